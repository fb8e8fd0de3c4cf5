/** Everything that leaves as paper: the day, the executive page, the trail, contacts, records; and what was issued. */
import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { useCall } from '../../api/queries';
import type { ReportList, ReportOf } from '../../api/types';
import { Trouble } from '../../shared/components/EmptyState';
import { Screen } from '../../shared/components/Screen';
import { t, type PlainId } from '../../shared/i18n';
import { useRowKeys } from '../../shared/rows';
import { number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { CalendarFile } from '../attendance/CalendarFile';
import { Subscribe } from '../attendance/Subscribe';
import { IssuedList } from './IssuePart';
import styles from './Reports.module.css';

const pages: readonly { href: string; title: PlainId; says: PlainId }[] = [
  { href: '/reports/executive', title: 'report-executive', says: 'reports-executive-says' },
  { href: '/reports/deployment', title: 'reports-day', says: 'reports-day-says' },
  { href: '/reports/contacts', title: 'report-contacts', says: 'reports-contacts-says' },
  { href: '/reports/audit', title: 'report-audit', says: 'reports-audit-says' },
];

export function ReportsScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('report_list', { rollout: rollout.id });
  useRowKeys();
  return (
    <Screen busy={!data && !error} title={t('reports')} facts={data && <span className="num">{t('reports-facts', { issued: number(data.issued.length), exports: number(data.exports.length) })}</span>}>
      {error && <Trouble message={error.message} />}
      {data && <List data={data} rollout={rollout.id} />}
    </Screen>
  );
}

function List({ data, rollout }: { data: ReportList; rollout: string }) {
  return (
    <div className={styles.page}>
      <ul className={styles.lines} aria-label={t('reports')}>
        {pages.map(({ href, title, says }) => (
          <li key={href} className={styles.line}><Link href={href} data-row className={styles.open}><b>{t(title)}</b></Link><span className={styles.quiet}>{t(says)}</span><ChevronRight size={16} aria-hidden className={styles.end} /></li>
        ))}
      </ul>
      <section aria-labelledby="reports-issued">
        <h2 id="reports-issued">{t('reports-issued')}</h2>
        {data.issued.length === 0 ? <p className={styles.quiet}>{t('reports-issued-none')}</p> : <IssuedList lines={data.issued} />}
      </section>
      <section aria-labelledby="reports-records">
        <h2 id="reports-records">{t('reports-records')}</h2>
        <p className={styles.quiet}>{t('reports-records-says')}</p>
        <Records name="run" title={t('reports-runs')} none={t('reports-none-runs')} lines={data.runs} />
        <Records name="gate" title={t('reports-gates')} none={t('reports-none-gates')} lines={data.gates} />
        <Records name="checklist" title={t('reports-lists')} none={t('reports-none-lists')} lines={data.checklists} />
      </section>
      <section aria-labelledby="reports-calendar">
        <h2 id="reports-calendar">{t('reports-calendar')}</h2>
        <p className={styles.quiet}>{t('reports-calendar-says')}</p>
        <CalendarFile rollout={rollout} session={null} milestones sessions={false} meetings label={t('reports-calendar-make')} />
        <Subscribe rollout={rollout} />
      </section>
    </div>
  );
}

function Records({ name, title, none, lines }: { name: string; title: string; none: string; lines: readonly ReportOf[] }) {
  return (
    <div className={styles.records}>
      <h3>{title}</h3>
      {lines.length === 0 && <p className={styles.quiet}>{none}</p>}
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <Link href={`/reports/${name}/${line.id}`} data-row className={styles.open}>{line.title}</Link>
            <span className={`num ${styles.quiet}`}>{t('reports-of', { done: number(line.done), of: number(line.of) })}{line.state === 'final' ? ` · ${t('report-state-short-final')}` : line.state === 'draft' ? ` · ${t('report-state-short-draft')}` : ''}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
