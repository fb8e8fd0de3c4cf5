/** A checklist as rows: filters, groups, what counts, planned times as people type them. Pure. */
import type { ChecklistView, ItemLine, Me, SectionView } from '../../api/types';
import type { ItemState } from '../../shared/marks/Marks';
import { fold } from '../../shared/text/fold';

export type ItemFilter = 'all' | 'left' | 'must' | 'mine' | 'trouble';
export const itemFilters: readonly ItemFilter[] = ['all', 'left', 'must', 'mine', 'trouble'];
export type Entry = { section: SectionView } | { item: ItemLine };

export const states: readonly ItemState[] = ['todo', 'running', 'done', 'blocked', 'failed', 'skipped', 'not_applicable'];
/** States that nobody understands later without a reason. */
export const needsReason = (state: string): boolean => ['blocked', 'failed', 'skipped', 'not_applicable'].includes(state);
/** A fact says how it stands: whoever says otherwise says why. Back to “to do” the fact says it again. */
export const asksReason = (item: ItemLine, state: string): boolean => needsReason(state) || (item.follows !== '' && state !== 'todo') || (item.asks !== null && state === 'done');
export const asItemState = (state: string): ItemState => states.find((known) => known === state) ?? 'todo';
/** Counts in "done of", as the engine counts: what was skipped was to be done. */
export const applies = ({ state }: ItemLine): boolean => state !== 'not_applicable';
export const isLeft = ({ state }: ItemLine): boolean => !['done', 'skipped', 'not_applicable'].includes(state);
/** The number people read; items added by hand may have none. */
export const nameOf = (item: ItemLine): string => item.code || item.title;
export const itemOf = (entry: Entry | undefined): ItemLine | null => (entry && 'item' in entry ? entry.item : null);

/** Mine by name; by role where nobody is named yet. */
export function isMine(item: ItemLine, me: Me | null): boolean {
  if (!me) return false;
  return item.owner === '' ? me.roles.includes(item.role) : item.owner === me.name;
}

export function matches(item: ItemLine, filter: ItemFilter, me: Me | null): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'left':
      return isLeft(item);
    case 'must':
      return item.criticality === 'MUST' && isLeft(item);
    case 'mine':
      return isMine(item, me);
    case 'trouble':
      return item.state === 'blocked' || item.state === 'failed';
  }
}

export type Grouping = 'section' | 'owner' | 'state' | 'weight' | 'day';
export const groupings: readonly Grouping[] = ['section', 'owner', 'state', 'weight', 'day'];

/** By what a list is narrowed and put together. */
export interface Looking {
  /** Folded; empty finds everything. */
  text: string;
  grouping: Grouping;
  /** The heading of a group that is no section. */
  heading: (grouping: Grouping, item: ItemLine) => string;
}
const plainly: Looking = { text: '', grouping: 'section', heading: () => '' };

/** Whether the words of an item hold a folded text: code, title, owner, reason, comment. */
export const holds = (item: ItemLine, text: string): boolean => text === '' || fold([item.code, item.title, item.owner, item.reason, item.comment].join(' ')).includes(text);

const rank: Record<string, number> = { MUST: 0, SHOULD: 1, NICE: 2 };
/** In which order groups stand: as work goes, by weight, by time, by name; what has none comes last. */
function orderOf(grouping: Grouping, item: ItemLine): string {
  switch (grouping) {
    case 'state':
      return String(states.indexOf(asItemState(item.state)));
    case 'weight':
      return String(rank[item.criticality] ?? 9);
    case 'day':
      return item.planned_at?.slice(0, 10) ?? '~';
    default:
      return item.owner === '' ? '~' : fold(item.owner);
  }
}

