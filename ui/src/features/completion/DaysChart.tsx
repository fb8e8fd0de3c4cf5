/** Complete by day against the plan: two lines, and the same figures as a table. */
import { useState } from 'react';
import type { Day } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { t } from '../../shared/i18n';
import { date, number } from '../../shared/time/format';
import styles from './Completion.module.css';
import { points } from './completion-model';

/** A day of the rollout's zone, which has no time. */
const dayWords = (day: string): string => date(`${day}T00:00`);

const width = 560;
const height = 96;

export function DaysChart({ days }: { days: readonly Day[] }) {
  const [asTable, setAsTable] = useState(false);
  if (days.length < 2) return null;
  return (
    <section className={styles.part} aria-labelledby="completion-days">
      <header className={styles.partHead}>
        <h2 id="completion-days">{t('completion-days')}</h2>
        <Button kind="quiet" onClick={() => setAsTable(!asTable)}>{asTable ? t('completion-chart') : t('completion-table')}</Button>
      </header>
      {asTable ? <Table days={days} /> : <Lines days={days} />}
    </section>
  );
}

function Lines({ days }: { days: readonly Day[] }) {
  const most = Math.max(1, ...days.map(({ planned, complete }) => Math.max(planned, complete ?? 0)));
  const planned = days.map((day) => day.planned);
  const complete = days.map((day) => day.complete);
  const last = complete.reduce<number>((at, value, index) => (value === null ? at : index), 0);
  const words = days.map((day) => `${dayWords(day.day)}: ${t('completion-col-planned')} ${number(day.planned)}${day.complete === null ? '' : `, ${t('completion-col-complete')} ${number(day.complete)}`}`);
  const end = (value: number) => height - (value * height) / most;
  return (
    <svg className={styles.chart} viewBox={`-36 -14 ${width + 140} ${height + 34}`} role="img" aria-label={`${t('completion-days')}. ${words.join('; ')}`}>
      <line x1={0} y1={height} x2={width} y2={height} className={styles.axis} />
      <text x={-6} y={height + 4} textAnchor="end" className={styles.scale}>0</text>
      <text x={-6} y={4} textAnchor="end" className={styles.scale}>{number(most)}</text>
      <polyline points={points(planned, most, width, height)} className={styles.planned} />
      <polyline points={points(complete, most, width, height)} className={styles.fact} />
      <text x={width + 6} y={end(planned.at(-1) ?? 0) + 4} className={styles.name}>{t('completion-col-planned')}</text>
      <text x={(last * width) / (days.length - 1) + 6} y={end(complete[last] ?? 0) - 4} className={styles.nameFact}>{t('completion-col-complete')}</text>
      <text x={0} y={height + 16} className={styles.scale}>{dayWords(days[0]?.day ?? '')}</text>
      <text x={width} y={height + 16} textAnchor="end" className={styles.scale}>{dayWords(days.at(-1)?.day ?? '')}</text>
    </svg>
  );
}

function Table({ days }: { days: readonly Day[] }) {
  return (
    <table className={styles.days}>
      <thead><tr><th scope="col">{t('completion-col-day')}</th><th scope="col" className={styles.end}>{t('completion-col-planned')}</th><th scope="col" className={styles.end}>{t('completion-col-complete')}</th></tr></thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}><th scope="row">{dayWords(day.day)}</th><td className={`num ${styles.end}`}>{number(day.planned)}</td><td className={`num ${styles.end}`}>{day.complete === null ? '–' : number(day.complete)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
