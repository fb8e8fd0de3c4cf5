/** Which rows of a score sheet are shown, and what their figures say. Pure. */
import type { AssessmentLine, ScoreRow } from '../../api/types';
import { fold } from '../../shared/text/fold';

export type ScoreFilter = 'all' | 'missing' | 'passed' | 'failed' | 'two';
export const scoreFilters: readonly ScoreFilter[] = ['all', 'missing', 'passed', 'failed', 'two'];

const fits: Record<ScoreFilter, (row: ScoreRow) => boolean> = {
  all: () => true,
  missing: ({ attempts }) => attempts.length === 0,
  passed: ({ passed }) => passed,
  failed: ({ attempts, passed }) => attempts.length > 0 && !passed,
  two: ({ two_versions }) => two_versions,
};

export const countOf = (rows: readonly ScoreRow[], filter: ScoreFilter): number => rows.filter(fits[filter]).length;

/** `keep` stays on the list although it no longer fits, so that nothing moves under the hand that just typed. */
export function rowsShown(rows: readonly ScoreRow[], filter: ScoreFilter, text: string, keep: ReadonlySet<string>): ScoreRow[] {
  const words = fold(text).split(/\s+/).filter((word) => word !== '');
  const found = ({ name, number }: ScoreRow) => words.every((word) => fold(`${name} ${number}`).includes(word));
  return rows.filter((row) => (fits[filter](row) || keep.has(row.person)) && found(row));
}

/** The points that pass, exact: 80 % of 20 points are 16. */
export const passPoints = ({ greatest, pass_mark }: AssessmentLine): string => String((greatest * pass_mark) / 100);

/** What begins writing on a row: a digit is the first of the points. */
export const begins = (key: string): boolean => /^[0-9]$/.test(key);

/** Criteria as they are typed, one a line with its points at the end: `Creates a course 5`. */
export function criteriaOf(text: string): { title: string; greatest: number }[] | null {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const read = lines.map((line) => /^(.*?)[\s:=]+(\d{1,5})$/.exec(line));
  if (read.some((found) => found === null)) return null;
  return read.map((found) => ({ title: (found?.[1] ?? '').trim(), greatest: Number(found?.[2]) }));
}
