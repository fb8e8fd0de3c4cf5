/** Filters as plain words with live counts; the chosen one is `selected`. Counts stay when they are 0. */
import type { ReactNode } from 'react';
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
  return (
    <div className={styles.filters} role="group" aria-label={label}>
      {filters.map((filter) => (
        <span key={filter.id} className={styles.cell}>
          {filter.apart && <span className={styles.apart} />}
          <button
            type="button"
            className={styles.filter}
            aria-pressed={filter.id === chosen}
            title={terse && filter.mark && !filter.worded ? filter.label : undefined}
            onClick={() => onChoose(filter.id)}
          >
            {filter.mark}
            <span className={terse && filter.mark && !filter.worded ? 'hidden' : undefined}>{filter.label}</span>
            <b className="num">{number(filter.count)}</b>
          </button>
        </span>
      ))}
      {children}
    </div>
  );
}
