/** The sentences of a finding in the language of the screen. */
import type { FindingPlace, PlanFinding } from '../../api/types';
import { known, sentenceOf, t, type PlainId } from '../../shared/i18n';

/** What a finding is about: its rule. A rule of a newer Muster is told by what it found. */
export function headline({ id, message }: PlanFinding): string {
  const rule = `plan-rule-${id}`;
  return known(rule) ? t(rule as PlainId) : message;
}

/** What would mend it. */
export function mend({ id, mend: english }: PlanFinding): string {
  return sentenceOf(`plan-mend-${id}`, {}, english);
}

/** Everything that was found, one sentence each. */
export const clauses = ({ clauses: all }: PlanFinding): string[] => all.map(({ sentence, args, message }) => sentenceOf(sentence, args, message));

/** What sort of record a place is. */
export function kindWord({ kind }: FindingPlace): string {
  const id = `kind-${kind}`;
  return known(id) ? t(id as PlainId) : kind;
}
