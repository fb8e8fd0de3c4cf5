import { t } from '../../shared/i18n';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AddPointEvidence, AreaView, ChangedFact, PointView, SetPoint, SignArea, SignOffView, Withdraw } from '../../api/types';
import { show, type Shown } from '../../shared/testing/screen';
import { AreaScreen } from './AreaScreen';

const engine = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call: engine.call }));
const { CallError } = await import('../../api/call');

const point = (id: string, state: string): PointView => ({ id, title: `Point ${id}`, expectation: '', state, reason: '', condition: '', owner: '', due: '', by: null, at: null, evidence: [], own_work: false, shown_by: [], two_versions: false });
let area: AreaView;
let signed: SignArea[] = [];
let changed = false;
let shown: Shown;

const fact: ChangedFact = { point_id: '1', point: 'Point 1', what: 'state', signed: 'accepted', now: 'declined · no deputy', by: 'Trần Quốc Bảo', at: '2027-03-05T14:32:00+07:00' };
const signature = (part: Partial<SignOffView>): SignOffView => ({
  id: 's', decision: 'accepted', conditions: [], reason: '', meaning: 'accepted', name: 'Lê Thị Thu Hà', role: 'operations-representative', signs_for: null, at: '2027-03-05T15:21:00+07:00', digest: '0123456789abcdef',
  text: '', verified: true, received: null, changed_since: [], stands: true, mine: true, replaces: null, replaced_by: null, withdrawn: null, ...part,
});
let withdrawn: Withdraw[] = [];
let unreadable = false;

