/** Filters as plain words with live counts; the chosen one is `selected`. Counts stay when they are 0. */
import { memo, useCallback, useRef, type ReactNode } from 'react';
import { number } from '../time/format';
import styles from './Filters.module.css';

export interface Filter<F extends string> {
  id: F;
  label: string;
  count: number;
  mark?: ReactNode;
  /** Keeps its word where the others show only their mark. */
  worded?: boolean;
  /** A hairline before this one. */
  apart?: boolean;
}

interface FiltersProps<F extends string> {
  label: string;
  filters: readonly Filter<F>[];
  chosen: F;
  onChoose: (filter: F) => void;
  /** Narrow: a filter with a mark shows no word (it stays its accessible name). */
  terse?: boolean;
  children?: ReactNode;
}

export function Filters<F extends string>({ label, filters, chosen, onChoose, terse = false, children }: FiltersProps<F>) {
  const latest = useRef(onChoose);
  latest.current = onChoose;
  const choose = useCallback((id: string) => latest.current(id as F), []);
  return (
    <div className={styles.filters} role="group" aria-label={label}>
      {filters.map((filter) => <One key={filter.id} {...filter} pressed={filter.id === chosen} terse={terse} onChoose={choose} />)}
      {children}
    </div>
  );
}

interface OneProps extends Filter<string> {
  pressed: boolean;
  terse: boolean;
  onChoose: (id: string) => void;
}

/** Drawn again only when its count changed, if its mark is one element for good. */
const One = memo(function One({ id, label, count, mark, worded = false, apart = false, pressed, terse, onChoose }: OneProps) {
  const bare = terse && mark !== undefined && !worded;
  return (
    <span className={styles.cell}>
      {apart && <span className={styles.apart} />}
      <button type="button" className={styles.filter} aria-pressed={pressed} title={bare ? label : undefined} onClick={() => onChoose(id)}>
        {mark}
        <span className={bare ? 'hidden' : undefined}>{label}</span>
        <b className="num">{number(count)}</b>
      </button>
    </span>
  );
});
