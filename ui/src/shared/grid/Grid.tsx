/**
 * A windowed ARIA grid: rows of one fixed height, only those in sight are in the page. One tab stop; arrows, Home,
 * End and the Page keys move inside. What a row shows and what other keys do is the screen's business.
 */
import { useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { inSight, step } from './grid-model';
import styles from './Grid.module.css';

export interface GridHandle {
  /** Moves the focus to a row, scrolling as little as possible. */
  focus(index: number): void;
  scrollTo(index: number): void;
}

interface GridProps {
  label: string;
  /** CSS grid template of the columns, shared by head and rows through `--columns`. */
  columns: string;
  /** Head cells in order. */
  head: readonly { id: string; label: ReactNode; end?: boolean }[];
  count: number;
  /** Pixels. */
  rowHeight: number;
  /** -1 while nothing is active. */
  active: number;
  onActive: (index: number) => void;
  /** A group row is shown but never active. */
  isGroup?: (index: number) => boolean;
  keyOf: (index: number) => string;
  /** The cells of a row: `gridcell`s in the order of the head, or one for a group row. */
  row: (index: number) => ReactNode;
  /** What a row adds to its element, e.g. `aria-selected`. */
  onKeyDown?: (event: KeyboardEvent, index: number) => void;
  onRowClick?: (index: number) => void;
  handle?: Ref<GridHandle>;
  empty?: ReactNode;
}

export function Grid(props: GridProps) {
  const { label, columns, head, count, rowHeight, active, onActive, isGroup, keyOf, row, onKeyDown, onRowClick, handle, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  // The key of a row to focus once it is in the page: now, or after the next drawing, which may move its place.
  const wanted = useRef<string | null>(null);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const read = () => setView({ top: box.scrollTop, height: box.clientHeight });
    read();
    const seen = new ResizeObserver(read);
    seen.observe(box);
    return () => seen.disconnect();
  }, [empty === undefined || count > 0]);

  const reveal = (index: number) => {
    const box = scroller.current;
    if (!box || index < 0) return;
    const top = index * rowHeight;
    // Two rows beyond the active one stay in sight, so that who comes next can be read.
    const spare = Math.min(2, Math.floor(box.clientHeight / rowHeight / 3)) * rowHeight;
    if (top - spare < box.scrollTop) box.scrollTop = Math.max(0, top - spare);
    else if (top + rowHeight + spare > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight + spare - box.clientHeight;
  };

  useImperativeHandle(handle, () => ({
    focus: (index) => {
      reveal(index);
      wanted.current = keyOf(index);
      focusWanted();
    },
    scrollTo: reveal,
  }));

  const focusWanted = () => {
    if (wanted.current === null) return;
    const found = scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.current)}"]`);
    if (!found) return;
    wanted.current = null;
    found.focus({ preventScroll: true });
  };
  useLayoutEffect(focusWanted);

  const move = (event: KeyboardEvent, index: number) => {
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const next = event.ctrlKey || event.altKey || event.metaKey ? null : step(event.key, index, count, page, isGroup);
    if (next !== null) {
      event.preventDefault();
      onActive(next);
      reveal(next);
      wanted.current = keyOf(next);
      focusWanted();
      return;
    }
    onKeyDown?.(event, index);
  };

  const stop = active >= 0 && active < count ? active : firstStop(count, isGroup);
  return (
    <div className={styles.grid} role="grid" aria-label={label} aria-rowcount={count + 1} aria-colcount={head.length}>
      <div role="rowgroup" className={styles.headGroup}>
        <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: columns }}>
          {head.map((cell) => <div key={cell.id} role="columnheader" className={cell.end ? styles.end : undefined}>{cell.label}</div>)}
        </div>
      </div>
      {count === 0 && empty ? empty : <div ref={scroller} role="rowgroup" className={styles.scroller} onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}>
        <div role="presentation" className={styles.sizer} style={{ height: count * rowHeight }}>
          {inSight(view.top, view.height, rowHeight, count, stop).map((index) => {
            const group = isGroup?.(index) ?? false;
            return (
              <div
                key={keyOf(index)}
                role="row"
                data-index={index}
                data-key={keyOf(index)}
                aria-rowindex={index + 2}
                aria-selected={group ? undefined : index === active}
                tabIndex={group ? undefined : index === stop ? 0 : -1}
                className={group ? styles.group : styles.row}
                style={{ transform: `translateY(${index * rowHeight}px)`, height: rowHeight, gridTemplateColumns: group ? undefined : columns }}
                onKeyDown={group ? undefined : (event) => event.target === event.currentTarget && move(event, index)}
                onFocus={group ? undefined : () => index !== active && onActive(index)}
                onClick={group ? undefined : () => onRowClick?.(index)}
              >
                {row(index)}
              </div>
            );
          })}
        </div>
      </div>}
    </div>
  );
}

function firstStop(count: number, isGroup?: (index: number) => boolean): number {
  for (let index = 0; index < count; index++) if (!isGroup?.(index)) return index;
  return -1;
}
