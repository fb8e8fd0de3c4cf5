import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PlanFinding, PlanFindings } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { PlanScreen } from './PlanScreen';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call }));

const place = { kind: 'item', id: 'i', title: 'G-07 Staff enter the system', within: 'l' };
const finding = (id: string, weight: string, title: string): PlanFinding => ({
  id, weight, about: '', message: title, mend: 'mend', rests_on: 'digest', dismissed: null, places: [{ ...place, title }],
  clauses: [{ message: title, sentence: 'plan-says-nobody', args: { what: title }, places: [{ ...place, title }] }],
});
const found: PlanFindings = { findings: [finding('C-19', 'stops', 'Staff enter'), finding('C-14', 'contradicts', 'Team'), finding('C-18', 'open', 'Scores')], dismissed: [] };

let shown: Shown;
let dismissed: unknown[];

beforeEach(async () => {
  dismissed = [];
  call.mockImplementation(async (name: string, request: unknown) => {
    if (name === 'plan_check') return dismissed.length === 0 ? found : { findings: found.findings.slice(1), dismissed: [{ ...found.findings[0], dismissed: { by: 'Ana Ruiz', at: '2027-03-01T08:00:00+07:00', reason: 'by night' } }] };
    if (name === 'finding_dismiss') dismissed.push(request);
    return { action: 'a', label: 'finding.dismiss' };
  });
  shown = await show(<PlanScreen />);
});

afterEach(() => shown.close());

const rows = () => [...shown.host.querySelectorAll('[data-row]')].map((row) => row.textContent);

it('lists what weighs most first, and filters by words and by weight', async () => {
  expect(shown.host.querySelector('h1')?.textContent).toBe('3 findings in the plan');
  expect(rows()).toHaveLength(3);
  await shown.type('team', shown.host.querySelector('input[type=search]'));
  expect(rows()).toEqual([expect.stringContaining('C-14')]);
  await shown.type('', shown.host.querySelector('input[type=search]'));
  await shown.click('Stops the plan');
  expect(rows()).toEqual([expect.stringContaining('C-19')]);
});

it('sets a finding aside by keyboard, with a reason', async () => {
  shown.host.querySelector<HTMLElement>('#f-C-19')?.focus();
  await shown.press('d');
  const reason = shown.host.querySelector('textarea');
  expect(document.activeElement).toBe(reason);
  await shown.click('Set aside with this reason');
  expect(dismissed).toEqual([]);
  expect(shown.host.textContent).toContain('Say why');
  await shown.type('by night', reason);
  await shown.click('Set aside with this reason');
  expect(dismissed).toEqual([{ rollout: 'r', finding: 'C-19', reason: 'by night', rests_on: 'digest' }]);
  expect(rows()).toHaveLength(2);
  expect(shown.host.textContent).toContain('Set aside by Ana Ruiz');
});

it('leads to the record that a finding stands in', async () => {
  await shown.click('C-19');
  const link = shown.host.querySelector<HTMLAnchorElement>('aside a');
  expect(link?.getAttribute('href')).toContain('/checklists/l/i');
});
