/** Says on every screen that the rollout is completed, so that nobody wonders why nothing can be changed. */
import { Lock } from 'lucide-react';
import { Link } from 'wouter';
import { useCall } from '../api/queries';
import { t } from '../shared/i18n';
import { dateTime } from '../shared/time/format';
import styles from './Frame.module.css';

export function CompletedNote({ rollout }: { rollout: string }) {
  const { data } = useCall('rollout_state', { rollout });
  if (data?.state !== 'completed') return null;
  return (
    <section className={styles.sample} aria-label={t('completed-note')}>
      <Lock size={14} aria-hidden />
      <span className={styles.sampleWords}><b>{t('completed-note')}</b> {t('completed-note-more', { by: data.by, at: data.at ? dateTime(data.at) : '', reason: data.reason })}</span>
      <Link href="/plan/changes">{t('completed-reopen')}</Link>
    </section>
  );
}
