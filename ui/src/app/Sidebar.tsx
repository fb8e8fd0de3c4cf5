/** The areas that exist, and who I am. A count only for what waits for this person. Narrow: a rail with tooltips. */
import { ChevronsUpDown } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { runCommand } from '../shared/commands';
import { Logo } from '../shared/components/Logo';
import { t, known } from '../shared/i18n';
import { initials } from '../shared/text/fold';
import { useNarrow } from '../shared/window';
import { useOpen } from '../shared/workspace';
import { areas, isHere } from './areas';
import styles from './Sidebar.module.css';

export function Sidebar() {
  const { status, rollout } = useOpen();
  const narrow = useNarrow();
  const [location] = useLocation();
  return (
    <nav className={`${styles.side} ${narrow ? styles.rail : ''}`} aria-label={t('areas')} data-region tabIndex={-1}>
      <div className={styles.brand} title={status.workspace?.name}>
        <Logo />
        <span className={narrow ? 'hidden' : styles.workspace}>{status.workspace?.name}</span>
      </div>
      <ul>
        {areas.filter((area) => rollout || !area.rollout).map((area) => {
          const count = area.waiting?.(status.waiting) ?? 0;
          return (
            <li key={area.id} className={area.gap ? styles.gap : undefined}>
              <Link href={area.href} className={styles.area} aria-current={isHere(area, location) ? 'page' : undefined} title={narrow ? t(area.id) : undefined}>
                <area.icon size={16} strokeWidth={1.75} aria-hidden />
                <span className={narrow ? 'hidden' : styles.word}>{t(area.id)}</span>
                {count > 0 && <span className={styles.count} aria-label={t('waiting', { count })}>{count}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
      {status.me && (
        <button type="button" className={styles.me} title={narrow ? status.me.name : undefined} aria-haspopup="dialog" onClick={() => runCommand('switch-person')}>
          <span className={styles.round} aria-hidden>{initials(status.me.name)}</span>
          <span className={narrow ? 'hidden' : styles.who}>
            <b>{status.me.name}</b>
            <span className={styles.role}>{status.me.roles.filter((role) => role !== 'owner').map(roleWord).join(', ')}</span>
          </span>
          <ChevronsUpDown size={14} className={narrow ? 'hidden' : styles.more} aria-hidden />
          <span className="hidden">{t('switch-person')}</span>
        </button>
      )}
    </nav>
  );
}

const roleWord = (role: string): string => {
  const id = `role-${role}`;
  return known(id) ? t(id as 'role-executive') : role;
};
