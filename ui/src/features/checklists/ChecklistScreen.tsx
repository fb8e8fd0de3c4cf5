/** One checklist by section: letters set the state of the row, the inspector shows the rest. */
import { Plus, Printer } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../api/call';
import type { ChecklistView, ItemLine, Progress } from '../../api/types';
import { composing, useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import type { EditHandle } from '../../shared/components/EditInPlace';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Filters } from '../../shared/components/Filters';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { Grid, type GridHandle } from '../../shared/grid/Grid';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { ItemMark, type ItemState } from '../../shared/marks/Marks';
import { rowRem, useSettings } from '../../shared/settings';
import { fold } from '../../shared/text/fold';
import { date, number } from '../../shared/time/format';
import { useNarrow, useRem } from '../../shared/window';
import { useOpen } from '../../shared/workspace';
import { AddItemForm } from './AddItem';
import styles from './Checklist.module.css';
import * as model from './checklist-model';
import { endDraft } from './drafts';
import { Inspector } from './Inspector';
import { ItemRow, SectionRow } from './ItemRow';
import { ManyPane } from './ManyPane';
import { StructurePane } from './StructurePane';
import { useChecklist, type Checklist } from './useChecklist';
import { usePlanEdit } from './usePlanEdit';

const wide = '7.75rem minmax(10rem, 1fr) 3.75rem 6.5rem 4.75rem 4.5rem';
const tight = '7.75rem minmax(10rem, 1fr) 3.75rem 4.75rem 4.5rem';

export function ChecklistScreen({ checklist: id, item: first = null }: { checklist: string; item?: string | null }) {
  const checklist = useChecklist(id);
  const { view, error } = checklist;
  if (!view) return <Screen title={t('area-checklists')} busy={!error}>{error && <Trouble message={error.message} />}</Screen>;
  return <Shown checklist={checklist} view={view} first={first} />;
}

