import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChecklistView, ItemLine, SetItem } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { ChecklistScreen } from './ChecklistScreen';

const engine = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call: engine.call }));
const { CallError } = await import('../../api/call');

const item = (no: number): ItemLine => ({
  id: `i${no}`, code: `P-0${no}`, title: `Item ${no}`, kind: 'work', criticality: 'MUST', state: 'todo', reason: '', state_by: null, state_at: null, owner: '', role: '', planned_rel: -720, planned_at: null,
  duration: null, effort: null, predecessors: [], follows: '', evidence: [], evidence_needed: false, comment: '', two_versions: false, sent: true,
});
const progress = { id: 'c', title: 'Checks', stage: '', done: 0, of: 3, blocked: 0, failed: 0, skipped: 0, not_applicable: 0, must_open: 3 };
const view: ChecklistView = { checklist: progress, sections: [{ id: 's', title: 'Backups', done: 0, of: 3, items: [1, 2, 3].map(item) }] };

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
    expect(asked).toEqual([{ item: 'i1', state: 'done', reason: null }]);
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
    expect(asked).toEqual([{ item: 'i1', state: 'blocked', reason: 'The printer is out of paper' }]);
    expect(row(1).textContent).toContain('The printer is out of paper');
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
