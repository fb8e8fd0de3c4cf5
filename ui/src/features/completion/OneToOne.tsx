/** A new session one-to-one in which one person makes up for what they lack: when, how long, where, who teaches. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { call, CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { SessionLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { useRollout } from '../../shared/workspace';
import { isLength, local } from '../attendance/session-form';
import styles from './Completion.module.css';

interface Props {
  person: string;
  name: string;
  /** Of which cohort it is, by id or title. */
  cohort: string;
  onDone: () => void;
}

/** Tomorrow morning where the rollout is. */
const tomorrow = (zone: string) => `${new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(Date.now() + 86_400_000)}T09:00`;

export function OneToOne({ person, name, cohort, onDone }: Props) {
  const { id: rollout, zone } = useRollout();
  // Titles stand in other people's calendars: whom it is for, the list says.
  const [title, setTitle] = useState(t('completion-one-to-one-title'));
  const [starts, setStarts] = useState(() => tomorrow(zone));
  const [minutes, setMinutes] = useState('60');
  const [place, setPlace] = useState('');
  const [trainer, setTrainer] = useState('');
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const add = useMutation<SessionLine, CallError>({
    mutationFn: () => call('make_up_new', { rollout, person, cohort, title: title.trim(), starts: starts.replace(' ', 'T'), minutes: Number(minutes), place: place.trim(), trainer: trainer.trim() }),
    onSuccess: (made) => {
      say(`${made.title}: ${t('completion-make-up-planned')}`);
      stale(['completion_person', 'completion_missing', 'session_list', 'session_clashes', 'attendance_register']);
      onDone();
    },
  });
  const of = (field: string): string | null => (add.error?.field === field ? add.error.message : null);
  const wrong = {
    title: asked && title.trim() === '' ? t('session-title-missing') : of('title'),
    starts: asked && !local.test(starts) ? t('go-live-wrong') : of('starts'),
    minutes: asked && !isLength(minutes) ? t('session-minutes-wrong') : of('minutes'),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() !== '' && local.test(starts) && isLength(minutes) && !add.isPending) add.mutate();
  };
  return (
    <form className={styles.oneToOne} aria-label={t('completion-one-to-one-for', { name })} onSubmit={submit} noValidate>
      <p className={styles.quiet}>{t('completion-one-to-one-help')}</p>
      <TextField ref={first} label={t('session-starts')} help={zone} type="datetime-local" value={starts} onChange={setStarts} wrong={wrong.starts} />
      <TextField label={t('session-minutes')} inputMode="numeric" value={minutes} onChange={setMinutes} wrong={wrong.minutes} />
      <TextField label={t('session-title')} value={title} onChange={setTitle} wrong={wrong.title} />
      <TextField label={t('col-place')} value={place} onChange={setPlace} wrong={of('place')} />
      <TextField label={t('col-trainer')} value={trainer} onChange={setTrainer} wrong={of('trainer')} />
      {add.error && !['title', 'starts', 'minutes', 'place', 'trainer'].includes(add.error.field ?? '') && <p className={styles.behind} role="alert">{add.error.message}</p>}
      <div className={styles.oneToOneDeeds}>
        <Button kind="primary" type="submit">{t('completion-one-to-one-add')}</Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
