/** What the readings screen computes for itself: words of a rhythm, the trend with its gaps, a figure to three digits. */
import type { DutyLine, ReadingLine } from '../../api/types';
import { t } from '../../shared/i18n';
import { currentLanguage, type Language } from '../../shared/settings';

/** Up to three digits behind the point: an error rate of 0.05 is not 0.1. */
export const figure = (value: number, language: Language = currentLanguage()): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 3 }).format(value);

export const withUnit = (value: number, unit: string): string => [figure(value), unit].filter(Boolean).join(' ');

/** A reading in words; what could not be read says so. */
export function said({ value, outcome }: ReadingLine, unit: string): string {
  if (value !== null) return withUnit(value, unit);
  if (outcome === 'passed') return t('monitoring-outcome-passed');
  return t(outcome === 'failed' ? 'monitoring-outcome-failed' : 'monitoring-outcome-not-read');
}

export type Came = 'met' | 'not_met' | 'not_applicable' | null;

/** The mark of a reading; none where there is nothing to meet. */
export function came({ met, outcome }: ReadingLine): Came {
  if (outcome === 'not_read') return 'not_applicable';
  return met === null ? null : met ? 'met' : 'not_met';
}

/** Every 15 min, every hour, every day, when it moves. */
export function rhythm(every: number | null): string {
  if (every === null) return t('monitoring-every-none');
  if (every % 1440 === 0) return every === 1440 ? t('monitoring-every-day') : t('monitoring-every-days', { count: every / 1440 });
  if (every % 60 === 0) return every === 60 ? t('monitoring-every-hour') : t('monitoring-every-hours', { count: every / 60 });
  return t('monitoring-every-minutes', { count: every });
}

const instant = (text: string): number => Date.parse(text);

/** Numbers in the order of their time, in runs that no missed reading interrupts: what was not read is not drawn. */
export function segments(readings: readonly ReadingLine[], missed: readonly string[]): { at: number; value: number }[][] {
  const points = readings.filter(({ value }) => value !== null).map(({ at, value }) => ({ at: instant(at), value: value ?? 0 }));
  points.sort((a, b) => a.at - b.at);
  const gaps = missed.map(instant);
  const runs: { at: number; value: number }[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const broken = last !== undefined && gaps.some((gap) => gap > last.at && gap <= point.at);
    if (!run || broken) runs.push([point]);
    else run.push(point);
  }
  return runs;
}

export interface Scale {
  x: (at: number) => number;
  y: (value: number) => number;
  least: number;
  most: number;
}

/** Fits times and values, and the target with them, into a field. */
export function scale(runs: readonly (readonly { at: number; value: number }[])[], target: number | null, width: number, height: number): Scale {
  const points = runs.flat();
  const values = [...points.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [from, until] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  return {
    x: (at) => (until === from ? width / 2 : ((at - from) * width) / (until - from)),
    y: (value) => (most === least ? height / 2 : height - ((value - least) * height) / (most - least)),
    least,
    most,
  };
}

/** What is due first is entered first; of equal ones the rarer comes later. */
export const dueFirst = (duties: readonly DutyLine[]): DutyLine[] =>
  duties.filter(({ due }) => due !== null).sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '') || (a.every ?? 0) - (b.every ?? 0));

/** The duty that is due next, where none is due now. */
export const nextDue = (duties: readonly DutyLine[]): DutyLine | null =>
  duties.filter(({ next }) => next !== null).sort((a, b) => (a.next ?? '').localeCompare(b.next ?? ''))[0] ?? null;
