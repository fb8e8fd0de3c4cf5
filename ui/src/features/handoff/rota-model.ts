/** Where a shift stands in its day, by the clock of the rollout's zone. Pure but for the words. */
import { t } from '../../shared/i18n';

const severities = ['critical', 'high', 'medium', 'low', 'note'] as const;
const asSeverity = (word: string) => severities.find((one) => one === word) ?? 'note';
export const scopeWords = (scope: readonly string[]): string => scope.map((word) => t(`monitoring-severity-${asSeverity(word)}`)).join(', ');

/** Shifts that answer the same severities stand in one lane; one that answers all has a blank name. */
export const laneOf = ({ scope }: { scope: readonly string[] }): string => severities.filter((word) => scope.includes(word)).join(' ');
export const lanes = (shifts: readonly { scope: readonly string[] }[]): string[] => [...new Set(shifts.map(laneOf))].sort((a, b) => rank(a) - rank(b));
const rank = (lane: string): number => (lane === '' ? -1 : severities.indexOf(asSeverity(lane.split(' ')[0] ?? '')));

interface Span {
  from: string;
  until: string;
}

export interface Bar {
  /** Per cent of the day. */
  left: number;
  width: number;
}

const minute = (instant: string): number => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
const dayOf = (instant: string): string => instant.slice(0, 10);

/** The part of each span that lies on a day; clocks that change make it an hour longer or shorter, and no more. */
export function bars(spans: readonly Span[], day: string): Bar[] {
  return spans.flatMap(({ from, until }) => {
    if (dayOf(from) > day || dayOf(until) < day) return [];
    const left = dayOf(from) === day ? minute(from) : 0;
    const right = dayOf(until) === day ? minute(until) : 1440;
    return right > left ? [{ left: (left / 1440) * 100, width: ((right - left) / 1440) * 100 }] : [];
  });
}

/** The days on which there is a shift, from the first to the last, none left out; at most so many. */
export function days(shifts: readonly { starts: string; ends: string }[], most = 35): string[] {
  const first = shifts.map(({ starts }) => dayOf(starts)).sort()[0];
  const last = shifts.map(({ ends, starts }) => (minute(ends) === 0 && dayOf(ends) > dayOf(starts) ? dayOf(starts) : dayOf(ends))).sort().at(-1);
  if (!first || !last) return [];
  const out: string[] = [];
  for (let at = Date.parse(`${first}T00:00Z`); out.length < most; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > last) break;
    out.push(day);
  }
  return out;
}
