/** The roster in windows: each row asks for the window it stands in, so 100,000 people need only what is in sight. */
import { useEffect, useRef, useState } from 'react';
import { useCall } from '../../api/queries';
import { queries } from '../../api/queries';
import type { PeopleList, PeoplePage, PersonLine } from '../../api/types';

export type Sort = 'given' | 'name' | 'number' | 'department';
export const sorts: readonly Sort[] = ['given', 'name', 'number', 'department'];
export type Question = Pick<PeopleList, 'rollout' | 'cohort' | 'text' | 'sort'>;
export const windowSize = 200;
/** A window that is only scrolled past is not worth asking for. Milliseconds. */
const pause = 60;

export const windowOf = (question: Question, index: number): PeopleList => ({ ...question, offset: Math.floor(index / windowSize) * windowSize, limit: windowSize });

/**
 * The first window with total and cohorts; while a new question is read, the old answer stays on screen. Each letter is
 * asked for at once, but not before the answer to the one before: what was typed meanwhile is asked for as one.
 */
export function useRoster(wanted: Question) {
  const [text, setText] = useState(wanted.text);
  const question = { ...wanted, text };
  const { data, error, isFetching } = useCall('people_list', windowOf(question, 0));
  if (!isFetching && text !== wanted.text) setText(wanted.text);
  const last = useRef<PeoplePage | undefined>(undefined);
  if (data) last.current = data;
  return { question, page: data ?? last.current, error, reading: isFetching && !data };
}

/** One person by place; null while their window is being read. */
export function usePerson(question: Question, index: number): PersonLine | null {
  const request = windowOf(question, index);
  const settled = useSettled(request.offset);
  const { data } = useCall('people_list', request, { enabled: settled });
  return data?.rows[index - request.offset] ?? null;
}

/** A person whose window was read already, for keys that act on a row. */
export function personAt(question: Question, index: number): PersonLine | null {
  const request = windowOf(question, index);
  return queries.getQueryData<PeoplePage>(['people_list', request])?.rows[index - request.offset] ?? null;
}

function useSettled(offset: number): boolean {
  const [at, setAt] = useState<number | null>(offset === 0 ? 0 : null);
  useEffect(() => {
    const timer = setTimeout(() => setAt(offset), pause);
    return () => clearTimeout(timer);
  }, [offset]);
  return at === offset;
}

/** The text some moments after the last key, so that each letter does not search 100,000 people. */
export function useQuiet(text: string, wait = 120): string {
  const [quiet, setQuiet] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(text), wait);
    return () => clearTimeout(timer);
  }, [text, wait]);
  return quiet;
}
