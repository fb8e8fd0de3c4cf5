import { describe, expect, it } from 'vitest';
import { windowOf } from './roster';

const question = { rollout: 'r', cohort: null, text: '', sort: 'given' };

describe('windows of the roster', () => {
  it.each([[0, 0], [199, 0], [200, 200], [99_999, 99_800]])('row %i stands in the window from %i', (index, offset) =>
    expect(windowOf(question, index)).toEqual({ ...question, offset, limit: 200 }));
});
