/** Rollout, clock, search, and the one honest line about sync. */
import { Check, ChevronsUpDown, Plus, Search } from 'lucide-react';
import { Link } from 'wouter';
import { KeyCap } from '../shared/components/KeyCap';
import { Popover } from '../shared/components/Popover';
import { t } from '../shared/i18n';
import { useOpen } from '../shared/workspace';
import { Clock } from './Clock';
import { SyncState } from './SyncState';
import styles from './TopBar.module.css';

export function TopBar({ onPalette }: { onPalette: () => void }) {
  const { rollout } = useOpen();
  return (
    <header className={styles.bar}>
      <div className={styles.left}>
        <Switcher />
        {rollout?.t0 && <><span className={styles.line} /><Clock t0={rollout.t0} /></>}
      </div>
      <button type="button" className={styles.search} onClick={onPalette} data-region>
        <Search size={14} aria-hidden />
        <span>{t('find-or-run')}</span>
        <KeyCap name="Ctrl K" />
      </button>
      <div className={styles.right}><SyncState /></div>
    </header>
  );
}

function Switcher() {
  const { status, rollout, chooseRollout } = useOpen();
  if (!rollout) return null;
  return (
    <Popover label={t('rollouts')} className={styles.switcher} button={<><b>{rollout.name}</b><ChevronsUpDown size={14} aria-hidden /></>}>
      {(close) => (
        <>
          {status.rollouts.map((line) => (
            <button key={line.id} type="button" className={styles.choice} aria-current={line.id === rollout.id || undefined} onClick={() => { chooseRollout(line.id); close(); }}>
              <span>{line.name}</span>
              {line.id === rollout.id && <Check size={14} aria-hidden />}
            </button>
          ))}
          <Link href="/new-rollout" className={styles.choice} onClick={close}><span>{t('new-rollout')}</span><Plus size={14} aria-hidden /></Link>
        </>
      )}
    </Popover>
  );
}
