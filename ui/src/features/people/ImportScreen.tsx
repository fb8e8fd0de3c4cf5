/** Bringing in a list: first only read, then shown as it was understood, then kept. Nothing is changed before the deed. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { ColumnChoice, ImportReport } from '../../api/types';
import { did, undoAct } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { Screen } from '../../shared/components/Screen';
import { toast } from '../../shared/components/toast';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { useCommands } from '../../shared/commands';
import { chooseFile, lists, type Chosen } from '../../shared/file';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { ChooseList, useDrops } from '../../shared/reading/ChooseList';
import { mapped } from '../../shared/reading/reading-model';
import { ImportView, type Beyond } from './ImportView';

interface Reading {
  file: Chosen;
  map: ColumnChoice[];
  sheet: string | null;
  cohort: string | null;
  beyond: Beyond;
}

export function ImportScreen() {
  const rollout = useRollout();
  const [, go] = useLocation();
  const [reading, setReading] = useState<Reading | null>(null);
  const ask = (dry_run: boolean) => (wanted: Reading): Promise<ImportReport> =>
    call('people_import', { rollout: rollout.id, path: wanted.file.path, name: wanted.file.name, content: wanted.file.content, cohort: wanted.cohort, map: wanted.map, sheet: wanted.sheet, beyond: wanted.beyond, dry_run });
  // The last good reading stays on screen while another is read, and when that one is refused.
  const [report, setReport] = useState<ImportReport | null>(null);
  const look = useMutation<ImportReport, CallError, Reading>({ mutationFn: ask(true), onSuccess: setReport });
  const bring = useMutation<ImportReport, CallError, Reading>({
    mutationFn: ask(false),
    onSuccess: (report) => {
      stale(['people_list', 'cohort_list', 'cohort_show', 'attendance_sheet', 'session_list', 'rollout_overview', 'app_status']);
      const words = t('import-done', { count: report.new + report.matched, file: report.file });
      say(words);
      const { action } = report;
      if (action) {
        const act = { action, label: words };
        did(act);
        toast({ text: words, undo: () => void undoAct(act).then(() => stale(['people_list', 'attendance_sheet', 'session_list'])) });
      } else toast({ text: t('import-nothing', { file: report.file }) });
    },
  });
  // Whoever went elsewhere meanwhile is not called away from there.
  const keep = (wanted: Reading) => bring.mutate(wanted, { onSuccess: () => go('/training/people') });
  const read = (next: Reading) => {
    setReading(next);
    bring.reset();
    look.mutate(next);
  };
  const begin = (file: Chosen) => {
    setReport(null);
    read({ file, map: [], sheet: null, cohort: reading?.cohort ?? null, beyond: 'wait' });
  };
  const choose = () => void chooseFile(t('import-choose'), lists).then((file) => file && begin(file));
  useDrops(begin);
  useCommands([{ id: 'import-choose', title: t('import-choose'), binding: 'o', keys: 'O', run: choose }], [{ keys: 'O', label: t('import-choose') }]);
  const ready = !bring.isPending && !look.isPending && !look.error;
  const takes = report ? report.new + report.changed : 0;
  return (
    <Screen
      crumbs={[{ label: t('area-training'), href: '/training' }, { label: t('people'), href: '/training/people' }]}
      title={report ? t('import-title-file', { file: report.file }) : t('import-title')}
      busy={look.isPending && !report}
      facts={report && look.isPending ? <span role="status">{t('import-reading-again')}</span> : report ? <span className="num">{t('import-counts', { known: report.matched, rows: number(report.rows), fresh: number(report.new), matched: number(report.matched), changed: number(report.changed), same: number(report.same), rejected: number(report.rejected.length) })}</span> : look.isPending && reading ? <span role="status">{t('import-reading', { file: reading.file.name })}</span> : <span>{t('import-promise')}</span>}
      deeds={report && reading && (
        <>
          <Button onClick={choose}>{t('import-other')}</Button>
          <Button kind="primary" aria-disabled={!ready} onClick={() => ready && keep(reading)}>
            {bring.isPending ? t('import-running') : takes === 0 ? t('import-deed-none') : t('import-deed', { fresh: report.new, changed: report.changed })}
          </Button>
        </>
      )}
      tools={<TrainingTabs />}
    >
      {bring.error && <Trouble message={bring.error.message} />}
      {look.error && <Trouble message={look.error.message}><Button onClick={choose}>{t('import-choose')}</Button></Trouble>}
      {!report && !look.error && (
        <ChooseList what={t('import-what')} formats={t('import-formats')} onChoose={choose} onFile={begin} />
      )}
      {report && reading && <ImportView report={look.error ? { ...report, columns: mapped(report.columns, reading.map) } : report} cohort={reading.cohort} busy={look.isPending} onMap={(map) => read({ ...reading, map })} onSheet={(sheet) => read({ ...reading, sheet, map: [] })} onCohort={(cohort) => read({ ...reading, cohort })} beyond={reading.beyond} onBeyond={(beyond) => read({ ...reading, beyond })} />}
    </Screen>
  );
}
