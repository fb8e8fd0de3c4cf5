/** What an act is called. The engine names acts by code (`item.set`), sometimes with its object behind; the words are here. */
import type { Failure, Words } from '../api/types';
import { clauseOf, known, sentenceOf, t, type PlainId } from './i18n';

/** The words of a label; a label that is a sentence already stays as it is. */
export function labelWords(label: string): string {
  const found = /^([a-z_]+(?:\.[a-z_]+)?)(?:(?::\s*|\s+)(.+))?$/.exec(label);
  const id = `label-${(found?.[1] ?? '').replace('.', '-')}`;
  if (!found || !known(id)) return label;
  const words = t(id as PlainId);
  return found[2] ? `${words}: ${found[2]}` : words;
}

/** A role's name; unknown roles of a newer version keep their code. */
export function roleWord(role: string): string {
  const id = `role-${role}`;
  return known(id) ? t(id as PlainId) : role;
}

/** Roles as one line, the owner's place last. */
export const roleWords = (roles: readonly string[]): string =>
  [...roles].sort((a, b) => Number(a === 'owner') - Number(b === 'owner')).map(roleWord).join(', ');

/** A failure that is told rather than thrown. */
export const failureWords = ({ sentence, args, message }: Pick<Failure, 'sentence' | 'args' | 'message'>): string => sentenceOf(sentence, args, message);

/** The same to stand behind a colon. */
export const failureClause = ({ sentence, args, message }: Failure): string => clauseOf(sentence, args, message);

/** What is said about a row or a file, with its sheet where there are several. */
export function rowWords(sentence: string, { args, message, sheet }: { args: Words; message: string; sheet: string }): string {
  if (sheet === '') return sentenceOf(sentence, args, message);
  return sentenceOf('in-sheet', { sheet, what: clauseOf(sentence, args, message) }, message);
}
