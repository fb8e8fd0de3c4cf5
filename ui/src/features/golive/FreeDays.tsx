/** The days on which nobody works: days of the week, and holidays. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { Done, HolidayLine } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { date } from '../../shared/time/format';
import styles from './Move.module.css';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export function FreeDays({ rollout, holidays, weekend }: { rollout: string; holidays: readonly HolidayLine[]; weekend: readonly string[] }) {
  const [day, setDay] = useState('');
  const [title, setTitle] = useState('');
  const kept = ({ action, label }: Done) => {
    did({ action, label });
    stale(['rollout_move_preview']);
  };
  const set = useMutation<Done, CallError, { day: string; title: string | null }>({
    mutationFn: (one) => call('holiday_set', { rollout, ...one }),
    onSuccess: (done) => {
      kept(done);
      setDay('');
      setTitle('');
    },
  });
  const days = useMutation<Done, CallError, string[]>({
    mutationFn: (some) => call('weekend_set', { rollout, days: some }),
    onSuccess: (done) => {
      kept(done);
      say(t('weekend-said'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day !== '' && title.trim() !== '') set.mutate({ day, title: title.trim() });
  };
  const toggled = (one: string) => weekdays.filter((other) => (other === one) !== weekend.includes(other));
  return (
    <section aria-labelledby="move-holidays">
      <h2 id="move-holidays">{t('holidays')}</h2>
      <fieldset className={styles.weekend}>
        <legend>{t('weekend-days')}</legend>
        {weekdays.map((one) => (
          <label key={one}><input type="checkbox" checked={weekend.includes(one)} onChange={() => days.mutate(toggled(one))} />{t(`value-${one}`)}</label>
        ))}
      </fieldset>
      {days.error && <p role="alert" className={styles.bad}>{days.error.message}</p>}
      <ul className={styles.lines}>
        {holidays.map((one) => (
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
