/** Commands that only read, as queries. The key is the command and its request. */
import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call, type CallError } from './call';
import type { Commands } from './types';

export const queries = new QueryClient({
  defaultOptions: {
    // The engine is on this laptop: no network to wait for, nothing to try twice.
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: Infinity },
    mutations: { networkMode: 'always', retry: false },
  },
});

type Key<K extends keyof Commands> = readonly [K, Commands[K]['req']];

/** Reads one command and keeps it fresh; with `enabled` false it waits. */
export function useCall<K extends keyof Commands>(
  name: K,
  req: Commands[K]['req'],
  options: { enabled?: boolean } = {},
): UseQueryResult<Commands[K]['res'], CallError> {
  return useQuery<Commands[K]['res'], CallError, Commands[K]['res'], Key<K>>({
    queryKey: [name, req],
    queryFn: () => call(name, req),
    ...options,
  });
}

/** Asks for what a screen is about to read, so that its answer is on the way before the screen is. */
export function ask<K extends keyof Commands>(name: K, req: Commands[K]['req']): Promise<Commands[K]['res']> {
  return queries.fetchQuery<Commands[K]['res'], CallError, Commands[K]['res'], Key<K>>({ queryKey: [name, req], queryFn: () => call(name, req) });
}

/** Puts an answer that came with a change where the screen reads it. */
export function keep<K extends keyof Commands>(name: K, req: Commands[K]['req'], answer: Commands[K]['res']): void {
  queries.setQueryData([name, req], answer);
}

/** Marks what these commands answered as old; what is on screen is read again. */
export function stale(names: readonly (keyof Commands)[]): void {
  void queries.invalidateQueries({ predicate: ({ queryKey }) => names.includes(queryKey[0] as keyof Commands) });
}
