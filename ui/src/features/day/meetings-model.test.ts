import { expect, it } from 'vitest';
import type { AgendaPoint, MeetingLine, ResolutionLine } from '../../api/types';
import { byPart, comesNext, fits } from './meetings-model';

const point = (part: string, text: string): AgendaPoint => ({ part, says: '', args: {}, text, weight: 'plain', place: '' });

it('an agenda stands in the order of its parts, and keeps what it does not know', () => {
  const all = byPart([point('next', 'a'), point('run', 'b'), point('of tomorrow', 'c'), point('run', 'd')]);
  expect(all.map(({ part, points }) => [part, points.map(({ text }) => text)])).toEqual([['run', ['b', 'd']], ['next', ['a', 'c']]]);
});

it('the next meeting is the first that is still to come', () => {
  const meeting = (id: string, state: string, starts: string | null) => ({ id, state, starts }) as MeetingLine;
  const all = [meeting('a', 'closed', '2027-03-02T13:00:00+07:00'), meeting('b', 'late', '2027-03-02T13:30:00+07:00'), meeting('c', 'planned', null), meeting('d', 'planned', '2027-03-02T17:00:00+07:00')];
  expect(comesNext(all, '2027-03-02T14:00:00+07:00')?.id).toBe('d');
  expect(comesNext(all, '2027-03-02T18:00:00+07:00')).toBeNull();
});

it('a decision is found by parts of words without marks', () => {
  const line = { number: 'D-K7-3', text: 'Tạm dừng thư', reason: 'gửi hai lần', decided_by: 'Khải', owner: '', consequences: '', state: 'open' } as ResolutionLine;
  expect([fits(line, 'tam khai', 'all'), fits(line, 'k7', 'open'), fits(line, 'tam', 'done'), fits(line, 'mail', 'all'), fits(line, '', 'all')]).toEqual([true, true, false, false, true]);
});