function answer(name: string, req: SetPoint & SignArea & AddPointEvidence & Withdraw): Promise<unknown> {
  switch (name) {
    case 'handoff_area':
      return Promise.resolve(structuredClone(area));
    case 'point_set':
      area = { ...area, points: area.points.map((one) => (one.id === req.point ? { ...one, state: req.state, condition: req.condition ?? '' } : one)) };
      return Promise.resolve({ area: structuredClone(area), action: 'a', label: 'point.set' });
    case 'handoff_statement':
      if (unreadable) return Promise.reject(new CallError('disk', 'The text cannot be read'));
      return Promise.resolve({ subject_digest: changed ? 'digest-2' : 'digest-1', subject: changed ? 'subject-2' : 'subject-1', text: 'I have read it all.', name: 'Lê Thị Thu Hà', role: 'operations-representative', at: 'now', known: 'nothing' });
    case 'handoff_sign': {
      signed.push(req);
      if (req.passphrase !== 'right') return Promise.reject(new CallError('wrong_passphrase', 'Wrong passphrase. Nothing was signed'));
      if (changed && req.subject_digest === 'digest-1') return Promise.reject(new CallError('changed_while_read', 'It changed'));
      const sign = signature({ decision: req.decision, conditions: req.conditions, meaning: req.meaning });
      area = { ...area, sign_offs: [sign] };
      return Promise.resolve({ area: structuredClone(area), sign_off: sign });
    }
    case 'handoff_changes':
      return Promise.resolve({ facts: [fact] });
    case 'point_evidence':
      area = { ...area, points: area.points.map((one) => (one.id === req.point ? { ...one, evidence: [{ id: 'e', form: req.form, text: req.text ?? '', name: '', digest: '', size: null, by: 'Lê Thị Thu Hà', at: 'now', held: true, place: null, moved: 0, refused: null, sent: false }] } : one)) };
      return Promise.resolve({ area: structuredClone(area), action: 'b', label: 'point.evidence' });
    case 'handoff_withdrawal':
      return Promise.resolve({ subject_digest: 'd', subject: '', text: `I take it back: ${req.reason}`, name: 'Lê Thị Thu Hà', role: 'operations-representative', at: 'now', known: '' });
    case 'handoff_withdraw': {
      withdrawn.push(req);
      const taken = { name: 'Lê Thị Thu Hà', at: '2027-03-06T10:00:00+07:00', reason: req.reason, text: req.text, digest: 'ff', received: null };
      area = { ...area, sign_offs: area.sign_offs.map((one) => ({ ...one, stands: false, withdrawn: taken })) };
      return Promise.resolve(structuredClone(area));
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
  area = { id: 'a', title: 'Monitoring', no: 1, of: 2, receiver_role: 'operations-representative', points: [point('1', 'accepted'), point('2', 'open')], sign_offs: [], declined_since: [], cannot_sign: null, signs_self: true, signs_for: [], goes_over: { walkthroughs: 0, passed: 0, failed: 0, documents: 0, without_version: 0, open_items: 0, known_errors: 0 }, follow_up: '2027-04-04' };
  signed = [];
  withdrawn = [];
  changed = false;
  unreadable = false;
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

  it('signs nothing that could not be read, and reads it once more when the deed is pressed', async () => {
    unreadable = true;
    await act(async () => points()[1]?.focus());
    await shown.press('a');
    await decide(0);
    await shown.type('right', passphrase());
    expect(shown.host.textContent).toContain('The text cannot be read');
    unreadable = false;
    await act(async () => deed()?.click());
    await shown.settle();
    expect(signed).toEqual([]);
    await act(async () => deed()?.click());
    await shown.settle();
    expect(signed.at(-1)?.subject_digest).toBe('digest-1');
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
    expect(shown.host.textContent).toContain('Declined · no deputy');
    expect(shown.host.textContent).toContain('Trần Quốc Bảo');
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

describe('evidence of a point', () => {
  it('is attached with E where the point stands, and listed there', async () => {
    await act(async () => points()[0]?.focus());
    await shown.press('e');
    const field = shown.host.querySelector('textarea');
    await shown.type('Answered in 3 minutes', field);
    await shown.click('Attach');
    await shown.settle();
    expect(area.points[0]?.evidence).toHaveLength(1);
    expect(points()[0]?.textContent).toContain('Answered in 3 minutes');
  });
});

describe('an area that is signed', () => {
  const reopen = async (part: Partial<AreaView>) => {
    await shown.close();
    area = { ...area, ...part };
    shown = await show(<AreaScreen area="a" />);
  };

  it('shows each fact that changed since with both versions, in the point too, and offers to sign again', async () => {
    await reopen({ sign_offs: [signature({ changed_since: [fact] })] });
    const text = shown.host.textContent ?? '';
    expect(text).toContain('Changed since: 1 fact');
    expect(text).toContain('Declined · no deputy');
    expect(points()[0]?.textContent).toContain('Trần Quốc Bảo');
    await shown.click('Sign again…');
    expect(shown.host.textContent).toContain('Your decision');
    expect(shown.host.textContent).toContain('the signature of Lê Thị Thu Hà');
  });

  it('tells who signed of a point that was declined since', async () => {
    await reopen({ sign_offs: [signature({})], declined_since: [{ point: 'Point 1', reason: 'no deputy', by: 'Bảo', at: '2027-03-05T14:32:00+07:00', signers: ['Lê Thị Thu Hà'] }] });
    expect(shown.host.textContent).toContain('after it was signed by Lê Thị Thu Hà');
  });

  it('is withdrawn by reading the statement and signing it, and is unsigned then', async () => {
    await reopen({ sign_offs: [signature({})] });
    await shown.click('Withdraw…');
    await shown.type('The drill was not held', shown.host.querySelector('form textarea'));
    await shown.click('Read the statement');
    await shown.settle();
    expect(shown.host.textContent).toContain('I take it back: The drill was not held');
    await shown.type('right', passphrase());
    await shown.click('Sign: withdrawn');
    await shown.settle();
    expect(withdrawn.at(-1)).toMatchObject({ sign_off: 's', reason: 'The drill was not held', text: 'I take it back: The drill was not held', passphrase: 'right' });
    expect(shown.host.textContent).toContain('The area is not signed');
    expect(shown.host.textContent).toContain('Your decision');
  });

  it('offers nobody to withdraw what another has signed', async () => {
    await reopen({ sign_offs: [signature({ mine: false })] });
    expect(shown.host.textContent).not.toContain('Withdraw…');
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
