/** A mark with its minutes, in shape and words. */
import { t } from '../../shared/i18n';
import { AttendanceMark } from '../../shared/marks/Marks';
import styles from '../../shared/reading/Reading.module.css';

export function MarkWords({ mark, own, late, early }: { mark: string | null; own?: string | null; late: number | null; early: number | null }) {
  return <span className={styles.inline}><AttendanceMark mark={mark} own={own} minutes={late} />{early !== null && t('report-mark-early', { minutes: early })}</span>;
}
