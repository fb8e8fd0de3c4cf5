/** A mark with its minutes, in shape and words. */
import { t } from '../../shared/i18n';
import { AttendanceMark } from '../../shared/marks/Marks';
import styles from '../../shared/reading/Reading.module.css';

export function MarkWords({ mark, late, early }: { mark: string | null; late: number | null; early: number | null }) {
  return <span className={styles.inline}><AttendanceMark mark={mark} minutes={late} />{early !== null && t('report-mark-early', { minutes: early })}</span>;
}
