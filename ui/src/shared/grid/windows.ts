/** A long list read in windows: the first one, which says how many there are, and those where the rows in sight are. */
import { useEffect, useRef, useState } from 'react';
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { call, type CallError } from '../../api/call';
import type { Commands } from '../../api/types';

export const windowSize = 200;

/** A window of an answer. */
export interface Window<Row> {
  total: number;
  offset: number;
  rows: readonly Row[];
}

export interface Windows<Answer, Row> {
  /** The first window, with what it says of the whole list; while another question is read, the answer to the one before. */
  first: Answer | undefined;
  error: CallError | null;
  total: number;
  row: (index: number) => Row | undefined;
  /** Says that a row without an answer is in sight. */
  see: (index: number) => void;
}

export function useWindows<K extends keyof Commands, Row>(
  name: K,
  ask: (offset: number) => Commands[K]['req'],
  of: (answer: Commands[K]['res']) => Window<Row>,
): Windows<Commands[K]['res'], Row> {
  type Answer = Commands[K]['res'];
  const [top, setTop] = useState(0);
  const [known, setKnown] = useState(0);
  const question = JSON.stringify(ask(0));
  useEffect(() => setTop(0), [question]);
  const query = (offset: number) => ({ queryKey: [name, ask(offset)], queryFn: () => call(name, ask(offset)) });
  // What is beyond the end is not asked for.
  const offsets = [...new Set([0, top, top + windowSize])].filter((offset) => offset === 0 || offset < known);
  const pages = useQueries({ queries: offsets.map(query) }) as UseQueryResult<Answer, CallError>[];
  const last = useRef<Answer | undefined>(undefined);
  if (pages[0]?.data !== undefined) last.current = pages[0].data;
  const first = last.current;
  const total = first === undefined ? 0 : of(first).total;
  useEffect(() => setKnown(total), [total]);
  const row = (index: number): Row | undefined => {
    for (const answer of [first, ...pages.slice(1).map(({ data }) => data)]) {
      const page = answer === undefined ? undefined : of(answer);
      if (page && index >= page.offset && index < page.offset + page.rows.length) return page.rows[index - page.offset];
    }
    return undefined;
  };
  const see = (index: number) => {
    const from = Math.floor(Math.max(index, 0) / windowSize) * windowSize;
    if (from !== top && row(index) === undefined) queueMicrotask(() => setTop(from));
  };
  return { first, error: pages[0]?.error ?? null, total, row, see };
}