function Shown({ checklist, view, first }: { checklist: Checklist; view: ChecklistView; first: string | null }) {
  const { me } = useOpen().status;
  const narrow = useNarrow();
  const [filter, setFilter] = useState<model.ItemFilter>('all');
  const [stay, setStay] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(first);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const { edit, trouble } = usePlanEdit();
  const [pane, setPane] = useState<'item' | 'add' | 'many' | 'structure' | null>(first ? 'item' : narrow ? null : 'item');
  const [asking, setAsking] = useState<{ item: string; state: ItemState } | null>(null);
  const grid = useRef<GridHandle>(null);
  const owner = useRef<EditHandle>(null);

  // Another address of the same list names another item.
  useEffect(() => {
    if (!first) return;
    setChosen(first);
    setPane('item');
  }, [first]);

  const [text, setText] = useState('');
  const [grouping, setGrouping] = useState<model.Grouping>('section');
  const find = useRef<HTMLInputElement>(null);
  const [, go] = useLocation();
  const rows = model.entries(view, filter, me, stay, { text: fold(text.trim()), grouping, heading });
  const at = rows.findIndex((entry) => model.itemOf(entry)?.id === chosen);
  const items = view.sections.flatMap((section) => section.items);
  const item = items.find(({ id }) => id === chosen) ?? null;
  const focus = (index: number) => index >= 0 && grid.current?.focus(index);

  const set = (target: ItemLine, state: ItemState) => {
    setStay((before) => new Set(before).add(target.id));
    setChosen(target.id);
    if (model.asksReason(target, state)) {
      // The question stands in the row, which the overlay would cover.
      if (narrow) setPane(null);
      setAsking({ item: target.id, state });
    } else void checklist.set(target, state, null);
  };
  const reason = async (target: ItemLine, state: ItemState, text: string) => {
    setAsking(null);
    focus(at);
    // Refused: the question comes back with what was typed.
    if (await checklist.set(target, state, text)) endDraft(target.id, state);
    else setAsking({ item: target.id, state });
  };
  const step = (by: 1 | -1) => {
    for (let index = at + by; index >= 0 && index < rows.length; index += by) {
      const next = model.itemOf(rows[index]);
      if (!next) continue;
      setChosen(next.id);
      focus(index);
      return;
    }
  };
  /** Marks an item or takes its mark away; with marks the pane is about all of them. */
  const mark = (target: ItemLine) => {
    const next = new Set(marked);
    if (!next.delete(target.id)) next.add(target.id);
    setMarked(next);
    setPane(next.size > 0 ? 'many' : narrow ? null : 'item');
  };
  /** Moves an item within its section, and over its edge into the next one. */
  const shift = async (target: ItemLine, by: 1 | -1) => {
    // A place is one in a section.
    const to = grouping === 'section' ? model.placeAfter(view, target.id, by) : null;
    if (!to) return;
    setChosen(target.id);
    if (await edit(t('item-moved', { code: model.nameOf(target) }), () => call('item_move', { item: target.id, section: to.section, place: to.place }))) requestAnimationFrame(() => focus(at + by));
  };
  const archive = (target: ItemLine) => void edit(t('archived', { title: model.nameOf(target) }), () => call('plan_archive', { kind: 'item', ids: [target.id] }));
  const open = (index: number) => {
    const found = model.itemOf(rows[index]);
    if (!found) return;
    setChosen(found.id);
    setPane('item');
  };
  const onRowKey = (event: KeyboardEvent, index: number) => {
    const found = model.itemOf(rows[index]);
    if (!found || composing(event.nativeEvent)) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      void shift(found, event.key === 'ArrowUp' ? -1 : 1);
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const state = model.stateOfKey(event.key);
    if (state) set(found, state);
    else if (event.key === 'Enter') open(index);
    else if (event.key.toLowerCase() === 'x') mark(found);
    else if (event.key.toLowerCase() === 'o') {
      open(index);
      requestAnimationFrame(() => owner.current?.edit());
    } else if (event.key === 'Escape' && pane) setPane(null);
    else return;
    event.preventDefault();
  };
  const print = () => go(`/reports/checklist/${view.checklist.id}`);
  useItemKeys({ step, add: () => setPane('add'), structure: () => setPane('structure'), find: () => find.current?.focus(), print });

  const close = () => {
    setPane(null);
    focus(at < 0 ? rows.findIndex((entry) => 'item' in entry) : at);
  };
  const choose = (next: model.ItemFilter) => {
    setFilter(next);
    setStay(new Set());
  };
  const count = (some: model.ItemFilter) => items.filter((one) => model.matches(one, some, me)).length;
  return (
    <Screen
      crumbs={[{ label: t('area-checklists'), href: '/checklists' }]}
      title={view.checklist.title}
      facts={(checklist.trouble ?? trouble) ? <span role="alert" className={styles.trouble}>{checklist.trouble ?? trouble}</span> : <CountFacts progress={view.checklist} />}
      deeds={<><Button kind="quiet" icon={<Printer size={16} aria-hidden />} onClick={print}>{t('report-print')}</Button><Button keys={<KeyCap name="L" />} onClick={() => setPane('structure')}>{t('structure')}</Button><Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="N" />} onClick={() => setPane('add')}>{t('item-add')}</Button></>}
      tools={<Filters label={t('filter-items')} filters={model.itemFilters.map((one) => ({ id: one, label: t(`items-${one}`), count: count(one) }))} chosen={filter} onChoose={choose}>
        <input ref={find} type="search" className={styles.find} aria-label={t('items-find')} placeholder={t('items-find')} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => {
          if (event.key === 'Escape') { if (text === '') focus(Math.max(at, 0)); setText(''); }
          else if (event.key === 'Enter' || event.key === 'ArrowDown') focus(rows.findIndex((entry) => 'item' in entry));
          else return;
          event.preventDefault();
          event.stopPropagation();
        }} />
        <label className={styles.grouping}>{t('items-group')}<select value={grouping} onChange={(event) => setGrouping(event.target.value as model.Grouping)}>{model.groupings.map((one) => <option key={one} value={one}>{t(`group-${one}`)}</option>)}</select></label>
      </Filters>}
      pane={
        pane === 'add' ? <AddItemForm view={view} onDone={(made) => { setPane('item'); if (made) { setChosen(made); setStay((before) => new Set(before).add(made)); } else focus(at); }} />
        : pane === 'many' ? <ManyPane items={items.filter(({ id }) => marked.has(id))} members={view.members} leads={view.leads} onDone={() => { setMarked(new Set()); close(); }} onClose={() => { setMarked(new Set()); close(); }} />
        : pane === 'structure' ? <StructurePane view={view} onClose={close} />
        : pane === 'item' ? <Inspector item={item} items={items} members={view.members} leads={view.leads} checklist={checklist} owner={owner} onSet={set} onStep={step} onArchive={archive} onGo={(id) => { choose('all'); setText(''); setChosen(id); }} onClose={close} />
        : undefined
      }
    >
      <Grid
        handle={grid}
        label={view.checklist.title}
        columns={narrow ? tight : wide}
        head={[
          { id: 'state', label: t('col-state') },
          { id: 'item', label: t('col-item') },
          { id: 'weight', label: t('col-weight') },
          ...(narrow ? [] : [{ id: 'owner', label: t('col-owner') }]),
          { id: 'due', label: t('col-due') },
          { id: 'evidence', label: t('evidence') },
        ]}
        count={rows.length}
        rowHeight={Math.round(rowRem[useSettings().rows] * useRem())}
        active={at}
        onActive={(index) => setChosen(model.itemOf(rows[index])?.id ?? null)}
        isGroup={(index) => rows[index] !== undefined && 'section' in rows[index]}
        keyOf={(index) => { const entry = rows[index]; return !entry ? String(index) : 'section' in entry ? entry.section.id : entry.item.id; }}
        onKeyDown={onRowKey}
        onRowClick={open}
        row={(index) => {
          const entry = rows[index];
          if (!entry) return null;
          if ('section' in entry) return <SectionRow section={entry.section} columns={narrow ? 5 : 6} />;
          const question = asking?.item === entry.item.id ? asking.state : null;
          return <ItemRow item={entry.item} narrow={narrow} active={index === at} marked={marked.has(entry.item.id)} asking={question} onReason={(text) => question && void reason(entry.item, question, text)} onGiveUp={() => { setAsking(null); focus(index); }} />;
        }}
        empty={<EmptyState fact={text.trim() !== '' ? t('items-none-found', { text: text.trim() }) : filter === 'all' ? t('items-empty') : t(`items-none-${filter}`)} todo={filter === 'all' && text === '' ? t('items-empty-todo') : undefined}>{(filter !== 'all' || text !== '') && <Button onClick={() => { choose('all'); setText(''); }}>{t('show-all')}</Button>}</EmptyState>}
      />
    </Screen>
  );
}

