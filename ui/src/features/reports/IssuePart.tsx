/** Issuing a report, and the reports of the same day that were issued. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { IssuedLine, ReportIssued, ReportView } from '../../api/types';
import { Dialog } from '../../shared/components/Dialog';
import { AreaField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { dateTime } from '../../shared/time/format';
import styles from './Reports.module.css';

export function IssueDialog({ rollout, name, day, onDone }: { rollout: string; name: string; day: string | null; onDone: () => void }) {
  const [note, setNote] = useState('');
  const [, go] = useLocation();
  const run = useMutation<ReportIssued, CallError>({
    mutationFn: () => call('report_issue', { rollout, name, day, note: note || null }),
    onSuccess: ({ report }) => {
      stale(['report_show', 'report_list', 'executive_show']);
      onDone();
      if (report.issued) {
        say(t('report-issued-said', { number: report.issued.number }));
        go(`/reports/issued/${report.issued.id}`);
      }
    },
  });
  return (
    <Dialog kind="decision" title={t('report-issue-ask')} deed={t('report-issue')} busy={run.isPending} wrong={run.error?.message ?? null} onDeed={() => run.mutate()} onCancel={onDone}>
      <p>{t('report-issue-says')}</p>
      <AreaField label={t('report-issue-note')} help={t('report-issue-note-help')} rows={3} value={note} onChange={setNote} />
    </Dialog>
  );
}

/** One line an issued report, the one on the screen marked. */
export function IssuedList({ lines, shown = null }: { lines: readonly IssuedLine[]; shown?: string | null }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <span className={styles.title}>{line.id === shown ? <b>{words(line)}</b> : <Link href={`/reports/issued/${line.id}`} data-row className={styles.open}>{words(line)}</Link>}</span>
          <span className={line.broken ? styles.bad : styles.quiet}>{line.broken ? t('reports-issued-broken') : line.note}</span>
        </li>
      ))}
    </ul>
  );
}

const words = (line: IssuedLine): string => t('report-issued-line', { number: line.number, at: dateTime(line.at), by: line.by, device: line.device });

/** What an issued report is, under its head: who, when, with which digest. */
export function IssuedFacts({ view }: { view: ReportView }) {
  const one = view.issued;
  if (!one) return null;
  return (
    <div className={styles.issued}>
      {one.note && <p className={styles.note}>{one.note}</p>}
      <p className={styles.quiet}>{t('report-issued-digest')} <code className={styles.digest}>{one.digest}</code></p>
    </div>
  );
}
