/** What stands in a checklist's way, shape first; a quiet dash where nothing does. */
import type { Progress } from '../../api/types';
import { t } from '../../shared/i18n';
import { ItemMark } from '../../shared/marks/Marks';
import styles from './Checklists.module.css';

export function TroubleWords({ line }: { line: Progress }) {
  if (line.failed + line.blocked === 0) return <span className={styles.quiet}>{t('none')}</span>;
  return (
    <span className={styles.trouble}>
      {line.failed > 0 && <span className={styles.fact}><ItemMark state="failed" quiet />{t('failed-count', { count: line.failed })}</span>}
      {line.blocked > 0 && <span className={styles.fact}><ItemMark state="blocked" quiet />{t('blocked-count', { count: line.blocked })}</span>}
    </span>
  );
}
