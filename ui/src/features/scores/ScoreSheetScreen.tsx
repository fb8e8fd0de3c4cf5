/** One assessment's sheet: type the points, Enter goes on; both figures live, who is missing one filter away. */
import { FileInput } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { AssessmentLine, ScoreRow } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Filters } from '../../shared/components/Filters';
import { KeyCap } from '../../shared/components/KeyCap';
import { Pane } from '../../shared/components/Pane';
import { ProgressBar } from '../../shared/components/ProgressBar';
import { Screen } from '../../shared/components/Screen';
import { Grid, type GridHandle } from '../../shared/grid/Grid';
import { GridSearch } from '../../shared/grid/GridSearch';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { rowRem, useSettings } from '../../shared/settings';
import { fold } from '../../shared/text/fold';
import { hundredths, number, percent } from '../../shared/time/format';
import { useNarrow, useRem } from '../../shared/window';
import { ScoreCells, type End } from './ScoreCells';
import styles from './Scores.module.css';
import { begins, countOf, passPoints, rowsShown, scoreFilters, type ScoreFilter } from './scores-model';
import { useScores } from './useScores';

const wide = '2.5rem minmax(11rem, 1.4fr) 7rem minmax(7rem, 1fr) 7rem minmax(8rem, 0.8fr) minmax(10rem, 1fr)';
const tight = '2.5rem minmax(10rem, 1.4fr) 5rem minmax(7rem, 0.8fr) minmax(9rem, 1fr)';

interface Writing {
  person: string;
  text: string;
  resit: boolean;
}

export function ScoreSheetScreen({ assessment }: { assessment: string }) {
  const scores = useScores(assessment);
  const { sheet, error, failed } = scores;
  const [, go] = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const toImport = () => go(`/training/assessments/${assessment}/import`);
  useCommands(
    [
      { id: 'score-search', title: t('score-search'), binding: '/', keys: '/', run: () => { field.current?.focus(); field.current?.select(); } },
      { id: 'score-import', title: t('score-import-open'), binding: 'i', keys: 'I', run: toImport },
    ],
    [
      { keys: '0-9', label: t('score-key-type') },
      { keys: 'Enter', label: t('score-key-on') },
      { keys: 'R', label: t('score-key-resit') },
      { keys: 'Delete', label: t('score-key-clear') },
    ],
  );
  if (!sheet) return <Screen title={t('assessments')} busy={!error}>{error && <Trouble message={error.message} />}</Screen>;
  const line = sheet.assessment;
  const wrong = failed.at(-1);
  const whose = wrong && sheet.rows.find(({ person }) => person === wrong[0]);
  return (
    <Screen
      crumbs={[{ label: t('area-training'), href: '/training' }, { label: t('assessments'), href: '/training/assessments' }]}
      title={line.title}
      facts={wrong ? <span className={styles.wrong} role="alert">{whose?.name}: {wrong[1].wrong}</span> : <><span>{line.audience}</span><span className="num">{t('assessment-passes-from', { points: passPoints(line), greatest: line.greatest })} ({percent(line.pass_mark / 100)})</span></>}
      deeds={<Button icon={<FileInput size={16} aria-hidden />} keys={<KeyCap name="I" />} onClick={toImport}>{t('score-import-open')}</Button>}
      pane={line.criteria.length > 0 && <Criteria line={line} />}
    >
      <Sheet scores={scores} rows={sheet.rows} line={line} field={field} />
    </Screen>
  );
}

function Criteria({ line }: { line: AssessmentLine }) {
  return (
    <Pane label={t('assessment-criteria')}>
      <ol className={styles.criteria}>{line.criteria.map((one, index) => <li key={index}><span>{one.title}</span><span className={`num ${styles.second}`}>{number(one.greatest)}</span></li>)}</ol>
      <p className={styles.quiet}>{t('assessment-criteria-type', { count: line.criteria.length })}</p>
    </Pane>
  );
}

interface SheetProps {
  scores: ReturnType<typeof useScores>;
  rows: readonly ScoreRow[];
  line: AssessmentLine;
  field: React.RefObject<HTMLInputElement | null>;
}

