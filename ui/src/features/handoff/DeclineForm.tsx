/** Why a point is declined: asked where it stands, kept with Enter. */
import { useState, type FormEvent } from 'react';
import type { PointView } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import styles from './Sign.module.css';

export function DeclineForm({ point, onDecline, onCancel }: { point: PointView; onDecline: (reason: string) => void; onCancel: () => void }) {
  const [reason, setReason] = useState(point.reason);
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '') onDecline(reason.trim());
  };
  return (
    <form className={styles.conditionForm} onSubmit={submit} noValidate onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }}>
      <TextField label={t('point-reason')} value={reason} onChange={setReason} wrong={asked && reason.trim() === '' ? t('point-reason-missing') : null} autoFocus />
      <div className={styles.deeds}><Button type="submit">{t('point-decline-keep')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}
