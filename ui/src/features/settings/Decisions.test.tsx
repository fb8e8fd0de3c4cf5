import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Card, CardValue, Conflicts } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { Decisions } from './Decisions';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call }));

const side = (status: string, dot: string, more: Partial<CardValue> = {}): CardValue => ({ value: { status, minutes: status === 'late' ? 9 : null }, words: status, by: 'Ana', device: 'HA-01', at: '2027-03-01T09:05:00+07:00', corrected: null, received: null, dot, ...more });
const card = (id: string, may: boolean): Card => ({
  id, kind: 'attendance', record: id, title: `Amina ${id}`, field: 'mark', kept: side('late', `${id}-late`, { by: 'Ruth', device: 'TV-01', corrected: -7200 }), others: [side('present', `${id}-present`)], may,
  before: { value: { status: 'excused' }, words: 'excused' },
  parts: [{ field: 'status', form: 'choice', value: 'late', choices: ['present', 'late'] }, { field: 'minutes', form: 'number', value: 9, choices: [] }],
});
const found: Conflicts = {
  conflicts: [card('a', true), card('b', true), card('c', false)],
  told: [{ id: 't', kind: 'attendance', title: 'Bình', field: 'mark', mine: side('late', 'm'), kept: side('present', 'k', { by: 'Ruth' }) }],
};

let shown: Shown;
let asked: [string, unknown][];

beforeEach(async () => {
  asked = [];
  call.mockImplementation(async (name: string, request: unknown) => {
    if (name === 'conflicts') return found;
    asked.push([name, request]);
    return { action: 'x', label: 'conflict.resolve' };
  });
  shown = await show(<Decisions />);
});

afterEach(() => shown.close());

it('parts what one decides from what others decide, and says what was decided otherwise', () => {
  expect([...shown.host.querySelectorAll('h2')].map((head) => head.textContent)).toEqual(['Waiting for you2', 'Others decide1', 'Decided otherwise than you wrote1']);
  expect(shown.host.textContent).toContain('Ruth kept “Present” instead of your “Late, 9 minutes”');
  expect(shown.host.textContent).toContain('Before both: Excused');
  expect(shown.host.textContent).toContain('The clock of TV-01 was 2 h fast');
  const others = shown.host.querySelectorAll('section')[1];
  expect(others?.querySelector('button')).toBeNull();
});

it('keeps what is shown for those that were chosen, by the write that was seen', async () => {
  const [, first] = shown.host.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
  first?.click();
  await shown.click('Keep what is shown for 1');
  expect(asked).toEqual([['conflict_keep', { cards: [{ id: 'a', dot: 'a-late' }] }]]);
});

it('keeps one by its number key', async () => {
  shown.host.querySelector<HTMLElement>('[data-row]')?.focus();
  shown.host.querySelector<HTMLElement>('[data-row]')?.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true }));
  await vi.waitFor(() => expect(asked).toEqual([['conflict_resolve', { id: 'a', dot: 'a-present' }]]));
});

it('writes a third value: only the parts that are otherwise', async () => {
  await shown.click('Another value');
  await shown.type('12', shown.host.querySelector('form input'));
  await shown.click('Keep this instead');
  expect(asked).toEqual([['conflict_resolve', { id: 'a', dot: 'a-late', other: [{ field: 'minutes', value: 12 }] }]]);
});

it('takes away what was read', async () => {
  await shown.click('I have read this');
  expect(asked).toEqual([['conflict_told_read', { ids: ['t'] }]]);
});
