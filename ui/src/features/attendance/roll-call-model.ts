/**
 * The roll call without a screen: what a key means, who matches, in which order, who is next. Pure; rules about
 * marks (what is allowed, what a closed session refuses) stay in the engine.
 */
import type { Counts, SheetRow } from '../../api/types';
import { fold } from '../../shared/text/fold';

export type Mark = 'present' | 'late' | 'excused' | 'absent' | 'remote';
export type SheetFilter = 'all' | 'blank' | Mark | 'two';

export const letters: Record<string, Mark> = { p: 'present', l: 'late', e: 'excused', a: 'absent', r: 'remote' };

export type Intent =
  | { do: 'mark'; mark: Mark }
  | { do: 'minutes'; minutes: number }
  | { do: 'clear' }
  | { do: 'note' }
  | { do: 'field' }
  | { do: 'type'; text: string };

export interface Key {
  key: string;
  ctrl: boolean;
  alt: boolean;
  meta: boolean;
  composing: boolean;
}

/** Digits typed so far after L, for one person; null once any other key was pressed. */
export interface Late {
  person: string;
  digits: string;
}

/** What a key on a row means; null leaves it to the grid or the page. Nothing is meant while an input method composes. */
export function intent(key: Key, late: Late | null): Intent | null {
  if (key.composing || key.ctrl || key.alt || key.meta) return null;
  const mark = letters[key.key.toLowerCase()];
  if (mark && key.key.length === 1) return { do: 'mark', mark };
  if (/^[0-9]$/.test(key.key) && late) {
    const minutes = minutesOf(late.digits + key.key);
    return minutes === null ? null : { do: 'minutes', minutes };
  }
  switch (key.key) {
    case 'Backspace':
    case 'Delete':
      return { do: 'clear' };
    case ' ':
      return { do: 'note' };
    case 'Escape':
    case '/':
      return { do: 'field' };
    case '?':
      return null;
    default:
      return key.key.length === 1 ? { do: 'type', text: key.key } : null;
  }
}

/** Minutes late are 0 to 600; more digits than that mean nothing. */
export function minutesOf(digits: string): number | null {
  if (!/^\d{1,3}$/.test(digits)) return null;
  const minutes = Number(digits);
  return minutes <= 600 ? minutes : null;
}

/** Keys that came faster than a hand types: a scanner. `before` holds the rows that its letters marked by mistake. */
export interface Burst {
  text: string;
  at: number;
  before: SheetRow[];
}

const handMs = 20;

/** The burst with one more letter; a pause begins a new one. */
export function longer(burst: Burst | null, letter: string, at: number): Burst {
  return burst && at - burst.at < handMs
    ? { text: burst.text + letter, at, before: burst.before }
    : { text: letter, at, before: [] };
}

/** Whether Enter at `at` ends a scan rather than being pressed by a hand. */
export const scanned = (burst: Burst | null, at: number): boolean => burst !== null && at - burst.at < handMs && burst.text.length > 3;

export interface Matches {
  /** Not marked first, an exact code before all. */
  found: SheetRow[];
  rest: SheetRow[];
}

/** Words of a search, folded. */
export const needles = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean);

export function match(rows: readonly SheetRow[], text: string): Matches {
  const words = needles(text);
  const found: SheetRow[] = [];
  const rest: SheetRow[] = [];
  for (const row of rows) (matches(row, words) ? found : rest).push(row);
  const whole = words.join(' ');
  const rank = new Map(found.map((row) => [row, exact(row, whole) ? 0 : row.mark === null ? 1 : 2]));
  return { found: found.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || a.no - b.no), rest };
}

const exact = (row: SheetRow, whole: string): boolean => fold(row.number) === whole || String(row.no) === whole;

function matches(row: SheetRow, words: readonly string[]): boolean {
  return words.every((word) => row.folded.includes(word) || (row.number !== '' && fold(row.number).includes(word)) || String(row.no) === word);
}

export function passes(row: SheetRow, filter: SheetFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'blank':
      return row.mark === null;
    case 'two':
      return row.versions.length > 0;
    default:
      return row.mark === filter;
  }
}

export type Entry = { group: 'found' | 'rest'; count: number } | { row: SheetRow };

/** The list as it stands on screen: with a search the matches on top, everyone else below, nobody out of sight. */
export function entries(rows: readonly SheetRow[], order: Matches | null, filter: SheetFilter): Entry[] {
  if (order === null) return rows.filter((row) => passes(row, filter)).map((row) => ({ row }));
  const now = new Map(rows.map((row) => [row.person, row]));
  const fresh = (some: SheetRow[]) => some.flatMap(({ person }) => {
    const row = now.get(person);
    return row && passes(row, filter) ? [row] : [];
  });
  const found = fresh(order.found);
  const rest = fresh(order.rest);
  return [
    { group: 'found', count: found.length },
    ...found.map((row) => ({ row })),
    { group: 'rest', count: rest.length },
    ...rest.map((row) => ({ row })),
  ];
}

export const rowOf = (entry: Entry | undefined): SheetRow | null => (entry && 'row' in entry ? entry.row : null);

/** The person after `from` who is not marked, from the top again at the end; the next row if all are marked. */
export function nextBlank(list: readonly Entry[], from: number): string | null {
  for (let step = 1; step < list.length; step++) {
    const row = rowOf(list[(from + step) % list.length]);
    if (row && row.mark === null) return row.person;
  }
  return rowOf(list[from + 1])?.person ?? rowOf(list[from])?.person ?? null;
}

/** The first row that is not marked, else the first row. */
export function firstBlank(list: readonly Entry[]): string | null {
  const rows = list.flatMap((entry) => rowOf(entry) ?? []);
  return (rows.find((row) => row.mark === null) ?? rows[0])?.person ?? null;
}

export function count(rows: readonly SheetRow[]): Counts {
  const counts: Counts = { present: 0, late: 0, excused: 0, absent: 0, remote: 0, blank: 0, walk_ins: 0, two_versions: 0 };
  for (const row of rows) {
    const mark = row.mark as Mark | null;
    if (mark === null) counts.blank += 1;
    else counts[mark] += 1;
    if (row.walk_in) counts.walk_ins += 1;
    if (row.versions.length > 0) counts.two_versions += 1;
  }
  return counts;
}

/** Enter in the field marks present; whoever takes part already keeps the mark, so a second scan harms nothing. */
export const enterMarks = (row: SheetRow): boolean => row.mark === null || row.mark === 'absent' || row.mark === 'excused';

/** `now` as RFC 3339 with the offset of `like`, so that an unanswered mark shows the rollout's wall clock. */
export function instantLike(now: Date, like: string | null): string {
  const found = /([+-])(\d{2}):(\d{2})$/.exec(like ?? '');
  if (!found) return now.toISOString();
  const minutes = (Number(found[2]) * 60 + Number(found[3])) * (found[1] === '-' ? -1 : 1);
  return `${new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19)}${found[0]}`;
}
