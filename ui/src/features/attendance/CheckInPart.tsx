/** How people check in to this session: when the door is open, from when somebody is late, and the laptop at the door. */
import { useMutation } from '@tanstack/react-query';
import { memo, useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../../api/call';
import { keep, useCall } from '../../api/queries';
import type { CheckInView } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { useLanguage } from '../../shared/settings';
import { time } from '../../shared/time/format';
import styles from './CheckInPart.module.css';

/** A mark changes nothing in it, and drawing its fields again writes their names and types into the page. */
export const CheckInPart = memo(function CheckInPart({ session }: { session: string }) {
  useLanguage();
  const { data } = useCall('check_in_show', { session });
  if (!data) return null;
  return (
    <details className={styles.part}>
      <summary>{t('door-settings')} <span className={styles.quiet}>{data.opens && data.closes ? t('door-opens', { opens: time(data.opens), closes: time(data.closes) }) : t('door-always')}</span></summary>
      <div className={styles.inside}>
        <Link href={`/training/sessions/${session}/door`}>{t('door-open')}</Link>
        <Settings key={`${data.before} ${data.after} ${data.late ?? ''} ${data.always} ${data.asks}`} session={session} view={data} />
      </div>
    </details>
  );
});

function Settings({ session, view }: { session: string; view: CheckInView }) {
  const [before, setBefore] = useState(String(view.before));
  const [after, setAfter] = useState(String(view.after));
  const [late, setLate] = useState(view.late === null ? '' : String(view.late));
  const [always, setAlways] = useState(view.always);
  const [asks, setAsks] = useState(view.asks);
  const set = useMutation<CheckInView, CallError>({
    mutationFn: () => call('check_in_set', { session, before: minutes(before) ?? 0, after: minutes(after) ?? 0, late: minutes(late), always, asks }),
    onSuccess: (answer) => { keep('check_in_show', { session }, answer); say(t('door-saved')); },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); set.mutate(); };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField label={t('door-before')} inputMode="numeric" value={before} onChange={setBefore} />
      <TextField label={t('door-after')} inputMode="numeric" value={after} onChange={setAfter} />
      <TextField label={t('door-late-after')} inputMode="numeric" value={late} onChange={setLate} />
      <label className={styles.check}><input type="checkbox" checked={always} onChange={(event) => setAlways(event.target.checked)} />{t('door-any-time')}</label>
      <label className={styles.check}><input type="checkbox" checked={asks} onChange={(event) => setAsks(event.target.checked)} />{t('door-asks')}</label>
      {set.error && <p role="alert" className={styles.wrong}>{set.error.message}</p>}
      <div><Button type="submit">{t('door-save')}</Button></div>
    </form>
  );
}

/** Whole minutes; what is none is nothing. */
const minutes = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text) : null);
