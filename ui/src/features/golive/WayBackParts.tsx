/** Turning round: taking the way back from a run with a reason, and the links between the two runs. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { RunChanged, RunView } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import styles from './Run.module.css';

export function BackForm({ run, onCancel }: { run: string; onCancel: () => void }) {
  const [, go] = useLocation();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const begin = useMutation<RunChanged, CallError>({
    mutationFn: () => call('way_back_begin', { run, reason: reason.trim() }),
    onSuccess: ({ run: begun, action, label }) => {
      did({ action, label });
      stale(['run_list', 'run_show']);
      say(t('back-said'));
      go(`/go-live/runs/${begun.line.id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '' && !begin.isPending) begin.mutate();
  };
  return (
    <form ref={form} className={styles.back} onSubmit={submit} noValidate onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }}>
      <TextField label={t('back-why')} value={reason} onChange={setReason} wrong={begin.error?.message ?? (asked && reason.trim() === '' ? t('back-why-missing') : null)} />
      <div className={styles.backDeeds}><Button kind="primary" type="submit">{t('back-begin')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}

/** From a run to its way back, and from the way back to the run that was given up. */
export function BackLinks({ view: { line, taken_back_by } }: { view: RunView }) {
  if (line.back_from !== null) return <p className={styles.backLine}>{t('back-from', { reason: line.reason })} <Link href={`/go-live/runs/${line.back_from}`}>{t('back-from-open')}</Link></p>;
  if (taken_back_by !== null) return <p className={styles.backLine}><Link href={`/go-live/runs/${taken_back_by}`}>{t('back-open')}</Link></p>;
  return null;
}
