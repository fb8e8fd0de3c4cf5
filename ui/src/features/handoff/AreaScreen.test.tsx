import { t } from '../../shared/i18n';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AreaView, PointView, SetPoint, SignArea, SignOffView } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { AreaScreen } from './AreaScreen';

const engine = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call: engine.call }));
const { CallError } = await import('../../api/call');

const point = (id: string, state: string): PointView => ({ id, title: `Point ${id}`, expectation: '', state, reason: '', condition: '', owner: '', due: '', by: null, at: null, evidence: [], two_versions: false });
let area: AreaView;
let signed: SignArea[] = [];
let changed = false;
let shown: Shown;

function answer(name: string, req: SetPoint & SignArea): Promise<unknown> {
  switch (name) {
    case 'handoff_area':
      return Promise.resolve(structuredClone(area));
    case 'point_set':
      area = { ...area, points: area.points.map((one) => (one.id === req.point ? { ...one, state: req.state, condition: req.condition ?? '' } : one)) };
      return Promise.resolve({ area: structuredClone(area), action: 'a', label: 'point.set' });
    case 'handoff_statement':
      return Promise.resolve({ subject_digest: changed ? 'digest-2' : 'digest-1', text: 'I have read it all.', name: 'Lê Thị Thu Hà', role: 'operations-representative', at: 'now', known: 'nothing' });
    case 'handoff_sign': {
      signed.push(req);
      if (req.passphrase !== 'right') return Promise.reject(new CallError('wrong_passphrase', 'Wrong passphrase. Nothing was signed'));
      if (changed && req.subject_digest === 'digest-1') return Promise.reject(new CallError('changed_while_read', 'It changed'));
      const sign: SignOffView = { id: 's', decision: req.decision, conditions: req.conditions, reason: '', meaning: req.meaning, name: 'Lê Thị Thu Hà', role: 'operations-representative', at: '2027-03-05T15:21:00+07:00', digest: '0123456789abcdef', text: '', verified: true, received: null, changed_since: [] };
      area = { ...area, sign_offs: [sign] };
      return Promise.resolve({ area: structuredClone(area), sign_off: sign });
    }
    default:
      return Promise.reject(new CallError('not_found', name));
  }
}

const points = () => [...shown.host.querySelectorAll<HTMLElement>('main ol > li')];
const passphrase = () => shown.host.querySelector<HTMLInputElement>('input[type=password]');
const decide = async (index: number) => {
  await act(async () => shown.host.querySelectorAll<HTMLElement>('input[name=decision]')[index]?.click());
  await shown.settle();
};
const deed = () => [...shown.host.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.startsWith('Sign'));

beforeEach(async () => {
  area = { id: 'a', title: 'Monitoring', no: 1, of: 2, receiver_role: 'operations-representative', points: [point('1', 'accepted'), point('2', 'open')], sign_offs: [], cannot_sign: null };
  signed = [];
  changed = false;
  engine.call.mockImplementation(answer);
  shown = await show(<AreaScreen area="a" />);
});
afterEach(() => shown.close());

describe('signing an area', () => {
  it('says what is missing and signs nothing until a point was judged', async () => {
    await decide(0);
    await shown.type('right', passphrase());
    await act(async () => deed()?.click());
    await shown.settle();
    expect(signed).toEqual([]);
    expect(shown.host.textContent).toContain('Judge every point first');
  });

  it('takes a condition with C, and the deed repeats the decision', async () => {
    await act(async () => points()[1]?.focus());
    await shown.press('c');
    await shown.type('A deputy for Sunday');
    await shown.press('Escape');
    expect(area.points[1]?.state).toBe('open');
    await shown.press('c');
    await shown.type('A deputy for Sunday');
    await act(async () => document.activeElement?.closest('form')?.requestSubmit());
    await shown.settle();
    await decide(1);
    expect(deed()?.textContent).toBe('Sign: accepted with 1 condition');
  });

  it('keeps the passphrase after a wrong one, signs what was read, then shows who signed', async () => {
    await act(async () => points()[1]?.focus());
    await shown.press('a');
    await decide(0);
    await shown.type('wrong', passphrase());
    await act(async () => deed()?.click());
    await shown.settle();
    expect(shown.host.textContent).toContain('Wrong passphrase');
    expect(passphrase()?.value).toBe('wrong');
    await shown.type('right', passphrase());
    await act(async () => deed()?.click());
    await shown.settle();
    expect(signed.at(-1)).toMatchObject({ area: 'a', decision: 'accepted', subject_digest: 'digest-1', conditions: [] });
    expect(shown.host.textContent).toContain('Signed by');
    expect(shown.host.textContent).toContain('0123 4567 89ab cdef');
  });

  it('explains a change while reading, keeps what was filled in, and signs after reading again', async () => {
    await act(async () => points()[1]?.focus());
    await shown.press('a');
    await decide(0);
    await shown.type('right', passphrase());
    changed = true;
    await act(async () => deed()?.click());
    await shown.settle();
    expect(shown.host.textContent).toContain('Nothing was signed, and what you filled in is kept');
    await act(async () => deed()?.click());
    await shown.settle();
    expect(signed).toHaveLength(1);
    await shown.click('Read it again');
    expect(passphrase()?.value).toBe('right');
    await act(async () => deed()?.click());
    await shown.settle();
    expect(signed.at(-1)?.subject_digest).toBe('digest-2');
    expect(area.sign_offs).toHaveLength(1);
  });
});

describe('who cannot sign', () => {
  it('reads who signs instead', async () => {
    await shown.close();
    area = { ...area, receiver_role: 'support-lead', cannot_sign: { code: 'not_receiver', message: 'said by the engine', sentence: 'refusal-not_receiver', args: { role: ['role-support-lead'] } } };
    shown = await show(<AreaScreen area="a" />);
    expect(shown.host.textContent).toContain(t('refusal-not_receiver', { role: t('role-support-lead') }));
    expect(passphrase()).toBeNull();
  });
});
