import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asHeard, collector, staleAfter } from './changes';

describe('staleAfter', () => {
  it('names what a mark makes old and leaves the rest', () => {
    const names = staleAfter(['attendance']);
    expect(names).toContain('attendance_sheet');
    expect(names).toContain('app_status');
    // Items follow the training.
    expect(names).toContain('checklist_show');
    expect(names).not.toContain('handoff_area');
  });
  it('does not read the sheet again for a mark that this page made, and does for one that came from elsewhere', () => {
    expect(staleAfter(asHeard(['attendance'], 'attendance_mark'))).not.toContain('attendance_sheet');
    expect(staleAfter(asHeard(['attendance'], 'attendance_mark'))).toContain('session_list');
    expect(staleAfter(asHeard(['attendance'], 'undo'))).toContain('attendance_sheet');
    expect(staleAfter(asHeard(['attendance']))).toContain('attendance_sheet');
  });
  it('makes everything old after a kind that is not known', () => expect(staleAfter(['something_new'])).toContain('handoff_area'));
});

describe('collector', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('turns a burst into one', () => {
    const applied: string[][] = [];
    const heard = collector((kinds) => applied.push(kinds), 100, 400);
    heard(['attendance']);
    heard(['attendance', 'session']);
    expect(applied).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(applied).toEqual([['attendance', 'session']]);
    heard(['item']);
    vi.advanceTimersByTime(1000);
    expect(applied).toEqual([['attendance', 'session'], ['item']]);
  });

  it('does not wait for ever while changes keep coming', () => {
    const applied: string[][] = [];
    const heard = collector((kinds) => applied.push(kinds), 100, 400);
    for (let turn = 0; turn < 9; turn++) {
      heard(['attendance']);
      vi.advanceTimersByTime(50);
    }
    expect(applied).toHaveLength(1);
  });
});
