/** The two lists of Training, side by side as links. */
import { Link, useLocation } from 'wouter';
import { t } from '../i18n';
import styles from './TrainingTabs.module.css';

export function TrainingTabs() {
  const [location] = useLocation();
  const tabs = [
    { href: '/training', label: t('sessions') },
    { href: '/training/people', label: t('people') },
  ];
  return (
    <nav className={styles.tabs} aria-label={t('area-training')}>
      {tabs.map(({ href, label }) => (
        <Link key={href} href={href} className={styles.tab} aria-current={location === href ? 'page' : undefined}>{label}</Link>
      ))}
    </nav>
  );
}
