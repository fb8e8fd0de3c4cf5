/** Handing a refused change to somebody who may, and dropping it with a reason. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { queries } from '../../api/queries';
import type { Done, RefusedGroup } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import styles from './Settings.module.css';

interface Props {
  group: RefusedGroup;
  onCancel: () => void;
}

export function HandForm({ group, onCancel }: Props) {
  const [to, setTo] = useState(group.may[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const hand = useMutation<Done, CallError>({
    mutationFn: () => call('quarantine_hand', { id: group.id, to, reason: reason.trim() }),
    onSuccess: () => {
      say(t('refused-handed-open', { name: group.may.find(({ id }) => id === to)?.name ?? '' }));
      onCancel();
      void queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!hand.isPending) hand.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <SelectField label={t('refused-hand-to')} help={t('refused-hand-help')} value={to} onChange={setTo} options={group.may.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextField label={t('refused-hand-why')} value={reason} onChange={setReason} />
      {hand.error && <p role="alert" className={styles.wrong}>{hand.error.message}</p>}
      <div className={styles.deeds}><Button kind="primary" type="submit">{t('refused-hand-deed')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}

export function DismissForm({ group, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const drop = useMutation<Done, CallError>({
    mutationFn: () => call('quarantine_dismiss', { id: group.id, reason: reason.trim() }),
    onSuccess: () => void queries.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '' && !drop.isPending) drop.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField label={t('dismiss-reason')} help={t('dismiss-help')} value={reason} onChange={setReason} autoFocus wrong={asked && reason.trim() === '' ? t('dismiss-missing') : null} />
      {drop.error && <p role="alert" className={styles.wrong}>{drop.error.message}</p>}
      <div className={styles.deeds}><Button bad type="submit">{t('dismiss-deed')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}
