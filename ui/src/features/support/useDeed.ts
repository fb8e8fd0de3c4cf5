/** Writes one change, says so aloud, and can be undone; what was read and is old by it is read again. */
import { useMutation } from '@tanstack/react-query';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { Commands, Done } from '../../api/types';
import { did } from '../../shared/acts';
import { say } from '../../shared/live';

export interface Deed {
  words: string;
  made: () => Promise<Done>;
}

/** What stays for good is no act that the foot bar offers to take back. */
export function useDeed(reads: readonly (keyof Commands)[], then?: () => void, forGood = false) {
  return useMutation<Done, CallError, Deed>({
    mutationFn: ({ made }) => made(),
    onSuccess: ({ action, label }, { words }) => {
      if (!forGood) did({ action, label });
      stale([...reads, 'handoff_area', 'handoff_list', 'handoff_statement']);
      say(words);
      then?.();
    },
  });
}

export { call };
