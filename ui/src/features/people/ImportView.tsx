/** How the file was read, and what would become of its rows. Every guess is named and can be changed. */
import type { ColumnChoice, ImportReport } from '../../api/types';
import { Fact } from '../../shared/components/Facts';
import { SelectField } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { ItemMark } from '../../shared/marks/Marks';
import { Columns } from '../../shared/reading/Columns';
import { ReadAsFacts } from '../../shared/reading/ReadAsFacts';
import { rosterFields } from '../../shared/reading/reading-model';
import styles from '../../shared/reading/Reading.module.css';
import { RejectedRows, Warnings, lineWord, useSome } from '../../shared/reading/RowLists';
import { useRollout } from '../../shared/workspace';
import { useRoster } from './roster';

interface ViewProps {
  report: ImportReport;
  cohort: string | null;
  busy: boolean;
  onMap: (map: ColumnChoice[]) => void;
  onSheet: (sheet: string) => void;
  onCohort: (cohort: string | null) => void;
  beyond: Beyond;
  onBeyond: (beyond: Beyond) => void;
}

/** What becomes of who finds no place. */
export type Beyond = 'wait' | 'place';

export function ImportView(props: ViewProps) {
  const { report } = props;
  return (
    <div className={styles.view} aria-busy={props.busy}>
      <ReadAsPart {...props} />
      <Columns columns={report.columns} fields={rosterFields} onMap={props.onMap} />
      <WaitingRows {...props} />
      <Preview report={report} />
      <RejectedRows rejected={report.rejected} />
      <Warnings warnings={report.warnings} />
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
        <ReadAsFacts how={how}>
          {report.missing > 0 && <Fact label={t('import-missing')}>{t('import-missing-words', { count: report.missing })}</Fact>}
        </ReadAsFacts>
        <div className={styles.choices}>
          {how.sheets.length > 1 && <SelectField label={t('import-sheet')} value={how.sheet} onChange={onSheet} options={how.sheets.map((sheet) => ({ value: sheet, label: sheet }))} />}
          <SelectField label={t('import-cohort')} help={t('import-cohort-help')} value={cohort ?? ''} onChange={(value) => onCohort(value || null)} options={[{ value: '', label: t('cohort-none') }, ...(page?.cohorts ?? []).map(({ id: value, title }) => ({ value, label: title }))]} />
        </div>
      </div>
    </section>
  );
}

/** Who finds every place taken; shown as long as it was once so, so that the choice can be taken back. */
function WaitingRows({ report: { waiting }, beyond, onBeyond }: ViewProps) {
  const { some, more } = useSome(waiting);
  if (waiting.length === 0 && beyond === 'wait') return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.late}><ItemMark state="blocked" quiet />{t('import-waiting', { count: waiting.length })}</h2>
      {waiting.length > 0 && <p className={styles.quiet}>{t('import-waiting-note')}</p>}
      <div className={styles.narrow}>
        <SelectField label={t('import-beyond')} value={beyond} onChange={(word) => onBeyond(word === 'place' ? 'place' : 'wait')} options={(['wait', 'place'] as const).map((word) => ({ value: word, label: t(`place-beyond-${word}`) }))} />
      </div>
      {waiting.length > 0 && (
        <table className={styles.table}>
          <thead><tr><th className={styles.end}>{t('import-line-no')}</th><th>{t('col-name')}</th><th>{t('col-cohort')}</th><th>{t('import-remark')}</th></tr></thead>
          <tbody>
            {some.map((row, index) => (
              <tr key={index}><td className={`num ${styles.end}`}>{lineWord(row.line)}</td><td><PersonName name={row.name} /></td><td>{row.cohort}</td><td>{row.keeps && t('import-waiting-keeps', { cohort: row.keeps })}</td></tr>
            ))}
          </tbody>
        </table>
      )}
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
