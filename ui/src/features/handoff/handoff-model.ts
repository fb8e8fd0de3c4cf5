/** What is missing before signing, which conditions stand, how a digest is read aloud. Pure. */
import type { AreaView, Condition, PointView, SignOffView } from '../../api/types';
import type { SignState } from '../../shared/marks/Marks';

export type Decision = 'accepted' | 'conditions' | 'declined';
export const decisions: readonly Decision[] = ['accepted', 'conditions', 'declined'];
export const meanings = ['accepted', 'reviewed', 'approved', 'witnessed'] as const;
export type Meaning = (typeof meanings)[number];
export type PointState = 'open' | 'accepted' | 'conditional' | 'declined';

export const asPoint = (state: string): PointState => (state === 'accepted' || state === 'conditional' || state === 'declined' ? state : 'open');
export const asSign = (decision: string | null): SignState => (decision === 'accepted' || decision === 'conditions' || decision === 'declined' ? decision : 'unsigned');

export interface Form {
  decision: Decision | null;
  own: Condition[];
  reason: string;
  meaning: Meaning;
  passphrase: string;
}

/** The conditions of the points, then the person's own. */
export function conditionsOf(points: readonly PointView[], own: readonly Condition[]): Condition[] {
  const fromPoints = points.filter(({ state }) => state === 'conditional').map(({ condition, owner, due }) => ({ text: condition, owner, due }));
  return [...fromPoints, ...own];
}

export type Missing = 'decision' | 'open' | 'not-accepted' | 'condition' | 'reason' | 'passphrase';

/** What still has to be given before the deed, most important first; null when nothing is. */
export function missing(form: Form, points: readonly PointView[]): Missing | null {
  const has = (state: PointState) => points.some((point) => asPoint(point.state) === state);
  if (form.decision === null) return 'decision';
  if (form.decision !== 'declined' && has('open')) return 'open';
  if (form.decision === 'accepted' && (has('conditional') || has('declined'))) return 'not-accepted';
  if (form.decision === 'conditions' && conditionsOf(points, form.own).length === 0) return 'condition';
  if (form.decision === 'declined' && form.reason.trim() === '') return 'reason';
  return form.passphrase === '' ? 'passphrase' : null;
}

/** 9f3c 81d0 4e72 …: groups of four, as people compare them. */
export const groups = (digest: string): string => digest.replace(/(.{4})(?=.)/g, '$1 ');
/** The first and the last groups, for a line with little room. */
export function shortDigest(digest: string): string {
  const all = groups(digest).split(' ');
  return all.length <= 5 ? all.join(' ') : `${all.slice(0, 3).join(' ')} \u2026 ${all.slice(-2).join(' ')}`;
}

/** The sign-off that counts: the newest, which the engine names first. */
export const lastSignOff = (area: AreaView): SignOffView | null => area.sign_offs[0] ?? null;
