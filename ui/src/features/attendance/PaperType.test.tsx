import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaperSheet, TypeBack, TypedBack, TypedRow } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { PaperType } from './PaperType';

const engine = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call: engine.call }));

const sheet: PaperSheet = { id: 's', code: 'SIS-AAAAA', printed: '2027-02-23T07:00:00+07:00', rows: 2, gone: [], come: [], evidence: [] };
const counts = { present: 1, late: 1, excused: 0, absent: 0, remote: 0, blank: 0, walk_ins: 0, two_versions: 0 };
const row = (no: number, mark: string | null, state: string): TypedRow => ({ row: no, person: `p${no}`, name: `Trần Thị ${'AB'[no - 1]}`, mark, own: null, minutes: null, early: null, before: null, before_own: null, before_minutes: null, before_early: null, state, gone: false, candidates: [] });

let asked: TypeBack[] = [];
let shown: Shown;

function answer(name: string, req: TypeBack): Promise<TypedBack | Record<string, never>> {
  if (name !== 'attendance_type_back') return Promise.resolve({});
  asked.push(req);
  const wrong = req.text.includes('97') ? [{ at: 0, text: '97 a', sentence: 'typed-row-out', message: '', args: { row: 97, rows: 2 } }] : [];
  return Promise.resolve({ sheet, rows: [row(1, 'late', 'typed'), row(2, req.others === 'present' ? 'present' : null, 'other')], wrong, counts, writes: req.text === '' ? 0 : 2, open: 0, action: req.dry_run ? null : 'a1', label: '' });
}

beforeEach(async () => {
  asked = [];
  engine.call.mockImplementation(answer);
  shown = await show(<PaperType session="x" sheet={sheet} closed={false} />);
});
afterEach(() => shown.close());

const field = () => shown.host.querySelector('input') as HTMLInputElement;
const kept = () => asked.filter(({ dry_run }) => !dry_run);
const submit = async () => { field().form?.requestSubmit(); await shown.settle(); };

describe('typing the paper', () => {
  it('shows every name and mark while typing, and writes nothing until it is said what all others are', async () => {
    await shown.type('1 l', field());
    expect(shown.host.textContent).toContain('Trần Thị A');
    await submit();
    expect(kept()).toEqual([]);
    expect(shown.host.querySelector('[role=alert]')?.textContent).toBe('Say what everybody else is');
  });

  it('keeps the line as one act once that is said', async () => {
    await shown.type('1 l', field());
    (shown.host.querySelector('input[type=radio]') as HTMLInputElement).click();
    await shown.settle();
    await submit();
    expect(kept().map(({ text, others, sheet: of }) => [text, others, of])).toEqual([['1 l', 'present', 's']]);
  });

  it('names a mistake at its place and keeps nothing', async () => {
    await shown.type('97 a', field());
    (shown.host.querySelector('input[type=radio]') as HTMLInputElement).click();
    await shown.settle();
    expect(shown.host.querySelector('[role=alert]')?.textContent).toContain('Character 1: row 97: the sheet has 2 rows');
    await submit();
    expect(kept()).toEqual([]);
  });
});
