/** The cells of one person on a score sheet, and the field where the active row's points are typed. */
import { memo, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { ScoreRow } from '../../api/types';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { CriterionMark, DecisionMark, WrongMark } from '../../shared/marks/Marks';
import type { Language } from '../../shared/settings';
import { hundredths } from '../../shared/time/format';
import styles from './Scores.module.css';
import type { Typed } from './useScores';

/** How writing ended: kept and on to a row, or given up. */
export type End = { do: 'keep'; text: string; step: -1 | 0 | 1 } | { do: 'leave' };

interface CellsProps {
  no: number;
  row: ScoreRow;
  needle: string;
  narrow: boolean;
  typed: Typed | undefined;
  /** The text that writing begins with; null while nothing is written. */
  writing: string | null;
  resit: boolean;
  /** What each criterion is of, e.g. `5 + 10`; empty for one figure. */
  shape: string;
  onEnd: (row: ScoreRow, end: End) => void;
  /** Only so that a change of language draws the row again. */
  language: Language;
}

export const ScoreCells = memo(function ScoreCells({ no, row, needle, narrow, typed, writing, resit, shape, onEnd }: CellsProps) {
  const before = resit ? row.attempts : row.attempts.slice(0, -1);
  return (
    <>
      <div role="gridcell" className={`num ${styles.quiet}`}>{no}</div>
      <div role="gridcell"><PersonName name={row.name} needle={needle} /></div>
      {!narrow && <div role="gridcell" className={`num ${styles.second}`}>{row.number || '–'}</div>}
      {!narrow && <div role="gridcell" className={styles.second}>{row.cohort}</div>}
      <div role="gridcell" className={`num ${styles.end} ${styles.second}`}>{before.join(' · ')}</div>
      <div role="gridcell" className={`num ${styles.end}`}>
        {writing !== null ? <PointsField row={row} first={writing} resit={resit} shape={shape} wrong={typed?.wrong ?? null} onEnd={onEnd} /> : <Points row={row} typed={typed} />}
      </div>
      <div role="gridcell" className={styles.state}><Result row={row} typed={typed} /></div>
    </>
  );
});

function Points({ row, typed }: { row: ScoreRow; typed: Typed | undefined }) {
  if (typed) return <span className={typed.wrong ? styles.wrong : styles.second}>{typed.text || '–'}</span>;
  const last = row.attempts.at(-1);
  if (last === undefined) return <span className={styles.quiet}>–</span>;
  return <>{row.parts.length > 0 && <span className={styles.quiet}>{row.parts.join(' + ')} = </span>}<b>{last}</b></>;
}

function Result({ row, typed }: { row: ScoreRow; typed: Typed | undefined }) {
  if (typed?.wrong) return <span className={`${styles.state} ${styles.wrong}`}><WrongMark />{t('score-not-kept')}</span>;
  if (row.two_versions) return <span className={styles.state}><DecisionMark state="two_versions" quiet />{t('two-versions')}</span>;
  if (row.percent === null) return <span className={styles.quiet}>{t('score-missing')}</span>;
  return (
    <span className={styles.state}>
      <CriterionMark state={row.passed ? 'met' : 'not_met'} quiet />
      {row.passed ? t('completion-passed') : t('completion-failed')} <span className={`num ${styles.quiet}`}>{hundredths(row.percent)} %</span>
    </span>
  );
}

interface FieldProps {
  row: ScoreRow;
  first: string;
  resit: boolean;
  shape: string;
  wrong: string | null;
  onEnd: CellsProps['onEnd'];
}

function PointsField({ row, first, resit, shape, wrong, onEnd }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(first.length, first.length);
  }, []);
  const end = (how: End) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(row, how);
  };
  const keep = (step: -1 | 0 | 1) => end({ do: 'keep', text: input.current?.value ?? '', step });
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === 'ArrowDown') keep(1);
    else if (event.key === 'ArrowUp') keep(-1);
    else if (event.key === 'Escape') end({ do: 'leave' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      className={`num ${styles.input}`}
      aria-label={resit ? t('score-points-resit', { name: row.name, attempt: row.attempts.length + 1 }) : t('score-points-of', { name: row.name })}
      aria-invalid={wrong ? true : undefined}
      inputMode="decimal"
      autoComplete="off"
      defaultValue={first}
      placeholder={shape}
      onKeyDown={onKey}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => keep(0)}
    />
  );
}
