/** The roll calls that somebody means who asks for "roll call" anywhere: what is open, what is today, else what comes next. */
import type { SessionLine } from '../../api/types';

/** What people call it, in both languages: somebody may look for the word of the other one. */
export const rollCallWords = 'roll call attendance điểm danh';

/** The calendar day of an instant in the zone that another one is written in. */
function dayBeside(written: string, now: Date): string {
  const offset = Date.parse(`${written.slice(0, 19)}Z`) - Date.parse(written);
  return new Date(now.getTime() + offset).toISOString().slice(0, 10);
}

const isToday = ({ starts }: SessionLine, now: Date): boolean => starts !== null && starts.slice(0, 10) === dayBeside(starts, now);

/** Open ones first, then those of today, by their start; where there is neither, the next one. */
export function rollCallsNow(lines: readonly SessionLine[], now: Date): SessionLine[] {
  const start = ({ starts }: SessionLine): number => (starts === null ? Infinity : Date.parse(starts));
  const sorted = [...lines].sort((a, b) => start(a) - start(b));
  const open = sorted.filter(({ state }) => state === 'open');
  const planned = sorted.filter(({ state }) => state === 'planned');
  const these = [...open, ...planned.filter((line) => isToday(line, now))];
  return these.length > 0 ? these : planned.filter((line) => start(line) >= now.getTime()).slice(0, 1);
}
