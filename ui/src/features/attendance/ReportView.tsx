/** How a report was read, what counts, whom each line means, and the marks that follow. Every guess can be changed. */
import { useState } from 'react';
import type { AttendanceReport, ReportLine } from '../../api/types';
import { Fact } from '../../shared/components/Facts';
import { SelectField, TextField } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { ByName } from '../../shared/reading/ByName';
import { ReadAsFacts } from '../../shared/reading/ReadAsFacts';
import styles from '../../shared/reading/Reading.module.css';
import { lineWord, RejectedRows, useSome, Warnings } from '../../shared/reading/RowLists';
import { WhoIsIt } from '../../shared/reading/WhoIsIt';
import { span, time } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { MarkWords } from './MarkWords';
import { Differences } from './ReportDifferences';
import type { Asked } from './ReportScreen';

interface ViewProps {
  report: AttendanceReport;
  asked: Asked;
  busy: boolean;
  onAsk: (part: Partial<Asked>) => void;
  onPerson: (key: string, person: string | null) => void;
}

export function ReportView({ report, asked, busy, onAsk, onPerson }: ViewProps) {
  const of = (...states: string[]) => report.lines.filter(({ state }) => states.includes(state));
  const chosen = new Map(asked.people.map(({ key, person }) => [key, person]));
  const unclear = [...of('open'), ...report.lines.filter(({ key, state }) => chosen.has(key) && state === 'nobody')];
  return (
    <div className={styles.view} aria-busy={busy}>
      <ReadAs report={report} asked={asked} onAsk={onAsk} />
      <Rule report={report} asked={asked} onAsk={onAsk} />
      <WhoIsIt title={t('whom-open', { count: unclear.length })} note={t('whom-open-note')} chosen={chosen} onChoose={onPerson} lines={unclear.map((line) => ({ key: line.key, words: line.name, where: there(line), candidates: line.candidates }))} />
      <ByName lines={of('named')} taken={asked.names} onTake={(names) => onAsk({ names })} about={there} heading={t('report-there')} />
      <Elsewhere lines={of('elsewhere')} taken={asked.walk_ins} onTake={(walk_ins) => onAsk({ walk_ins })} />
      <Differences lines={of('differs')} taken={asked.replace} onTake={(replace) => onAsk({ replace })} />
      <Lines title={t('report-lines')} lines={of('new', 'same')} />
      <Lines title={t('report-left-blank', { count: of('short', 'unclear').length })} lines={of('short', 'unclear')} />
      <RejectedRows rejected={report.rejected} />
      <Warnings warnings={report.warnings} />
    </div>
  );
}

const there = ({ minutes, stays }: ReportLine): string => (minutes === null ? t('report-unknown') : t('report-stays', { count: stays, minutes }));

