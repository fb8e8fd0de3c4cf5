/**
 * Long lists of rows of one height: of two thousand tasks those stand in the page that can be seen, and only those are
 * asked for. What is far from sight is a gap of the right height.
 */
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';

/** Rows in one piece. */
export const CHUNK = 40;
/** How far beyond what is seen rows stand, in pixels: a held key never runs ahead of them. */
const AROUND = '900px 0px';

export interface Window {
  from: number;
  most: number;
}

/** Where the pieces of a part stand among all rows: first row and number of rows of each. */
export function pieces(first: number, count: number): Window[] {
  const found: Window[] = [];
  for (let at = 0; at < count; at += CHUNK) found.push({ from: first + at, most: Math.min(CHUNK, count - at) });
  return found;
}

/** The rows from the first to the last piece that is near, and what was there before while none is. */
export function around(near: ReadonlyMap<number, number>, before: Window): Window {
  if (near.size === 0) return before;
  const from = Math.min(...near.keys());
  const to = Math.max(...[...near].map(([first, count]) => first + count));
  return from === before.from && to - from === before.most ? before : { from, most: to - from };
}

/** Which rows to ask for, as the pieces that come near say. */
export function useWindow(first: Window): [Window, (piece: Window, near: boolean) => void] {
  const [shown, setShown] = useState(first);
  const near = useRef(new Map<number, number>());
  const note = useCallback((piece: Window, isNear: boolean) => {
    if (isNear) near.current.set(piece.from, piece.most);
    else near.current.delete(piece.from);
    setShown((before) => around(near.current, before));
  }, []);
  return [shown, note];
}

/** What scrolls around an element: beyond it, margins count for nothing. */
function scroller(element: HTMLElement): HTMLElement | null {
  let at = element.parentElement;
  while (at && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement;
  return at;
}

interface PieceProps {
  piece: Window;
  /** Height of one row in rem. */
  height: number;
  /** Rows of it that are here; nothing while they are asked for. */
  children: ReactNode;
  onNear: (piece: Window, near: boolean) => void;
}

export function Piece({ piece, height, children, onNear }: PieceProps) {
  const { from, most } = piece;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((entries) => {
      const entry = entries.at(-1);
      // What somebody is writing in a row stays there, wherever the list is scrolled to.
      onNear({ from, most }, (entry?.isIntersecting ?? true) || element.querySelector('form') !== null);
    }, { root: scroller(element), rootMargin: AROUND });
    observer.observe(element);
    return () => {
      observer.disconnect();
      onNear({ from, most }, false);
    };
  }, [from, most, onNear]);
  return <div ref={box} role="presentation" style={{ minHeight: `${most * height}rem` }}>{children}</div>;
}
