/** The fact that something follows, with how far it is; Enter on it chooses another one, or none. */
import { Pencil } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useCall } from '../../api/queries';
import type { FactLine } from '../../api/types';
import { factName, factNow } from '../fact';
import { t } from '../i18n';
import { dateTime } from '../time/format';
import { useRollout } from '../workspace';
import { Button } from './Button';
import editing from './EditInPlace.module.css';
import styles from './FollowsEdit.module.css';

interface FollowsProps {
  /** In the words of the engine; empty where a person says how it stands. */
  follows: string;
  fact: FactLine | null;
  onKeep: (follows: string) => void;
}

export function FollowsEdit({ follows, fact, onKeep }: FollowsProps) {
  const [open, setOpen] = useState(false);
  if (open) return <FollowsForm follows={follows} onKeep={(words) => { setOpen(false); if (words !== follows) onKeep(words); }} onCancel={() => setOpen(false)} />;
  return (
    <>
      <button type="button" className={editing.value} onClick={() => setOpen(true)}>
        <span className="hidden">{t('follows')}: </span>
        {follows === '' ? <span className={editing.empty}>{t('follows-none')}</span> : <span>{fact ? factNow(fact) : t('follows-uncounted', { words: follows })}</span>}
        <Pencil size={12} aria-hidden />
      </button>
      {fact?.so && fact.since && <div className={styles.since}>{t('follows-so', { at: dateTime(fact.since) })}</div>}
    </>
  );
}

/** The sorts of facts, by the first word of what follows them. */
const sorts = ['checklist', 'training', 'session', 'metric', 'gate', 'handoff', 'report'] as const;
const ITEMS = 'items';

/** What is chosen, and the number or the codes beside it. */
export function parted(follows: string): { chosen: string; codes: string; share: string } {
  if (follows.startsWith('items.')) return { chosen: ITEMS, codes: follows.slice(6).split('+').join(', '), share: '100' };
  const training = /^(training\..+)\.(\d+)$/.exec(follows);
  if (training) return { chosen: `${training[1]}.complete`, codes: '', share: training[2] ?? '100' };
  return { chosen: follows, codes: '', share: '100' };
}

/** The words that the engine reads. */
export function joined({ chosen, codes, share }: { chosen: string; codes: string; share: string }): string {
  if (chosen === ITEMS) return `items.${codes.split(/[,;+\s]+/).filter(Boolean).join('+')}`;
  return chosen.startsWith('training.') && share !== '100' ? chosen.replace(/complete$/, share) : chosen;
}

function FollowsForm({ follows, onKeep, onCancel }: { follows: string; onKeep: (follows: string) => void; onCancel: () => void }) {
  const { data } = useCall('fact_list', { rollout: useRollout().id });
  const [form, setForm] = useState(() => parted(follows));
  const { chosen, codes, share } = form;
  const noCodes = chosen === ITEMS && codes.trim() === '';
  const noShare = chosen.startsWith('training.') && !(/^\d{1,3}$/.test(share) && Number(share) >= 1 && Number(share) <= 100);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!noCodes && !noShare) onKeep(joined(form));
  };
  const facts = data?.facts ?? [];
  return (
    <form className={styles.form} onSubmit={submit} noValidate onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }}>
      <select autoFocus aria-label={t('follows')} value={chosen} onChange={(event) => setForm({ ...form, chosen: event.target.value })}>
        <option value="">{t('follows-none')}</option>
        <option value={ITEMS}>{t('follows-items')}</option>
        {!facts.some((one) => one.follows === chosen) && chosen !== '' && chosen !== ITEMS && <option value={chosen}>{chosen}</option>}
        {sorts.map((sort) => (
          <optgroup key={sort} label={t(`follows-${sort}`)}>
            {facts.filter((one) => one.follows.startsWith(`${sort}.`)).map((one) => <option key={one.follows} value={one.follows}>{factName(one)}</option>)}
          </optgroup>
        ))}
      </select>
      {chosen === ITEMS && <label>{t('follows-codes')}<input value={codes} onChange={(event) => setForm({ ...form, codes: event.target.value })} /></label>}
      {chosen.startsWith('training.') && <label>{t('follows-share')}<input inputMode="numeric" value={share} aria-invalid={noShare || undefined} onChange={(event) => setForm({ ...form, share: event.target.value })} /></label>}
      <div className={styles.deeds}>
        <Button type="submit" aria-disabled={noCodes || noShare}>{t('follows-keep')}</Button>
        <Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
