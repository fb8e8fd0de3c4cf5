/** What whoever signs here has to know first: a signature that was withdrawn, a point that was declined after signing. */
import type { AreaView } from '../../api/types';
import { t } from '../../shared/i18n';
import { dateTime } from '../../shared/time/format';
import { lastWithdrawn } from './handoff-model';
import styles from './Sign.module.css';

export function Notices({ area }: { area: AreaView }) {
  const taken = lastWithdrawn(area);
  return (
    <>
      {taken?.withdrawn && (
        <div className={styles.changed}>
          <p>{t('withdrawn-notice', { name: taken.withdrawn.name, at: dateTime(taken.withdrawn.at), signed: dateTime(taken.at) })}</p>
          <p>{t('withdrawn-because', { reason: taken.withdrawn.reason })}</p>
        </div>
      )}
      {area.declined_since.map((since, index) => (
        <div key={index} className={styles.changed}>
          <p>{since.point === '' ? t('declined-area-since', { by: since.by, at: dateTime(since.at), signers: since.signers.join(', ') }) : t('declined-since', { point: since.point, by: since.by, at: dateTime(since.at), signers: since.signers.join(', ') })}</p>
          <p>{t('withdrawn-because', { reason: since.reason })}</p>
        </div>
      ))}
    </>
  );
}
