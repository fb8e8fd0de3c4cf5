/** How many of those who are named said that something begins or is done, and who is missing. */
import type { WordLine } from '../api/types';
import { t } from './i18n';
import { number } from './time/format';

/** Nothing where nobody is counted. */
export function saidWords(line: WordLine | null, side: 'begins' | 'ends'): string {
  if (line === null || line.needed === 0) return '';
  const { said, missing, needed } = line;
  if (said.length + missing.length === 0) return t('word-nobody');
  const counted = { said: number(said.length), needed: number(needed), count: missing.length, missing: missing.join(', ') };
  if (line.enough || missing.length === 0) return t(`word-${side}-enough`, counted);
  return line.rule === 'everyone' ? t(`word-${side}-missing`, counted) : t(`word-${side}-waits`, counted);
}

/** What is to be shown of an item or a task now: whether it may begin, else whether it is done. */
export function saidNow({ begins, ends, state }: { begins: WordLine | null; ends: WordLine | null; state: string }): string {
  const open = !['done', 'failed', 'skipped', 'not_applicable'].includes(state);
  if (!open) return '';
  const waits = begins !== null && begins.needed > 0 && !begins.enough && (ends === null || ends.said.length === 0);
  return waits ? saidWords(begins, 'begins') : saidWords(ends, 'ends');
}
