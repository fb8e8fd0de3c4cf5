/** What came in from another laptop, by file or over the room's network. */
import type { CarriedIn } from '../../api/types';
import { t } from '../../shared/i18n';
import { labelWords } from '../../shared/labels';
import { dateTime } from '../../shared/time/format';
import styles from './Settings.module.css';

export function CarriedReport({ report }: { report: CarriedIn }) {
  return (
    <div role="status" className={styles.words}>
      <p>{t('carry-from', { by: report.by, device: report.device, at: dateTime(report.at) })}</p>
      {report.files > 0 && <p>{t('carry-files', { count: report.files })}</p>}
      <p><b>{report.taken === 0 ? t('carry-nothing-new') : t('carry-taken', { count: report.taken })}</b></p>
      {report.waiting > 0 && <p className={styles.wrong}>{t('carry-waiting', { count: report.waiting })}</p>}
      {report.forked > 0 && <p className={styles.wrong}>{t('carry-forked')}</p>}
      {report.left_out.map((reason) => <p key={reason} className={styles.wrong}>{t('carry-left-out', { reason })}</p>)}
      {report.refused.length > 0 && (
        <>
          <p className={styles.wrong}>{t('carry-refused', { count: report.refused.length })}</p>
          <ul className={styles.operations}>
            {report.refused.map((one, index) => <li key={index}>{one.by} · {labelWords(one.label)} · <span className="num">{dateTime(one.at)}</span>: {one.message}</li>)}
          </ul>
        </>
      )}
    </div>
  );
}
