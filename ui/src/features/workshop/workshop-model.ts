/** What of a workshop's points leads where, and how the one line looks. */
import type { PointLine } from '../../api/types';
import type { PlainId } from '../../shared/i18n';
import type { DecisionState } from '../../shared/marks/Marks';

export type Scope = 'session' | 'day' | 'cohort';
export const scopes: readonly Scope[] = ['session', 'day', 'cohort'];

export type Verdict = 'ready' | 'look' | 'not_ready';
export const asVerdict = (word: string): Verdict => (word === 'ready' || word === 'look' ? word : 'not_ready');
export const lineMarks: Record<Verdict, DecisionState> = { ready: 'go', look: 'conditional', not_ready: 'no_go' };

export type Weight = 'stops' | 'look' | 'fine';
export const asWeight = (word: string): Weight => (word === 'stops' || word === 'look' ? word : 'fine');
export const pointMarks: Record<Weight, DecisionState> = { stops: 'no_go', look: 'conditional', fine: 'go' };

interface Mend {
  label: PlainId;
  href: string;
}

const sync: Mend = { label: 'workshop-mend-sync', href: '/settings/sync' };
const laptop: Mend = { label: 'workshop-mend-laptop', href: '/settings/laptop' };
const mends: Record<string, Mend> = {
  'never-heard': sync,
  'heard-long-ago': sync,
  behind: sync,
  unsent: sync,
  'enrolment-waits': sync,
  'clock-unknown': sync,
  'no-way-in': laptop,
  'open-to-all': laptop,
  'no-code': laptop,
  decisions: { label: 'workshop-mend-decisions', href: '/settings/conflicts' },
  'no-roster': { label: 'workshop-mend-people', href: '/training/import' },
};

/** Where a person mends it; nothing where the app cannot. */
export function mendOf({ code }: PointLine, session: string): Mend | null {
  if (code === 'no-sheet' || code === 'sheet-changed') return { label: 'workshop-mend-paper', href: `/training/sessions/${session}/paper` };
  return mends[code] ?? null;
}

/** What needs a look, and what is fine. */
export function apart(points: readonly PointLine[]): { lacks: PointLine[]; fine: PointLine[] } {
  return { lacks: points.filter(({ weight }) => weight !== 'fine'), fine: points.filter(({ weight }) => weight === 'fine') };
}
