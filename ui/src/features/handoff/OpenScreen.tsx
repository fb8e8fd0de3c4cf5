/** What goes over still open: known errors with a way around, items with owner and date; closed with how it ended. */
import { ListPlus, Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import type { CarryLine, CarryOvers, OpenItem } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Fact, Facts } from '../../shared/components/Facts';
import { AreaField, SelectField, TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { Pane } from '../../shared/components/Pane';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { DecisionMark, ItemMark, ItemWord, type ItemState } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { date, dateTime, number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import styles from '../support/Support.module.css';
import { call, useDeed } from '../support/useDeed';
import { Whom } from '../support/Whom';
import { HandoffTabs } from './HandoffTabs';

const columns = { gridTemplateColumns: 'minmax(13rem, 1.8fr) minmax(8rem, 1fr) minmax(7rem, 9rem) minmax(8rem, 10rem)', minWidth: '40rem' };
const severities = ['critical', 'high', 'medium', 'low', 'note'] as const;
const asSeverity = (word: string) => severities.find((one) => one === word) ?? null;
const itemStates: readonly ItemState[] = ['todo', 'running', 'done', 'blocked', 'failed', 'skipped', 'not_applicable'];
const asItem = (word: string): ItemState => itemStates.find((one) => one === word) ?? 'todo';
const day = (due: string): string => date(`${due}T00:00`);

export function OpenScreen({ chosen }: { chosen: string | null }) {
  const rollout = useRollout();
  const [, go] = useLocation();
  const { data, error } = useCall('carry_list', { rollout: rollout.id });
  const [shown, setShown] = useState<'known_error' | 'open_item' | 'items' | 'edit' | null>(null);
  const one = data?.carried.find(({ id }) => id === chosen) ?? null;
  const close = () => { setShown(null); if (one && shown === null) go('/handoff/open'); };
  useRowKeys();
  useCommands(
    [
      { id: 'carry-items', title: t('carry-items'), binding: 'i', keys: 'I', run: () => setShown('items') },
      { id: 'carry-error', title: t('carry-add-error'), binding: 'a', keys: 'A', run: () => setShown('known_error') },
      { id: 'carry-item', title: t('carry-add-item'), run: () => setShown('open_item') },
    ],
    [{ keys: 'A', label: t('carry-add-error') }, { keys: 'I', label: t('carry-items') }],
  );
  const pane = !data ? undefined
    : shown === 'items' ? <Items data={data} onClose={close} />
      : shown === 'edit' && one ? <Form key={one.id} data={data} line={one} sort={one.sort} onClose={close} onKept={() => setShown(null)} />
        : shown === 'known_error' || shown === 'open_item' ? <Form key={shown} data={data} line={null} sort={shown} onClose={close} onKept={() => setShown(null)} />
          : one ? <One key={one.id} line={one} onEdit={() => setShown('edit')} onClose={close} /> : undefined;
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-handoff'), href: '/handoff' }]}
      title={t('carry-open')}
      facts={data && data.carried.length > 0 && <span className="num">{t('carry-facts', { errors: number(data.known_errors), open: number(data.open), overdue: number(data.overdue) })}</span>}
      deeds={<><Button icon={<ListPlus size={16} aria-hidden />} keys={<KeyCap name="I" />} onClick={() => setShown('items')}>{t('carry-items')}</Button><Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="A" />} onClick={() => setShown('known_error')}>{t('carry-add-error')}</Button></>}
      tools={<HandoffTabs />}
      pane={pane}
    >
      {error && <Trouble message={error.message} />}
      {data && data.carried.length === 0 && <EmptyState fact={t('carry-none', { count: data.open_items.length })} todo={t('carry-none-todo')} />}
      {data && data.carried.length > 0 && <Lists data={data} chosen={chosen} />}
    </Screen>
  );
}

