/** A new audience, or what is known of one. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { AudienceCard, Done, Made } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { touched, whole } from './cohort-model';
import styles from './Cohorts.module.css';

export function AudienceForm({ rollout, card, onClose }: { rollout: string; card: AudienceCard | null; onClose: () => void }) {
  const [title, setTitle] = useState(card?.title ?? '');
  const [low, setLow] = useState(card?.low?.toString() ?? '');
  const [high, setHigh] = useState(card?.high?.toString() ?? '');
  const [hours, setHours] = useState(card?.hours?.toString() ?? '');
  const [delivery, setDelivery] = useState(card?.delivery ?? '');
  const [trains, setTrains] = useState(card?.for_trainers ?? false);
  const [asked, setAsked] = useState(false);
  const [least, most, stated] = [whole(low), whole(high), whole(hours)];
  const said = title.trim();
  const done = (id: 'cohort-added' | 'cohort-saved' | 'cohort-archived', name: string) => ({ action }: { action: string }) => {
    const words = t(id, { title: name });
    did({ action, label: words });
    say(words);
    stale(touched);
    onClose();
  };
  const save = useMutation<Made, CallError>({
    mutationFn: () => call('audience_set', { audience: card?.id ?? null, rollout: card ? null : rollout, title: said, low: least, high: most, hours: stated, delivery, for_trainers: trains }),
    onSuccess: done(card ? 'cohort-saved' : 'cohort-added', said),
  });
  const archive = useMutation<Done, CallError>({ mutationFn: () => call('audience_archive', { audience: card?.id ?? '' }), onSuccess: done('cohort-archived', card?.title ?? '') });
  const wrong = (field: string, own: string | null) => (asked && own) || (save.error?.field === field ? save.error.message : null);
  const bad = (value: number | null) => (value === null ? t('cohort-number-wrong') : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (said !== '' && least !== null && most !== null && stated !== null && !save.isPending) save.mutate();
  };
  const trouble = archive.error ?? (save.error && !save.error.field ? save.error : null);
  return (
    <Pane label={card ? t('audience-pane', { title: card.title }) : t('audience-new')} width={20} onClose={onClose}>
      <form className={styles.pane} onSubmit={submit} noValidate>
        <TextField label={t('cohort-title')} autoFocus value={title} onChange={setTitle} wrong={wrong('title', said === '' ? t('part-title-missing') : null)} />
        <div className={styles.pair}>
          <TextField label={t('audience-low')} inputMode="numeric" value={low} onChange={setLow} wrong={wrong('low', bad(least))} />
          <TextField label={t('audience-high')} inputMode="numeric" value={high} onChange={setHigh} wrong={wrong('high', bad(most))} />
        </div>
        <TextField label={t('audience-hours')} inputMode="numeric" value={hours} onChange={setHours} wrong={wrong('hours', bad(stated))} />
        <TextField label={t('audience-delivery')} value={delivery} onChange={setDelivery} wrong={wrong('delivery', null)} />
        <label className={styles.check}><input type="checkbox" checked={trains} onChange={(event) => setTrains(event.target.checked)} />{t('audience-trainers')}</label>
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
