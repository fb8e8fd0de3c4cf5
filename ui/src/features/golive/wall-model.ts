/** Pure parts of the wall view: what everybody in the room has to see of a run, a few lines of each. */
import type { RunView, TaskLine } from '../../api/types';
import { tasksOf } from './run-model';

/** Lines that can be read from the other end of the room. */
const most = 4;

export interface Wall {
  running: TaskLine[];
  next: TaskLine[];
  late: TaskLine[];
  done: number;
  of: number;
}

const byStart = (one: TaskLine, two: TaskLine): number => Date.parse(one.expected_start) - Date.parse(two.expected_start);

export function wallOf(view: RunView): Wall {
  const all = tasksOf(view);
  const open = all.filter(({ state }) => state === 'todo' || state === 'running' || state === 'failed');
  return {
    running: all.filter(({ state }) => state === 'running').sort(byStart).slice(0, most),
    next: all.filter(({ state, ready }) => state === 'todo' && ready).sort(byStart).slice(0, most),
    late: open.filter(({ late }) => late > 0).sort((one, two) => two.late - one.late).slice(0, most),
    done: all.length - open.length,
    of: all.length,
  };
}

/** Hours, minutes and seconds until an instant: `0:38:05`; nothing where it is past. */
export function countdown(instant: string, now: number): string | null {
  const left = Math.floor((Date.parse(instant) - now) / 1000);
  if (left < 0) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(left / 3600)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
}
