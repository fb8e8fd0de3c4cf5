/** "40 of 62 marked" and the five-part bar; the bar is decoration, the filters carry the numbers. */
import type { Counts } from '../../api/types';
import { t } from '../../shared/i18n';
import { number } from '../../shared/time/format';
import { useNarrow } from '../../shared/window';
import styles from './RollCall.module.css';

const parts = ['present', 'late', 'remote', 'excused', 'absent'] as const;

export function CountLine({ counts, of }: { counts: Counts; of: number }) {
  const narrow = useNarrow();
  return (
    <div className={styles.count}>
      <div className={styles.countWords}>
        <span><b className="num">{t('marked-of', { marked: number(of - counts.blank), of: number(of) })}</b> {t('marked')}</span>
        {!narrow && <span className={styles.quiet}>{t('enrolled', { enrolled: of - counts.walk_ins, walkIns: counts.walk_ins })}</span>}
      </div>
      <div className={styles.bar} aria-hidden>
        {parts.map((part) => counts[part] > 0 && <span key={part} className={styles[part]} style={{ flexGrow: counts[part] }} />)}
        {counts.blank > 0 && <span className={styles.left} style={{ flexGrow: counts.blank }} />}
      </div>
    </div>
  );
}
