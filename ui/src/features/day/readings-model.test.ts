import { describe, expect, it } from 'vitest';
import type { DutyLine, ReadingLine } from '../../api/types';
import { came, dueFirst, figure, nextDue, scale, segments } from './readings-model';

const reading = (minute: number, value: number | null, more: Partial<ReadingLine> = {}): ReadingLine => ({
  id: String(minute), at: `2027-03-02T08:${String(minute).padStart(2, '0')}:00+07:00`, due: null, value, outcome: null, note: '', met: null, by: '', device: '', entered: null, beside: false, sent: true, ...more,
});
const duty = (id: string, due: string | null, next: string | null, every = 60) => ({ id, due, next, every }) as DutyLine;

describe('the trend', () => {
  it('breaks where a reading was missed', () => {
    const runs = segments([reading(45, 3), reading(2, 1), reading(16, 2)], ['2027-03-02T08:30:00+07:00']);
    expect(runs.map((run) => run.map(({ value }) => value))).toEqual([[1, 2], [3]]);
  });

  it('draws nothing for what could not be read', () => {
    expect(segments([reading(2, null, { outcome: 'not_read' })], [])).toEqual([]);
  });

  it('keeps the target in sight and one reading in the middle', () => {
    const runs = segments([reading(0, 10), reading(10, 30)], []);
    const { x, y } = scale(runs, 40, 100, 50);
    expect([x(runs[0]?.[0]?.at ?? 0), x(runs[0]?.[1]?.at ?? 0), y(40), y(10)]).toEqual([0, 100, 0, 50]);
    const alone = segments([reading(0, 10)], []);
    expect([scale(alone, null, 100, 50).x(0), scale(alone, null, 100, 50).y(10)]).toEqual([50, 25]);
  });
});

describe('readings in words', () => {
  it('shows three digits', () => {
    expect([figure(0.05, 'en'), figure(0.05, 'vi'), figure(99.9, 'en')]).toEqual(['0.05', '0,05', '99.9']);
  });

  it('marks what came to something', () => {
    expect([came(reading(0, 1, { met: false })), came(reading(0, null, { outcome: 'not_read' })), came(reading(0, 1))]).toEqual(['not_met', 'not_applicable', null]);
  });
});

it('what is due is in the order of its time, and what comes next is known', () => {
  const all = [duty('a', null, '09:00'), duty('b', '08:45', '09:00', 15), duty('c', '08:00', '09:00')];
  expect(dueFirst(all).map(({ id }) => id)).toEqual(['c', 'b']);
  expect(nextDue([duty('a', null, '09:30'), duty('b', null, '09:15'), duty('c', null, null)])?.id).toBe('b');
});
