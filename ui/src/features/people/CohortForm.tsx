/** A new cohort, or what is known of one. What was typed stays until the engine has taken it. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { AudienceCard, CohortCard, Done, Made } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { zones } from '../../shared/time/zones';
import { touched, whole } from './cohort-model';
import styles from './Cohorts.module.css';

interface FormProps {
  rollout: string;
  audiences: readonly AudienceCard[];
  zone: string;
  card: CohortCard | null;
  onDone: (id: string) => void;
  onClose: () => void;
}

export function CohortForm({ rollout, audiences, zone, card, onDone, onClose }: FormProps) {
  const [title, setTitle] = useState(card?.title ?? '');
  const [audience, setAudience] = useState(card?.audience_id ?? audiences[0]?.id ?? '');
  const [capacity, setCapacity] = useState(card?.capacity?.toString() ?? '');
  const [own, setOwn] = useState(card?.zone ?? '');
  const [asked, setAsked] = useState(false);
  const places = whole(capacity);
  const said = title.trim();
  const save = useMutation<Made, CallError>({
    mutationFn: () => call('cohort_set', { cohort: card?.id ?? null, rollout: card ? null : rollout, title: said, audience, capacity: places, zone: own }),
    onSuccess: ({ id, action }) => {
      const words = t(card ? 'cohort-saved' : 'cohort-added', { title: said });
      did({ action, label: words });
      say(words);
      stale(touched);
      onDone(id);
    },
  });
  const archive = useMutation<Done, CallError>({
    mutationFn: () => call('cohort_archive', { cohort: card?.id ?? '' }),
    onSuccess: ({ action }) => {
      const words = t('cohort-archived', { title: card?.title ?? '' });
      did({ action, label: words });
      say(words);
      stale(touched);
      onClose();
    },
  });
  const wrong = (field: string, own: string | null) => (asked && own) || (save.error?.field === field ? save.error.message : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (said !== '' && places !== null && !save.isPending) save.mutate();
  };
  const trouble = archive.error ?? (save.error && !save.error.field ? save.error : null);
  return (
    <Pane label={card ? t('cohort-edit-name', { title: card.title }) : t('cohort-new')} width={20} onClose={onClose}>
      <form className={styles.pane} onSubmit={submit} noValidate>
        <TextField label={t('cohort-title')} help={t('cohort-title-help')} autoFocus value={title} onChange={setTitle} wrong={wrong('title', said === '' ? t('part-title-missing') : null)} />
        <SelectField label={t('col-audience')} value={audience} onChange={setAudience} wrong={wrong('audience', null)} options={audiences.map(({ id, title: label }) => ({ value: id, label }))} />
        <TextField label={t('cohort-capacity')} help={t('cohort-capacity-help')} inputMode="numeric" value={capacity} onChange={setCapacity} wrong={wrong('capacity', places === null ? t('cohort-number-wrong') : null)} />
        <SelectField label={t('cohort-zone')} help={t('cohort-zone-help')} value={own} onChange={setOwn} wrong={wrong('zone', null)} options={[{ value: '', label: t('cohort-zone-same', { zone: zone.replaceAll('_', ' ') }) }, ...zones(own || zone).map((one) => ({ value: one, label: one.replaceAll('_', ' ') }))]} />
        {trouble && <p role="alert" className={styles.wrong}>{trouble.message}</p>}
        <div className={styles.deeds}>
          <Button kind="primary" type="submit">{t('cohort-save')}</Button>
          <Button kind="quiet" onClick={onClose}>{t('cancel')}</Button>
          {card && <Button bad onClick={() => archive.mutate()}>{t('cohort-archive')}</Button>}
        </div>
      </form>
    </Pane>
  );
}
