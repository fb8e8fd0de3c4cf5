/** Words and marks of walkthroughs and drills. */
import { t } from '../../shared/i18n';
import type { ItemState } from '../../shared/marks/Marks';

export const walkSorts = ['walkthrough', 'restore', 'rollback', 'page', 'incident', 'failover', 'other'] as const;
export type WalkSort = (typeof walkSorts)[number];
export const asWalkSort = (word: string): WalkSort => walkSorts.find((one) => one === word) ?? 'other';
export const sortWord = (word: string): string => t(`walk-sort-${asWalkSort(word)}`);

export const results = ['passed', 'failed', 'skipped'] as const;
export type Result = (typeof results)[number];
export const asResult = (word: string): Result => results.find((one) => one === word) ?? 'passed';

const marks: Record<Result, ItemState> = { passed: 'done', failed: 'failed', skipped: 'skipped' };
export const resultMark = (word: string): ItemState => marks[asResult(word)];

/** One line a step; blank lines are none. */
export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
