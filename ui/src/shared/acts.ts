/** The acts of this session that can be undone, newest last. The foot bar shows the last one. */
import { useSyncExternalStore, type ReactNode } from 'react';
import { call, CallError } from '../api/call';
import { queries } from '../api/queries';
import { t } from './i18n';
import { labelWords } from './labels';
import { say } from './live';

export interface Act {
  /** Names the act for the `undo` command. */
  action: string;
  /** What was done, in plain words or as the engine's name for it. */
  label: string;
  /** Drawn before the words, e.g. the mark that was set. */
  mark?: ReactNode;
}

interface Acts {
  last: Act | null;
  /** What the last undo did or why it could not, in words. */
  notice: string | null;
}

let acts: Act[] = [];
let shown: Acts = { last: null, notice: null };
const listeners = new Set<() => void>();

function show(notice: string | null): void {
  shown = { last: acts.at(-1) ?? null, notice };
  listeners.forEach((listener) => listener());
}

/** Remembers an act; two steps of one action (a mark, then its minutes) stay one. */
export function did(act: Act): void {
  acts = [...acts.filter(({ action }) => action !== act.action), act].slice(-100);
  show(null);
}

/** Takes the last own act back. */
export async function undoLast(): Promise<void> {
  const act = acts.at(-1);
  if (!act) return;
  acts = acts.slice(0, -1);
  show(null);
  try {
    const { kept } = await call('undo', { action: act.action });
    const label = labelWords(act.label);
    // The change event says what is old as well; this one does not wait for it.
    void queries.invalidateQueries();
    const words = kept > 0 ? t('undone-kept', { label, kept }) : t('undone', { label });
    show(words);
    say(words);
  } catch (error) {
    show(error instanceof CallError ? error.message : t('fault'));
  }
}

/** Takes one act back, the last or not; what somebody changed since stays. */
export async function undoAct(act: Act): Promise<void> {
  acts = [...acts.filter(({ action }) => action !== act.action), act];
  await undoLast();
}

/** Forgets all acts, when another workspace is opened. */
export function forgetActs(): void {
  acts = [];
  show(null);
}

export const canUndo = (): boolean => acts.length > 0;
export const useActs = (): Acts =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
