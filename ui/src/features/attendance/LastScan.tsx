/** What the last scan came to, in one line under the field: a refusal with its reason and the deeds that mend it. */
import { X } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '../../shared/components/Button';
import { t } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { AttendanceMark, WrongMark } from '../../shared/marks/Marks';
import styles from './RollCall.module.css';
import { useSettle } from './useSettle';
import type { RollCall } from './useRollCall';

export function LastScan({ roll, session }: { roll: RollCall; session: string }) {
  const [, go] = useLocation();
  const { scanned, closed } = roll;
  const settle = useSettle(session, roll.forgetScan);
  if (!scanned) return null;
  const { outcome, name, person, scan, expected } = scanned;
  const good = outcome === 'in' || outcome === 'already';
  const listed = scanned.row !== null;
  const settled = scan !== null && !closed && person !== null && outcome !== 'already';
  return (
    <div className={`${styles.scan} ${good ? '' : styles.refused ?? ''}`} data-outcome={outcome}>
      {outcome === 'in' ? <AttendanceMark mark={scanned.row?.mark ?? null} own={scanned.row?.own} minutes={scanned.row?.minutes ?? null} quiet /> : <WrongMark />}
      <span>{!good && <b>{t('scan-refused')}: </b>}{failureWords(scanned.said)}</span>
      {settled && <Button onClick={() => settle.mutate({ scan, deed: 'mark', person: null })} aria-label={listed ? t('scan-mark-of', { name }) : t('scan-walk-in-of', { name })}>{listed ? t('scan-mark') : t('scan-walk-in')}</Button>}
      {expected && <Button onClick={() => go(`/training/sessions/${expected.id}`)}>{t('scan-go')}</Button>}
      <Button kind="quiet" icon={<X size={14} />} aria-label={t('dismiss')} onClick={() => { roll.forgetScan(); roll.toField(); }} />
    </div>
  );
}
