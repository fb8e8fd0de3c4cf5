/** What is said about two people who may be one. */
import type { PersonLine } from '../../api/types';
import { known, t, type PlainId } from '../../shared/i18n';

/** Why two people may be one; a reason of a newer version keeps its code. */
export function whyWords(why: string): string {
  const id = `why-${why.replaceAll('_', '-')}`;
  return known(id) ? t(id as PlainId) : why;
}

/** Enough of a person to tell them from another of the same name. */
export const detailWords = ({ number, email, phone, department, cohorts }: PersonLine): string => [number, email, phone, department, cohorts.join(', ')].filter((part) => part !== '').join(' · ');

/** The fields that are chosen between, by the engine's name for them. */
export function fieldWord(field: string): string {
  const id = `field-${field}`;
  return known(id) ? t(id as PlainId) : field;
}

/** Of each field whose value differs, whose stays at first: the one's that stays, where it has one. */
export function firstChoice(fields: readonly { field: string; a: string; b: string }[], stays: 'a' | 'b'): Record<string, 'a' | 'b'> {
  const other = stays === 'a' ? 'b' : 'a';
  return Object.fromEntries(fields.map((one) => [one.field, one[stays] === '' ? other : stays]));
}

/** What is sent: the fields in which the value of the one who goes stays. */
export const taken = (fields: readonly { field: string; a: string; b: string }[], choice: Record<string, 'a' | 'b'>, stays: 'a' | 'b'): string[] =>
  fields.filter(({ field, a, b }) => a !== b && choice[field] !== stays).map(({ field }) => field);
