import { expect, it } from 'vitest';
import type { SessionLine } from '../../api/types';
import { rollCallsNow } from './roll-calls';

const line = (id: string, state: string, starts: string | null): SessionLine => ({
  id, title: id, cohort: '', cohort_id: '', form: 'workshop', state, starts, ends: null, zone: null, starts_there: null, starts_rel: null, place: '', trainer: '', leaders: [], topics: [], segments: [], enrolled: 0, marked: 0,
});
const ids = (lines: SessionLine[], now: string) => rollCallsNow(lines, new Date(now)).map(({ id }) => id);

it('offers what is open, then what is today where the rollout is, by the clock', () => {
  const lines = [
    line('evening', 'planned', '2027-03-04T19:00:00+07:00'),
    line('tomorrow', 'planned', '2027-03-05T08:00:00+07:00'),
    line('closed', 'closed', '2027-03-04T08:00:00+07:00'),
    line('morning', 'planned', '2027-03-04T08:00:00+07:00'),
    line('open', 'open', '2027-03-03T08:00:00+07:00'),
    line('no day', 'planned', null),
  ];
  // 17:30 in UTC is half an hour into the next day in Vietnam.
  expect(ids(lines, '2027-03-03T17:30:00Z')).toEqual(['open', 'morning', 'evening']);
  expect(ids(lines, '2027-03-04T16:59:00Z')).toEqual(['open', 'morning', 'evening']);
});

it('offers the next one where nothing is open or today', () => {
  const lines = [line('later', 'planned', '2027-03-09T08:00:00+07:00'), line('next', 'planned', '2027-03-08T08:00:00+07:00'), line('past', 'planned', '2027-03-01T08:00:00+07:00')];
  expect(ids(lines, '2027-03-04T08:00:00Z')).toEqual(['next']);
  expect(ids([line('closed', 'closed', '2027-03-08T08:00:00+07:00')], '2027-03-04T08:00:00Z')).toEqual([]);
});
