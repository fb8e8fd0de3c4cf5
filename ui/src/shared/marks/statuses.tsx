/**
 * The statuses of the rollout on screen: letters and words of its roll calls. The usual five until they are read.
 * A status is what the engine says it is; here is only what it is called.
 */
import { createContext, useContext, type ReactNode } from 'react';
import { useCall } from '../../api/queries';
import type { StatusLine } from '../../api/types';
import { t } from '../i18n';
import { useOpen } from '../workspace';

export type Base = 'present' | 'late' | 'excused' | 'absent' | 'remote';
export const bases: readonly Base[] = ['present', 'late', 'excused', 'absent', 'remote'];
export const isBase = (code: string | null): code is Base => code !== null && (bases as readonly string[]).includes(code);

const one = (code: Base): StatusLine => ({
  code, own: false, record: null, counts_as: code, title: null, letter: code.slice(0, 1).toUpperCase(),
  credit: code === 'excused' || code === 'absent' ? 'none' : 'full', hidden: false, keyed: true,
});
export const usualStatuses: readonly StatusLine[] = bases.map(one);

const StatusContext = createContext<readonly StatusLine[]>(usualStatuses);
/** For words that are said outside of what is drawn. */
let now: readonly StatusLine[] = usualStatuses;

export function StatusProvider({ children }: { children: ReactNode }) {
  const { rollout } = useOpen();
  const { data } = useCall('status_list', { rollout: rollout?.id ?? '' }, { enabled: rollout !== null });
  now = data?.statuses ?? usualStatuses;
  return <StatusContext value={now}>{children}</StatusContext>;
}

export const useStatuses = (): readonly StatusLine[] => useContext(StatusContext);

/** The status of a mark; one that is not known here is what it counts as. */
export function statusOf(mark: string | null, own: string | null | undefined, statuses: readonly StatusLine[] = now): StatusLine | undefined {
  const known = (code: string | null | undefined) => statuses.find((status) => status.code === code || (status.record !== null && status.record === code));
  return (own ? known(own) : undefined) ?? known(mark);
}

/** The rollout's own word, else the usual one in this language. */
export const statusWord = (status: StatusLine): string => status.title ?? (isBase(status.code) ? t(`mark-${status.code}`) : status.code);

/** A mark in words, with its minutes. */
export function markWord(mark: string | null, own: string | null | undefined, minutes: number | null = null): string {
  const status = statusOf(mark, own);
  if (!status) return t('mark-blank');
  if (minutes === null || status.counts_as !== 'late') return statusWord(status);
  return status.title === null ? t('mark-late-minutes', { minutes }) : t('mark-word-minutes', { word: status.title, minutes });
}

/** The letter of one of the five, small, as it is typed off the paper. */
export const letterOf = (code: Base, statuses: readonly StatusLine[] = now): string => (statusOf(code, null, statuses)?.letter ?? '').toLowerCase();
