/** Pure parts of the gate: what a row says, what a decision still lacks. */
import type { Condition, CriterionLine, GateView, PrepareDecision } from '../../api/types';
import type { CriterionState, DecisionState } from '../../shared/marks/Marks';

export type Choice = 'go' | 'conditional' | 'pause' | 'no_go';
export const choices: readonly Choice[] = ['go', 'conditional', 'pause', 'no_go'];
export const levels = ['MUST', 'SHOULD', 'NICE'] as const;

export const asCriterion = (state: string): CriterionState =>
  (['met', 'not_met', 'not_yet', 'not_applicable', 'waived'] as const).find((one) => one === state) ?? 'not_met';

export const asDecision = (state: string | null): DecisionState => choices.find((one) => one === state) ?? 'two_versions';

/** The states that a person can say, with their keys on a row. */
export const sayings = [
  { state: 'met', key: 'm' },
  { state: 'not_met', key: 'x' },
  { state: 'waived', key: 'w' },
  { state: 'not_applicable', key: 'n' },
] as const;
export type Saying = (typeof sayings)[number]['state'];

export interface DecisionForm {
  choice: Choice | null;
  conditions: Condition[];
  reason: string;
  again: string;
}

export const blank: DecisionForm = { choice: null, conditions: [], reason: '', again: '' };

export type Lack = 'choice' | 'must' | 'conditions' | 'go-reason' | 'reason' | 'again';

/** What keeps the decision from being recorded; the engine asks the same. */
export function lacks(form: DecisionForm, allows: string): Lack | null {
  const reason = form.reason.trim() !== '';
  switch (form.choice) {
    case null:
      return 'choice';
    case 'go':
      return allows === 'no_go' ? 'must' : allows === 'conditional' && !reason ? 'go-reason' : null;
    case 'conditional':
      return allows === 'no_go' ? 'must' : form.conditions.some(({ owner, due }) => owner !== '' && due !== '') ? null : 'conditions';
    case 'pause':
      return reason ? null : 'reason';
    case 'no_go':
      return !reason ? 'reason' : form.again === '' ? 'again' : null;
  }
}

export function request(gate: string, form: DecisionForm, language: string): PrepareDecision {
  const stops = form.choice === 'pause' || form.choice === 'no_go';
  return {
    gate,
    decision: form.choice ?? '',
    conditions: form.choice === 'conditional' ? form.conditions : [],
    reason: form.reason.trim() || null,
    again: stops && form.again !== '' ? form.again : null,
    language,
  };
}

/** How many of a level stand how, in the order of the states. */
export function sums(criteria: readonly CriterionLine[]): [CriterionState, number][] {
  const order: CriterionState[] = ['met', 'waived', 'not_met', 'not_yet', 'not_applicable'];
  return order.map((state): [CriterionState, number] => [state, criteria.filter((one) => asCriterion(one.state) === state).length]).filter(([, count]) => count > 0);
}

/** The decisions that stand, newest first: more than one where two were made apart. */
export const standing = (gate: GateView) => gate.decisions.filter(({ stands }) => stands);
