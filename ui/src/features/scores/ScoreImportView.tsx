/** How a score list was read, whom each line means, and what becomes of it. Every guess is named and can be changed. */
import type { ScoreImport, ScoreImportLine } from '../../api/types';
import { SelectField } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { CriterionMark } from '../../shared/marks/Marks';
import { ByName } from '../../shared/reading/ByName';
import { Columns } from '../../shared/reading/Columns';
import { ReadAsFacts } from '../../shared/reading/ReadAsFacts';
import { scoreFields } from '../../shared/reading/reading-model';
import styles from '../../shared/reading/Reading.module.css';
import { lineWord, RejectedRows, useSome, Warnings } from '../../shared/reading/RowLists';
import { WhoIsIt } from '../../shared/reading/WhoIsIt';
import type { Asked } from './ScoreImportScreen';

interface ViewProps {
  report: ScoreImport;
  asked: Asked;
  busy: boolean;
  onAsk: (part: Partial<Asked>) => void;
  onPerson: (key: string, person: string | null) => void;
}

const scales = ['points', 'percent', 'share'] as const;

export function ScoreImportView({ report, asked, busy, onAsk, onPerson }: ViewProps) {
  const of = (...states: string[]) => report.lines.filter(({ state }) => states.includes(state));
  const chosen = new Map(asked.people.map(({ key, person }) => [key, person]));
  return (
    <div className={styles.view} aria-busy={busy}>
      <section className={styles.part}>
        <h2>{t('import-read-as')}</h2>
        <div className={styles.two}>
          <ReadAsFacts how={report.read_as} />
          <div className={styles.choices}>
            {report.read_as.sheets.length > 1 && <SelectField label={t('import-sheet')} value={asked.sheet ?? report.read_as.sheet} onChange={(sheet) => onAsk({ sheet, map: [] })} options={report.read_as.sheets.map((sheet) => ({ value: sheet, label: sheet }))} />}
            <SelectField label={t('score-scale')} help={asked.scale === null ? t('import-guessed') : undefined} value={report.scale} onChange={(scale) => onAsk({ scale })} options={scales.map((value) => ({ value, label: t(`score-scale-${value}`) }))} />
            <label className={styles.check}><input type="checkbox" checked={asked.resit} onChange={(event) => onAsk({ resit: event.target.checked })} />{t('score-import-resit')}</label>
          </div>
        </div>
      </section>
      <Columns columns={report.columns} fields={scoreFields} onMap={(map) => onAsk({ map })} />
      <WhoIsIt title={t('whom-open', { count: of('open').length })} note={t('whom-open-note')} chosen={chosen} onChoose={onPerson} lines={of('open').map(unclear)} />
      <ByName lines={of('named')} taken={asked.names} onTake={(names) => onAsk({ names })} about={({ written }) => written} heading={t('score-import-listed')} />
      <Differences lines={of('differs')} taken={asked.replace} onTake={(replace) => onAsk({ replace })} />
      <Lines title={t('score-import-lines')} lines={of('new', 'same', 'without')} />
      <RejectedRows rejected={report.rejected} />
      <Warnings warnings={report.warnings} />
    </div>
  );
}

const unclear = (line: ScoreImportLine) => ({
  key: line.key,
  words: line.name || line.email || line.number,
  where: t('score-import-where', { line: line.line, points: line.written || '–' }),
  candidates: line.candidates,
});

interface AskedOnce {
  lines: readonly ScoreImportLine[];
  taken: boolean;
  onTake: (take: boolean) => void;
}

/** Another score is stored already: it stays unless somebody says so. */
function Differences({ lines, taken, onTake }: AskedOnce) {
  const { some, more } = useSome(lines);
  if (lines.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t('score-import-differ', { count: lines.length })}</h2>
      <label className={styles.check}><input type="checkbox" checked={taken} onChange={(event) => onTake(event.target.checked)} />{t('score-import-replace')}</label>
      <table className={styles.table}>
        <thead><tr><th className={styles.end}>{t('import-line-no')}</th><th>{t('col-name')}</th><th className={styles.end}>{t('score-import-stored')}</th><th className={styles.end}>{t('score-import-listed')}</th></tr></thead>
        <tbody>{some.map((line) => <tr key={line.key}><td className={`num ${styles.end}`}>{lineWord(line.line)}</td><td><PersonName name={line.person?.name ?? line.name} /></td><td className={`num ${styles.end}`}>{line.before}</td><td className={`num ${styles.end}`}>{line.points}</td></tr>)}</tbody>
      </table>
      {more}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ScoreImportLine[] }) {
  const { some, more } = useSome(lines);
  if (lines.length === 0) return null;
  const word = (line: ScoreImportLine) => (line.state === 'same' ? t('score-import-same') : line.state === 'without' ? t('score-import-without') : line.passed ? t('completion-passed') : t('completion-failed'));
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <table className={styles.table}>
        <thead><tr><th className={styles.end}>{t('import-line-no')}</th><th>{t('col-name')}</th><th>{t('col-code')}</th><th className={styles.end}>{t('score-import-listed')}</th><th className={styles.end}>{t('score-import-kept')}</th><th>{t('col-result')}</th></tr></thead>
        <tbody>
          {some.map((line) => (
            <tr key={line.key}>
              <td className={`num ${styles.end}`}>{lineWord(line.line)}</td>
              <td><PersonName name={line.person?.name ?? line.name} /></td>
              <td className="num">{line.person?.number ?? line.number}</td>
              <td className={`num ${styles.end}`}>{line.written}</td>
              <td className={`num ${styles.end}`}>{line.points ?? '–'}</td>
              <td><span className={styles.inline}>{line.state === 'new' && <CriterionMark state={line.passed ? 'met' : 'not_met'} quiet />}{word(line)}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
}
