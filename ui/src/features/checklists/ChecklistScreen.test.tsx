import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChecklistView, ItemLine, SetItem } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { ChecklistScreen } from './ChecklistScreen';

const engine = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call: engine.call }));
const { CallError } = await import('../../api/call');

const item = (no: number): ItemLine => ({
  id: `i${no}`, code: `P-0${no}`, title: `Item ${no}`, kind: 'work', criticality: 'MUST', state: 'todo', reason: '', expected: null, found: null, state_by: null, state_at: null, owner: '', role: '', planned_rel: -720, planned_at: null,
  duration: null, effort: null, predecessors: [], follows: '', fact: null, by_fact: false, evidence: [], evidence_needed: false, comment: '', begins: { rule: 'anyone', said: [], missing: [], needed: 0, enough: false, mine: false }, ends: { rule: 'anyone', said: [], missing: [], needed: 0, enough: false, mine: false }, named: [], begun_by: null, asks: null, lesson: null, two_versions: false, sent: true,
});
const progress = { id: 'c', title: 'Checks', stage: '', done: 0, of: 3, blocked: 0, failed: 0, skipped: 0, not_applicable: 0, must_open: 3 };
/** A fact that is half so: one of two items is done. */
const fact = { follows: 'items.A-1+A-2', text: 'Items A-1, A-2', says: 'fact-items', args: { count: 2, items: 'A-1, A-2', done: 1, of: 2 }, done: 1, of: 2, failed: 0, so: false, since: null, figure: null, unit: '' };
const view: ChecklistView = { checklist: progress, sections: [{ id: 's', title: 'Backups', done: 0, of: 3, items: [1, 2, 3].map(item) }], members: [], leads: true };

let asked: SetItem[] = [];
let refuse: string | null = null;
let shown: Shown;

function answer(name: string, req: SetItem): Promise<unknown> {
  if (name === 'checklist_show') return Promise.resolve(view);
  if (name === 'history') return Promise.resolve({ lines: [] });
  if (name !== 'item_set') return Promise.reject(new CallError('not_found', name));
  asked.push(req);
  if (refuse) return Promise.reject(new CallError('refused', refuse));
  return Promise.resolve({ item: { ...item(Number(req.item.slice(1))), state: req.state, reason: req.reason ?? '' }, checklist: progress, action: `a${asked.length}`, label: 'item.set' });
}

const row = (no: number) => shown.host.querySelector(`[data-key="i${no}"]`) as HTMLElement;
const stateOf = (no: number) => row(no).querySelector('[role=gridcell]')?.textContent;

beforeEach(async () => {
  asked = [];
  refuse = null;
  engine.call.mockImplementation(answer);
  shown = await show(<ChecklistScreen checklist="c" />);
  row(1).focus();
});
afterEach(() => shown.close());

describe('a checklist by its keys', () => {
  it('sets a state with one letter, on the row that has the focus', async () => {
    await shown.press('d');
    expect(asked).toEqual([{ item: 'i1', state: 'done', reason: null, expected: null, found: null }]);
    expect(stateOf(1)).toBe('Done');
  });

  it('goes to the next item with J, and back with K', async () => {
    await shown.press('j');
    await shown.press('u');
    await shown.press('k');
    await shown.press('d');
    expect(asked.map(({ item: id, state }) => `${id} ${state}`)).toEqual(['i2 running', 'i1 done']);
  });

  it('asks for the reason in the row, and writes nothing without one', async () => {
    await shown.press('b');
    await shown.press('Enter');
    expect(asked).toEqual([]);
    await shown.type('The printer is out of paper');
    await shown.press('Enter');
    expect(asked).toEqual([{ item: 'i1', state: 'blocked', reason: 'The printer is out of paper', expected: null, found: null }]);
    expect(row(1).textContent).toContain('The printer is out of paper');
  });

  it('says how far the fact is that an item follows, and asks whoever says otherwise for a reason', async () => {
    await shown.close();
    const following = { ...item(1), follows: fact.follows, fact, by_fact: true };
    engine.call.mockImplementation((name: string, req: SetItem) => (name === 'checklist_show' ? Promise.resolve({ ...view, sections: [{ ...view.sections[0], items: [following] }] }) : answer(name, req)));
    shown = await show(<ChecklistScreen checklist="d" />);
    row(1).focus();
    expect(row(1).textContent).toContain('Items A-1, A-2: 1 of 2');
    await shown.press('d');
    expect(asked).toEqual([]);
    await shown.type('Seen by the auditor');
    await shown.press('Enter');
    expect(asked).toEqual([{ item: 'i1', state: 'done', reason: 'Seen by the auditor', expected: null, found: null }]);
  });

  it('keeps a reason that was begun, through Esc and a refusal', async () => {
    await shown.press('s');
    await shown.type('Not this ti');
    await shown.press('Escape');
    await shown.press('s');
    expect((document.activeElement as HTMLInputElement).value).toBe('Not this ti');
    refuse = 'The disk is full. Nothing was changed';
    await shown.press('Enter');
    expect(stateOf(1)).toBe('Skipped');
    expect(shown.host.querySelector('[role=alert]')?.textContent).toContain('The disk is full');
    expect(row(1).querySelector('input')?.value).toBe('Not this ti');
  });

  it('does not write letters that are typed into a field', async () => {
    await shown.press('b');
    await shown.press('d');
    expect(asked).toEqual([]);
  });
});
