/** What the sessions of a rollout clash with, by time; a row opens its session so that it can be moved. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { ClashLine, Clashes, DaySpan, Done } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { TextField } from '../../shared/components/Field';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { known, t, type PlainId } from '../../shared/i18n';
import { ItemMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { dateTime } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { clashWords } from './clash-words';
import { EditSession } from './EditSession';
import styles from './Sessions.module.css';

export function ClashesScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('session_clashes', { rollout: rollout.id });
  const sessions = useCall('session_list', { rollout: rollout.id });
  const [editing, setEditing] = useState<string | null>(null);
  useRowKeys();
  const crumbs = [{ label: t('area-training'), href: '/training' }, { label: t('sessions'), href: '/training' }];
  if (!data) return <Screen title={t('clashes')} crumbs={crumbs} tools={<TrainingTabs />} busy={!error}>{error && <Trouble message={error.message} />}</Screen>;
  const line = sessions.data?.sessions.find(({ id }) => id === editing);
  return (
    <Screen
      crumbs={crumbs}
      title={t('clashes-title', { count: data.clashes.length })}
      facts={<span>{t('clashes-what')}</span>}
      tools={<><TrainingTabs /><Days data={data} rollout={rollout.id} /></>}
      pane={line && <EditSession key={line.id} rollout={rollout} line={line} onClose={() => setEditing(null)} />}
    >
      {data.clashes.length === 0 ? <EmptyState fact={t('clashes-none')} /> : (
        <div role="table" aria-label={t('clashes')} className={styles.clashes}>
          <div role="row" className={styles.clashHead}><span role="columnheader">{t('col-session')}</span><span role="columnheader">{t('clash-in')}</span><span role="columnheader">{t('clash-why')}</span></div>
          {data.clashes.map((one, index) => <Row key={index} one={one} window={data.window} current={one.session === editing} onOpen={() => setEditing(one.session)} />)}
        </div>
      )}
    </Screen>
  );
}

function Row({ one, window, current, onOpen }: { one: ClashLine; window: DaySpan | null; current: boolean; onOpen: () => void }) {
  const id = `clash-in-${one.code}`;
  return (
    <div role="row" className={`${styles.clashRow} ${current ? styles.current : ''}`}>
      <span role="cell"><button type="button" data-row className={styles.openRow} onClick={onOpen}>{one.title}</button><span className={`num ${styles.second}`}>{dateTime(one.starts)}</span></span>
      <span role="cell" className={styles.in}><ItemMark state="blocked" quiet />{known(id) ? t(id as PlainId) : one.code}</span>
      <span role="cell">{clashWords(one, window)}</span>
    </div>
  );
}

/** The days in which the rollout trains; with none, every day will do. */
function Days({ data, rollout }: { data: Clashes; rollout: string }) {
  const [from, setFrom] = useState(data.window?.from ?? '');
  const [to, setTo] = useState(data.window?.to ?? '');
  const set = useMutation<Done, CallError, DaySpan | null>({
    mutationFn: (days) => call('training_window', { rollout, days }),
    onSuccess: ({ action, label }) => { did({ action, label }); stale(['session_clashes', 'session_look']); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (set.isPending) return;
    set.mutate(from === '' && to === '' ? null : { from, to });
  };
  return (
    <form className={styles.days} onSubmit={submit} noValidate>
      <TextField label={t('days-from')} type="date" value={from} onChange={setFrom} wrong={set.error?.field === 'from' ? set.error.message : null} />
      <TextField label={t('days-to')} type="date" value={to} onChange={setTo} wrong={set.error?.field === 'to' ? set.error.message : null} />
      <Button type="submit">{t('days-keep')}</Button>
      {set.error && !set.error.field && <p role="alert" className={styles.wrong}>{set.error.message}</p>}
    </form>
  );
}
