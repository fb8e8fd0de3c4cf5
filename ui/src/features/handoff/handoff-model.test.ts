import { describe, expect, it } from 'vitest';
import type { PointView } from '../../api/types';
import { conditionsOf, groups, missing, shortDigest, type Form } from './handoff-model';

const point = (state: string, condition = ''): PointView => ({ id: state, title: state, expectation: '', state, reason: '', condition, owner: 'Ana', due: '', by: null, at: null, evidence: [], own_work: false, shown_by: [], two_versions: false });
const form = (part: Partial<Form>): Form => ({ decision: 'accepted', own: [], reason: '', meaning: 'accepted', passphrase: 'four plain words here', beside: false, delegation: null, followUp: null, ...part });

describe('what is missing before signing', () => {
  it('is nothing when all is given', () => expect(missing(form({}), [point('accepted')])).toBeNull());
  it('asks for a decision first', () => expect(missing(form({ decision: null, passphrase: '' }), [point('open')])).toBe('decision'));
  it('does not accept what nobody judged', () => expect(missing(form({}), [point('accepted'), point('open')])).toBe('open'));
  it('does not accept plainly what was accepted with a condition', () => expect(missing(form({}), [point('conditional')])).toBe('not-accepted'));
  it('wants one condition at least', () => expect(missing(form({ decision: 'conditions' }), [point('accepted')])).toBe('condition'));
  it('takes the condition of a point', () => expect(missing(form({ decision: 'conditions' }), [point('conditional', 'A deputy')])).toBeNull());
  it('lets open points be declined, with a reason', () => {
    expect(missing(form({ decision: 'declined', reason: ' ' }), [point('open')])).toBe('reason');
    expect(missing(form({ decision: 'declined', reason: 'Not walked through' }), [point('open')])).toBeNull();
  });
  it('asks for the passphrase last', () => expect(missing(form({ passphrase: '' }), [point('accepted')])).toBe('passphrase'));
});

describe('conditions', () => {
  it('name those of the points first', () =>
    expect(conditionsOf([point('accepted'), point('conditional', 'A deputy')], [{ text: 'A runbook', owner: '', due: '' }]).map(({ text }) => text)).toEqual(['A deputy', 'A runbook']));
});

describe('a digest', () => {
  it('is read in groups of four, none lost', () => expect(groups('0123456789')).toBe('0123 4567 89'));
  it('is shortened in the middle', () => expect(shortDigest('0123456789abcdef0123456789abcdef')).toBe('0123 4567 89ab \u2026 89ab cdef'));
});
