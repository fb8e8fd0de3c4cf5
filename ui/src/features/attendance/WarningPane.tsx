/** From which share of the sessions on somebody's attendance is no longer worth a warning, and after how many it is looked at. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { Done, WarningView } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { whole } from './register-model';
import styles from './Sessions.module.css';

export function WarningPane({ rollout, warning, onClose }: { rollout: string; warning: WarningView; onClose: () => void }) {
  const [below, setBelow] = useState(warning.below?.toString() ?? '');
  const [after, setAfter] = useState(warning.after?.toString() ?? '');
  const values = [whole(below), whole(after)];
  const save = useMutation<Done, CallError>({
    mutationFn: () => call('attendance_warning_set', { rollout, below: values[0] ?? null, after: values[1] ?? null }),
    onSuccess: ({ action }) => {
      did({ action, label: t('register-warning-saved') });
      say(t('register-warning-saved'));
      stale(['attendance_register']);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (values.every((value) => value !== undefined) && !save.isPending) save.mutate();
  };
  const wrong = (value: number | null | undefined) => (value === undefined ? t('cohort-number-wrong') : null);
  return (
    <Pane label={t('register-warning')} width={20} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p>{t('register-warning-what')}</p>
        <TextField label={t('register-warning-below')} help={t('register-warning-help')} inputMode="numeric" autoFocus value={below} onChange={setBelow} wrong={wrong(values[0])} />
        <TextField label={t('register-warning-after')} inputMode="numeric" value={after} onChange={setAfter} wrong={wrong(values[1])} />
        {save.error && <p role="alert" className={styles.wrong}>{save.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('register-warning-save')}</Button></div>
      </form>
    </Pane>
  );
}
