/** Says that a lost passphrase would lose this laptop's data, until a recovery code is printed. */
import { KeyRound } from 'lucide-react';
import { Link } from 'wouter';
import { t } from '../shared/i18n';
import styles from './Frame.module.css';

export const RecoveryNote = () => (
  <section className={styles.sample} aria-label={t('recovery-note')}>
    <KeyRound size={14} aria-hidden />
    <span className={styles.sampleWords}><b>{t('recovery-note')}</b> {t('recovery-note-more')}</span>
    <Link href="/settings/laptop">{t('recovery-ask')}</Link>
  </section>
);