/** The items as groups that are no sections, each counted as a section is. */
function grouped(items: readonly ItemLine[], { grouping, heading }: Looking): SectionView[] {
  const groups = new Map<string, SectionView & { order: string }>();
  for (const item of items) {
    const title = heading(grouping, item);
    const group = groups.get(title) ?? { id: `g-${title}`, title, done: 0, of: 0, items: [], order: orderOf(grouping, item) };
    groups.set(title, { ...group, done: group.done + Number(item.state === 'done'), of: group.of + Number(applies(item)), items: [...group.items, item] });
  }
  return [...groups.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
}

/**
 * Rows in order: each section that has something to show, then its items. What this person just changed stays
 * (`stay`), so that nothing moves under the hand.
 */
export function entries(view: ChecklistView, filter: ItemFilter, me: Me | null, stay: ReadonlySet<string>, looking: Looking = plainly): Entry[] {
  const sections = looking.grouping === 'section' ? view.sections : grouped(view.sections.flatMap(({ items }) => items), looking);
  return sections.flatMap((section): Entry[] => {
    const items = section.items.filter((item) => holds(item, looking.text) && (matches(item, filter, me) || stay.has(item.id)));
    if (items.length === 0 && (filter !== 'all' || looking.text !== '' || section.items.length > 0)) return [];
    return [{ section }, ...items.map((item) => ({ item }))];
  });
}

/** The view with one item replaced, and its section counted again. */
export function withItem(view: ChecklistView, item: ItemLine, checklist = view.checklist): ChecklistView {
  const sections = view.sections.map((section) => {
    if (!section.items.some(({ id }) => id === item.id)) return section;
    const items = section.items.map((one) => (one.id === item.id ? item : one));
    return { ...section, items, done: items.filter(({ state }) => state === 'done').length, of: items.filter(applies).length };
  });
  return { ...view, checklist, sections };
}

/** Minutes from T-0 out of `T-12h`, `-2d`, `T+1d 04:30`, `T−00:30`; null if it is none of these. */
export function parseRelative(text: string): number | null {
  if (/^t?\s*[-+\u2212]?\s*0$/i.test(text.trim())) return 0;
  const found = /^t?\s*([-+\u2212])\s*(?:(\d{1,3})\s*d)?\s*(?:(\d{1,3})\s*h)?\s*(?:(\d{1,3}):(\d{2}))?$/i.exec(text.trim());
  if (!found || found.slice(2).every((part) => part === undefined)) return null;
  const [days, hours, clockHours, minutes] = found.slice(2).map((part) => Number(part ?? 0));
  if ((minutes ?? 0) > 59) return null;
  const size = (days ?? 0) * 1440 + ((hours ?? 0) + (clockHours ?? 0)) * 60 + (minutes ?? 0);
  return found[1] === '+' ? size : size === 0 ? 0 : -size;
}

/** Minutes out of `90`, `1 h 30 min`, `1:30`; null if it is none of these. */
export function parseMinutes(text: string): number | null {
  const found = /^(?:(\d{1,4})\s*(?:h|giờ|:)\s*)?(?:(\d{1,5})\s*(?:min|phút)?)?$/i.exec(text.trim());
  if (!found || (found[1] === undefined && found[2] === undefined)) return null;
  return Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0);
}

/** The place of an item in its section, counted from 1. */
const placeOf = (view: ChecklistView, item: string): { section: SectionView; place: number } | null => {
  for (const section of view.sections) {
    const at = section.items.findIndex(({ id }) => id === item);
    if (at >= 0) return { section, place: at + 1 };
  }
  return null;
};

/** Where an item comes to stand one place up or down: in its section, else at the near end of the next one. */
export function placeAfter(view: ChecklistView, item: string, by: 1 | -1): { section: string; place: number } | null {
  const now = placeOf(view, item);
  if (!now) return null;
  const place = now.place + by;
  if (place >= 1 && place <= now.section.items.length) return { section: now.section.id, place };
  const next = view.sections[view.sections.indexOf(now.section) + by];
  return next ? { section: next.id, place: by === 1 ? 1 : next.items.length + 1 } : null;
}

const letters: Record<string, ItemState> = { d: 'done', b: 'blocked', s: 'skipped', a: 'not_applicable', f: 'failed', u: 'running', t: 'todo' };
/** The letter of each state, as the key caps show it. */
export const letterOf: Record<ItemState, string> = { done: 'D', blocked: 'B', skipped: 'S', not_applicable: 'A', failed: 'F', running: 'U', todo: 'T' };
export const stateOfKey = (key: string): ItemState | null => letters[key.toLowerCase()] ?? null;
