/** Facts that items and criteria follow, in words: what it is, and how far it is. */
import type { FactLine } from '../api/types';
import { sentenceOf, t } from './i18n';
import { number } from './time/format';

export const factName = (fact: FactLine): string => sentenceOf(fact.says, fact.args, fact.text);
/** Facts of which more is to be said than whether they are so: the sentence with how far each is. */
const nows = ['fact-items-now', 'fact-checklist-now', 'fact-training-now', 'fact-everybody-now', 'fact-metric-now', 'fact-completion-now', 'fact-handoff-now'] as const;
/** The name with how far it is, where that says more. */
export function factNow(fact: FactLine): string {
  const now = nows.find((one) => one === `${fact.says}-now`);
  return now ? sentenceOf(now, fact.args, factName(fact)) : factName(fact);
}
/** The figure that it rests on, else how much of it is done. */
export const factMeasured = (fact: FactLine): string =>
  fact.figure === null ? t('measured-facts', { done: number(fact.done), of: number(fact.of) }) : `${number(fact.figure)} ${fact.unit}`.trim();
