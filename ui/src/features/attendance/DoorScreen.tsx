/**
 * Self check-in at this laptop, one after another: scan a badge, or type a number or a name. Nothing of whoever was
 * before stays on the screen, no other key of the app acts, and ending it locks the laptop where it has a passphrase.
 */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { t } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { number, time } from '../../shared/time/format';
import { useOpen } from '../../shared/workspace';
import { useLock } from '../here/works';
import { DoorCode } from './DoorCode';
import { DoorForm } from './DoorForm';
import styles from './Door.module.css';

export function DoorScreen({ session }: { session: string }) {
  const { data, error } = useCall('check_in_show', { session });
  const { data: sheet } = useCall('attendance_sheet', { session });
  const end = useEnd(session);
  const line = data?.session;
  useEffect(() => { document.title = `${t('door-open')} · Muster`; }, []);
  return (
    <main className={styles.door} aria-labelledby="door-title" aria-busy={!data && !error}>
      <header className={styles.head}>
        <div>
          <h1 id="door-title">{line ? t('door-title', { title: line.title }) : ''}</h1>
          {data && <p className={styles.meta}>{[line?.place, data.opens && data.closes ? t('door-opens', { opens: time(data.opens), closes: time(data.closes) }) : t('door-always')].filter(Boolean).join(' · ')}</p>}
        </div>
        {sheet && <p className={`num ${styles.count}`}>{t('door-marked', { marked: number(sheet.rows.length - sheet.counts.blank), of: number(sheet.rows.length) })}</p>}
      </header>
      {error && <Trouble message={error.message} />}
      {data && sheet && (
        <div className={styles.body}>
          <div className={styles.form}>
            {data.shut && <p className={styles.shut}><b>{t('door-shut')}</b> {failureWords(data.shut)}</p>}
            <DoorForm session={session} rows={sheet.rows} asks={data.asks} />
          </div>
          {!data.shut && <DoorCode session={session} />}
        </div>
      )}
      <footer className={styles.foot}><Button kind="quiet" onClick={end}>{t('door-leave')}</Button></footer>
    </main>
  );
}

/** Whoever ends it has to be who works here. */
function useEnd(session: string): () => void {
  const [, go] = useLocation();
  const lock = useLock();
  const { protection } = useOpen().status;
  const [ending, setEnding] = useState(false);
  return () => {
    if (ending) return;
    setEnding(true);
    go(`/training/sessions/${session}`);
    if (protection === 'passphrase') lock.mutate();
  };
}
