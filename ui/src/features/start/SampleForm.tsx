/** Looking around in the sample: a workspace of its own, clearly marked, deleted in one step. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, CallError } from '../../api/call';
import { keep } from '../../api/queries';
import type { AppStatus } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import styles from './Start.module.css';

export function SampleForm() {
  const [name, setName] = useState(t('sample-name'));
  const open = useMutation<AppStatus, CallError>({
    mutationFn: () => call('workspace_sample', { name: name.trim() || t('sample-name') }),
    onSuccess: (status) => keep('app_status', {}, status),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!open.isPending) open.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2 className={styles.title}>{t('sample-title')}</h2>
      <p className={styles.reading}>{t('sample-body')}</p>
      <TextField label={t('your-name')} help={t('sample-name-help')} value={name} onChange={setName} />
      {open.error && <p className={styles.wrong} role="alert">{open.error.message}</p>}
      <div><Button kind="primary" solemn type="submit">{open.isPending ? t('sample-opening') : t('sample-open')}</Button></div>
    </form>
  );
}
