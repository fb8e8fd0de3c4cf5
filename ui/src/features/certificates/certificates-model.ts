/** What the screens of certificates show, worked out from the engine's answers. Pure. */
import type { CertificateFacts, CertificateLine, WithoutLine } from '../../api/types';
import { known, t, type PlainId } from '../../shared/i18n';
import type { CriterionState } from '../../shared/marks/Marks';
import { reason as lack } from '../completion/completion-model';

export type State = 'all' | 'valid' | 'replaced' | 'revoked';
export const states: readonly State[] = ['all', 'valid', 'replaced', 'revoked'];

/** A day that has no time. */
export const midnight = (day: string): string => `${day}T00:00`;

/** The state in words; what replaced it is named. */
export function standing({ state, replaced_by }: CertificateLine): string {
  if (state === 'replaced' && replaced_by) return t('certificate-state-replaced-by', { number: replaced_by });
  const id = `certificate-state-${state}`;
  return known(id) ? t(id as PlainId) : state;
}

export const stateMark = (state: string): CriterionState => (state === 'valid' ? 'met' : state === 'revoked' ? 'not_met' : 'not_applicable');

/** Why somebody goes without, in one phrase. */
export function without({ why, number, missing }: WithoutLine): string {
  switch (why) {
    case 'has_one':
      return t('certificate-why-has_one', { number: number ?? '' });
    case 'was_revoked':
      return t('certificate-why-was_revoked', { number: number ?? '' });
    case 'not_complete':
      return missing ? `${t('certificate-why-not_complete')}: ${lack(missing)}` : t('certificate-why-not_complete');
    case 'no_name':
      return t('certificate-why-no_name');
    case 'too_long':
      return t('certificate-why-too_long');
    default:
      return why;
  }
}

const order = ['course', 'audience', 'cohort', 'hours', 'date', 'result', 'place', 'issued', 'issuer'] as const;

/** The facts as label and value, empty ones left out; days as people read them. */
export function factLines(facts: CertificateFacts, day: (day: string) => string): { label: string; value: string }[] {
  const value = (id: (typeof order)[number]) => (id === 'date' || id === 'issued' ? facts[id] && day(midnight(facts[id])) : facts[id]);
  return order.map((id) => ({ label: t(`certificate-col-${id}`), value: value(id) })).filter(({ value: one }) => one !== '');
}

/** A verdict is good, to be looked at, or bad: the shape beside its sentence. */
export const verdictMark = (verdict: string): CriterionState =>
  verdict === 'good' ? 'met' : ['elsewhere', 'locked', 'unregistered'].includes(verdict) ? 'not_yet' : 'not_met';

/** Who of those who can get one does: all but some, or none but some. So a list of 100,000 needs no list of 99,999. */
export interface Choice {
  from: 'all' | 'none';
  but: ReadonlySet<string>;
}

export const isChosen = ({ from, but }: Choice, person: string): boolean => (from === 'all') !== but.has(person);

export function turned({ from, but }: Choice, person: string): Choice {
  const next = new Set(but);
  if (!next.delete(person)) next.add(person);
  return { from, but: next };
}

/** The choice as the engine is asked for it. */
export const lotOf = ({ from, but }: Choice): { people: string[] | null; except: string[] | null } =>
  from === 'none' ? { people: [...but], except: null } : { people: null, except: but.size === 0 ? null : [...but] };
