import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LaunchMeans, LaunchTime, NewRollout } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { NewRolloutScreen } from './NewRolloutScreen';

const engine = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call: engine.call }));

const twice: LaunchMeans = { clock: 'twice', offers: [{ which: 'earlier', at: '2027-10-31T02:30:00+02:00' }, { which: 'later', at: '2027-10-31T02:30:00+01:00' }] };
let made: NewRollout[] = [];
let shown: Shown;

beforeEach(async () => {
  made = [];
  engine.call.mockImplementation((name: string, req: NewRollout & LaunchTime) => {
    if (name === 'launch_means') return Promise.resolve(req.go_live.startsWith('2027-10-31T02') ? twice : { clock: null, offers: [] });
    if (name === 'rollout_new') made.push(req);
    return name === 'template_list' ? Promise.resolve({ templates: [] }) : new Promise(() => undefined);
  });
  shown = await show(<NewRolloutScreen />, { workspace: { zone: 'Europe/Berlin' } } as never);
  await shown.type('In Berlin', shown.host.querySelector('input'));
});

afterEach(() => shown.close());

const at = (time: string) => shown.type(time, shown.host.querySelector('input[type=datetime-local]'));
const radios = () => [...shown.host.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const submit = () => act(async () => shown.host.querySelector('form')?.requestSubmit());

it('waits for a choice where the launch is in a doubled hour, and asks anew for another time', async () => {
  await at('2027-10-31T02:30');
  expect(radios().map((one) => one.parentElement?.textContent)).toEqual(['the earlier one: Sun 31 Oct 2027, 02:30 (+02:00)', 'the later one: Sun 31 Oct 2027, 02:30 (+01:00)']);
  await submit();
  expect(made).toEqual([]);
  await act(async () => radios()[1]?.click());
  await at('2027-10-31T02:40');
  expect(radios().some(({ checked }) => checked)).toBe(false);
  await act(async () => radios()[1]?.click());
  await submit();
  expect(made.map(({ go_live, which }) => [go_live, which])).toEqual([['2027-10-31T02:40', 'later']]);
});

it('asks nothing where the time is plain', async () => {
  await at('2027-11-02T08:00');
  expect(radios()).toEqual([]);
  await submit();
  expect(made.map(({ which }) => which)).toEqual([null]);
});
