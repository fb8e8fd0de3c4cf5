import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { AppStatus, MarkOne, Sheet, SheetRow, StatusLine } from '../../api/types';
import { queries } from '../../api/queries';
import { change } from '../../shared/settings';
import { fold } from '../../shared/text/fold';
import { StatusProvider, usualStatuses } from '../../shared/marks/statuses';
import { OpenContext } from '../../shared/workspace';
import { RollCallScreen } from './RollCallScreen';

const engine = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call: engine.call }));

const { CallError } = await import('../../api/call');
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const names = ['Lê Tuấn Anh', 'Trần Ngọc Bảo Châu', 'Đặng Thùy Dương', 'Phùng Ngọc Khánh'];
const row = (index: number): SheetRow => ({
  person: `p${index}`, no: index + 1, name: names[index] ?? '', folded: fold(names[index] ?? ''), department: '', number: `HV-${index}`, mark: null,
  own: null, credit: 'none', minutes: null, early: null, at: null, by: null, device: null, here: true, sent: true, note: '', walk_in: false, versions: [],
});
const counts = { present: 0, late: 0, excused: 0, absent: 0, remote: 0, blank: 4, walk_ins: 0, two_versions: 0 };
const session = {
  id: 's', title: 'Students', cohort: 'C', cohort_id: 'c', form: 'workshop', state: 'open', starts: '2027-03-02T14:00:00+07:00', ends: null,
  zone: null, starts_there: null, starts_rel: 0, place: '', trainer: '', leaders: [], topics: [], segments: [], enrolled: 4, marked: 0,
};
const rollout = { id: 'r', name: 'R', zone: 'Asia/Ho_Chi_Minh', zone_known: true, t0: null, state: 'running' };
const status = { me: { member: 'm', name: 'Lê Thị Thu Hà', roles: [], device: 'HA-01', can_sign: true }, rollouts: [rollout] } as unknown as AppStatus;

/** What the engine would say: the answer to a mark waits until the test gives it. */
let marks: { req: MarkOne; answer: (row?: Partial<SheetRow>) => void; refuse: (message: string) => void }[] = [];
let state = 'open';
let scans: string[] = [];
const unknown = { said: { sentence: 'scan-unknown', message: '', args: { text: 'LOST-7' } }, outcome: 'unknown', person: null, name: '', row: null, counts, expected: null, scan: 'x', action: null, label: 'scan.keep' };
let scanned: unknown = unknown;

let statuses: readonly StatusLine[] = usualStatuses;

function answer(name: string, req: MarkOne): Promise<unknown> {
  if (name === 'status_list') return Promise.resolve({ statuses });
  if (name === 'attendance_sheet') return Promise.resolve({ session: { ...session, state }, unmarked: null, timed: false, rows: names.map((_, index) => row(index)), counts } satisfies Sheet);
  if (name === 'check_in_show') return Promise.resolve({ session, before: 60, after: 0, late: 5, always: true, asks: false, opens: null, closes: null, shut: null, now: '', refused: [], total: 0 });
  if (name === 'attendance_scan') {
    scans.push((req as unknown as { text: string }).text);
    return Promise.resolve(scanned);
  }
  if (name !== 'attendance_mark') return Promise.reject(new CallError('not_found', name));
  return new Promise((resolve, reject) => marks.push({
    req,
    answer: () => resolve({ row: { ...row(Number(req.person.slice(1))), mark: req.mark, minutes: req.minutes }, counts, action: `a${marks.length}`, label: 'attendance.mark' }),
    refuse: (message) => reject(new CallError('refused', message)),
  }));
}

let root: Root;
let host: HTMLElement;
const settle = () => act(async () => { await new Promise((resolve) => setTimeout(resolve)); });
const field = () => host.querySelector<HTMLInputElement>('input[type=text]') as HTMLInputElement;
const person = (index: number) => host.querySelector(`[data-key="p${index}"]`) as HTMLElement;
const shown = (index: number) => person(index).querySelector('svg')?.getAttribute('aria-label');

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => { document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })); });
}

