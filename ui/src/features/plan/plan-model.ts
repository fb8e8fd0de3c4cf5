/** Pure parts of the plan check: which findings a filter shows, and where each place is looked at. */
import type { FindingPlace, PlanFinding, PlanFindings } from '../../api/types';
import { fold } from '../../shared/text/fold';

export type Weight = 'stops' | 'contradicts' | 'open';
export type Shown = Weight | 'all' | 'aside';

export const weights: readonly Weight[] = ['stops', 'contradicts', 'open'];

export const asWeight = (weight: string): Weight => weights.find((one) => one === weight) ?? 'open';

/** The findings of a weight, or those that were set aside, which a text fits: its words, its code, its places. */
export function chosen(data: PlanFindings, shown: Shown, text: string, words: (one: PlanFinding) => string): PlanFinding[] {
  const all = shown === 'aside' ? data.dismissed : data.findings.filter(({ weight }) => shown === 'all' || weight === shown);
  const wanted = fold(text.trim());
  if (wanted === '') return all;
  return all.filter((one) => fold([one.id, words(one), ...one.places.map(({ title }) => title)].join(' ')).includes(wanted));
}

export const count = (data: PlanFindings, weight: Weight): number => data.findings.filter((one) => one.weight === weight).length;

/** The address of a record's own screen; figures that the plan states, targets and roles stand on one screen together. */
export function addressOf({ kind, id, within }: Pick<FindingPlace, 'kind' | 'id' | 'within'>): string {
  switch (kind) {
    case 'item': return within ? `/checklists/${within}/${id}` : '/checklists';
    case 'checklist': return `/checklists/${id}`;
    case 'section': return within ? `/checklists/${within}` : '/checklists';
    case 'gate': return `/go-live/gates/${id}`;
    case 'criterion': return within ? `/go-live/gates/${within}` : '/go-live/gates';
    case 'session': return `/training/sessions/${id}`;
    case 'cohort': return '/training/cohorts';
    case 'rollout': case 'holiday': return '/move-launch';
    case 'way_back': return '/go-live';
    case 'area': return `/handoff/${id}`;
    case 'point': return within ? `/handoff/${within}` : '/handoff';
    case 'course': case 'topic': return '/plan/parts';
    case 'audience': return '/training/completion';
    default: return `/plan/figures/${id}`;
  }
}
