/** How the file was read, and what would become of its rows. Every guess is named and can be changed. */
import { useState, type ReactNode } from 'react';
import type { ColumnChoice, ImportReport } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { Fact, Facts } from '../../shared/components/Facts';
import { SelectField } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { rowWords } from '../../shared/labels';
import { ItemMark, WrongMark } from '../../shared/marks/Marks';
import { number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import styles from './Import.module.css';
import { delimiterWord, fields, formatWord, mapWith, rejectedText } from './import-model';
import { useRoster } from './roster';

interface ViewProps {
  report: ImportReport;
  cohort: string | null;
  busy: boolean;
  onMap: (map: ColumnChoice[]) => void;
  onSheet: (sheet: string) => void;
  onCohort: (cohort: string | null) => void;
}

export function ImportView(props: ViewProps) {
  const { report } = props;
  return (
    <div className={styles.view} aria-busy={props.busy}>
      <ReadAsPart {...props} />
      <Columns report={report} onMap={props.onMap} />
      <Preview report={report} />
      <Rejected report={report} />
      <Warnings report={report} />
    </div>
  );
}

function ReadAsPart({ report, cohort, onSheet, onCohort }: ViewProps) {
  const { id } = useRollout();
  const { page } = useRoster({ rollout: id, cohort: null, text: '', sort: 'given' });
  const { read_as: how } = report;
  return (
    <section className={styles.part}>
      <h2>{t('import-read-as')}</h2>
      <div className={styles.two}>
        <Facts wide>
          <Fact label={t('import-format')}>{formatWord(how.format)}{how.product !== '' && how.product !== 'sheet' && t('import-product', { product: how.product })}</Fact>
          {how.format !== 'xlsx' && <Fact label={t('import-encoding')}>{how.encoding} {how.encoding_guessed && <span className={styles.guess}>{t('import-guessed')}</span>}</Fact>}
          {how.delimiter !== '' && how.format !== 'xlsx' && <Fact label={t('import-delimiter')}>{delimiterWord(how.delimiter)}</Fact>}
          <Fact label={t('import-header')}>{how.format === 'xlsx' ? t('import-row', { row: how.header_row }) : t('import-line', { line: how.header_row })}</Fact>
          {how.sheet !== '' && how.sheets.length < 2 && <Fact label={t('import-sheet')}>{how.sheet}</Fact>}
          {report.missing > 0 && <Fact label={t('import-missing')}>{t('import-missing-words', { count: report.missing })}</Fact>}
        </Facts>
        <div className={styles.choices}>
          {how.sheets.length > 1 && <SelectField label={t('import-sheet')} value={how.sheet} onChange={onSheet} options={how.sheets.map((sheet) => ({ value: sheet, label: sheet }))} />}
          <SelectField label={t('import-cohort')} help={t('import-cohort-help')} value={cohort ?? ''} onChange={(value) => onCohort(value || null)} options={[{ value: '', label: t('cohort-none') }, ...(page?.cohorts ?? []).map(({ id: value, title }) => ({ value, label: title }))]} />
        </div>
      </div>
    </section>
  );
}

function Columns({ report, onMap }: { report: ImportReport; onMap: (map: ColumnChoice[]) => void }) {
  const used = report.columns.filter(({ field }) => field !== '').length;
  return (
    <section className={styles.part}>
      <h2>{t('import-columns')}</h2>
      <p className={styles.quiet}>{t('import-columns-used', { used, of: report.columns.length })}</p>
      <div className={styles.columns}>
        {report.columns.map(({ column, field }) => (
          <SelectField key={column} label={column === '' ? t('import-no-heading') : column} value={field} onChange={(chosen) => onMap(mapWith(report.columns, column, chosen))} options={[{ value: '', label: t('field-none') }, ...fields.map((value) => ({ value, label: t(`field-${value}`) }))]} />
        ))}
      </div>
    </section>
  );
}

/** A list with thousands of bad rows is looked at by its first ones; all of them on demand. */
const firstRows = 20;

function useSome<R>(rows: readonly R[]): { some: readonly R[]; more: ReactNode } {
  const [all, setAll] = useState(false);
  if (all || rows.length <= firstRows) return { some: rows, more: null };
  return { some: rows.slice(0, firstRows), more: <div><Button kind="quiet" onClick={() => setAll(true)}>{t('import-all', { count: rows.length })}</Button></div> };
}

/** Line 0 is the file as a whole. */
const lineWord = (line: number): string => (line === 0 ? t('import-whole') : number(line));

function Rejected({ report: { rejected } }: { report: ImportReport }) {
  const { some, more } = useSome(rejected);
  if (rejected.length === 0) return null;
  return (
    <section className={styles.part}>
      <div className={styles.head}><h2 className={styles.bad}><WrongMark />{t('import-rejected', { count: rejected.length })}</h2><CopyButton text={rejectedText(rejected)} label={t('copy')} /></div>
      <p className={styles.quiet}>{t('import-rejected-note')}</p>
      <table className={styles.table}>
        <thead><tr><th className={styles.end}>{t('import-line-no')}</th><th>{t('import-field')}</th><th>{t('import-value')}</th><th>{t('import-why')}</th></tr></thead>
        <tbody>
          {some.map((row, index) => (
            <tr key={index}><td className={`num ${styles.end}`}>{lineWord(row.line)}</td><td>{fieldWord(row.field)}</td><td className={styles.value}>{row.value === '' ? <span className={styles.quiet}>{t('import-empty')}</span> : row.value}</td><td>{rowWords(`row-${row.code}`, row)}</td></tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
}

function Warnings({ report: { warnings } }: { report: ImportReport }) {
  const { some, more } = useSome(warnings);
  if (warnings.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.late}><ItemMark state="blocked" quiet />{t('import-warnings', { count: warnings.length })}</h2>
      <table className={styles.table}>
        <thead><tr><th className={styles.end}>{t('import-line-no')}</th><th>{t('import-remark')}</th></tr></thead>
        <tbody>{some.map((row, index) => <tr key={index}><td className={`num ${styles.end}`}>{lineWord(row.line)}</td><td>{rowWords(row.sentence, row)}</td></tr>)}</tbody>
      </table>
      {more}
    </section>
  );
}

function Preview({ report: { preview } }: { report: ImportReport }) {
  if (preview.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t('import-preview')}</h2>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('import-preview')}>
        <table className={styles.table}>
          <thead><tr><th>{t('col-name')}</th><th>{t('col-code')}</th><th>{t('col-email')}</th><th>{t('col-phone')}</th><th>{t('col-department')}</th><th>{t('col-cohort')}</th></tr></thead>
          <tbody>
            {preview.map((person, index) => (
              <tr key={index}><td><PersonName name={person.name} /></td><td>{person.number}</td><td>{person.email}</td><td className="num">{person.phone}</td><td>{person.department}</td><td>{person.cohorts.join(', ')}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function fieldWord(field: string): string {
  const known = fields.find((one) => one === field);
  return known ? t(`field-${known}`) : field;
}
