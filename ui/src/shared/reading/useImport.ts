/**
 * A list that is brought in: first only read and shown, each answer read anew, then kept as one act that one undo takes
 * back. The last good reading stays on screen while another is read, and when that one is refused.
 */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { Commands } from '../../api/types';
import { did, undoAct } from '../acts';
import { useCommands } from '../commands';
import { toast } from '../components/toast';
import { chooseFile, lists, type Chosen } from '../file';
import { t } from '../i18n';
import { say } from '../live';
import { useDrops } from './ChooseList';

interface Import<A, R> {
  /** What is asked about a file that was just chosen. */
  first: (file: Chosen) => A;
  ask: (asked: A, dryRun: boolean) => Promise<R>;
  /** Commands whose answers are old afterwards. */
  touched: readonly (keyof Commands)[];
  /** What was done, in words. */
  words: (report: R) => string;
  then: () => void;
}

export function useImport<A, R extends { file: string; action: string | null }>({ first, ask, touched, words, then }: Import<A, R>) {
  const [asked, setAsked] = useState<A | null>(null);
  const [report, setReport] = useState<R | null>(null);
  const look = useMutation<R, CallError, A>({ mutationFn: (next) => ask(next, true) });
  const bring = useMutation<R, CallError, A>({
    mutationFn: (last) => ask(last, false),
    onSuccess: (done) => {
      stale(touched);
      const { action, file } = done;
      const label = action === null ? t('import-nothing', { file }) : words(done);
      say(label);
      if (action !== null) did({ action, label });
      toast({ text: label, ...(action === null ? {} : { undo: () => void undoAct({ action, label }).then(() => stale(touched)) }) });
      then();
    },
  });
  const read = (next: A) => {
    setAsked(next);
    bring.reset();
    // Heard of the last choice only: a slower answer to an earlier one would stand under it.
    look.mutate(next, { onSuccess: setReport });
  };
  const begin = (file: Chosen) => {
    setReport(null);
    read(first(file));
  };
  const choose = () => void chooseFile(t('import-choose'), lists).then((file) => file && begin(file));
  useDrops(begin);
  useCommands([{ id: 'import-choose', title: t('import-choose'), binding: 'o', keys: 'O', run: choose }], [{ keys: 'O', label: t('import-choose') }]);
  const ready = !bring.isPending && !look.isPending && !look.error;
  const keep = () => { if (ready && asked !== null) bring.mutate(asked); };
  return { asked, report, read, begin, choose, keep, ready, reading: look.isPending, keeping: bring.isPending, unread: look.error, unkept: bring.error };
}

export type Importing<A, R extends { file: string; action: string | null }> = ReturnType<typeof useImport<A, R>>;