async function type(text: string): Promise<void> {
  await act(async () => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

beforeEach(async () => {
  change({ language: 'en' });
  marks = [];
  scans = [];
  scanned = unknown;
  engine.call.mockImplementation(answer);
  queries.clear();
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  const { hook } = memoryLocation({ path: '/training/sessions/s' });
  await act(async () => root.render(
    <QueryClientProvider client={queries}>
      <Router hook={hook}>
        <OpenContext value={{ status, rollout, chooseRollout: () => undefined }}><StatusProvider><RollCallScreen session="s" /></StatusProvider></OpenContext>
      </Router>
    </QueryClientProvider>,
  ));
  await settle();
});

afterEach(async () => {
  statuses = usualStatuses;
  await act(async () => root.unmount());
  host.remove();
  state = 'open';
});

describe('the letters of a rollout', () => {
  it('mark, and stand on the row and in the filters with the rollout\'s own word', async () => {
    statuses = usualStatuses.map((status) => (status.code === 'late' ? { ...status, letter: 'T', title: 'Tardy' } : status)).concat({ code: 'make-up', own: true, record: 'x', counts_as: 'remote', title: 'Make-up', letter: 'M', credit: 'part', hidden: false, keyed: true });
    await act(async () => { await queries.invalidateQueries(); });
    await settle();
    await press('ArrowDown');
    expect([...person(0).querySelectorAll('button')].map((button) => button.textContent)).toEqual(['P', 'T', 'E', 'A', 'R', 'M']);
    await press('m');
    expect(shown(0)).toBe('Make-up');
    await press('t');
    expect(shown(1)).toBe('Tardy');
    marks[0]?.answer();
    await settle();
    expect(marks.map(({ req }) => req.mark)).toEqual(['make-up', 'late']);
    expect(host.textContent).toContain('Tardy');
    // L is no mark here: it begins a search.
    await press('l');
    expect(document.activeElement).toBe(field());
  });
});

describe('the roll call', () => {
  it('begins in the field, goes to the list with an arrow, marks and moves on before the engine answers', async () => {
    expect(document.activeElement).toBe(field());
    await press('ArrowDown');
    expect(document.activeElement).toBe(person(0));
    await press('p');
    expect(shown(0)).toBe('Present');
    expect(document.activeElement).toBe(person(1));
    expect(marks.map(({ req }) => req)).toEqual([{ session: 's', person: 'p0', mark: 'present', minutes: null, early: null }]);
    expect(host.textContent).toContain('1 of 4');
  });

  it('takes a refused mark away again and says why', async () => {
    await press('ArrowDown');
    await press('a');
    expect(shown(0)).toBe('Absent');
    marks[0]?.refuse('The session is closed');
    await settle();
    expect(shown(0)).toBe('Not marked');
    expect(host.querySelector('[role=alert]')?.textContent).toBe('The session is closed');
  });

  it('reads digits after L as minutes, one call after the other', async () => {
    await press('ArrowDown');
    for (const key of ['l', '1', '2']) await press(key);
    expect(shown(0)).toBe('Late, 12 minutes');
    for (let turn = 0; turn < 3; turn++) {
      expect(marks).toHaveLength(turn + 1);
      marks[turn]?.answer();
      await settle();
    }
    expect(marks.map(({ req }) => [req.mark, req.minutes])).toEqual([['late', null], ['late', 1], ['late', 12]]);
    await press('e');
    expect(shown(1)).toBe('Excused');
    expect(shown(0)).toBe('Late, 12 minutes');
  });

  it('takes minutes left early behind a dash, of whoever was just marked or of the row', async () => {
    await press('ArrowDown');
    for (const key of ['p', '-', '2', '0']) await press(key);
    for (let turn = 0; turn < 3; turn++) {
      marks[turn]?.answer();
      await settle();
    }
    expect(marks.map(({ req }) => [req.person, req.mark, req.minutes, req.early])).toEqual([['p0', 'present', null, null], ['p0', 'present', null, 2], ['p0', 'present', null, 20]]);
    expect(document.activeElement).toBe(person(1));
    // On the row of somebody who is not marked a dash means nothing.
    await press('ArrowDown');
    await press('-');
    expect(marks).toHaveLength(3);
    expect(document.activeElement).toBe(person(2));
  });

  it('never acts while an input method composes', async () => {
    await type('ngoc');
    await press('Enter', { isComposing: true });
    await press('ArrowDown');
    await press('p', { isComposing: true });
    expect(marks).toEqual([]);
  });

  it('finds with folded accents; Enter marks the first match present and frees the field', async () => {
    await type('ngoc');
    expect(host.textContent).toContain('2 match “ngoc”');
    await press('Enter');
    expect(marks.map(({ req }) => req.person)).toEqual(['p1']);
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  it('clears with Backspace', async () => {
    await press('ArrowDown');
    await press('r');
    await press('ArrowUp');
    await press('Backspace');
    expect(shown(0)).toBe('Not marked');
  });

  it('does not mark the whole room when a key is held down', async () => {
    await press('ArrowDown');
    await press('p');
    await press('p', { repeat: true });
    expect(marks).toHaveLength(1);
    expect(shown(1)).toBe('Not marked');
  });
});

describe('a scanner', () => {
  /** Every 5 ms a key, whatever this machine is busy with. */
  const scan = async (text: string) => {
    for (const [at, key] of [...text, 'Enter'].entries()) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: 1000 + at * 5 });
      await act(async () => { document.activeElement?.dispatchEvent(event); });
    }
  };

  it('types on a row: what its letters marked is taken back, and the engine is asked', async () => {
    await press('ArrowDown');
    await scan('PA-7000');
    for (let turn = 0; turn < 4; turn++) {
      marks[turn]?.answer();
      await settle();
    }
    expect(scans).toEqual(['PA-7000']);
    expect(marks.map(({ req }) => [req.person, req.mark])).toEqual([['p0', 'present'], ['p1', 'absent'], ['p1', null], ['p0', null]]);
    expect(host.querySelector('[data-outcome]')?.textContent).toContain('Nobody has the code or number “LOST-7”');
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  it('marks whoever it was, and says so', async () => {
    scanned = { ...unknown, said: { sentence: 'scan-in', message: '', args: { name: names[2], mark: ['mark-present'], minutes: 0 } }, outcome: 'in', person: 'p2', name: names[2], row: { ...row(2), mark: 'present' }, counts: { ...counts, present: 1, blank: 3 }, scan: null, action: 'a', label: 'attendance.scan' };
    await scan('B123456789012');
    await settle();
    expect(scans).toEqual(['B123456789012']);
    expect(shown(2)).toBe('Present');
    expect(host.querySelector('[data-outcome=in]')?.textContent).toContain('Đặng Thùy Dương: Present');
  });

  it('is no hand that types a name quickly', async () => {
    await type('ngoc');
    await scan('');
    expect(scans).toEqual([]);
    expect(marks).toHaveLength(1);
  });
});

describe('a closed session', () => {
  beforeEach(async () => {
    state = 'closed';
    await act(async () => { await queries.invalidateQueries(); });
    await settle();
  });
  it('marks nobody', async () => {
    await type('ngoc');
    await press('Enter');
    await press('ArrowDown');
    await press('p');
    expect(marks).toEqual([]);
    expect(host.textContent).not.toContain('Add walk-in');
  });
});
