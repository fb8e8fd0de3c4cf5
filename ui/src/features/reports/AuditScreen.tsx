/** The trail: who changed what, when, on which laptop, and what it was before; filtered, and taken out as a file. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import type { AskReport, AuditExportLine, ReportSection } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { dateTime, number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { ReportFiles } from './ReportFiles';
import { areaId, auditAreas, headingWords, saidWords, sourcesWords } from './reports-model';
import styles from './Reports.module.css';

/** Most lines that the screen draws; a file holds all. */
const MOST = 200;
/** Longest value on the screen. */
const LONGEST = 160;
/** What a reader looks for first; the rest stands in the file. */
const shownColumns = [1, 2, 3, 6, 7, 8, 9, 10] as const;

interface Filter {
  from: string;
  to: string;
  area: string;
  person: string;
  text: string;
}

const nothing: Filter = { from: '', to: '', area: '', person: '', text: '' };

export function AuditScreen() {
  const rollout = useRollout();
  const { data: list } = useCall('report_list', { rollout: rollout.id });
  const [filter, setFilter] = useState<Filter>(nothing);
  const [asked, setAsked] = useState<Filter>(nothing);
  const [files, setFiles] = useState(false);
  const ask: AskReport = { rollout: rollout.id, name: 'audit', of: null, day: null, issued: null, audit: asked };
  const { data, error } = useCall('report_show', ask);
  useCommands([{ id: 'report-print', title: t('report-print'), binding: 'p', keys: 'P', run: () => setFiles(true) }], [{ keys: 'P', label: t('report-print') }]);
  const section = data?.sections[0];
  const set = (field: keyof Filter) => (value: string) => setFilter({ ...filter, [field]: value });
  const wrong = (field: string) => (error?.field === field ? error.message : null);
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('reports'), href: '/reports' }]}
      title={t('report-audit')}
      facts={data && <span className="num">{t('report-audit-lines', { count: section?.rows.length ?? 0 })}</span>}
      deeds={<Button icon={<FileDown size={16} aria-hidden />} keys={<KeyCap name="P" />} onClick={() => setFiles(true)}>{t('report-print')}</Button>}
      tools={
        <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); setAsked(filter); }}>
          <TextField label={t('audit-from')} type="date" value={filter.from} onChange={set('from')} wrong={wrong('from')} />
          <TextField label={t('audit-to')} type="date" value={filter.to} onChange={set('to')} wrong={wrong('to')} />
          <SelectField label={t('audit-area')} value={filter.area} onChange={set('area')} options={[{ value: '', label: t('audit-area-all') }, ...auditAreas.map((area) => ({ value: area, label: t(areaId(area)) }))]} />
          <TextField label={t('audit-person')} value={filter.person} onChange={set('person')} autoComplete="off" />
          <TextField label={t('audit-text')} value={filter.text} onChange={set('text')} autoComplete="off" />
          <Button type="submit">{t('audit-show')}</Button>
        </form>
      }
      pane={files ? <ReportFiles ask={ask} what={t('audit-export-says', { count: number(section?.rows.length ?? 0) })} onClose={() => setFiles(false)} /> : undefined}
    >
      {error && !error.field && <Trouble message={error.message} />}
      {data && <p className={styles.sources}>{t('report-data-from')}: {sourcesWords(data.sources)}</p>}
      <div className={styles.page}>
        {section && (section.rows.length === 0 ? <EmptyState fact={t('audit-none')} todo={t('audit-none-todo')} /> : <Trail section={section} />)}
        {list && <Exports lines={list.exports} />}
      </div>
    </Screen>
  );
}

/** Newest first. */
function Trail({ section }: { section: ReportSection }) {
  const rows = section.rows.slice(-MOST).reverse();
  return (
    <section aria-label={t('report-audit')} className={styles.part}>
      {section.rows.length > MOST && <p className={styles.quiet}>{t('audit-shown', { shown: number(MOST), count: number(section.rows.length) })}</p>}
      <div className={styles.wide} tabIndex={0} role="group" aria-label={t('report-audit')}>
        <table className={styles.table}>
          <thead><tr>{shownColumns.map((at) => <th key={at} scope="col">{headingWords(section.columns[at]?.says ?? '')}</th>)}</tr></thead>
          <tbody>{rows.map((row, line) => <tr key={line}>{shownColumns.map((at) => <td key={at} className={at === 1 ? styles.when : undefined}>{cell(row, at)}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </section>
  );
}

function cell(row: ReportSection['rows'][number], at: number): string {
  const said = row[at];
  if (!said) return '';
  if (at === 1 && said.as === 'text') return dateTime(said.text.replace(' ', 'T'));
  const words = saidWords(said);
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function Exports({ lines }: { lines: readonly AuditExportLine[] }) {
  return (
    <section aria-labelledby="audit-exports">
      <h2 id="audit-exports">{t('audit-exports')}</h2>
      {lines.length === 0 && <p className={styles.quiet}>{t('audit-exports-none')}</p>}
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <span>{exported(line)}</span>
            {!isCopy(line) && <span className={styles.quiet}>{line.asked || t('audit-asked-all')}</span>}
            <code className={`${styles.digest} ${styles.quiet}`}>{line.digest}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A backup or a folder of everything, not an extract of the trail. */
const isCopy = ({ format }: AuditExportLine) => format === 'db' || format === 'folder';

function exported(line: AuditExportLine): string {
  const said = { at: dateTime(line.at), by: line.by, device: line.device };
  if (line.format === 'db') return t('audit-copy-db', said);
  if (line.format === 'folder') return t('audit-copy-folder', said);
  return t('audit-export-line', { ...said, lines: number(line.lines), format: line.format.toUpperCase() });
}
