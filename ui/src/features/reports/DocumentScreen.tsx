/** One report as a page to read: the day, a checklist, a run, a gate; as of now, or as it was issued. */
import { FileDown, Stamp } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import type { AskReport, ReportView } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { t, type PlainId } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { useRowKeys } from '../../shared/rows';
import { date, dateTime } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { IssueDialog, IssuedFacts, IssuedList } from './IssuePart';
import { CopyReport, ReportFiles } from './ReportFiles';
import { Part } from './ReportParts';
import { askOf, saidWords, sourcesWords } from './reports-model';
import styles from './Reports.module.css';

export function DocumentScreen({ name, at }: { name: string; at: string | null }) {
  const rollout = useRollout();
  const ask = askOf(rollout.id, name, at);
  return ask ? <Shown ask={ask} /> : <Screen crumbs={[{ label: t('reports'), href: '/reports' }]} title={t('reports')}><Trouble message={t('report-nothing')} /></Screen>;
}

function Shown({ ask }: { ask: AskReport }) {
  const { data, error } = useCall('report_show', ask);
  const [files, setFiles] = useState(false);
  const [issuing, setIssuing] = useState(false);
  useRowKeys();
  const mayIssue = data !== undefined && data.name === 'deployment' && !data.cannot_issue;
  useCommands(
    [
      { id: 'report-print', title: t('report-print'), binding: 'p', keys: 'P', run: () => setFiles(true) },
      ...(mayIssue ? [{ id: 'report-issue', title: t('report-issue'), run: () => setIssuing(true) }] : []),
    ],
    [{ keys: 'P', label: t('report-print') }],
  );
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('reports'), href: '/reports' }]}
      title={data ? titleWords(data) : t('reports')}
      facts={data && <Standing view={data} />}
      deeds={data && (
        <>
          <CopyReport ask={ask} />
          <Button icon={<FileDown size={16} aria-hidden />} keys={<KeyCap name="P" />} onClick={() => setFiles(true)}>{t('report-print')}</Button>
          {mayIssue && <Button kind={data.issued ? 'plain' : 'primary'} icon={<Stamp size={16} aria-hidden />} onClick={() => setIssuing(true)}>{data.all_issued.length > 0 ? t('report-issue-again') : t('report-issue')}</Button>}
        </>
      )}
      pane={files ? <ReportFiles ask={{ ...ask, name: data?.name ?? ask.name }} onClose={() => setFiles(false)} /> : undefined}
    >
      {error && <Trouble message={error.message} />}
      {data && <><p className={styles.sources}>{t('report-data-from')}: {sourcesWords(data.sources)}</p><Page view={data} /></>}
      {issuing && data && <IssueDialog rollout={ask.rollout} name={data.name} day={data.day || null} onDone={() => setIssuing(false)} />}
    </Screen>
  );
}

const titleWords = (view: ReportView): string => (view.day ? `${saidWords(view.title)}, ${date(`${view.day}T00:00`)}` : saidWords(view.title));

/** Draft or final, and of when. */
function Standing({ view }: { view: Pick<ReportView, 'name' | 'state' | 'as_of' | 'issued'> }) {
  const words = view.issued
    ? t('report-state-issued', { number: view.issued.number, by: view.issued.by, at: dateTime(view.issued.at) })
    : t(view.state === 'draft' && view.name !== 'deployment' ? 'report-state-open' : (`report-state-${view.state}` as PlainId));
  return <><b className={view.state === 'draft' ? styles.draft : undefined}>{words}</b><span className="num">{t('report-true-as-of', { at: dateTime(view.as_of) })}</span></>;
}

function Page({ view }: { view: ReportView }) {
  return (
    <div className={styles.page}>
      {view.name === 'deployment' && <Days view={view} />}
      <IssuedFacts view={view} />
      {view.sections.map((section, at) => <Part key={at} section={section} at={at} />)}
    </div>
  );
}

/** Another day, and what was issued of this one. */
function Days({ view }: { view: ReportView }) {
  const [, go] = useLocation();
  return (
    <div className={styles.days}>
      <TextField label={t('reports-day-of')} type="date" value={view.day} onChange={(day) => day && go(`/reports/deployment/${day}`)} />
      {view.issued && <Link href={`/reports/deployment/${view.day}`}>{t('report-show-draft')}</Link>}
      {view.cannot_issue && <p className={styles.quiet}>{failureWords(view.cannot_issue)}</p>}
      {view.all_issued.length > 0 && <section aria-label={t('reports-issued')}><h3>{t('reports-issued')}</h3><IssuedList lines={view.all_issued} shown={view.issued?.id ?? null} /></section>}
    </div>
  );
}
