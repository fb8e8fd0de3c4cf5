import { describe, expect, it } from 'vitest';
import { placedWords, whole } from './cohort-model';

const nothing = { action: null, label: '', placed: 0, waiting: 0, taken_off: 0, already: 0, marks_kept: 0, over: 0, offers: [] };

describe('whole', () => {
  it('reads nothing as no limit and refuses what is no number', () => {
    expect([whole(''), whole(' 30 '), whole('-1'), whole('3.5'), whole('12345678'), whole('x')]).toEqual([0, 30, null, null, null, null]);
  });
});

describe('placedWords', () => {
  it('says each part that says something', () => {
    expect(placedWords({ ...nothing, placed: 3, waiting: 2, over: 2 })).toBe('3 placed; 2 wait; 2 more than places');
    expect(placedWords({ ...nothing, already: 1 })).toBe('1 was there already');
    expect(placedWords(nothing)).toBe('nobody placed');
  });
});