/** What a group that is no section is called. */
function heading(grouping: model.Grouping, item: ItemLine): string {
  switch (grouping) {
    case 'state':
      return t(`item-${model.asItemState(item.state)}`);
    case 'weight':
      return t('weight-words', { weight: item.criticality });
    case 'day':
      return item.planned_at ? date(item.planned_at) : t('due-none');
    default:
      return item.owner || (item.role ? t('owner-role', { role: roleWord(item.role) }) : t('owner-none'));
  }
}

function CountFacts({ progress }: { progress: Progress }) {
  return (
    <>
      <span className="num">{t('done-of', { done: number(progress.done), of: number(progress.of) })}</span>
      {progress.failed > 0 && <span className={styles.fact}><ItemMark state="failed" quiet />{t('failed-count', { count: progress.failed })}</span>}
      {progress.blocked > 0 && <span className={styles.fact}><ItemMark state="blocked" quiet />{t('blocked-count', { count: progress.blocked })}</span>}
      {progress.not_applicable + progress.skipped > 0 && <span>{t('aside-count', { na: progress.not_applicable, skipped: progress.skipped })}</span>}
    </>
  );
}

function useItemKeys({ step, add, structure, find, print }: Record<'add' | 'structure' | 'find' | 'print', () => void> & { step: (by: 1 | -1) => void }): void {
  useCommands(
    [
      { id: 'item-next', title: t('item-next'), binding: 'j', keys: 'J', run: () => step(1) },
      { id: 'item-back', title: t('item-back'), binding: 'k', keys: 'K', run: () => step(-1) },
      { id: 'item-add', title: t('item-add'), binding: 'n', keys: 'N', run: add },
      { id: 'structure', title: t('structure'), binding: 'l', keys: 'L', run: structure },
      { id: 'items-find', title: t('items-find'), binding: '/', keys: '/', run: find },
      { id: 'items-print', title: t('report-print'), run: print },
    ],
    [
      { keys: 'D', label: t('item-done') },
      { keys: 'U', label: t('item-running') },
      { keys: 'B', label: t('item-blocked') },
      { keys: 'S', label: t('item-skipped') },
      { keys: 'A', label: t('item-not_applicable') },
      { keys: 'F', label: t('item-failed'), quiet: true },
      { keys: 'T', label: t('item-todo') },
      { keys: 'O', label: t('col-owner') },
      { keys: 'X', label: t('item-mark') },
      { keys: 'Alt ↑ ↓', label: t('item-move'), quiet: true },
      { keys: 'Enter', label: t('item-open'), quiet: true },
    ],
  );
}
