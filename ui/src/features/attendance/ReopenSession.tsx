/** Opening a closed session again takes a reason, which is kept with the change. */
import { useState, type FormEvent } from 'react';
import { call } from '../../api/call';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import styles from './BeforeClosing.module.css';
import type { RollCall } from './useRollCall';

export function ReopenSession({ roll, session }: { roll: RollCall; session: string }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  if (!asking) return <Button onClick={() => setAsking(true)}>{t('reopen')}</Button>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    void roll.change(() => call('session_reopen', { session, reason: reason.trim() })).then((answer) => answer && did({ action: answer.action, label: answer.label }));
  };
  return (
    <form className={styles.foot} onSubmit={submit} noValidate>
      <TextField label={t('reopen-reason')} help={t('reopen-reason-help')} autoFocus maxLength={500} value={reason} onChange={setReason} />
      <Button type="submit" aria-disabled={reason.trim() === ''}>{t('reopen')}</Button>
    </form>
  );
}
