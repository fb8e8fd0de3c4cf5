import { describe, expect, it } from 'vitest';
import { inSight, step } from './grid-model';

describe('inSight', () => {
  it('draws what is in sight and a few more', () => {
    const drawn = inSight(3000, 600, 30, 1000, 100);
    expect(drawn[0]).toBe(94);
    expect(drawn.at(-1)).toBe(126);
  });
  it('always draws the row that has the focus, in order', () => {
    expect(inSight(3000, 600, 30, 1000, 3)[0]).toBe(3);
    expect(inSight(3000, 600, 30, 1000, 900).at(-1)).toBe(900);
    expect(inSight(0, 600, 30, 5, 99)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('step', () => {
  const groups = new Set([0, 4]);
  const go = (key: string, from: number) => step(key, from, 8, 3, (index) => groups.has(index));
  it.each([
    ['ArrowDown', 3, 5],
    ['ArrowUp', 5, 3],
    ['ArrowUp', 1, null],
    ['ArrowDown', 7, null],
    ['Home', 6, 1],
    ['End', 2, 7],
    ['PageDown', 1, 5],
    ['PageDown', 6, 7],
    ['PageUp', 3, 1],
    ['x', 3, null],
  ])('%s from %i leads to %s', (key, from, to) => expect(go(key, from)).toBe(to));
});
