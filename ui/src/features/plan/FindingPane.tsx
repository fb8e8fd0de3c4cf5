/** One finding whole: what was found, the records that it stands in as links, what would mend it; and setting it aside. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { Done, FindingPlace, PlanFinding } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { AreaField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { dateTime, number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { addressOf } from './plan-model';
import { clauses, kindWord, mend } from './plan-words';
import styles from './Plan.module.css';

/** Places of one sentence that are named; a dozen is more than anybody reads. */
const most = 12;

interface Props {
  one: PlanFinding;
  aside: boolean;
  dismissing: boolean;
  onDismissing: (dismissing: boolean) => void;
}

export function FindingPane({ one, aside, dismissing, onDismissing }: Props) {
  const said = clauses(one);
  const deed = useDismissal(one);
  return (
    <div className={styles.pane}>
      {one.dismissed && <p className={aside ? styles.quiet : styles.late}>{t(aside ? 'plan-dismissed-by' : 'plan-came-back', { by: one.dismissed.by, at: dateTime(one.dismissed.at), reason: one.dismissed.reason })}</p>}
      <ol className={styles.clauses}>
        {one.clauses.map((clause, index) => (
          <li key={index}>
            <p>{said[index]}</p>
            <ul aria-label={t('plan-places')}>{clause.places.slice(0, most).map((place) => <li key={place.id}><PlaceLink place={place} /></li>)}</ul>
            {clause.places.length > most && <p className={styles.quiet}>{t('plan-more', { count: number(clause.places.length - most) })}</p>}
          </li>
        ))}
      </ol>
      <section><h3>{t('plan-mend')}</h3><p>{mend(one)}</p></section>
      {deed.error && <p role="alert" className={styles.bad}>{deed.error.message}</p>}
      {aside
        ? <Button onClick={() => deed.mutate(null)}>{t('plan-take-up')}</Button>
        : dismissing
          ? <Dismiss onKeep={(reason) => { if (!deed.isPending) deed.mutate(reason, { onSuccess: () => onDismissing(false) }); }} onCancel={() => onDismissing(false)} />
          : <Button kind="quiet" keys={<KeyCap name="D" />} onClick={() => onDismissing(true)}>{t('plan-dismiss')}</Button>}
    </div>
  );
}

function PlaceLink({ place }: { place: FindingPlace }) {
  return <Link href={addressOf(place)} className={styles.place}>{place.title}<span className={styles.quiet}> {kindWord(place)}</span></Link>;
}

/** Sets the finding aside with a reason, or takes it up again where there is none. */
function useDismissal(one: PlanFinding) {
  const rollout = useRollout();
  return useMutation<Done, CallError, string | null>({
    mutationFn: (reason) => call('finding_dismiss', { rollout: rollout.id, finding: one.id, reason, rests_on: one.rests_on }),
    onSuccess: ({ action, label }, reason) => {
      did({ action, label });
      stale(['plan_check', 'rollout_overview']);
      say(reason === null ? t('plan-take-up-said', { id: one.id }) : t('plan-dismiss-said', { id: one.id }));
    },
    onError: ({ code }) => { if (code === 'changed_while_read') stale(['plan_check']); },
  });
}

function Dismiss({ onKeep, onCancel }: { onKeep: (reason: string) => void; onCancel: () => void }) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '') onKeep(reason.trim());
  };
  return (
    <form className={styles.dismiss} onSubmit={submit} noValidate onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }} ref={form}>
      <AreaField label={t('plan-dismiss-reason')} help={t('plan-dismiss-help')} value={reason} onChange={setReason} wrong={asked && reason.trim() === '' ? t('plan-dismiss-missing') : null} />
      <div className={styles.deeds}><Button type="submit">{t('plan-dismiss-keep')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}
