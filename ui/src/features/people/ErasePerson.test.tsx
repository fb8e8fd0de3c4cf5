import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ErasePreview, PersonLine } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { ErasePerson } from './ErasePerson';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call }));

const person: PersonLine = { id: 'p', name: 'Lê Thị Hoa', email: '', phone: '', number: 'SV-7', department: '', cohorts: [], zone: '', erased: false };
const preview: ErasePreview = {
  person,
  also: [],
  asks: 'SV-7',
  may: true,
  by_server: true,
  goes: [{ kind: 'person', count: 1 }, { kind: 'attendance', count: 2 }],
  stays: [{ kind: 'attendance', count: 12 }],
  mentions: [{ kind: 'issued_part', count: 1 }],
  copies: [{ what: 'laptop', title: 'HA-02 (Bảo)', at: '2027-02-23T08:00:00+07:00' }, { what: 'certificate', title: 'K7-0012', at: '2027-03-01' }],
};

let shown: Shown;
let may: boolean;
let asked: unknown[];
const done = vi.fn();

beforeEach(async () => {
  [may, asked] = [true, []];
  done.mockReset();
  call.mockImplementation(async (name: string, req: unknown) => {
    if (name === 'person_erase_preview') return { ...preview, may };
    asked.push(req);
    return { person: 'p', name: 'Erased person', by: 'Ana', at: '2027-02-23T08:00:00+07:00', reason: 'asked', waits: true, copies: [] };
  });
});
afterEach(() => shown.close());

it('says what goes, what stays and where copies are before the number is typed', async () => {
  shown = await show(<ErasePerson person={person} onDone={done} />);
  await shown.click('Erase this person…');
  const text = shown.host.textContent ?? '';
  for (const said of ['cannot be undone', 'Notes beside marks: 2', 'Marks: 12', 'a part of an issued report: 1', 'Laptop HA-02 (Bảo)', 'Certificate K7-0012', 'backups', 'The server erases first']) expect(text).toContain(said);
  const [typed, reason] = [shown.host.querySelector('input'), shown.host.querySelector('textarea')] as [HTMLInputElement, HTMLTextAreaElement];
  await shown.type('SV-7', typed);
  await shown.type('asked', reason);
  await shown.click('Erase for good');
  expect(asked).toEqual([{ person: 'p', typed: 'SV-7', reason: 'asked', language: 'en' }]);
  expect(done).toHaveBeenCalled();
});

it('does nothing for who is no owner, and says so', async () => {
  may = false;
  shown = await show(<ErasePerson person={person} onDone={done} />);
  await shown.click('Erase this person…');
  expect(shown.host.querySelector('[role=alert]')?.textContent).toContain('Only an owner');
  await shown.click('Erase for good');
  expect(asked).toEqual([]);
});
