/** When a session begins by the clocks of its own cohort, where that is another zone than the rollout's. */
import type { SessionLine } from '../../api/types';
import { date, shortDate, time } from '../../shared/time/format';
import styles from './Sessions.module.css';

export function OwnTime({ line }: { line: SessionLine }) {
  if (!line.zone || !line.starts_there || !line.starts) return null;
  const otherDay = date(line.starts) !== date(line.starts_there) ? `${shortDate(line.starts_there)} ` : '';
  const city = line.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? line.zone;
  return <span className={styles.own} title={line.zone}>{`${otherDay}${time(line.starts_there)} ${city}`}</span>;
}
