/** A runbook from a sheet of tasks: first only read and shown, what is not written in it asked, then kept as one act. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../api/call';
import { useCall } from '../../api/queries';
import type { ColumnChoice, ImportedTask, TaskImport } from '../../api/types';
import { SelectField, TextField } from '../../shared/components/Field';
import { Screen } from '../../shared/components/Screen';
import type { Chosen } from '../../shared/file';
import { t } from '../../shared/i18n';
import { Columns } from '../../shared/reading/Columns';
import { ImportDeeds, ImportFrame } from '../../shared/reading/ImportFrame';
import reading from '../../shared/reading/Reading.module.css';
import { taskFields } from '../../shared/reading/reading-model';
import { RejectedRows, Warnings } from '../../shared/reading/RowLists';
import { useImport } from '../../shared/reading/useImport';
import { dateTime, number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';

interface Asked {
  file: Chosen;
  map: ColumnChoice[];
  checklist: string | null;
  title: string | null;
  sheet: string | null;
  unit: string | null;
  dates: string | null;
}

const units = ['minutes', 'hours', 'days', 'seconds'] as const;
const shown = 300;

export function TasksImportScreen() {
  const rollout = useRollout();
  const [, go] = useLocation();
  const { data } = useCall('checklist_list', { rollout: rollout.id });
  const list = useImport<Asked, TaskImport>({
    first: (file) => ({ file, map: [], checklist: null, title: null, sheet: null, unit: null, dates: null }),
    ask: ({ file, ...rest }, dry_run) => call('checklist_import', { rollout: rollout.id, path: file.path, name: file.name, content: file.content, ...rest, dry_run }),
    touched: ['checklist_list', 'checklist_show', 'run_list'],
    words: ({ tasks, file }) => t('tasks-import-done', { count: tasks.length, file }),
    then: () => go('/checklists'),
  });
  const { asked, report } = list;
  const open = report !== null && (report.unit_open || report.dates_open);
  const deed = report === null ? '' : report.rejected.length > 0 ? t('tasks-import-mend') : open ? t('tasks-import-answer') : report.new + report.changed === 0 ? t('import-deed-none') : t('tasks-import-deed', { count: report.new + report.changed });
  return (
    <Screen
      crumbs={[{ label: t('area-checklists'), href: '/checklists' }]}
      title={report ? t('import-title-file', { file: report.file }) : t('tasks-import-title')}
      busy={list.reading && !report}
      facts={report ? <span className="num">{t('tasks-import-counts', { rows: report.rows, new: report.new, changed: report.changed, same: report.same, rejected: report.rejected.length })}</span> : <span>{t('import-promise')}</span>}
      deeds={report && <ImportDeeds list={list} deed={deed} />}
    >
      <ImportFrame list={list} what={t('tasks-import-what')} formats={t('tasks-import-formats')}>
        {report && asked && (
          <div className={reading.view}>
            <Questions report={report} asked={asked} lists={data?.checklists ?? []} onAnswer={(answer) => list.read({ ...asked, ...answer })} />
            <Warnings warnings={report.warnings} />
            <RejectedRows rejected={report.rejected} />
            <Columns columns={report.columns} fields={taskFields} onMap={(map) => list.read({ ...asked, map })} />
            {report.tasks.length > 0 && <Tasks report={report} />}
          </div>
        )}
      </ImportFrame>
    </Screen>
  );
}

interface QuestionsProps {
  report: TaskImport;
  asked: Asked;
  lists: readonly { id: string; title: string }[];
  onAnswer: (answer: Partial<Asked>) => void;
}

/** What a sheet does not say of itself, and where it goes. */
function Questions({ report, asked, lists, onAnswer }: QuestionsProps) {
  const [title, setTitle] = useState(report.title);
  const rest = [report.prefix !== '' && t('tasks-import-prefix', { prefix: report.prefix }), report.missing.length > 0 && t('tasks-import-missing', { codes: report.missing.join(', ') })].filter(Boolean);
  return (
    <section className={reading.part}>
      <div className={reading.columns}>
        {(report.unit_open || asked.unit !== null) && <SelectField label={t('tasks-import-unit')} value={asked.unit ?? ''} onChange={(unit) => onAnswer({ unit: unit || null })} options={[{ value: '', label: t('tasks-import-unit-none') }, ...units.map((value) => ({ value, label: t(`unit-${value}`) }))]} />}
        {(report.dates_open || asked.dates !== null) && <SelectField label={t('report-dates')} value={asked.dates ?? ''} onChange={(dates) => onAnswer({ dates: dates || null })} options={[{ value: '', label: t('tasks-import-unit-none') }, ...(['dmy', 'mdy', 'ymd'] as const).map((value) => ({ value, label: t(`report-dates-${value}`) }))]} />}
        <SelectField label={t('tasks-import-into')} value={asked.checklist ?? ''} onChange={(checklist) => onAnswer({ checklist: checklist || null })} options={[{ value: '', label: t('tasks-import-into-new') }, ...lists.map(({ id, title }) => ({ value: id, label: title }))]} />
        {asked.checklist === null && <div onBlur={() => title.trim() !== report.title && onAnswer({ title: title.trim() || null })}><TextField label={t('tasks-import-name')} value={title} onChange={setTitle} /></div>}
      </div>
      {report.tasks.some(({ fixed }) => fixed) && <p className={reading.quiet}>{t('tasks-import-zone', { zone: report.zone, from: report.zone_written ? 'written' : 'rollout' })}</p>}
      {rest.map((words) => <p key={String(words)} className={reading.quiet}>{words}</p>)}
    </section>
  );
}

function Tasks({ report }: { report: TaskImport }) {
  return (
    <section className={reading.part}>
      <h2>{t('tasks-import-tasks')}</h2>
      <div className={reading.scroll} tabIndex={0} role="region" aria-label={t('tasks-import-tasks')}>
        <table className={reading.table}>
          <thead><tr><th scope="col">{t('col-code-task')}</th><th scope="col">{t('field-title')}</th><th scope="col">{t('field-stream')}</th><th scope="col">{t('col-starts')}</th><th scope="col" className={reading.end}>{t('col-minutes')}</th><th scope="col">{t('col-after')}</th><th scope="col">{t('field-team')}</th></tr></thead>
          <tbody>{report.tasks.slice(0, shown).map((task) => <Line key={task.line} task={task} />)}</tbody>
        </table>
      </div>
      {report.tasks.length > shown && <p className={reading.quiet}>{t('tasks-import-more', { count: report.tasks.length - shown })}</p>}
    </section>
  );
}

function Line({ task }: { task: ImportedTask }) {
  return (
    <tr>
      <td className="num">{task.code}</td>
      <td className={reading.value}><span className={reading.inline}>{task.title}</span></td>
      <td>{task.section}</td>
      <td className="num">{task.starts !== null && dateTime(task.starts)}{task.fixed && ` (${t('tasks-import-fixed')})`}</td>
      <td className={`num ${reading.end}`}>{number(task.minutes)}</td>
      <td className="num">{task.predecessors.join(', ')}</td>
      <td>{task.owner}</td>
    </tr>
  );
}
