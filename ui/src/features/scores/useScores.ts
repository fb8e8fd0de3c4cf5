/**
 * The score sheet with points that are on screen before the engine answered. What it refuses stays as it was typed,
 * with the reason, until somebody corrects it. Calls go out one after the other.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import { call, CallError } from '../../api/call';
import { keep, queries, useCall } from '../../api/queries';
import type { ScoreRow, ScoreSet, ScoreSheet } from '../../api/types';
import { did } from '../../shared/acts';
import { t } from '../../shared/i18n';

/** What was typed for a person and is not kept yet, or cannot be. */
export interface Typed {
  text: string;
  resit: boolean;
  /** Why it was refused. */
  wrong: string | null;
}

export function useScores(assessment: string) {
  const { data: sheet, error } = useCall('assessment_sheet', { assessment });
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const put = useCallback((answer: ScoreSet) => {
    void queries.cancelQueries({ queryKey: ['assessment_sheet', { assessment }] });
    const before = queries.getQueryData<ScoreSheet>(['assessment_sheet', { assessment }]);
    if (!before) return;
    const rows = before.rows.map((row) => (row.person === answer.row.person ? answer.row : row));
    keep('assessment_sheet', { assessment }, { assessment: answer.assessment, rows });
  }, [assessment]);

  const lay = useCallback((person: string, value: Typed | null) => setTyped((all) => {
    const next = new Map(all);
    if (value) next.set(person, value);
    else next.delete(person);
    return next;
  }), []);

  const set = useCallback(async (row: ScoreRow, text: string, resit: boolean): Promise<ScoreSet | null> => {
    lay(row.person, { text, resit, wrong: null });
    const asked = queue.current.then(() => call('score_set', { assessment, person: row.person, points: text, attempt: null, resit }));
    queue.current = asked.catch(() => undefined);
    try {
      const answer = await asked;
      put(answer);
      lay(row.person, null);
      did({ action: answer.action, label: `${row.name}: ${answer.row.attempts.at(-1) ?? t('score-cleared')}` });
      return answer;
    } catch (reason) {
      lay(row.person, { text, resit, wrong: reason instanceof CallError ? reason.message : t('fault') });
      return null;
    }
  }, [assessment, lay, put]);

  const drop = useCallback((person: string) => lay(person, null), [lay]);
  const failed = useMemo(() => [...typed].filter(([, { wrong }]) => wrong !== null), [typed]);
  return { sheet, error, typed, failed, set, drop };
}

export type Scores = ReturnType<typeof useScores>;
