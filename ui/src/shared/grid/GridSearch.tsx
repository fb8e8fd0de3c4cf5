/** The field above a grid that narrows it: the arrow goes down into the rows, Enter where it means something, Esc empties it. */
import type { KeyboardEvent, RefObject } from 'react';
import type { GridHandle } from './Grid';
import styles from './GridSearch.module.css';

interface GridSearchProps {
  field: RefObject<HTMLInputElement | null>;
  grid: RefObject<GridHandle | null>;
  /** What it is for: its name, and what stands in it while it is empty. */
  label: string;
  text: string;
  onText: (text: string) => void;
  /** How many rows are left. */
  rows: number;
  /** Takes the first row, where one key can say what is meant. */
  onEnter?: () => void;
}

export function GridSearch({ field, grid, label, text, onText, rows, onEnter }: GridSearchProps) {
  const onKey = (event: KeyboardEvent) => {
    // A Telex keyboard ends a syllable with the same keys.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && rows > 0) grid.current?.focus(0);
    else if (event.key === 'Enter' && onEnter && rows > 0 && text !== '') onEnter();
    else if (event.key === 'Escape' && text !== '') onText('');
    else return;
    event.preventDefault();
  };
  return <input ref={field} className={styles.field} aria-label={label} placeholder={label} value={text} autoComplete="off" spellCheck={false} onChange={(event) => onText(event.target.value)} onKeyDown={onKey} />;
}
