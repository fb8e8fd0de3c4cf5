/** T−16:20 to public launch: ticks by minute, in the last hour by second. No red. */
import { useEffect, useState } from 'react';
import { t } from '../shared/i18n';
import { clock, shortDate, time } from '../shared/time/format';
import { useNarrow } from '../shared/window';
import styles from './TopBar.module.css';

export function Clock({ t0 }: { t0: string }) {
  const narrow = useNarrow();
  const [now, setNow] = useState(() => Date.now());
  const seconds = Math.floor((now - Date.parse(t0)) / 1000);
  const fine = seconds < 0 && seconds > -3660;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), fine ? 1000 : 10_000);
    return () => clearInterval(timer);
  }, [fine]);
  const at = `${shortDate(t0)} ${time(t0)}`;
  return (
    <span className={styles.clock} role="timer" aria-label={`${clock(seconds)} ${seconds < 0 ? t('clock-to', { at }) : t('clock-since', { at })}`}>
      <b className="num">{clock(seconds)}</b>
      {!narrow && <span className={styles.to}>{seconds < 0 ? t('clock-to', { at }) : t('clock-since', { at })}</span>}
    </span>
  );
}
