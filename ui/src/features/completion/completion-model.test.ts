import { expect, test } from 'vitest';
import type { GroupLine, MissingLine } from '../../api/types';
import { points, reason, standing } from './completion-model';

const group = (state: string): GroupLine => ({ kind: 'cohort', id: '1', title: 'C', roster: 62, invited: 0, attended: 0, covered: 0, assessable: 0, assessed: 0, passed: 0, complete: 57, certified: 0, average: null, walk_ins: 0, frozen: null, later: 0, held: 1, sessions: 1, state });
const line = (why: string): MissingLine => ({ person: 'p', name: 'N', number: '', department: '', cohort: 'C', email: '', phone: '', lack: 'topics', topics: [], why, session: 'Morning', at: '2027-03-02T14:00:00+07:00', score: 7999, pass_mark: 8000, make_up: null });

test('who is behind is a number of people, and a state of a newer version keeps its word', () => {
  expect(standing(group('behind'))).toBe('5 behind');
  expect(standing(group('not_held'))).toBe('Not yet held');
  expect(standing(group('of_tomorrow'))).toBe('of_tomorrow');
});

test('where somebody is to make up for it is said instead of why they lack it', () => {
  const make_up = { session: 's', title: 'Recording', at: null, state: 'planned' };
  expect(reason({ ...line('absent'), make_up })).toBe('Makes up in Recording');
  expect(reason({ ...line('absent'), make_up: { ...make_up, state: 'lapsed', at: '2027-03-04T14:00:00+07:00' } })).toBe('Did not come to make up in Recording, Thu 4 Mar 2027');
  expect(reason({ ...line('absent'), make_up: { ...make_up, state: 'of_tomorrow' } })).toContain('Absent');
});

test('a reason names the session or the score', () => {
  expect(reason(line('absent'))).toContain('Morning');
  expect(reason(line('failed'))).toBe('Scored 79.99 %, needs 80 %');
});

test('a line begins at zero and stops where nothing is known yet', () => {
  expect(points([0, 5, null], 10, 100, 40)).toBe('0,40 50,20');
  expect(points([3], 0, 100, 40)).toBe('0,-80');
});
