/** Pure parts of the time line: where an instant stands in it, and what the strip above it says. */
import type { RunView, TaskLine } from '../../api/types';

export interface Scale {
  /** Per cent of the width. */
  at: (instant: string) => number;
  hours: readonly { at: number; label: string; strong: boolean }[];
}

const hour = 3_600_000;

/** The two hours around T-0 take half the width where they are within the day; the rest is drawn narrow. */
export function scaleOf(view: RunView): Scale {
  const all = tasksOf(view).flatMap(({ planned_start, planned_end, expected_start, expected_finish }) => [planned_start, planned_end, expected_start, expected_finish]);
  const instants = all.filter((one): one is string => one !== null).map(Date.parse);
  if (instants.length === 0) return { at: () => 0, hours: [] };
  const from = Math.floor(Math.min(...instants) / hour) * hour;
  const to = Math.max(Math.ceil(Math.max(...instants) / hour) * hour, from + hour);
  const t0 = view.line.t0 ? Date.parse(view.line.t0) : NaN;
  const wide = from < t0 - hour && t0 + hour < to ? ([t0 - hour, t0 + hour] as const) : null;
  const narrow = wide ? 50 / (wide[0] - from + (to - wide[1])) : 100 / (to - from);
  const place = (ms: number): number => {
    if (!wide) return (ms - from) * narrow;
    if (ms <= wide[0]) return (ms - from) * narrow;
    if (ms >= wide[1]) return 100 - (to - ms) * narrow;
    return (wide[0] - from) * narrow + ((ms - wide[0]) / (2 * hour)) * 50;
  };
  const inside = (value: number) => Math.min(100, Math.max(0, value));
  const offset = all.find((one) => one !== null)?.slice(19) ?? 'Z';
  const hours: { at: number; label: string; strong: boolean }[] = [];
  let last = -100;
  for (let ms = from; ms <= to; ms += hour) {
    const at = place(ms);
    // Hours closer than a label is wide would lie on top of each other.
    if (at - last < 12 || at > 92) continue;
    last = at;
    hours.push({ at, label: clockAt(ms, offset), strong: wide !== null && (ms === wide[0] || ms === wide[1]) });
  }
  return { at: (instant) => inside(place(Date.parse(instant))), hours };
}

/** The clock of an instant under an offset such as `+07:00`. */
function clockAt(ms: number, offset: string): string {
  const found = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  const minutes = found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0;
  return new Date(ms + minutes * 60_000).toISOString().slice(11, 16);
}

export const tasksOf = (view: RunView): TaskLine[] => view.sections.flatMap(({ tasks }) => tasks);

/** The task that is behind most, of those that run or should. */
export function behind(view: RunView): TaskLine | null {
  const open = tasksOf(view).filter(({ state, late }) => (state === 'running' || state === 'failed') && late > 0);
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
