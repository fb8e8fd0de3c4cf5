/** How a decision stands, in words: its state, who carries it out until when. */
import type { ResolutionLine } from '../../api/types';
import { t } from '../../shared/i18n';
import { shortDate } from '../../shared/time/format';
import { asLogState } from './meetings-model';
import styles from './Meetings.module.css';

export function ResolutionWords({ line }: { line: ResolutionLine }) {
  const state = asLogState(line.state);
  const tone = state === 'overdue' ? styles.bad : state === 'open' ? styles.late : styles.quiet;
  const whose = [line.owner, line.due && shortDate(`${line.due}T00:00`)].filter(Boolean).join(', ');
  return <span className={styles.aside}><span className={tone}>{t(`resolution-state-${state}`)}</span>{whose && ` · ${whose}`}</span>;
}
