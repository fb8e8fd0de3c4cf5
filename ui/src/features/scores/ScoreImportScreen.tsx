/** Scores from a list: first only read, then shown line by line, then kept. Nothing is changed before the deed. */
import { useLocation } from 'wouter';
import { call } from '../../api/call';
import { useCall } from '../../api/queries';
import type { ColumnChoice, PersonChoice, ScoreImport } from '../../api/types';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import type { Chosen } from '../../shared/file';
import { t } from '../../shared/i18n';
import { ImportDeeds, ImportFrame } from '../../shared/reading/ImportFrame';
import { personsSaid } from '../../shared/reading/reading-model';
import { useImport } from '../../shared/reading/useImport';
import { ScoreImportView } from './ScoreImportView';

/** What the preview was asked with. */
export interface Asked {
  file: Chosen;
  map: ColumnChoice[];
  sheet: string | null;
  scale: string | null;
  resit: boolean;
  replace: boolean;
  names: boolean;
  people: PersonChoice[];
}

const first = (file: Chosen): Asked => ({ file, map: [], sheet: null, scale: null, resit: false, replace: false, names: false, people: [] });
const touched = ['assessment_list', 'assessment_sheet', 'completion_show', 'completion_missing'] as const;

export function ScoreImportScreen({ assessment }: { assessment: string }) {
  const [, go] = useLocation();
  const { data: sheet } = useCall('assessment_sheet', { assessment });
  const list = useImport<Asked, ScoreImport>({
    first,
    ask: ({ file, ...rest }, dry_run) => call('score_import', { assessment, path: file.path, name: file.name, content: file.content, ...rest, dry_run }),
    touched,
    words: ({ counts, file }) => t('score-import-done', { count: counts.writes, file }),
    then: () => go(`/training/assessments/${assessment}`),
  });
  const { asked, report } = list;
  const title = sheet?.assessment.title ?? '';
  return (
    <Screen
      crumbs={[{ label: t('area-training'), href: '/training' }, { label: t('assessments'), href: '/training/assessments' }, ...(title === '' ? [] : [{ label: title, href: `/training/assessments/${assessment}` }])]}
      title={report ? t('import-title-file', { file: report.file }) : t('score-import-title')}
      busy={list.reading && !report}
      facts={report ? <span className="num">{counted(report)}</span> : <span>{t('import-promise')}</span>}
      deeds={report && <ImportDeeds list={list} deed={report.counts.writes === 0 ? t('import-deed-none') : t('score-import-deed', { count: report.counts.writes })} />}
      tools={<TrainingTabs />}
    >
      <ImportFrame list={list} what={t('score-import-what')} formats={t('score-import-formats')}>
        {report && asked && <ScoreImportView report={report} asked={asked} busy={list.reading} onAsk={(part) => list.read({ ...asked, ...part })} onPerson={(key, person) => list.read({ ...asked, people: personsSaid(asked.people, key, person) })} />}
      </ImportFrame>
    </Screen>
  );
}

const counted = ({ rows, counts, rejected }: ScoreImport): string =>
  t('score-import-counts', { rows, fresh: counts.new, differ: counts.differs, same: counts.same, without: counts.without, open: counts.open + counts.named, rejected: rejected.length });
