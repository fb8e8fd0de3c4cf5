import { describe, expect, it } from 'vitest';
import type { ChecklistView, ItemLine } from '../../api/types';
import { entries, itemOf, isMine, matches, parseRelative, withItem } from './checklist-model';

const item = (part: Partial<ItemLine>): ItemLine => ({
  id: 'a', code: 'P-01', title: 'A', kind: 'work', criticality: 'MUST', state: 'todo', reason: '', state_by: null, state_at: null, owner: '', role: 'executive', planned_rel: null, planned_at: null,
  duration: null, effort: null, predecessors: [], follows: '', evidence: [], evidence_needed: false, comment: '', two_versions: false, sent: true, ...part,
});
const view = (items: ItemLine[]): ChecklistView => ({
  checklist: { id: 'c', title: 'C', stage: '', done: 0, of: items.length, blocked: 0, failed: 0, skipped: 0, not_applicable: 0, must_open: 0 },
  sections: [{ id: 's', title: 'S', done: 0, of: items.length, items }, { id: 'e', title: 'Empty', done: 0, of: 0, items: [] }],
});
const me = { member: 'm', name: 'Ana', roles: ['executive'], device: 'A-1', can_sign: true };

describe('filters', () => {
  it('leave out what is done, skipped or not applicable from what is left', () => {
    const left = ['todo', 'running', 'done', 'blocked', 'failed', 'skipped', 'not_applicable'].filter((state) => matches(item({ state }), 'left', me));
    expect(left).toEqual(['todo', 'running', 'blocked', 'failed']);
  });

  it('call an item mine by name, and by role only while nobody is named', () => {
    expect(isMine(item({ owner: 'Ana' }), me)).toBe(true);
    expect(isMine(item({ owner: '' }), me)).toBe(true);
    expect(isMine(item({ owner: 'Bao' }), me)).toBe(false);
  });

  it('keep the row that was just changed, and hide sections without a row', () => {
    const shown = entries(view([item({ id: 'a', state: 'done' }), item({ id: 'b', state: 'done' })]), 'left', me, new Set(['b']));
    expect(shown.map((entry) => itemOf(entry)?.id ?? 'section')).toEqual(['section', 'b']);
    expect(entries(view([item({})]), 'all', me, new Set())).toHaveLength(3);
  });
});

describe('a changed item', () => {
  it('counts its section again, without what does not apply', () => {
    const changed = withItem(view([item({ id: 'a' }), item({ id: 'b' }), item({ id: 'c', state: 'not_applicable' })]), item({ id: 'a', state: 'done' }));
    expect([changed.sections[0]?.done, changed.sections[0]?.of]).toEqual([1, 2]);
  });
});

describe('planned times as people type them', () => {
  it.each([['T-12h', -720], ['-2d', -2880], ['T+1d 04:30', 1710], ['T\u221200:30', -30], ['t - 1d 2h', -1560], ['+0h', 0]])('%s', (text, minutes) => expect(parseRelative(text)).toBe(minutes));
  it.each(['', '12h', 'T-', 'T-1:75', 'tomorrow'])('%s is none', (text) => expect(parseRelative(text)).toBeNull());
});
