/** A refused group in words. Operations come as the wire has them; anything not understood is shown as it is. */
import type { RefusedGroup } from '../../api/types';
import { known, t, type PlainId } from '../../shared/i18n';
import { failureClause, labelWords } from '../../shared/labels';

/** "Mark: present", one line a cell. */
export function operationLines(group: Pick<RefusedGroup, 'operations'>): string[] {
  return group.operations.flatMap((operation) => {
    const cells = cellsOf(operation);
    return cells ? Object.entries(cells).map(([cell, value]) => `${cellWord(cell)}: ${valueWord(value)}`) : [valueWord(operation)];
  });
}

/** Everything of it as text, for whoever has to enter it again elsewhere. */
export const refusedText = (group: RefusedGroup): string =>
  [`${labelWords(group.label)} · ${group.by} · ${group.at}`, `${group.code}: ${failureClause(group)}`, ...operationLines(group), '', JSON.stringify(group.operations, null, 2)].join('\n');

function cellsOf(operation: unknown): Record<string, unknown> | null {
  if (operation === null || typeof operation !== 'object' || !('cells' in operation)) return null;
  const { cells } = operation;
  return cells !== null && typeof cells === 'object' ? (cells as Record<string, unknown>) : null;
}

function cellWord(cell: string): string {
  const id = `cell-${cell}`;
  return known(id) ? t(id as PlainId) : cell;
}

/** A cell's value in the words of this language; what is not known stays as it is. */
export function valueWord(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value !== null && typeof value === 'object') {
    const { status, state, minutes, reason, condition } = value as Record<string, unknown>;
    const ids = [`mark-${String(status)}`, `item-${String(state)}`, `point-${String(state)}`];
    const id = ids.find(known);
    if (id) {
      const late = typeof minutes === 'number' && status === 'late' ? t('mark-late-minutes', { minutes }) : t(id as PlainId);
      return [late, reason, condition].filter((part) => typeof part === 'string' && part !== '').join(': ');
    }
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value) ?? '';
  return Object.entries(value).filter(([, part]) => part !== null && part !== '').map(([, part]) => (typeof part === 'string' ? part : JSON.stringify(part))).join(', ');
}