function Lists({ data, chosen }: { data: CarryOvers; chosen: string | null }) {
  const open = data.carried.filter(({ state }) => state === 'open');
  const parts = [
    { id: 'known_error', label: t('carry-known-errors'), lines: open.filter(({ sort }) => sort === 'known_error') },
    { id: 'open_item', label: t('carry-open-items'), lines: open.filter(({ sort }) => sort !== 'known_error') },
    { id: 'closed', label: t('carry-closed'), lines: data.carried.filter(({ state }) => state === 'closed') },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <div className={styles.table} role="table" aria-label={t('carry-open')}>
      <div role="row" className={styles.head} style={columns}>
        <span role="columnheader">{t('carry-col-what')}</span>
        <span role="columnheader">{t('col-area')}</span>
        <span role="columnheader">{t('col-owner')}</span>
        <span role="columnheader">{t('condition-until')}</span>
      </div>
      {parts.map(({ id, label, lines }) => (
        <div key={id} role="rowgroup" aria-label={label}>
          <p className={styles.group}>{label} <span className="num">{number(lines.length)}</span></p>
          {lines.map((line) => <Row key={line.id} line={line} chosen={line.id === chosen} />)}
        </div>
      ))}
    </div>
  );
}

function Row({ line, chosen }: { line: CarryLine; chosen: boolean }) {
  return (
    <div role="row" className={`${styles.row} ${chosen ? styles.chosen : ''}`} style={columns}>
      <span role="cell"><span className={styles.name}><Link href={`/handoff/open/${line.id}`} data-row className={styles.open}>{line.title}</Link>{line.two_versions && <DecisionMark state="two_versions" />}</span>{line.workaround && <span className={styles.aside}>{line.workaround}</span>}</span>
      <span role="cell" className={styles.second}>{line.area_title}</span>
      <span role="cell" className={styles.second}>{line.owner_name}</span>
      <span role="cell" className={`num ${line.overdue ? styles.bad : styles.second}`}>{line.state === 'closed' ? line.note : line.overdue ? t('carry-overdue', { at: day(line.due) }) : day(line.due)}</span>
    </div>
  );
}

function One({ line, onEdit, onClose }: { line: CarryLine; onEdit: () => void; onClose: () => void }) {
  const deed = useDeed(['carry_list']);
  const remove = useDeed(['carry_list'], onClose);
  const [note, setNote] = useState('');
  const severity = asSeverity(line.severity);
  const end = (closed: boolean) => deed.mutate({ words: t(closed ? 'carry-closed-said' : 'carry-reopened-said', { title: line.title }), made: () => call('carry_close', { carry: line.id, closed, note: closed ? note : null }) }, { onSuccess: () => setNote('') });
  return (
    <Pane label={t(line.sort === 'known_error' ? 'carry-known-error' : 'carry-open-item')} width={22} onClose={onClose}>
      <div className={styles.pane}>
        <p className={styles.lead}>{line.title}</p>
        <Facts>
          <Fact label={t('col-area')}>{line.area_title}</Fact>
          {severity && <Fact label={t('observation-severity')}>{t(`monitoring-severity-${severity}`)}</Fact>}
          {line.symptom && <Fact label={t('carry-symptom')}>{line.symptom}</Fact>}
          {line.workaround && <Fact label={t('carry-workaround')}>{line.workaround}</Fact>}
          <Fact label={t('col-owner')}>{line.owner_name}</Fact>
          <Fact label={t('condition-until')}><span className={line.overdue ? styles.bad : undefined}>{day(line.due)}</span></Fact>
          {line.item && <Fact label={t('carry-item-of')}><Link href={`/checklists/${line.item.checklist}/${line.item.id}`}>{t('carry-item-open')}</Link> <ItemWord state={asItem(line.item.state)} /></Fact>}
          {line.closed_at && <Fact label={t('carry-ended')}>{line.note} <span className={styles.aside}>{line.closed_by}, {dateTime(line.closed_at)}</span></Fact>}
        </Facts>
        {line.state === 'open' ? (
          <form className={styles.form} noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); end(true); }}>
            <TextField label={t('carry-how')} value={note} onChange={setNote} wrong={deed.error?.message ?? null} />
            <div><Button type="submit">{t('carry-close')}</Button></div>
          </form>
        ) : <div><Button onClick={() => end(false)}>{t('carry-reopen')}</Button></div>}
        {remove.error && <p role="alert" className={styles.bad}>{remove.error.message}</p>}
        <div className={styles.deeds}>
          <Button kind="quiet" onClick={onEdit}>{t('carry-edit')}</Button>
          <Button kind="quiet" onClick={() => remove.mutate({ words: t('carry-removed'), made: () => call('carry_remove', { carry: line.id }) })}>{t('carry-remove')}</Button>
        </div>
      </div>
    </Pane>
  );
}

