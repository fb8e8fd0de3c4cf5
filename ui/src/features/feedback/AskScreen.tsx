/** Asking at this laptop, one after another: each begins clean, nothing of whoever was before is on screen, and a key ends it. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { FeedbackGiven } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { AreaField, SelectField } from '../../shared/components/Field';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { WrongMark } from '../../shared/marks/Marks';
import styles from './Feedback.module.css';
import { ratings } from './feedback-model';

export function AskScreen({ session }: { session: string }) {
  const [, go] = useLocation();
  const { data, error } = useCall('feedback_session', { session });
  const [given, setGiven] = useState<{ count: number; boxed: number } | null>(null);
  const end = useMutation({ mutationFn: () => call('feedback_empty', { session }), onSuccess: () => { stale(['feedback_session', 'feedback_list', 'app_status']); go(`/training/sessions/${session}/feedback`); } });
  const named = data?.line.named ?? false;
  const title = data?.question || t('feedback-kiosk');
  return (
    <Screen busy={!data && !error} title={title} crumbs={data ? [{ label: data.line.session.title }] : []} deeds={<Button onClick={() => end.mutate()}>{t('feedback-kiosk-end')}</Button>}>
      {error && <Trouble message={error.message} />}
      {end.error && <Trouble message={end.error.message} />}
      {data && (
        <div className={styles.kiosk}>
          <p>{named ? t('feedback-kiosk-named') : t('feedback-kiosk-anonymous')}</p>
          {given && <p role="status" className={styles.thanks}>{t('feedback-kiosk-thanks')}</p>}
          {/* Another key: a form of its own for each person. */}
          <Ask key={given?.count ?? 0} session={session} named={named} again={given !== null} onGiven={({ boxed }) => { setGiven((before) => ({ count: (before?.count ?? 0) + 1, boxed })); say(t('feedback-kiosk-thanks')); }} />
          {!named && <p className={styles.quiet}>{t('feedback-kiosk-count', { count: given?.boxed ?? data.line.boxed })}</p>}
        </div>
      )}
    </Screen>
  );
}

function Ask({ session, named, again, onGiven }: { session: string; named: boolean; again: boolean; onGiven: (given: FeedbackGiven) => void }) {
  const [rating, setRating] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const [person, setPerson] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { data } = useCall('attendance_sheet', { session }, { enabled: named });
  useEffect(() => { form.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus(); }, [again]);
  const give = useMutation<FeedbackGiven, CallError>({
    mutationFn: () => call('feedback_give', { session, rating: rating ?? 0, comment: comment.trim() || null, person: person || null }),
    onSuccess: onGiven,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (rating !== null && !give.isPending) give.mutate();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} autoComplete="off" noValidate>
      <fieldset className={styles.ratings}>
        <legend>{t('feedback-kiosk-rating')}</legend>
        {ratings.map((value) => (
          <label key={value} className={styles.rate}>
            <input type="radio" name="rating" value={value} checked={rating === value} onChange={() => setRating(value)} />
            <span className="num">{value === 1 ? t('feedback-kiosk-worst') : value === 5 ? t('feedback-kiosk-best') : value}</span>
          </label>
        ))}
      </fieldset>
      {asked && rating === null && <p role="alert" className={styles.wrong}><WrongMark /> {t('feedback-kiosk-rating-missing')}</p>}
      <AreaField label={t('feedback-kiosk-comment')} rows={4} value={comment} onChange={setComment} />
      {named && <SelectField label={t('feedback-kiosk-who')} value={person} onChange={setPerson} options={[{ value: '', label: t('feedback-kiosk-who-none') }, ...(data?.rows ?? []).map(({ person: id, name }) => ({ value: id, label: name }))]} />}
      {give.error && <p role="alert" className={styles.wrong}>{give.error.message}</p>}
      <div><Button kind="primary" type="submit">{t('feedback-kiosk-send')}</Button></div>
    </form>
  );
}
