/** The ledger of downtime: what was away, planned or not, who said so, and what its target allows. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { Done, DowntimeLine, DowntimeSum, Downtimes } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { DecisionMark } from '../../shared/marks/Marks';
import { dateTime, number, time } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { GoLiveTabs } from './GoLiveTabs';
import styles from './Run.module.css';

const sorts = ['unplanned', 'planned'] as const;
type Sort = (typeof sorts)[number];
const asSort = (sort: string): Sort => (sort === 'planned' ? 'planned' : 'unplanned');

export function DowntimeScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('downtime_list', { rollout: rollout.id });
  // A fresh form after each entry of one's own; what others enter meanwhile takes nothing out of it.
  const [entered, setEntered] = useState(0);
  return (
    <Screen busy={!data && !error} crumbs={[{ label: t('area-go-live') }]} title={t('downtime')} tools={<GoLiveTabs />}>
      {error && <Trouble message={error.message} />}
      {data && <><div className={styles.sums}>{data.sums.map((sum) => <Sum key={sum.sort} sum={sum} />)}</div><Ledger data={data} rollout={rollout.id} /><div className={styles.forms}><Add key={entered} rollout={rollout.id} asOf={data.as_of} onEntered={() => setEntered(entered + 1)} /></div></>}
    </Screen>
  );
}

function Sum({ sum: { sort, minutes, budget } }: { sum: DowntimeSum }) {
  const words = budget && { used: number(budget.used), minutes: number(budget.minutes), title: budget.title };
  return (
    <section aria-label={t(`downtime-${asSort(sort)}`)}>
      <p className={styles.quiet}>{t(`downtime-${asSort(sort)}`)}</p>
      <b className="num">{t('downtime-sum', { minutes: number(minutes) })}</b>
      <p className={budget && !budget.kept ? styles.bad : styles.quiet}>{words ? t(budget.kept ? 'downtime-kept' : 'downtime-broken', words) : t('downtime-no-budget')}</p>
    </section>
  );
}

/** Writes an entry, or takes one out; what was done can be undone. */
function useDeed(words: string) {
  return useMutation<Done, CallError, () => Promise<Done>>({
    mutationFn: (made) => made(),
    onSuccess: ({ action, label }) => {
      did({ action, label });
      stale(['downtime_list']);
      say(words);
    },
  });
}

function Ledger({ data, rollout }: { data: Downtimes; rollout: string }) {
  if (data.entries.length === 0) return <EmptyState fact={t('downtime-none')} todo={t('downtime-none-todo')} />;
  return <ul className={styles.ledger}>{data.entries.map((one) => <Line key={one.id} one={one} rollout={rollout} />)}</ul>;
}

function Line({ one, rollout }: { one: DowntimeLine; rollout: string }) {
  const back = useDeed(t('downtime-back-said'));
  const remove = useDeed(t('downtime-removed'));
  const wrong = back.error ?? remove.error;
  const local = (instant: string) => instant.slice(0, 16);
  // The engine's clock, as of now and not of when this list was read.
  const close = () => back.mutate(async () => call('downtime_set', { rollout, downtime: one.id, sort: one.sort, from: local(one.from), to: local((await call('downtime_list', { rollout })).as_of), what: one.what }));
  return (
    <li className={styles.away}>
      <b>{one.what}{one.two_versions && <DecisionMark state="two_versions" />}</b>
      <span className={one.sort === 'planned' ? styles.quiet : styles.late}>{t(`downtime-${asSort(one.sort)}`)}</span>
      <span className="num">{dateTime(one.from)}–{one.to === null ? <em>{t('downtime-still')}</em> : time(one.to)}<span className={styles.quiet}> {t('downtime-by', { by: one.by })}</span></span>
      <span className="num">{t('downtime-sum', { minutes: number(one.minutes) })}</span>
      <span className={styles.rowDeeds}>
        {wrong && <span role="alert" className={styles.bad}>{wrong.message}</span>}
        {one.to === null && <Button onClick={close}>{t('downtime-back')}</Button>}
        <Button kind="quiet" aria-label={`${t('downtime-remove')}: ${one.what}`} onClick={() => remove.mutate(() => call('downtime_remove', { downtime: one.id }))}>{t('downtime-remove')}</Button>
      </span>
    </li>
  );
}

function Add({ rollout, asOf, onEntered }: { rollout: string; asOf: string; onEntered: () => void }) {
  const [sort, setSort] = useState<string>('unplanned');
  const [what, setWhat] = useState('');
  const [from, setFrom] = useState(asOf.slice(0, 16));
  const [to, setTo] = useState('');
  const add = useDeed(t('downtime-said'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending) add.mutate(() => call('downtime_set', { rollout, downtime: null, sort, from, to: to || null, what }), { onSuccess: onEntered });
  };
  const wrong = (field: string) => (add.error?.field === field ? add.error.message : null);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2>{t('downtime-add')}</h2>
      <TextField label={t('downtime-what')} value={what} onChange={setWhat} />
      <SelectField label={t('downtime-sort')} value={sort} onChange={setSort} options={sorts.map((value) => ({ value, label: t(`downtime-${value}`) }))} wrong={wrong('sort')} />
      <TextField label={t('downtime-from')} type="datetime-local" value={from} onChange={setFrom} wrong={wrong('from')} />
      <TextField label={t('downtime-to')} help={t('optional')} type="datetime-local" value={to} onChange={setTo} wrong={wrong('to')} />
      {add.error && !add.error.field && <p role="alert" className={styles.bad}>{add.error.message}</p>}
      <div><Button kind="primary" type="submit">{t('downtime-keep')}</Button></div>
    </form>
  );
}
