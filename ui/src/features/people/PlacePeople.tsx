/** Where the chosen people go: into a cohort, over to another, off the list. Says beforehand whether there is room. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { Placed, PlacePeople as Request } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { SelectField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { number } from '../../shared/time/format';
import { placedWords, touched } from './cohort-model';
import styles from './Cohorts.module.css';

/** Whom it is about: named people, or everybody whom a question finds. */
export interface Whom {
  count: number;
  people: string[];
  found: Request['found'];
}

interface PlaceProps {
  rollout: string;
  whom: Whom;
  /** The cohort that is looked at; they leave it unless somebody says otherwise. */
  cohort: string | null;
  onDone: () => void;
  onClose: () => void;
}

export function PlacePeople({ rollout, whom, cohort, onDone, onClose }: PlaceProps) {
  const { data } = useCall('cohort_list', { rollout });
  const [to, setTo] = useState('');
  const [from, setFrom] = useState(cohort ?? '');
  const [beyond, setBeyond] = useState<'wait' | 'place'>('wait');
  const cohorts = data?.cohorts ?? [];
  const into = cohorts.find(({ id }) => id === to);
  const out = cohorts.find(({ id }) => id === from);
  const place = useMutation<Placed, CallError, 'into' | 'off'>({
    mutationFn: (deed) => call('people_place', { people: whom.people, found: whom.found, to: deed === 'off' ? null : to, from: from || null, beyond }),
    onSuccess: (placed) => {
      const words = placedWords(placed);
      if (placed.action) did({ action: placed.action, label: words });
      say(words);
      stale(touched);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (into && !place.isPending) place.mutate('into');
  };
  return (
    <Pane label={t('place-move')} width={20} onClose={onClose} head={<h2>{t('place-title', { count: whom.count, shown: number(whom.count) })}</h2>}>
      <form className={styles.pane} onSubmit={submit} noValidate>
        <SelectField label={t('place-to')} autoFocus value={to} onChange={setTo} options={[{ value: '', label: t('place-to-none') }, ...cohorts.filter(({ id }) => id !== from).map(({ id, title, enrolled }) => ({ value: id, label: t('cohort-option', { title, count: enrolled }) }))]} note={into && [into.free === null ? t('place-room-any', { title: into.title }) : t('place-room', { title: into.title, free: into.free }), into.waiting > 0 && t('place-queue', { count: into.waiting })].filter(Boolean).join('; ')} />
        <SelectField label={t('place-from')} value={from} onChange={setFrom} options={[{ value: '', label: t('place-from-none') }, ...cohorts.filter(({ id }) => id !== to).map(({ id, title }) => ({ value: id, label: title }))]} />
        {into && into.free !== null && into.free - into.waiting < whom.count && (
          <SelectField label={t('place-beyond')} value={beyond} onChange={(value) => setBeyond(value as 'wait' | 'place')} options={[{ value: 'wait', label: t('place-beyond-wait') }, { value: 'place', label: t('place-beyond-place') }]} />
        )}
        {place.error && <p role="alert" className={styles.wrong}>{place.error.message}</p>}
        <div className={styles.deeds}>
          <Button kind="primary" type="submit" aria-disabled={!into}>{into ? t('place-deed', { title: into.title }) : t('place-to-none')}</Button>
          {out && <Button bad onClick={() => place.mutate('off')}>{t('place-off', { title: out.title })}</Button>}
          <Button kind="quiet" onClick={onClose}>{t('cancel')}</Button>
        </div>
        {place.data && (
          <div role="status" className={styles.pane}>
            <p>{placedWords(place.data)}</p>
            {place.data.offers.map((offer) => (
              <p key={offer.cohort}>
                {t('place-offer', { title: offer.title, free: offer.free, names: offer.next.map(({ name }) => name).join(', ') })}{' '}
                <Link href={`/training/cohorts?cohort=${offer.cohort}`} className={styles.link}>{t('place-offer-open', { title: offer.title })}</Link>
              </p>
            ))}
          </div>
        )}
      </form>
    </Pane>
  );
}