function Sheet({ scores, rows, line, field }: SheetProps) {
  const [filter, setFilter] = useState<ScoreFilter>('all');
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const grid = useRef<GridHandle>(null);
  const narrow = useNarrow() || line.criteria.length > 0;
  const rem = useRem();
  const settings = useSettings();
  const shown = rowsShown(rows, filter, text, touched);
  const begin = (row: ScoreRow, first: string, resit: boolean) => {
    const left = scores.typed.get(row.person);
    setWriting({ person: row.person, text: first || (left?.text ?? ''), resit: resit || (left?.resit ?? false) });
  };
  const keep = async (row: ScoreRow, typed: string, resit: boolean) => {
    setTouched((all) => new Set(all).add(row.person));
    const answer = await scores.set(row, typed, resit);
    if (answer) say(t('say-score', { name: row.name, points: answer.row.attempts.at(-1) ?? t('score-cleared'), assessed: answer.assessment.assessed, of: answer.assessment.roster }));
  };
  const end = (row: ScoreRow, how: End) => {
    const resit = writing?.resit ?? false;
    setWriting(null);
    const at = shown.findIndex(({ person }) => person === row.person);
    const next = how.do === 'keep' ? at + how.step : at;
    if (how.do === 'leave' || how.step !== 0) grid.current?.focus(Math.min(Math.max(next, 0), shown.length - 1));
    // What is under way counts as kept; what was refused is dropped again by typing what is kept.
    const [left, typed] = [scores.typed.get(row.person), how.do === 'keep' ? how.text.trim() : ''];
    const kept = left && left.wrong === null ? left.text : written(row, resit);
    if (how.do === 'leave' || (left?.wrong && typed === kept)) scores.drop(row.person);
    else if (typed !== kept) void keep(row, typed, resit);
  };
  const beginFirst = () => {
    const [first] = shown;
    if (!first) return;
    grid.current?.focus(0);
    begin(first, written(first, false), false);
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const row = shown[index];
    if (!row || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (begins(event.key)) begin(row, event.key, false);
    else if (event.key === 'Enter' || event.key === 'F2') begin(row, written(row, false), false);
    else if (event.key === 'r' || event.key === 'R') begin(row, '', row.attempts.length > 0);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && row.attempts.length > 0) void keep(row, '', false);
    else if (event.key === 'Escape') field.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const search = (next: string) => { setText(next); setTouched(new Set()); setActive(-1); };
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.tools}>
          <GridSearch field={field} grid={grid} label={t('score-search')} text={text} onText={search} rows={shown.length} onEnter={beginFirst} />
          <Count line={line} />
        </div>
        <Filters label={t('score-filters')} chosen={filter} onChoose={(id) => { setFilter(id); setTouched(new Set()); setActive(-1); }} filters={scoreFilters.map((id) => ({ id, label: t(`score-filter-${id}`), count: countOf(rows, id) }))} />
      </div>
      <Grid
        handle={grid}
        label={line.title}
        columns={narrow ? tight : wide}
        head={[
          { id: 'no', label: t('col-no') },
          { id: 'name', label: t('col-name') },
          ...(narrow ? [] : [{ id: 'code', label: t('col-code') }, { id: 'cohort', label: t('col-cohort') }]),
          { id: 'before', label: t('col-attempts'), end: true },
          { id: 'points', label: t('col-points', { greatest: line.greatest }), end: true },
          { id: 'result', label: t('col-result') },
        ]}
        count={shown.length}
        rowHeight={Math.round(rowRem[settings.rows] * rem)}
        active={active}
        onActive={setActive}
        keyOf={(index) => shown[index]?.person ?? String(index)}
        onRowClick={(index) => { const row = shown[index]; if (row) begin(row, written(row, false), false); }}
        onKeyDown={onKey}
        row={(index) => {
          const row = shown[index];
          if (!row) return null;
          const mine = writing?.person === row.person ? writing : null;
          return <ScoreCells no={rows.indexOf(row) + 1} row={row} needle={fold(text)} narrow={narrow} typed={scores.typed.get(row.person)} writing={mine?.text ?? null} resit={mine?.resit ?? false} shape={line.criteria.map(({ greatest }) => greatest).join(' ')} onEnd={end} language={settings.language} />;
        }}
        empty={<EmptyState fact={rows.length === 0 ? t('completion-none') : t('filter-none')} />}
      />
    </>
  );
}

/** What stands there now, as it is typed. */
const written = (row: ScoreRow, resit: boolean): string => (resit ? '' : row.parts.length > 0 ? row.parts.join(' ') : (row.attempts.at(-1) ?? ''));

/** How many have a score, how many of them passed, and the mean: each with what it is of. */
function Count({ line }: { line: AssessmentLine }) {
  return (
    <div className={styles.count}>
      <div className={styles.words}>
        <span><b className="num">{t('marked-of', { marked: number(line.assessed), of: number(line.roster) })}</b> {t('score-assessed')}</span>
        <span><b className="num">{number(line.passed)}</b> {t('score-passed', { share: line.assessed === 0 ? '–' : percent(line.passed / line.assessed) })}</span>
        <span>{t('col-mean')} <b className="num">{line.average === null ? '–' : `${hundredths(line.average)} %`}</b></span>
      </div>
      <ProgressBar done={line.assessed} of={line.roster} />
    </div>
  );
}
