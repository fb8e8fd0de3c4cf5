/** Attendance from a meeting's report: first only read, then shown person by person, then kept as one act. */
import { useLocation } from 'wouter';
import { call } from '../../api/call';
import { useCall } from '../../api/queries';
import type { AttendanceReport, PersonChoice } from '../../api/types';
import { Screen } from '../../shared/components/Screen';
import type { Chosen } from '../../shared/file';
import { t } from '../../shared/i18n';
import { ImportDeeds, ImportFrame } from '../../shared/reading/ImportFrame';
import { personsSaid } from '../../shared/reading/reading-model';
import { useImport } from '../../shared/reading/useImport';
import { ReportView } from './ReportView';

/** What the preview was asked with; null is found out by the engine. */
export interface Asked {
  file: Chosen;
  sheet: string | null;
  zone: string | null;
  dates: string | null;
  least: number | null;
  late: number | null;
  early: number | null;
  mark: string | null;
  stayed: boolean;
  names: boolean;
  walk_ins: boolean;
  replace: string[];
  people: PersonChoice[];
}

const first = (file: Chosen): Asked => ({ file, sheet: null, zone: null, dates: null, least: null, late: null, early: null, mark: null, stayed: false, names: false, walk_ins: false, replace: [], people: [] });
const touched = ['attendance_sheet', 'session_list', 'completion_show', 'completion_missing', 'rollout_overview'] as const;

export function ReportScreen({ session }: { session: string }) {
  const [, go] = useLocation();
  const { data: sheet } = useCall('attendance_sheet', { session });
  const list = useImport<Asked, AttendanceReport>({
    first,
    ask: ({ file, ...rest }, dry_run) => call('attendance_report', { session, path: file.path, name: file.name, content: file.content, ...rest, dry_run }),
    touched,
    words: ({ counts, file }) => t('report-done', { count: counts.writes, file }),
    then: () => go(`/training/sessions/${session}`),
  });
  const { asked, report } = list;
  const title = sheet?.session.title ?? '';
  return (
    <Screen
      crumbs={[{ label: t('area-training'), href: '/training' }, { label: t('sessions'), href: '/training' }, ...(title === '' ? [] : [{ label: title, href: `/training/sessions/${session}` }])]}
      title={report ? t('import-title-file', { file: report.file }) : t('report-title')}
      busy={list.reading && !report}
      facts={report ? <span className="num">{counted(report)}</span> : <span>{t('import-promise')}</span>}
      deeds={report && <ImportDeeds list={list} deed={report.counts.writes === 0 ? t('import-deed-none') : t('report-deed', { count: report.counts.writes })} />}
    >
      <ImportFrame list={list} what={t('report-what')} formats={t('report-formats')}>
        {report && asked && <ReportView report={report} asked={asked} busy={list.reading} onAsk={(part) => list.read({ ...asked, ...part })} onPerson={(key, person) => list.read({ ...asked, people: personsSaid(asked.people, key, person) })} />}
      </ImportFrame>
    </Screen>
  );
}

const counted = ({ rows, counts, missing }: AttendanceReport): string =>
  t('report-counts', { rows, fresh: counts.new, same: counts.same, differ: counts.differs, short: counts.short + counts.unclear, open: counts.open + counts.named + counts.elsewhere, missing });
