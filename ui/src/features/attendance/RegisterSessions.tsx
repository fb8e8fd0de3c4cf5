/** Attendance by session: a bar of who came, was excused, was absent and was not marked; the figures stand beside it. */
import { Link } from 'wouter';
import type { RegisterSession } from '../../api/types';
import { t } from '../../shared/i18n';
import { number, shortDate, time } from '../../shared/time/format';
import styles from './Register.module.css';

const parts = ['attended', 'excused', 'absent', 'blank'] as const;
const figures = ['attended', 'roster', 'excused', 'absent', 'blank', 'walk_ins'] as const;

export function RegisterSessions({ sessions, cohorts }: { sessions: readonly RegisterSession[]; cohorts: boolean }) {
  return (
    <div className={styles.wide}>
      <div role="table" aria-label={t('register-chart')}>
        <div role="row" className={styles.head}>
          <span role="columnheader">{t('register-col-starts')}</span>
          <span role="columnheader">{t('register-col-session')}</span>
          <span role="columnheader" className={styles.chart}>{t('register-chart')}</span>
          {figures.map((id) => <span key={id} role="columnheader" className={styles.end}>{t(id === 'walk_ins' ? 'register-col-walk-ins' : `register-col-${id}`)}</span>)}
        </div>
        {sessions.map((one) => <Line key={one.id} one={one} cohorts={cohorts} />)}
      </div>
    </div>
  );
}

function Line({ one, cohorts }: { one: RegisterSession; cohorts: boolean }) {
  return (
    <div role="row" className={styles.row}>
      <span role="cell" className={`num ${styles.second}`}>{one.starts === null ? '–' : `${shortDate(one.starts)}, ${time(one.starts)}`}</span>
      <span role="cell" className={styles.title}>
        <Link href={`/training/sessions/${one.id}`}>{one.title}</Link>
        {cohorts && <Link href={`/training/register/${one.cohort_id}`} className={styles.quiet}>{one.cohort}</Link>}
      </span>
      <span role="cell" className={styles.chart}><Bar one={one} /></span>
      {figures.map((id) => <span key={id} role="cell" className={`num ${styles.end} ${id === 'attended' ? styles.strong : styles.second}`}>{number(one[id])}</span>)}
    </div>
  );
}

/** Decoration: the cells beside it carry the numbers. */
function Bar({ one }: { one: RegisterSession }) {
  let from = 0;
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
      <rect width={100} height={8} className={styles.blank} />
      {one.roster > 0 && parts.map((part) => {
        const width = (100 * one[part]) / one.roster;
        from += width;
        return <rect key={part} x={from - width} width={width} height={8} className={styles[part]} />;
      })}
    </svg>
  );
}
