/**
 * A windowed ARIA grid: rows of one fixed height, only those in sight are in the page. One tab stop; arrows, Home,
 * End and the Page keys move inside. What a row shows and what other keys do is the screen's business.
 */
import { isValidElement, memo, useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useLanguage, type Language } from '../settings';
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

  const language = useLanguage();
  const latest = useRef({ move, active, onActive, onRowClick });
  latest.current = { move, active, onActive, onRowClick };
  // The rows keep these for good, so that a row is drawn again only when something of it changed.
  const [hands] = useState<Hands>(() => ({
    key: (event, index) => latest.current.move(event, index),
    focus: (index) => index !== latest.current.active && latest.current.onActive(index),
    click: (index) => latest.current.onRowClick?.(index),
  }));

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
              <GridRow
                key={keyOf(index)}
                name={keyOf(index)}
                index={index}
                height={rowHeight}
                columns={columns}
                group={group}
                selected={index === active}
                stop={index === stop}
                hands={hands}
                language={language}
              >
                {row(index)}
              </GridRow>
            );
          })}
        </div>
      </div>}
    </div>
  );
}

interface Hands {
  key: (event: KeyboardEvent, index: number) => void;
  focus: (index: number) => void;
  click: (index: number) => void;
}

interface RowProps {
  name: string;
  index: number;
  height: number;
  columns: string;
  group: boolean;
  selected: boolean;
  stop: boolean;
  hands: Hands;
  /** The words inside a row come with the language, not with its properties. */
  language: Language;
  children: ReactNode;
}

const GridRow = memo(function GridRow({ name, index, height, columns, group, selected, stop, hands, children }: RowProps) {
  const place = { transform: `translateY(${index * height}px)`, height };
  if (group) return <div role="row" data-index={index} data-key={name} aria-rowindex={index + 2} className={styles.group} style={place}>{children}</div>;
  return (
    <div
      role="row"
      data-index={index}
      data-key={name}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={stop ? 0 : -1}
      className={styles.row}
      style={{ ...place, gridTemplateColumns: columns }}
      onKeyDown={(event) => event.target === event.currentTarget && hands.key(event, index)}
      onFocus={() => hands.focus(index)}
      onClick={() => hands.click(index)}
    >
      {children}
    </div>
  );
}, sameRow);

/** Two drawings of a row are the same if all is equal and its content is one element with equal properties. */
function sameRow({ children: before, ...rest }: RowProps, { children: after, ...now }: RowProps): boolean {
  if (!equal(rest, now)) return false;
  if (before === after) return true;
  return isValidElement<object>(before) && isValidElement<object>(after) && before.type === after.type && before.key === after.key && equal(before.props, after.props);
}

function equal(one: object, other: object): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.is(one[name as keyof object], other[name as keyof object]));
}

function firstStop(count: number, isGroup?: (index: number) => boolean): number {
  for (let index = 0; index < count; index++) if (!isGroup?.(index)) return index;
  return -1;
}