function Form({ data, line, sort, onClose, onKept }: { data: CarryOvers; line: CarryLine | null; sort: string; onClose: () => void; onKept: () => void }) {
  const known = sort === 'known_error';
  const [form, setForm] = useState({ area: line?.area ?? data.areas[0]?.id ?? '', title: line?.title ?? '', severity: line?.severity ?? '', symptom: line?.symptom ?? '', workaround: line?.workaround ?? '', owner: line?.owner_name ?? '', due: line?.due ?? '' });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const keep = useDeed(['carry_list'], onKept);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate({ words: t('carry-kept'), made: () => call('carry_set', { carry: line?.id ?? null, sort, ...form }) });
  };
  const wrong = (field: string) => (keep.error?.field === field ? keep.error.message : null);
  return (
    <Pane label={t(line ? 'carry-edit' : known ? 'carry-add-error' : 'carry-add-item')} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField label={t('carry-col-what')} value={form.title} onChange={(title) => set({ title })} autoFocus />
        <SelectField label={t('carry-area')} value={form.area} onChange={(area) => set({ area })} options={data.areas.map(({ id, title }) => ({ value: id, label: title }))} />
        <SelectField label={t('observation-severity')} value={form.severity} onChange={(severity) => set({ severity })} options={[{ value: '', label: '–' }, ...severities.map((value) => ({ value, label: t(`monitoring-severity-${value}`) }))]} />
        {known && <AreaField label={t('carry-symptom')} rows={2} value={form.symptom} onChange={(symptom) => set({ symptom })} />}
        {known && <AreaField label={t('carry-workaround')} rows={2} value={form.workaround} onChange={(workaround) => set({ workaround })} />}
        <div className={styles.two}>
          <Whom label={t('col-owner')} value={form.owner} onChange={(owner) => set({ owner })} members={data.members} />
          <TextField label={t('condition-until')} type="date" value={form.due} onChange={(due) => set({ due })} wrong={wrong('due')} />
        </div>
        {keep.error && !keep.error.field && <p role="alert" className={styles.bad}>{keep.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('support-keep')}</Button></div>
      </form>
    </Pane>
  );
}

/** Items of checklists that are not over: those that go over are chosen, with one owner and one date. */
function Items({ data, onClose }: { data: CarryOvers; onClose: () => void }) {
  const [form, setForm] = useState({ area: data.areas[0]?.id ?? '', owner: '', due: '' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const keep = useDeed(['carry_list'], onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!keep.isPending && chosen.length > 0) keep.mutate({ words: t('carry-items-said', { count: chosen.length }), made: () => call('carry_items', { ...form, items: [...chosen] }) });
  };
  const lists = [...new Map(data.open_items.map((item) => [item.checklist, item.checklist_title])).entries()];
  const choose = (item: OpenItem, on: boolean) => setChosen(on ? [...chosen, item.id] : chosen.filter((id) => id !== item.id));
  return (
    <Pane label={t('carry-items')} width={24} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.quiet}>{data.open_items.length === 0 ? t('carry-items-none') : t('carry-items-what')}</p>
        <div className={styles.scroll}>
          {lists.map(([id, title]) => (
            <fieldset key={id} className={styles.checks}>
              <legend>{title}</legend>
              {data.open_items.filter(({ checklist }) => checklist === id).map((item) => (
                <label key={item.id} className={styles.check}><input type="checkbox" checked={chosen.includes(item.id)} onChange={(event) => choose(item, event.target.checked)} /><span>{item.title} {item.state !== 'todo' && <ItemMark state={asItem(item.state)} />}</span></label>
              ))}
            </fieldset>
          ))}
        </div>
        {asked && chosen.length === 0 && <p role="alert" className={styles.bad}>{t('carry-items-choose')}</p>}
        <SelectField label={t('carry-area')} value={form.area} onChange={(area) => set({ area })} options={data.areas.map(({ id, title }) => ({ value: id, label: title }))} />
        <div className={styles.two}>
          <Whom label={t('col-owner')} value={form.owner} onChange={(owner) => set({ owner })} members={data.members} />
          <TextField label={t('condition-until')} type="date" value={form.due} onChange={(due) => set({ due })} />
        </div>
        {keep.error && <p role="alert" className={styles.bad}>{keep.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('carry-items-keep', { count: chosen.length })}</Button></div>
      </form>
    </Pane>
  );
}