function ReadAs({ report, asked, onAsk }: Pick<ViewProps, 'report' | 'asked' | 'onAsk'>) {
  const { zone } = useRollout();
  const used = report.columns.filter(({ field }) => field !== '');
  const zones = [...new Set([report.zone, zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  return (
    <section className={styles.part}>
      <h2>{t('import-read-as')}</h2>
      <div className={styles.two}>
        <ReadAsFacts how={report.read_as}>
          <Fact label={t('report-columns')}>{used.map(({ column }) => column).join(', ')}</Fact>
          <Fact label={t('report-planned')}>{span(report.starts, report.ends, zone)}</Fact>
        </ReadAsFacts>
        <div className={styles.choices}>
          {report.read_as.sheets.length > 1 && <SelectField label={t('import-sheet')} value={asked.sheet ?? report.read_as.sheet} onChange={(sheet) => onAsk({ sheet })} options={report.read_as.sheets.map((sheet) => ({ value: sheet, label: sheet }))} />}
          {report.dates !== null && <SelectField label={t('report-dates')} help={report.dates_open ? t('import-guessed') : undefined} value={report.dates} onChange={(dates) => onAsk({ dates })} options={(['dmy', 'mdy', 'ymd'] as const).map((value) => ({ value, label: t(`report-dates-${value}`) }))} />}
          <SelectField label={t('report-zone')} help={asked.zone === null ? t('import-guessed') : undefined} value={report.zone} onChange={(chosen) => onAsk({ zone: chosen })} options={zones.map((value) => ({ value, label: value }))} />
        </div>
      </div>
    </section>
  );
}

function Rule({ report, asked, onAsk }: Pick<ViewProps, 'report' | 'asked' | 'onAsk'>) {
  return (
    <section className={styles.part}>
      <h2>{t('report-rule')}</h2>
      <div className={styles.columns}>
        <Minutes label={t('report-least')} value={report.least} onChange={(least) => onAsk({ least })} />
        <Minutes label={t('report-late')} value={report.late} onChange={(late) => onAsk({ late })} />
        <Minutes label={t('report-early')} value={report.early} onChange={(early) => onAsk({ early })} />
        <SelectField label={t('report-mark')} value={report.mark} onChange={(mark) => onAsk({ mark })} options={(['present', 'remote'] as const).map((value) => ({ value, label: t(`mark-${value}`) }))} />
      </div>
      {(asked.stayed || report.lines.some(({ state }) => state === 'unclear')) && <Stayed taken={asked.stayed} onTake={(stayed) => onAsk({ stayed })} />}
    </section>
  );
}

const Stayed = ({ taken, onTake }: { taken: boolean; onTake: (take: boolean) => void }) => (
  <label className={styles.check}><input type="checkbox" checked={taken} onChange={(event) => onTake(event.target.checked)} />{t('report-stayed')}</label>
);

/** Read again when the field is left or Enter is pressed, not at each digit. */
function Minutes({ label, value, onChange }: { label: string; value: number; onChange: (minutes: number) => void }) {
  const [text, setText] = useState<string | null>(null);
  const read = text ?? String(value);
  const minutes = /^\d{1,4}$/.test(read.trim()) && Number(read) <= 1440 ? Number(read) : null;
  const done = () => {
    if (minutes === null || text === null) return;
    setText(null);
    if (minutes !== value) onChange(minutes);
  };
  return <TextField label={label} help={t('report-minutes')} inputMode="numeric" value={read} onChange={setText} onBlur={done} onKeyDown={(event) => event.key === 'Enter' && done()} wrong={minutes === null ? t('report-minutes-wrong') : null} />;
}

interface AskedOnce {
  lines: readonly ReportLine[];
  taken: boolean;
  onTake: (take: boolean) => void;
}

/** Known, but expected somewhere else: trainers, and people of other cohorts. */
function Elsewhere({ lines, taken, onTake }: AskedOnce) {
  const { some, more } = useSome(lines);
  if (lines.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t('report-elsewhere', { count: lines.length })}</h2>
      <label className={styles.check}><input type="checkbox" checked={taken} onChange={(event) => onTake(event.target.checked)} />{t('report-walk-ins', { count: lines.length })}</label>
      <table className={styles.table}>
        <thead><tr><th className={styles.end}>{t('import-line-no')}</th><th>{t('col-name')}</th><th>{t('col-cohort')}</th><th className={styles.end}>{t('report-there')}</th></tr></thead>
        <tbody>{some.map((line) => <tr key={line.key}><td className={`num ${styles.end}`}>{lineWord(line.line)}</td><td><PersonName name={line.person?.name ?? line.name} /></td><td>{line.person?.cohorts.join(', ')}</td><td className={`num ${styles.end}`}>{there(line)}</td></tr>)}</tbody>
      </table>
      {more}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ReportLine[] }) {
  const { some, more } = useSome(lines);
  if (lines.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
        <table className={styles.table}>
          <thead><tr><th className={styles.end}>{t('import-line-no')}</th><th>{t('col-name')}</th><th>{t('whom-listed')}</th><th className={styles.end}>{t('report-there')}</th><th>{t('report-came')}</th><th>{t('report-went')}</th><th>{t('col-mark')}</th></tr></thead>
          <tbody>
            {some.map((line) => (
              <tr key={line.key}>
                <td className={`num ${styles.end}`}>{lineWord(line.line)}</td>
                <td><PersonName name={line.person?.name ?? line.name} /></td>
                <td className={styles.value}>{line.name}</td>
                <td className={`num ${styles.end}`}>{there(line)}</td>
                <td className="num">{line.first ? time(line.first) : '–'}</td>
                <td className="num">{line.last ? time(line.last) : '–'}</td>
                <td><MarkWords mark={line.mark} own={line.own} late={line.late} early={line.early} /> {line.state === 'same' && <span className={styles.quiet}>{t('report-same-already')}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </section>
  );
}
