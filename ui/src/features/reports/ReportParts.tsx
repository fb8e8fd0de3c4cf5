/** The parts of a report: sentences, and tables whose heads and cells the engine names. */
import { Link } from 'wouter';
import type { ReportPoint, ReportSection } from '../../api/types';
import { t } from '../../shared/i18n';
import { ItemMark } from '../../shared/marks/Marks';
import { headingWords, pointWords, saidWords } from './reports-model';
import styles from './Reports.module.css';

export const Weight = ({ weight }: { weight: string }) => (weight === 'bad' ? <ItemMark state="failed" quiet /> : weight === 'late' ? <ItemMark state="blocked" quiet /> : <span className={styles.dash} aria-hidden>–</span>);

export function PointWords({ point }: { point: ReportPoint }) {
  const words = pointWords(point);
  return point.place ? <Link href={point.place} data-row className={styles.place}>{words}</Link> : <>{words}</>;
}

export function Points({ points }: { points: readonly ReportPoint[] }) {
  return (
    <ul className={styles.points}>
      {points.map((point, index) => <li key={index} className={point.weight === 'bad' ? styles.bad : point.weight === 'late' ? styles.late : undefined}><Weight weight={point.weight} /><span><PointWords point={point} /></span></li>)}
    </ul>
  );
}

export function Part({ section, at, most }: { section: ReportSection; at: number; most?: number }) {
  const id = `report-part-${at}`;
  const rows = most === undefined ? section.rows : section.rows.slice(-most);
  const empty = section.points.length === 0 && section.rows.length === 0;
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id}>{saidWords(section.title)}</h2>
      {section.points.length > 0 && <Points points={section.points} />}
      {empty && <p className={styles.quiet}>{t('report-nothing')}</p>}
      {rows.length > 0 && (
        <div className={styles.wide} tabIndex={0} role="group" aria-labelledby={id}>
          <table className={styles.table}>
            <thead><tr>{section.columns.map(({ says, number }) => <th key={says} scope="col" className={number ? styles.number : undefined}>{headingWords(says)}</th>)}</tr></thead>
            <tbody>{rows.map((row, line) => <tr key={line}>{row.map((cell, column) => <td key={column} className={section.columns[column]?.number ? styles.number : cell.as === 'minute' ? styles.when : undefined}>{saidWords(cell, true)}</td>)}</tr>)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}
