/**
 * The roll call without a screen: what a key means, who matches, in which order, who is next. Pure; rules about
 * marks (what is allowed, what a closed session refuses) stay in the engine.
 */
import type { Counts, SheetRow, StatusLine } from '../../api/types';
import { handMs } from '../../shared/scanner';
import { fold } from '../../shared/text/fold';

export type Mark = 'present' | 'late' | 'excused' | 'absent' | 'remote';
/** Everybody, who is not marked, who has a status (its code), who has two versions. */
export type SheetFilter = string;

/** The status whose letter a key is. */
export const keyed = (statuses: readonly StatusLine[], key: string): StatusLine | undefined =>
  key.length === 1 ? statuses.find(({ keyed: has, letter }) => has && letter === key.toUpperCase()) : undefined;

export type Intent =
  | { do: 'mark'; mark: StatusLine }
  | { do: 'minutes'; minutes: number }
  | { do: 'early' }
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

/** Whose minutes the next digits are, and those typed so far: late behind a letter, left early behind a dash. Null once any other key was pressed. */
export interface Minutes {
  person: string;
  /** Where the cursor stands meanwhile: on another row the digits mean something else. */
  at: string;
  of: 'late' | 'early' | null;
  digits: string;
  /** The mark that the digits go with, while their minutes lead to another one. */
  from: { code: string | null; late: number | null };
}

/** What a key on a row means; null leaves it to the grid or the page. Nothing is meant while an input method composes. */
export function intent(key: Key, minutes: Minutes | null, statuses: readonly StatusLine[]): Intent | null {
  if (key.composing || key.ctrl || key.alt || key.meta) return null;
  const mark = keyed(statuses, key.key);
  if (mark) return { do: 'mark', mark };
  if (/^[0-9]$/.test(key.key) && minutes?.of) {
    const typed = minutesOf(minutes.digits + key.key);
    return typed === null ? null : { do: 'minutes', minutes: typed };
  }
  if (key.key === '-') return { do: 'early' };
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

/** Minutes are 0 to 600; more digits than that mean nothing. */
export function minutesOf(digits: string): number | null {
  if (!/^\d{1,3}$/.test(digits)) return null;
  const minutes = Number(digits);
  return minutes <= 600 ? minutes : null;
}

/** Keys on the rows that came faster than a hand types: a scanner, see `shared/scanner`. `before` holds the rows that its letters marked by mistake. */
export interface Burst {
  text: string;
  at: number;
  before: SheetRow[];
}

/** The burst with one more letter; a pause begins a new one. */
export function longer(burst: Burst | null, letter: string, at: number): Burst {
  return burst && at - burst.at <= handMs
    ? { text: burst.text + letter, at, before: burst.before }
    : { text: letter, at, before: [] };
}

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
      return codeOf(row) === filter;
  }
}

/** The code of somebody's status: one of the five, or the rollout's own. */
export const codeOf = (row: Pick<SheetRow, 'mark' | 'own'>): string | null => row.own ?? row.mark;

export type Entry = { group: 'found' | 'rest'; count: number } | { row: SheetRow };

const entryOf = new WeakMap<SheetRow, Entry>();

/** One entry for as long as a row is the same: a list of thousands is made at each mark. */
function entry(row: SheetRow): Entry {
  const known = entryOf.get(row);
  if (known) return known;
  const made = { row };
  entryOf.set(row, made);
  return made;
}

/** The list as it stands on screen: with a search the matches on top, everyone else below, nobody out of sight. */
export function entries(rows: readonly SheetRow[], order: Matches | null, filter: SheetFilter): Entry[] {
  if (order === null) return (filter === 'all' ? rows : rows.filter((row) => passes(row, filter))).map(entry);
  const now = new Map(rows.map((row) => [row.person, row]));
  const fresh = (some: SheetRow[]) => some.flatMap(({ person }) => {
    const row = now.get(person);
    return row && passes(row, filter) ? [row] : [];
  });
  const found = fresh(order.found);
  const rest = fresh(order.rest);
  return [
    { group: 'found', count: found.length },
    ...found.map(entry),
    { group: 'rest', count: rest.length },
    ...rest.map(entry),
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

/** How many have each status, by its code. */
export function countByCode(rows: readonly SheetRow[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) {
    const code = codeOf(row);
    if (code !== null) found.set(code, (found.get(code) ?? 0) + 1);
  }
  return found;
}

/** Whoever is marked so took part, and can have left early. */
export const tookPart = (mark: string | null): boolean => mark === 'present' || mark === 'late' || mark === 'remote';

/** Enter in the field marks present; whoever takes part already keeps the mark, so a second scan harms nothing. */
export const enterMarks = (row: SheetRow): boolean => row.mark === null || row.mark === 'absent' || row.mark === 'excused';

/** `now` as RFC 3339 with the offset of `like`, so that an unanswered mark shows the rollout's wall clock. */
export function instantLike(now: Date, like: string | null): string {
  const found = /([+-])(\d{2}):(\d{2})$/.exec(like ?? '');
  if (!found) return now.toISOString();
  const minutes = (Number(found[2]) * 60 + Number(found[3])) * (found[1] === '-' ? -1 : 1);
  return `${new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19)}${found[0]}`;
}
