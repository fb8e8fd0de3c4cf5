/** Says what is wrong with this laptop's clock, and that nothing is lost by it. */
import { Clock } from 'lucide-react';
import type { ClockLine } from '../api/types';
import { t } from '../shared/i18n';
import { duration, when } from '../shared/time/format';
import styles from './Frame.module.css';

export const ClockNote = ({ clock }: { clock: ClockLine }) => (
  <section className={styles.sample} aria-label={t('clock-note')}>
    <Clock size={14} aria-hidden />
    <span className={styles.sampleWords}><b>{fact(clock)}</b> {clock.wrong === 'went_back' ? t('clock-uncertain') : t('clock-corrects')}</span>
  </section>
);

function fact(clock: ClockLine): string {
  if (clock.wrong === 'went_back') return t('clock-went-back', { before: when(clock.before) });
  return t(clock.wrong === 'fast' ? 'clock-fast' : 'clock-slow', { by: duration(clock.minutes) });
}
