import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { AppStatus } from '../../api/types';
import { queries } from '../../api/queries';
import { show, type Shown } from '../../shared/testing/screen';
import { SwitchPerson } from './SwitchPerson';
import { likely } from './works';

const engine = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call: engine.call }));
const { CallError } = await import('../../api/call');

const ha = { id: 'm', name: 'Lê Thị Thu Hà' };
const bao = { id: 'b', name: 'Trần Quốc Bảo' };
const hai = { id: 'h', name: 'Ngô Hải' };
let shown: Shown;
let asked: [string, unknown][] = [];

async function open(people: AppStatus['members_here']): Promise<void> {
  asked = [];
  engine.call.mockImplementation((name: string, request: { passphrase?: string; person?: string }) => {
    asked.push([name, request]);
    if (name === 'workspace_switch' && request.passphrase !== 'right') return Promise.reject(new CallError('wrong_passphrase', 'Not this one'));
    const me = people.find(({ id }) => id === request.person);
    return Promise.resolve({ state: 'open', me: me && { member: me.id, name: me.name }, members_here: people });
  });
  shown = await show(<SwitchPerson onClose={() => undefined} />, { members_here: people });
}
const field = () => shown.host.querySelector<HTMLInputElement>('input[type=password]');
const submit = async () => {
  await act(async () => shown.host.querySelector('form')?.requestSubmit());
  await shown.settle();
};

afterEach(async () => {
  await shown.close();
  localStorage.clear();
});

it('asks one other person for a passphrase only, and goes on as them', async () => {
  await open([ha, bao]);
  expect(shown.host.querySelector('h2')?.textContent).toContain('Lê Thị Thu Hà works here');
  expect(shown.host.querySelectorAll('input[type=radio]')).toHaveLength(0);
  expect(document.activeElement).toBe(field());
  queries.setQueryData(['handoff_area', { area: 'a' }], 'what the one before may do');
  await shown.type('right', field());
  await submit();
  expect(asked).toEqual([['workspace_switch', { person: 'b', passphrase: 'right' }]]);
  expect(queries.getQueryData(['handoff_area', { area: 'a' }])).toBeUndefined();
  expect((queries.getQueryData(['app_status', {}]) as AppStatus).me?.name).toBe('Trần Quốc Bảo');
  expect(likely([ha, bao])).toBe('b');
});

it('says that a passphrase is wrong, keeps it for mending, and asks nothing for an empty one', async () => {
  await open([ha, bao]);
  await submit();
  expect(asked).toEqual([]);
  expect(shown.host.textContent).toContain('Write the passphrase');
  await shown.type('wrong', field());
  await submit();
  expect(shown.host.textContent).toContain('Not this one');
  expect(field()?.value).toBe('wrong');
  expect(field()?.getAttribute('aria-invalid')).toBe('true');
});

it('offers a name to choose where several share the laptop', async () => {
  await open([ha, bao, hai]);
  const names = [...shown.host.querySelectorAll('label')].map((label) => label.textContent);
  expect(names).toEqual(['Trần Quốc Bảo', 'Ngô Hải', 'Passphrase of Trần Quốc Bảo']);
  await act(async () => [...shown.host.querySelectorAll<HTMLElement>('input[type=radio]')][1]?.click());
  await shown.type('right', field());
  await submit();
  expect(asked[0]).toEqual(['workspace_switch', { person: 'h', passphrase: 'right' }]);
});

it('says that one is alone here, how somebody comes, and locks', async () => {
  await open([ha]);
  expect(field()).toBeNull();
  expect(shown.host.querySelector('a')?.getAttribute('href')).toContain('/settings/laptop');
  await shown.click('Lock');
  expect(asked).toEqual([['workspace_lock', {}]]);
});
