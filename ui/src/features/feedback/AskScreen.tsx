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
  const [given, setGiven] = useState<Given | null>(null);
  const back = useBack(session, given, (boxed) => { setGiven((before) => before && { ...before, boxed, last: null }); say(t('feedback-kiosk-taken')); });
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
          {given && <p role="status" className={styles.thanks}>{given.last ? t('feedback-kiosk-thanks') : t('feedback-kiosk-taken')}{given.last && <> <Button kind="quiet" onClick={() => back.mutate()}>{t('feedback-kiosk-back')}</Button></>}</p>}
          {back.error && <p role="alert" className={styles.wrong}>{back.error.message}</p>}
          {/* Another key: a form of its own for each person. */}
          <Ask key={given?.count ?? 0} session={session} named={named} again={given !== null} onGiven={(last) => { setGiven((before) => ({ count: (before?.count ?? 0) + 1, boxed: last.boxed, last })); back.reset(); say(t('feedback-kiosk-thanks')); }} />
          {!named && <p className={styles.quiet}>{t('feedback-kiosk-count', { count: given?.boxed ?? data.line.boxed })}</p>}
        </div>
      )}
    </Screen>
  );
}

/** What the last one said, so that they can take it back until the next one begins. */
interface Last extends FeedbackGiven { rating: number; comment: string | null }
interface Given { count: number; boxed: number; last: Last | null }

const useBack = (session: string, given: Given | null, done: (boxed: number) => void) =>
  useMutation<number, CallError>({
    mutationFn: async () => {
      const last = given?.last;
      if (!last) return given?.boxed ?? 0;
      if (last.action) await call('undo', { action: last.action });
      else return (await call('feedback_take_back', { session, rating: last.rating, comment: last.comment, person: null })).boxed;
      return given.boxed;
    },
    onSuccess: done,
  });

function Ask({ session, named, again, onGiven }: { session: string; named: boolean; again: boolean; onGiven: (given: Last) => void }) {
  const [rating, setRating] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const [person, setPerson] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { data } = useCall('attendance_sheet', { session }, { enabled: named });
  useEffect(() => { form.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus(); }, [again]);
  const give = useMutation<FeedbackGiven, CallError>({
    mutationFn: () => call('feedback_give', { session, rating: rating ?? 0, comment: comment.trim() || null, person: person || null }),
    onSuccess: (answer) => onGiven({ ...answer, rating: rating ?? 0, comment: comment.trim() || null }),
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
