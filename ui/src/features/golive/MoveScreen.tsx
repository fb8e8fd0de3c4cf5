/** Moving the launch: one field, what moves with it and what collides, before anything is written. */
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { Collision, Done, MovePreview, Moved } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { TextField } from '../../shared/components/Field';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { date, dateTime, duration, number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import styles from './Move.module.css';

export function MoveScreen() {
  const rollout = useRollout();
  const [, go] = useLocation();
  const [at, setAt] = useState(rollout.t0?.slice(0, 16) ?? '');
  const asked = useDeferredValue(at);
  const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(asked);
  const request = { rollout: rollout.id, go_live: asked };
  const { data, error } = useCall('rollout_move_preview', request, { enabled: whole });
  const move = useMutation<Moved, CallError>({
    mutationFn: () => call('rollout_move', request),
    onSuccess: ({ action, t0 }) => {
      const label = t('move-said', { at: dateTime(t0) });
      did({ action, label });
      say(label);
      stale(['app_status', 'rollout_overview', 'rollout_move_preview']);
      go('/');
    },
  });
  const still = data !== undefined && data.minutes === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (data && !still && !move.isPending) move.mutate();
  };
  return (
    <Screen crumbs={[{ label: t('area-overview'), href: '/' }]} title={t('move-launch')} facts={<span className="num">{rollout.t0 && t('move-now', { at: dateTime(rollout.t0), zone: rollout.zone })}</span>}>
      <div className={styles.page}>
        <form className={styles.form} onSubmit={submit} noValidate>
          <TextField label={t('move-to')} type="datetime-local" value={at} onChange={setAt} autoFocus wrong={move.error?.message ?? (error?.code === 'invalid' ? error.message : null)} />
          <Button kind="primary" type="submit" aria-disabled={!data || still}>{data && !still ? t('move-deed', { by: by(data.minutes) }) : t('move-launch')}</Button>
        </form>
        {error && error.code !== 'invalid' && <Trouble message={error.message} />}
        {still && <p className={styles.quiet}>{t('move-still')}</p>}
        {data && !still && <Preview data={data} />}
        {data && <Holidays rollout={rollout.id} data={data} />}
      </div>
    </Screen>
  );
}

const by = (minutes: number): string => t(minutes < 0 ? 'move-earlier' : 'move-later', { by: length(Math.abs(minutes)) });

function length(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const rest = minutes % 1440;
  return [days > 0 ? t('days', { count: days }) : '', rest > 0 ? duration(rest) : ''].filter(Boolean).join(' ');
}

function Preview({ data }: { data: MovePreview }) {
  return (
    <>
      <section aria-labelledby="move-moves">
        <h2 id="move-moves">{t('move-moves')}</h2>
        <p>{t('move-counts', { items: number(data.items), sessions: number(data.sessions), gates: number(data.gates), by: by(data.minutes) })}</p>
      </section>
      <section aria-labelledby="move-collides">
        <h2 id="move-collides">{data.collisions.length === 0 ? t('move-no-collision') : t('move-collides', { count: data.collisions.length })}</h2>
        <ul className={styles.lines}>
          {data.collisions.map((one, index) => (
            <li key={index}><b>{words(one)}</b><span className={styles.quiet}>{one.titles.join('; ')}{one.code !== 'order' && one.code !== 'twice' && one.count > one.titles.length ? ` ${t('move-more', { count: one.count - one.titles.length })}` : ''}</span></li>
          ))}
        </ul>
      </section>
      {data.stays.length > 0 && (
        <section aria-labelledby="move-stays">
          <h2 id="move-stays">{t('move-stays')}</h2>
          <ul className={styles.lines}>{data.stays.map((one) => <li key={one.title + one.at}><b>{one.title}</b><span className={styles.quiet}>{dateTime(one.at)} · {t(one.why === 'held' ? 'move-held' : 'move-fixed')}</span></li>)}</ul>
        </section>
      )}
    </>
  );
}

function words({ code, at, count, name }: Collision): string {
  switch (code) {
    case 'holiday':
      return t('collision-holiday', { day: date(at), name, count });
    case 'order':
      return t('collision-order', { at: dateTime(at) });
    case 'past':
      return t('collision-past', { count });
    case 'twice':
      return t('collision-twice', { at: dateTime(at), count });
    default:
      return t('collision-weekend', { day: date(at), count });
  }
}

function Holidays({ rollout, data }: { rollout: string; data: MovePreview }) {
  const [day, setDay] = useState('');
  const [title, setTitle] = useState('');
  const set = useMutation<Done, CallError, { day: string; title: string | null }>({
    mutationFn: (one) => call('holiday_set', { rollout, ...one }),
    onSuccess: ({ action }) => {
      did({ action, label: 'holiday.set' });
      stale(['rollout_move_preview']);
      setDay('');
      setTitle('');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day !== '' && title.trim() !== '') set.mutate({ day, title: title.trim() });
  };
  return (
    <section aria-labelledby="move-holidays">
      <h2 id="move-holidays">{t('holidays')}</h2>
      <ul className={styles.lines}>
        {data.holidays.map((one) => (
          <li key={one.id} className={styles.holiday}><span><b>{date(`${one.day}T00:00`)}</b> {one.title}</span><Button kind="quiet" onClick={() => set.mutate({ day: one.day, title: null })}>{t('holiday-remove')}</Button></li>
        ))}
      </ul>
      <form className={styles.add} onSubmit={submit} noValidate>
        <TextField label={t('col-day')} type="date" value={day} onChange={setDay} wrong={set.error?.message ?? null} />
        <TextField label={t('holiday-name')} value={title} onChange={setTitle} />
        <Button type="submit" aria-disabled={day === '' || title.trim() === ''}>{t('holiday-add')}</Button>
      </form>
    </section>
  );
}
