/** Words and figures of materials: extents, lengths, the next state, what a form sends. */
import type { MaterialLine, SetMaterial, TargetLine } from '../../api/types';
import { t, type PlainId } from '../../shared/i18n';
import type { ItemState } from '../../shared/marks/Marks';
import { number } from '../../shared/time/format';

export const sorts = ['video', 'recording', 'guide', 'quick-reference', 'questions', 'scenarios', 'checklist', 'page', 'slides', 'contacts', 'trainer', 'other'] as const;
export type Sort = (typeof sorts)[number];
export const states = ['planned', 'in-work', 'in-review', 'approved', 'published', 'retired'] as const;
export type State = (typeof states)[number];
export const measures = ['pieces', 'pages', 'entries'] as const;

const is = <W extends string>(words: readonly W[], word: string): word is W => (words as readonly string[]).includes(word);
export const sortWord = (sort: string): string => (is(sorts, sort) ? t(`material-sort-${sort}`) : sort);
export const stateWord = (state: string): string => (is(states, state) ? t(`material-state-${state}` as PlainId & 'material-state-planned') : state);

/** Ready ones are done, those in work run. */
export const stateMark = (state: string): ItemState =>
  state === 'approved' || state === 'published' ? 'done' : state === 'in-work' || state === 'in-review' ? 'running' : state === 'retired' ? 'not_applicable' : 'todo';

/** 3:05; 1:02:00. */
export function lengthWords(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** How much it is, in the figures that it has. */
export function extent({ seconds, pages, entries }: Pick<MaterialLine, 'seconds' | 'pages' | 'entries'>): string {
  const parts = [
    seconds === null ? null : lengthWords(seconds),
    pages === null ? null : t('material-size-pages', { count: pages }),
    entries === null ? null : t('material-size-entries', { count: entries }),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

export const audienceWords = ({ audiences }: MaterialLine): string => (audiences.length === 0 ? t('material-everybody') : audiences.map(({ title }) => title).join(', '));

export const rangeWords = ({ shortest, longest }: TargetLine): string | null =>
  shortest === null && longest === null ? null : t('material-target-range', { shortest: lengthWords(shortest ?? 0), longest: longest === null ? '…' : lengthWords(longest) });

/** What comes after a state; nothing after the last. */
export function nextState(state: string): State | null {
  const at = states.indexOf(state as State);
  return at >= 0 && at < states.indexOf('published') ? (states[at + 1] ?? null) : null;
}

export interface Typed {
  title: string;
  sort: string;
  state: string;
  owner: string;
  audiences: string[];
  length: string;
  pages: string;
  entries: string;
  language: string;
  version: string;
  link: string;
  on_paper: boolean;
  note: string;
}

export const empty: Typed = { title: '', sort: 'video', state: 'planned', owner: '', audiences: [], length: '', pages: '', entries: '', language: '', version: '', link: '', on_paper: false, note: '' };

export function typedOf(line: MaterialLine): Typed {
  const { title, sort, state, owner, language, version, link, on_paper, note } = line;
  const figure = (value: number | null) => (value === null ? '' : String(value));
  return { title, sort, state, owner, language, version, link, on_paper, note, audiences: line.audiences.map(({ id }) => id), length: line.seconds === null ? '' : lengthWords(line.seconds), pages: figure(line.pages), entries: figure(line.entries) };
}

export type Wrong = Partial<Record<keyof Typed, string>>;

/** What cannot be meant, by field; the engine judges it again. */
export function wrongOf(typed: Typed): Wrong {
  const wrong: Wrong = {};
  if (typed.title.trim() === '') wrong.title = t('material-title-missing');
  if (!/^(\d+(:[0-5]?\d){0,2})?$/.test(typed.length.trim())) wrong.length = t('material-length-wrong');
  for (const field of ['pages', 'entries'] as const) if (!/^\d{0,6}$/.test(typed[field].trim())) wrong[field] = t('material-number-wrong');
  if (typed.link.trim() !== '' && !/^https?:\/\/\S+$/.test(typed.link.trim())) wrong.link = t('material-link-wrong');
  return wrong;
}

/** What is sent: everything that the form shows; the engine writes what is different. */
export function request(rollout: string, material: string | null, typed: Typed): SetMaterial {
  return { rollout, material, ...typed, course: null, topic: null };
}

/** How many are ready, of those in use. */
export const readyCount = (lines: readonly { state: string; count: number }[]): number => lines.filter(({ state }) => state === 'approved' || state === 'published').reduce((all, { count }) => all + count, 0);
export const inUse = (lines: readonly { state: string; count: number }[]): number => lines.filter(({ state }) => state !== 'retired').reduce((all, { count }) => all + count, 0);

export const targetWords = ({ ready, least, measure }: TargetLine): string => t('material-target-line', { ready: number(ready), least: number(least), measure });
