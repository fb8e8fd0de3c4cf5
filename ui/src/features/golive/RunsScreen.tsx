/** The runs of the rollout: begin one, rehearsed or live; the way back with its latest safe time. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { Done, RunChanged, RunLine, Runs } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { useRowKeys } from '../../shared/rows';
import { dateTime, duration, number } from '../../shared/time/format';
import { dateTimeOf } from '../../shared/time/moment';
import { useRollout } from '../../shared/workspace';
import { GoLiveTabs } from './GoLiveTabs';
import styles from './Run.module.css';

export function RunsScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('run_list', { rollout: rollout.id });
  useRowKeys();
  return (
    <Screen busy={!data && !error} crumbs={[{ label: t('area-go-live') }]} title={t('runs')} tools={<GoLiveTabs />}>
      {error && <Trouble message={error.message} />}
      {data && data.runs.length === 0 && <EmptyState fact={t('runs-none')} todo={t('runs-none-todo')} />}
      {data && data.runs.length > 0 && <ul className={styles.runs}>{data.runs.map((run) => <Line key={run.id} run={run} />)}</ul>}
      {data && <div className={styles.forms}><Begin data={data} /><WayBack rollout={rollout.id} data={data} /></div>}
    </Screen>
  );
}

function Line({ run }: { run: RunLine }) {
  const state = run.ended ? t('run-ended', { at: dateTimeOf({ at: run.ended, between: run.between }), length: duration(run.minutes ?? 0) }) : t('run-going', { done: number(run.done), of: number(run.tasks) });
  return (
    <li className={styles.run}>
      <Link href={`/go-live/runs/${run.id}`} data-row className={styles.open}>{run.title}</Link>
      <b className={run.mode === 'live' ? styles.live : styles.quiet}>{t(run.mode === 'live' ? 'run-live' : 'run-rehearsal')}</b>
      <span className={`num ${styles.quiet}`}>{state}</span>
    </li>
  );
}

function Begin({ data }: { data: Runs }) {
  const [, go] = useLocation();
  const [checklist, setChecklist] = useState(data.checklists.find(({ title }) => /go-live/i.test(title))?.id ?? data.checklists[0]?.id ?? '');
  const [mode, setMode] = useState('rehearsal');
  const begin = useMutation<RunChanged, CallError>({
    mutationFn: () => call('run_new', { checklist, mode, title: null, t0: null }),
    onSuccess: ({ run, action, label }) => {
      did({ action, label });
      stale(['run_list']);
      go(`/go-live/runs/${run.line.id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (checklist !== '' && !begin.isPending) begin.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2>{t('run-begin')}</h2>
      <SelectField label={t('run-checklist')} value={checklist} onChange={setChecklist} options={data.checklists.map(({ id, title, tasks }) => ({ value: id, label: `${title} (${number(tasks)})` }))} wrong={begin.error?.message ?? null} />
      <SelectField label={t('run-mode')} value={mode} onChange={setMode} options={[{ value: 'rehearsal', label: t('run-rehearsal-long') }, { value: 'live', label: t('run-live-long') }]} />
      <div><Button kind="primary" type="submit">{t(mode === 'live' ? 'run-begin-live' : 'run-begin-rehearsal')}</Button></div>
    </form>
  );
}

function WayBack({ rollout, data }: { rollout: string; data: Runs }) {
  const way = data.way_back;
  const [ends, setEnds] = useState(String(way?.ends_rel ?? 60));
  const [minutes, setMinutes] = useState(String(way?.measured ? '' : (way?.minutes ?? '')));
  const [checklist, setChecklist] = useState(way?.checklist ?? '');
  const set = useMutation<Done, CallError>({
    mutationFn: () => call('way_back_set', { rollout, ends_rel: Number(ends), minutes: Number(minutes || way?.minutes || 0), checklist: checklist || null }),
    onSuccess: ({ action, label }) => {
      did({ action, label });
      stale(['run_list', 'run_show']);
    },
  });
  return (
    <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); set.mutate(); }}>
      <h2>{t('way-back')}</h2>
      {way?.latest && <p>{t('way-back-latest', { at: dateTime(way.latest), minutes: number(way.minutes) })} {t(way.measured ? 'way-back-measured' : 'way-back-estimated')}</p>}
      <TextField label={t('way-back-ends')} type="number" value={ends} onChange={setEnds} />
      <TextField label={t('way-back-minutes')} help={way?.measured ? t('way-back-measured-help', { minutes: number(way.minutes) }) : undefined} type="number" value={minutes} onChange={setMinutes} wrong={set.error?.message ?? null} />
      <SelectField label={t('way-back-checklist')} value={checklist} onChange={setChecklist} options={[{ value: '', label: t('way-back-no-checklist') }, ...data.checklists.map(({ id, title }) => ({ value: id, label: title }))]} />
      <div><Button type="submit">{t('way-back-keep')}</Button></div>
    </form>
  );
}
