/** One checklist as data: shown at once, written behind it, taken back on a refusal. */
import { useState } from 'react';
import { call, CallError } from '../../api/call';
import { keep, queries, stale, useCall } from '../../api/queries';
import type { ChecklistView, ItemChanged, ItemLine } from '../../api/types';
import type { Given } from '../../shared/evidence/AddEvidence';
import { did } from '../../shared/acts';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import type { ItemState } from '../../shared/marks/Marks';
import { asItemState, nameOf, withItem } from './checklist-model';

type Edited = Partial<Pick<ItemLine, 'title' | 'owner' | 'role' | 'comment' | 'criticality' | 'kind' | 'predecessors' | 'evidence_needed' | 'follows'>> & { begins?: string; ends?: string; named?: string[]; planned_rel?: number; duration?: number; effort?: number; unplanned?: boolean };
const nothing = { title: null, owner: null, role: null, comment: null, criticality: null, kind: null, planned_rel: null, duration: null, effort: null, predecessors: null, follows: null, begins: null, ends: null, named: null };

export function useChecklist(checklist: string) {
  const query = useCall('checklist_show', { checklist });
  const [trouble, setTrouble] = useState<string | null>(null);

  const put = (item: ItemLine, counted?: ChecklistView['checklist']) => {
    const now = queries.getQueryData<ChecklistView>(['checklist_show', { checklist }]);
    if (now) keep('checklist_show', { checklist }, withItem(now, item, counted));
  };

  /** Runs a change; answers whether the engine took it. */
  const change = async (item: ItemLine, shown: ItemLine, run: () => Promise<ItemChanged>, words: string): Promise<boolean> => {
    setTrouble(null);
    put(shown);
    try {
      const answer = await run();
      put(answer.item, answer.checklist);
      did({ action: answer.action, label: words });
      say(words);
      return true;
    } catch (error) {
      put(item);
      setTrouble(error instanceof CallError ? error.message : t('fault'));
      return false;
    }
  };

  const set = (item: ItemLine, state: ItemState, reason: string | null) => {
    // One of several who say it: how it stands comes with the answer.
    const word = (state === 'done' && item.ends.needed > 0) || (state === 'running' && item.begins.needed > 0);
    const shown = word ? item : { ...item, state, reason: reason ?? '', sent: false };
    const said = t(word ? 'word-noted' : 'item-said', { code: nameOf(item), state: t(`item-${state}`) });
    return change(item, shown, () => call('item_set', { item: item.id, state, reason, expected: null, found: null }), said);
  };

  const compare = (item: ItemLine, expected: number, found: number) =>
    change(item, { ...item, state: expected === found ? 'done' : 'failed', reason: '', expected, found, sent: false }, () => call('item_set', { item: item.id, state: null, reason: null, expected, found }), t('numbers-said', { code: nameOf(item) }));

  const edit = (item: ItemLine, part: Edited) => {
    const { unplanned, evidence_needed, ...plain } = part;
    // Names and how far the words are come with the answer.
    const { begins: _b, ends: _e, named: _n, ...at_once } = part;
    const shown = { ...item, ...at_once, ...(part.planned_rel === undefined ? {} : { planned_at: null }), ...(unplanned ? { planned_rel: null, planned_at: null, duration: null } : {}) };
    const request = { ...nothing, ...plain, unplanned: unplanned ?? null, evidence: evidence_needed ?? null };
    return change(item, shown, () => call('item_edit', { item: item.id, ...request }), t('item-changed', { code: nameOf(item) })).then((taken) => {
      stale(['plan_check']);
      return taken;
    });
  };

  const attach = (item: ItemLine, evidence: Given) =>
    change(
      item,
      item,
      () => call('item_evidence', { item: item.id, ...evidence }),
      t('evidence-added', { code: nameOf(item) }),
    );

  return { view: query.data, error: query.error, trouble, set, compare, edit, attach };
}

export type Checklist = ReturnType<typeof useChecklist>;
export const stateWord = (item: ItemLine): string => t(`item-${asItemState(item.state)}`);
