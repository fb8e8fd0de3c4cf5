import { describe, expect, it } from 'vitest';
import type { SegmentLine } from '../../api/types';
import { areSound, beginnings, draftsOf, entriesOf, haveChanged, moved, oneMore, segmentWords, sumOf, underWay } from './segments-model';

const line = (title: string, minutes: number, from: string, to: string): SegmentLine => ({ title, form: 'talk', minutes, starts: `2027-03-02T${from}:00+07:00`, ends: `2027-03-02T${to}:00+07:00`, topic: null, trainer: '' });
const lines = [line('Overview', 40, '09:00', '09:40'), line('Exercise', 50, '09:40', '10:30')];

describe('segments', () => {
  it('are said with their time and who leads them', () => {
    const led = { ...line('Grades', 50, '09:40', '10:30'), trainer: 'Ana Ruiz' };
    expect(segmentWords(led)).toBe('09:40 Grades (Ana Ruiz)');
    expect(segmentWords({ ...led, starts: null, trainer: '' })).toBe('Grades');
  });
  it('begin where the one before ends', () => {
    expect(beginnings('2027-03-02T23:30', draftsOf(lines))).toEqual(['23:30', '00:10']);
    expect(beginnings('', draftsOf(lines))).toEqual(['', '']);
  });
  it('one more takes what is left, up to half an hour', () => {
    expect(oneMore(draftsOf(lines), 100).at(-1)?.minutes).toBe('10');
    expect(oneMore(draftsOf(lines), 240).at(-1)?.minutes).toBe('30');
    expect(oneMore(draftsOf(lines), 60).at(-1)?.minutes).toBe('30');
    expect(new Set(oneMore(moved(draftsOf(lines), 0, 1), 240).map(({ key }) => key)).size).toBe(3);
  });
  it('are written only when something changed, and minutes are whole', () => {
    const drafts = draftsOf(lines);
    expect(haveChanged(drafts, lines)).toBe(false);
    expect(haveChanged(moved(drafts, 0, 1), lines)).toBe(true);
    expect(moved(drafts, 0, -1)).toEqual(drafts);
    const typed = drafts.map((draft) => ({ ...draft, minutes: '7.5' }));
    expect([areSound(typed), areSound(drafts), sumOf(typed), sumOf(drafts)]).toEqual([false, true, 0, 90]);
    expect(entriesOf(drafts)[0]).toEqual({ title: 'Overview', form: 'talk', minutes: 40, topic: null, trainer: null });
  });
  it('one is under way from its start until the next begins', () => {
    expect(underWay(lines, Date.parse('2027-03-02T09:40:00+07:00'))?.title).toBe('Exercise');
    expect(underWay(lines, Date.parse('2027-03-02T10:30:00+07:00'))).toBeUndefined();
  });
});
