/** All checklists of the rollout: how far each one is, and what is in its way. */
import { FileInput, Plus } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import { Link, Redirect, useLocation, useSearch } from 'wouter';
import { call } from '../../api/call';
import { useCall } from '../../api/queries';
import type { Progress } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { ProgressBar } from '../../shared/components/ProgressBar';
import { Screen } from '../../shared/components/Screen';
import { useCommands } from '../../shared/commands';
import { t } from '../../shared/i18n';
import { useRowKeys } from '../../shared/rows';
import { number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import styles from './Checklists.module.css';
import { TroubleWords } from './TroubleWords';
import { usePlanEdit } from './usePlanEdit';

export function ChecklistsScreen() {
  const asked = new URLSearchParams(useSearch()).get('item');
  const [item, setItem] = useState<string | null>(null);
  useEffect(() => {
    if (!asked) return;
    setItem(asked);
    // The address is answered once: without this, every later screen would carry it.
    history.replaceState(null, '', location.pathname + location.hash);
  }, [asked]);
  if (item) return <FindItem key={item} item={item} onMissing={() => setItem(null)} />;
  return asked ? null : <List />;
}

function List() {
  const rollout = useRollout();
  const { data, error } = useCall('checklist_list', { rollout: rollout.id });
  const lists = data?.checklists ?? [];
  const left = lists.reduce((sum, { of, done }) => sum + of - done, 0);
  const must = lists.reduce((sum, { must_open }) => sum + must_open, 0);
  useRowKeys();
  const [adding, setAdding] = useState(false);
  const [, go] = useLocation();
  useCommands([{ id: 'checklist-add', title: t('checklist-add'), binding: 'n', keys: 'N', run: () => setAdding(true) }, { id: 'tasks-import-open', title: t('tasks-import-open'), binding: 'i', keys: 'I', run: () => go('/checklists/import') }, ...lists.map(({ id, title }) => ({ id: `checklist-${id}`, title: t('checklist-open', { title }), run: () => { location.hash = `#/checklists/${id}`; } }))]);
  return (
    <Screen busy={!data && !error} title={t('area-checklists')} deeds={<><Button icon={<FileInput size={16} aria-hidden />} keys={<KeyCap name="I" />} onClick={() => go('/checklists/import')}>{t('tasks-import-open')}</Button><Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="N" />} aria-expanded={adding} onClick={() => setAdding(!adding)}>{t('checklist-add')}</Button></>} facts={data && <span>{t('checklists-facts', { left: number(left), must: number(must) })}</span>}>
      {error && <Trouble message={error.message} />}
      {adding && <AddChecklist rollout={rollout.id} onDone={() => setAdding(false)} />}
      {data && lists.length === 0 && <EmptyState fact={t('checklists-none')} todo={t('checklists-none-todo')} />}
      {lists.length > 0 && (
        <div className={styles.table} role="table" aria-label={t('area-checklists')}>
          <div role="row" className={styles.head}>
            <span role="columnheader">{t('checklist')}</span>
            <span role="columnheader" className={styles.end}>{t('col-done')}</span>
            <span role="columnheader"><span className="hidden">{t('col-progress')}</span></span>
            <span role="columnheader">{t('items-must')}</span>
            <span role="columnheader">{t('col-trouble')}</span>
          </div>
          {lists.map((line) => <Line key={line.id} line={line} />)}
        </div>
      )}
    </Screen>
  );
}

/** One more checklist: its title; its sections and items are added in it. */
function AddChecklist({ rollout, onDone }: { rollout: string; onDone: () => void }) {
  const [title, setTitle] = useState('');
  const { edit, trouble } = usePlanEdit();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    if (await edit(t('checklist-added', { title: title.trim() }), () => call('checklist_set', { checklist: null, rollout, title: title.trim(), stage: null }))) onDone();
  };
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)} noValidate>
      <TextField label={t('checklist-new')} value={title} onChange={setTitle} autoFocus wrong={trouble} />
      <Button type="submit" kind="primary" aria-disabled={title.trim() === ''}>{t('checklist-add')}</Button>
      <Button onClick={onDone}>{t('cancel')}</Button>
    </form>
  );
}

function Line({ line }: { line: Progress }) {
  return (
    <div role="row" className={styles.row}>
      <span role="cell" className={styles.title}><Link href={`/checklists/${line.id}`} data-row className={styles.link}>{line.title}</Link></span>
      <span role="cell" className={`num ${styles.end}`}>{t('number-of', { done: number(line.done), of: number(line.of) })}</span>
      <span role="cell"><ProgressBar done={line.done} of={line.of} /></span>
      <span role="cell" className="num">{line.must_open === 0 ? <span className={styles.quiet}>{t('none')}</span> : number(line.must_open)}</span>
      <span role="cell"><TroubleWords line={line} /></span>
    </div>
  );
}

/** The palette names an item only; the list it stands in is found here. */
function FindItem({ item, onMissing }: { item: string; onMissing: () => void }) {
  const rollout = useRollout();
  const { data, error } = useCall('records', { kind: 'item', rollout: rollout.id, offset: 0, limit: 5000 });
  const list = data?.rows.find(({ id }) => id === item)?.cells.checklist;
  useEffect(() => {
    if (data && typeof list !== 'string') onMissing();
  }, [data, list, onMissing]);
  if (error) return <Screen title={t('area-checklists')}><Trouble message={error.message} /></Screen>;
  if (typeof list !== 'string') return <Screen title={t('area-checklists')} busy={!data}>{null}</Screen>;
  return <Redirect to={`/checklists/${list}/${item}`} replace />;
}
