/** Parts of one area, side by side as links; a count where something waits. */
import { Link, useLocation } from 'wouter';
import { number } from '../time/format';
import styles from './TrainingTabs.module.css';

export interface Tab {
  href: string;
  label: string;
  count?: number;
  /** Other addresses under which this tab is the current one. */
  also?: (location: string) => boolean;
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const [location] = useLocation();
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ href, label: word, count = 0, also }) => (
        <Link key={href} href={href} className={styles.tab} aria-current={location === href || also?.(location) ? 'page' : undefined}>
          {word}
          {count > 0 && <b className={`num ${styles.count}`}>{number(count)}</b>}
        </Link>
      ))}
    </nav>
  );
}
