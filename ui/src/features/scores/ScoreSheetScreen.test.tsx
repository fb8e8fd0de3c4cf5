import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AssessmentLine, ScoreRow, ScoreSheet, SetScore } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { ScoreSheetScreen } from './ScoreSheetScreen';

const engine = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call: engine.call }));
const { CallError } = await import('../../api/call');

const row = (no: number, attempts: string[] = []): ScoreRow =>
  ({ person: `p${no}`, name: `Nguyễn Văn ${'ABCD'[no]}`, number: `0${no}`, cohort: 'Cohort 1', attempts, parts: [], percent: null, passed: false, two_versions: false });
const line: AssessmentLine = { id: 'a', title: 'Final', audience: 'Students', greatest: 20, pass_mark: 80, criteria: [], roster: 3, assessed: 1, passed: 0, average: 5000, resits: 0 };
const sheet: ScoreSheet = { assessment: line, rows: [row(0), row(1, ['10']), row(2)] };

let asked: SetScore[] = [];
let shown: Shown;

function answer(name: string, req: SetScore): Promise<unknown> {
  if (name === 'assessment_sheet') return Promise.resolve(sheet);
  if (name !== 'score_set') return Promise.reject(new CallError('not_found', name));
  asked.push(req);
  if (Number(req.points) > 20) return Promise.reject(new CallError('points', 'an attempt has 0 to 20 points'));
  const before = sheet.rows.find(({ person }) => person === req.person)?.attempts ?? [];
  const attempts = req.points === '' ? before.slice(0, -1) : [...(req.resit ? before : before.slice(0, -1)), req.points];
  return Promise.resolve({ row: { ...row(Number(req.person.slice(1)), attempts), percent: 8000, passed: true }, assessment: { ...line, assessed: 2, passed: 1 }, action: `a${asked.length}`, label: 'score.set' });
}

const at = (no: number) => shown.host.querySelector(`[data-key="p${no}"]`) as HTMLElement;

beforeEach(async () => {
  asked = [];
  engine.call.mockImplementation(answer);
  shown = await show(<ScoreSheetScreen assessment="a" />);
  at(0).focus();
});
afterEach(() => shown.close());

describe('a score sheet by its keys', () => {
  it('takes the points from the first digit on, and Enter goes to the next person', async () => {
    await shown.press('1');
    await shown.type('16');
    await shown.press('Enter');
    expect(asked).toEqual([{ assessment: 'a', person: 'p0', points: '16', attempt: null, resit: false }]);
    expect(document.activeElement).toBe(at(1));
    expect(at(0).textContent).toContain('passed');
    expect(shown.host.textContent).toContain('2 of 3 have a score');
  });

  it('adds an attempt with R and corrects the last one without', async () => {
    at(1).focus();
    await shown.press('r');
    await shown.type('18');
    await shown.press('Enter');
    expect(asked).toEqual([{ assessment: 'a', person: 'p1', points: '18', attempt: null, resit: true }]);
  });

  it('keeps what was typed and says why when it is refused', async () => {
    await shown.press('2');
    await shown.type('25');
    await shown.press('Enter');
    expect(shown.host.querySelector('[role=alert]')?.textContent).toContain('Nguyễn Văn A: an attempt has 0 to 20 points');
    expect(at(0).textContent).toContain('25');
    at(0).focus();
    await shown.press('Enter');
    await shown.press('Escape');
    expect(shown.host.querySelector('[role=alert]')).toBeNull();
  });

  it('writes nothing where nothing was changed', async () => {
    at(1).focus();
    await shown.press('Enter');
    await shown.press('Enter');
    expect(asked).toEqual([]);
  });

  it('shows who has no score', async () => {
    await shown.click('No score');
    expect(at(1)).toBeNull();
    expect(at(2).textContent).toContain('Nguyễn Văn');
  });
});
