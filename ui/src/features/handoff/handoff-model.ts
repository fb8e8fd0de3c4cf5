/** What is missing before signing, which conditions stand, how a digest is read aloud. Pure. */
import type { AreaView, ChangedFact, Condition, PointView, SignOffView } from '../../api/types';
import { known, t, type PlainId } from '../../shared/i18n';
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
  /** Stands beside what is signed already, and replaces none of it. */
  beside: boolean;
  /** The delegation by which it is signed for somebody else; blank for oneself, nothing while it was not chosen. */
  delegation: string | null;
  /** The day on which it is looked at again; the one that is proposed while nobody chose another. */
  followUp: string | null;
}

/** For whom is signed, where nothing was chosen: oneself before anybody else. */
export const signsBy = (form: Form, area: AreaView): string => form.delegation ?? (area.signs_self ? '' : (area.signs_for[0]?.delegation ?? ''));

/** Who signed, and for whom. */
export const signerWords = ({ name, signs_for: whom }: { name: string; signs_for: string | null }): string => (whom ? t('sign-for-line', { name, whom }) : name);

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

/** The sign-offs that stand, newest first; the first is the one that counts. */
export const standing = (area: AreaView): SignOffView[] => area.sign_offs.filter(({ stands }) => stands);

/** The newest signature that was withdrawn, where none stands. */
export const lastWithdrawn = (area: AreaView): SignOffView | null => (standing(area).length > 0 ? null : (area.sign_offs.find(({ withdrawn }) => withdrawn !== null) ?? null));

/** What a fact is about, as a message. */
export function whatId({ what }: ChangedFact): PlainId {
  const id = `since-what-${what}`;
  return known(id) ? (id as PlainId) : 'since-what-point';
}

/** Both versions of a fact; the engine's words for a state begin with its code, e.g. `declined · no deputy`. */
export function versions(fact: ChangedFact): { then: string; now: string } {
  const words = (text: string) => (fact.what === 'state' ? stateWords(text) : text === '–' ? t('since-nothing-there') : text);
  return { then: words(fact.signed), now: words(fact.now) };
}

function stateWords(text: string): string {
  const [state = '', ...more] = text.split(' · ');
  const id = `point-${state}`;
  return [known(id) ? t(id as PlainId) : state, ...more].join(' · ');
}
