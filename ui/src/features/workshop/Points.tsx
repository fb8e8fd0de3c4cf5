/** What was looked at: what is lacking first, each with the way to mend it; what is fine below, folded. */
import { Link } from 'wouter';
import type { PointLine } from '../../api/types';
import { t } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { DecisionMark } from '../../shared/marks/Marks';
import styles from './Workshop.module.css';
import { apart, asWeight, mendOf, pointMarks } from './workshop-model';

export function Points({ title, points, session }: { title: string; points: readonly PointLine[]; session: string }) {
  const { lacks, fine } = apart(points);
  return (
    <div className={styles.points}>
      <h3>{title}</h3>
      {lacks.length > 0 && <ul aria-label={title}>{lacks.map((point) => <Point key={point.code} point={point} session={session} />)}</ul>}
      <details open={lacks.length === 0}>
        <summary><span className={styles.summary}><DecisionMark state="go" quiet />{t('workshop-fine', { count: fine.length })}</span></summary>
        <ul>{fine.map((point) => <Point key={point.code} point={point} session={session} />)}</ul>
      </details>
    </div>
  );
}

function Point({ point, session }: { point: PointLine; session: string }) {
  const weight = asWeight(point.weight);
  const mend = mendOf(point, session);
  return (
    <li className={styles.point}>
      <span className={`${styles.weight} ${styles[weight] ?? ''}`}><DecisionMark state={pointMarks[weight]} quiet />{t(`pack-weight-${weight}`)}</span>
      <span className={styles.said}>{failureWords(point)}{mend && <> <Link href={mend.href}>{t(mend.label)}</Link></>}</span>
    </li>
  );
}
