/** The readings of a duty as a line that breaks where nobody read it, with the target; every point stands in the table too. */
import type { DutyLine, ReadingLine } from '../../api/types';
import { t } from '../../shared/i18n';
import { when } from '../../shared/time/format';
import { figure, scale, segments, withUnit } from './readings-model';
import styles from './Readings.module.css';

const width = 300;
const height = 64;

export function Trend({ readings, missed, line }: { readings: readonly ReadingLine[]; missed: readonly string[]; line: DutyLine }) {
  const runs = segments(readings, missed);
  const points = runs.flat();
  if (points.length < 2) return null;
  const target = line.target?.value ?? null;
  const { x, y, least, most } = scale(runs, target, width, height);
  const values = points.map(({ value }) => value);
  const numbers = readings.filter(({ value }) => value !== null);
  const words = t('monitoring-trend-words', {
    count: points.length,
    from: when(numbers.at(-1)?.at ?? ''),
    until: when(numbers[0]?.at ?? ''),
    least: figure(Math.min(...values)),
    most: figure(Math.max(...values)),
    last: withUnit(values.at(-1) ?? 0, line.unit),
  });
  return (
    <svg className={styles.chart} viewBox={`-40 -10 ${width + 54} ${height + 30}`} role="img" aria-label={`${t('monitoring-trend')}. ${words}`}>
      <text x={-6} y={y(least) + 4} textAnchor="end" className={styles.scale}>{figure(least)}</text>
      {most !== least && <text x={-6} y={y(most) + 4} textAnchor="end" className={styles.scale}>{figure(most)}</text>}
      {target !== null && <><line x1={0} y1={y(target)} x2={width} y2={y(target)} className={styles.target} /><text x={width / 2} y={height + 16} textAnchor="middle" className={styles.scale}>{t('monitoring-target-line', { value: figure(target) })}</text></>}
      {runs.map((run) => <polyline key={run[0]?.at} points={run.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')} className={styles.line} />)}
      {points.map(({ at, value }) => <circle key={`${at}${value}`} cx={x(at)} cy={y(value)} r={2} className={styles.dot} />)}
      <text x={0} y={height + 16} className={styles.scale}>{when(numbers.at(-1)?.at ?? '')}</text>
      <text x={width} y={height + 16} textAnchor="end" className={styles.scale}>{when(numbers[0]?.at ?? '')}</text>
    </svg>
  );
}
