/** Pure parts of the time line: where an instant stands in it, and what the strip above it says. */
import type { RunView, TaskLine } from '../../api/types';
import { t } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import { behindBy, length, LONG, timeFrom } from '../../shared/time/format';

export interface Scale {
  /** Two scales with the same key place everything alike. */
  key: string;
  /** Per cent of the width. */
  at: (instant: string) => number;
  hours: readonly { at: number; label: string; strong: boolean }[];
  /** The clock times between which it is drawn wide, where it is. */
  wide: { from: string; to: string } | null;
  /** It goes over more than a day, so that a clock time alone says too little. */
  long: boolean;
}

const hour = 3_600_000;

/** Longer than this, and everything is drawn even: an hour in days is as wide as any other. */
const ONE_DAY = 24 * hour;

/**
 * The two hours around T-0 take half the width where the run is within a day; the rest is drawn narrow. `day` says the
 * day of an instant where there are several.
 */
export function scaleOf(view: RunView, day: (instant: string) => string = () => ''): Scale {
  const instants = [view.begins, view.ends].filter((one): one is string => one !== null).map(Date.parse);
  if (instants.length === 0) return { key: '', at: () => 0, hours: [], wide: null, long: false };
  const from = Math.floor(Math.min(...instants) / hour) * hour;
  const to = Math.max(Math.ceil(Math.max(...instants) / hour) * hour, from + hour);
  const t0 = view.line.t0 ? Date.parse(view.line.t0) : NaN;
  const long = to - from > ONE_DAY;
  const wide = !long && from < t0 - hour && t0 + hour < to ? ([t0 - hour, t0 + hour] as const) : null;
  const narrow = wide ? 50 / (wide[0] - from + (to - wide[1])) : 100 / (to - from);
  const place = (ms: number): number => {
    if (!wide) return (ms - from) * narrow;
    if (ms <= wide[0]) return (ms - from) * narrow;
    if (ms >= wide[1]) return 100 - (to - ms) * narrow;
    return (wide[0] - from) * narrow + ((ms - wide[0]) / (2 * hour)) * 50;
  };
  const inside = (value: number) => Math.min(100, Math.max(0, value));
  const offset = view.begins?.slice(19) ?? 'Z';
  const hours: { at: number; label: string; strong: boolean }[] = [];
  let last = -100;
  // Hours closer than a label is wide would lie on top of each other.
  const least = long ? 26 : 12;
  for (let ms = from; ms <= to; ms += hour) {
    const at = place(ms);
    if (at - last < least || at > 100 - least + 4) continue;
    last = at;
    const named = long ? `${day(localAt(ms, offset))} ${clockAt(ms, offset)}`.trim() : clockAt(ms, offset);
    hours.push({ at, label: named, strong: wide !== null && (ms === wide[0] || ms === wide[1]) });
  }
  return { key: [from, to, t0, offset].join(), at: (instant) => inside(place(Date.parse(instant))), hours, wide: wide && { from: clockAt(wide[0], offset), to: clockAt(wide[1], offset) }, long };
}

/** An instant by the clock of an offset such as `+07:00`. */
function localAt(ms: number, offset: string): string {
  const found = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  const minutes = found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0;
  return new Date(ms + minutes * 60_000).toISOString().slice(0, 19) + offset;
}

const clockAt = (ms: number, offset: string): string => localAt(ms, offset).slice(11, 16);

export const tasksOf = (view: RunView): TaskLine[] => view.sections.flatMap(({ tasks }) => tasks);

/** Where each part begins among all tasks, and those of its rows that are here. */
export function partsOf(view: RunView): { first: number; rows: (piece: { from: number; most: number }) => TaskLine[] }[] {
  let first = 0;
  return view.sections.map(({ of, tasks }) => {
    const begins = first;
    first += of;
    // The answer holds the tasks of one stretch: here begins what this part has of it.
    const here = Math.max(begins, view.from);
    const rows = ({ from, most }: { from: number; most: number }) => tasks.slice(Math.max(0, from - here), Math.max(0, from + most - here));
    return { first: begins, rows };
  });
}

/** From the first to the last time of some tasks: as planned, and of what is over. */
export function extent(tasks: readonly TaskLine[]): { planned: readonly [string, string] | null; done: readonly [string, string] | null } {
  const between = (from: (string | null)[], to: (string | null)[]) => {
    const starts = from.filter((one) => one !== null).sort((a, b) => Date.parse(a) - Date.parse(b));
    const ends = to.filter((one) => one !== null).sort((a, b) => Date.parse(a) - Date.parse(b));
    const [first, last] = [starts[0], ends.at(-1)];
    return first !== undefined && last !== undefined ? ([first, last] as const) : null;
  };
  return { planned: between(tasks.map((one) => one.planned_start), tasks.map((one) => one.planned_end)), done: between(tasks.map((one) => one.start), tasks.map((one) => one.finish)) };
}

/** The task that is behind most, of those that run or should. */
export function behind(tasks: readonly TaskLine[]): TaskLine | null {
  const open = tasks.filter(({ state, late }) => (state === 'running' || state === 'failed') && late > 0);
  return open.reduce<TaskLine | null>((worst, one) => (worst === null || one.late > worst.late ? one : worst), null);
}

export type Deed = 'start' | 'finish' | 'fail' | 'skip' | 'delay' | 'clear';

/** The deeds with their keys on a row; those that ask first name what they ask for. */
export const deeds: readonly { deed: Deed; key: string; asks?: 'reason' | 'minutes' }[] = [
  { deed: 'start', key: 's' },
  { deed: 'finish', key: 'd' },
  { deed: 'fail', key: 'f', asks: 'reason' },
  { deed: 'skip', key: 'x', asks: 'reason' },
  { deed: 'delay', key: 'l', asks: 'minutes' },
  { deed: 'clear', key: 'Backspace' },
];

/** Signed minutes with the true minus; late is +. */
export const signed = (minutes: number): string => (minutes > 0 ? `+${minutes}` : minutes < 0 ? `−${-minutes}` : '0');

/** How far behind plan something is, or before it. */
export const lateness = (minutes: number): string => `${minutes > 0 ? '+' : ''}${behindBy(minutes)}`;

/** The same for a narrow column, in one unit: minutes, and where those are a thousand, whole hours or days. */
export function latenessShort(minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60);
  if (Math.abs(minutes) < 1000) return signed(minutes);
  const [day, hour] = currentLanguage() === 'vi' ? ['ngày', 'giờ'] : ['d', 'h'];
  return `${minutes > 0 ? '+' : '\u2212'}${hours < 48 ? `${hours} ${hour}` : `${Math.floor(hours / 24)} ${day}`}`;
}

/** One sentence that says what is so. */
export function headline({ goal, line, now }: RunView): string {
  if (line.ended !== null) return t('run-over', { title: line.title });
  if (!goal) return line.title;
  if (goal.over) return t('run-goal-over', { at: timeFrom(goal.forecast, now) });
  if (goal.late <= 0) return t('run-on-plan');
  return goal.late < LONG ? t('run-late', { count: goal.late }) : t('run-late-long', { length: length(goal.late) });
}

/** Whether whoever finishes it is asked what shows it; whoever has to say why anyway says it all in that. */
export const showing = (task: TaskLine): boolean => task.unshown && !task.asks && task.fact === null;
