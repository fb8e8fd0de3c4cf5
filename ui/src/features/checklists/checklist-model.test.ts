import { describe, expect, it } from 'vitest';
import type { ChecklistView, ItemLine } from '../../api/types';
import { entries, itemOf, isMine, matches, parseRelative, withItem, type Looking } from './checklist-model';

const item = (part: Partial<ItemLine>): ItemLine => ({
  id: 'a', code: 'P-01', title: 'A', kind: 'work', criticality: 'MUST', state: 'todo', reason: '', expected: null, found: null, state_by: null, state_at: null, owner: '', role: 'executive', planned_rel: null, planned_at: null,
  duration: null, effort: null, predecessors: [], follows: '', fact: null, by_fact: false, evidence: [], evidence_needed: false, comment: '', begins: { rule: 'anyone', said: [], missing: [], needed: 0, enough: false, mine: false }, ends: { rule: 'anyone', said: [], missing: [], needed: 0, enough: false, mine: false }, named: [], begun_by: null, asks: null, lesson: null, two_versions: false, sent: true, ...part,
});
const view = (items: ItemLine[]): ChecklistView => ({
  checklist: { id: 'c', title: 'C', stage: '', done: 0, of: items.length, blocked: 0, failed: 0, skipped: 0, not_applicable: 0, must_open: 0 },
  sections: [{ id: 's', title: 'S', done: 0, of: items.length, items }, { id: 'e', title: 'Empty', done: 0, of: 0, items: [] }],
  members: [],
  leads: true,
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

it('a list is narrowed by words whatever their marks, and put together by who, state, weight or day', () => {
  const items = [item({ id: 'a', title: 'Sao lưu', owner: 'Bảo', state: 'done', criticality: 'NICE' }), item({ id: 'b', title: 'Restore', owner: '', criticality: 'MUST' }), item({ id: 'c', title: 'Sao lưu lại', owner: 'Anh' })];
  const list = { checklist: {}, sections: [{ id: 's', title: 'S', done: 1, of: 3, items }] } as unknown as ChecklistView;
  const shown = (looking: Partial<Looking>) => entries(list, 'all', null, new Set(), { text: '', grouping: 'section', heading: (_, one) => one.owner || '–', ...looking }).map((entry) => ('section' in entry ? `# ${entry.section.title} ${entry.section.done}/${entry.section.of}` : entry.item.id));
  expect(shown({ text: 'sao luu' })).toEqual(['# S 1/3', 'a', 'c']);
  expect(shown({ text: 'nothing' })).toEqual([]);
  expect(shown({ grouping: 'owner' })).toEqual(['# Anh 0/1', 'c', '# Bảo 1/1', 'a', '# – 0/1', 'b']);
  expect(shown({ grouping: 'weight', heading: (_, one) => one.criticality })[0]).toBe('# MUST 0/2');
});
