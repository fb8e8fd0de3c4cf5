/** A refused group in words. Operations come as the wire has them; anything not understood is shown as it is. */
import type { RefusedCell, RefusedGroup, RefusedStep } from '../../api/types';
import { known, t, type PlainId } from '../../shared/i18n';
import { failureClause, labelWords } from '../../shared/labels';
import { markWord } from '../../shared/marks/statuses';

/** "Amina · Cohort 1: Mark: present (now: –)", one line a change. */
export function stepLine(step: RefusedStep): string {
  const about = step.title === step.kind ? kindWord(step.kind) : step.title;
  return step.verb === 'put' ? about : `${about}: ${t(`refused-verb-${step.verb}` as PlainId)}`;
}

/** What a change wanted to write; the references that only say which record it is are in its title. */
export const toldCells = (step: RefusedStep): RefusedCell[] => step.cells.filter(({ value, words, fields }) => fields.length > 0 || !(words !== null && words !== undefined && step.title.includes(words)) && value !== null);

export const cellLine = (cell: RefusedCell): string => `${cellWord(cell.cell)}: ${cell.words ?? valueWord(cell.value)}`;

/** Everything of it as text, for whoever has to enter it again elsewhere. */
export const refusedText = (group: RefusedGroup): string =>
  [
    `${labelWords(group.label)} · ${group.by} · ${group.at}`,
    `${group.code}: ${failureClause(group)}`,
    ...group.steps.flatMap((step) => [stepLine(step), ...step.cells.map((cell) => `  ${cellLine(cell)}`)]),
    '',
    JSON.stringify(group.operations, null, 2),
  ].join('\n');

function kindWord(kind: string): string {
  const id = `kind-${kind}`;
  return known(id) ? t(id as PlainId) : kind;
}

/** A part of a value, "Minutes". */
export function fieldWord(cell: string, field: string): string {
  const id = `part-${field}`;
  return field !== '' && known(id) ? t(id as PlainId) : cellWord(cell);
}

/** A word that can be chosen, in this language. */
export function choiceWord(choice: string): string {
  const id = [`mark-${choice}`, `item-${choice}`, `point-${choice}`].find(known);
  return id ? t(id as PlainId) : choice;
}

export function cellWord(cell: string): string {
  const id = `cell-${cell}`;
  return known(id) ? t(id as PlainId) : cell;
}

interface Segment {
  title?: string;
  form: string;
  minutes: number;
}

/** A segment of a session, as the wire has it. */
const isSegment = (value: unknown): value is Segment => value !== null && typeof value === 'object' && 'form' in value && 'minutes' in value;

const segmentWord = ({ title, form }: Segment): string => title || (known(`segment-form-${form}`) ? t(`segment-form-${form}` as PlainId) : form);

/** A cell's value in the words of this language; what is not known stays as it is. */
export function valueWord(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.length > 0 && value.every(isSegment)) return value.map((one) => `${segmentWord(one)}, ${t('topic-minutes', { minutes: one.minutes })}`).join('; ');
  if (value !== null && typeof value === 'object') {
    const { status, own, state, minutes, early, reason, condition } = value as Record<string, unknown>;
    const ids = [`mark-${String(status)}`, `item-${String(state)}`, `point-${String(state)}`];
    const id = ids.find(known);
    if (id) {
      const marked = typeof status === 'string' ? markWord(status, typeof own === 'string' ? own : null, typeof minutes === 'number' ? minutes : null) : t(id as PlainId);
      return [marked, typeof early === 'number' && t('report-mark-early', { minutes: early }), reason, condition].filter((part) => typeof part === 'string' && part !== '').join(': ');
    }
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value) ?? '';
  return Object.entries(value).filter(([, part]) => part !== null && part !== '').map(([, part]) => (typeof part === 'string' ? part : JSON.stringify(part))).join(', ');
}
