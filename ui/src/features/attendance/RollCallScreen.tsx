/** The roll call: the screen Muster is judged by. The focused field is its one action. */
import { FileInput, Package, Printer, ScanLine, Search, UserPlus } from 'lucide-react';
import { memo, useCallback, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useLocation } from 'wouter';
import type { SheetRow, StatusLine } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Filters, type Filter } from '../../shared/components/Filters';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { Grid } from '../../shared/grid/Grid';
import { t } from '../../shared/i18n';
import { AttendanceMark, DecisionMark } from '../../shared/marks/Marks';
import { letterOf, markWord, statusWord } from '../../shared/marks/statuses';
import { rowRem, useSettings, type Language } from '../../shared/settings';
import { span } from '../../shared/time/format';
import { timeOf } from '../../shared/time/moment';
import { useBelow, useNarrow, useRem, useTight } from '../../shared/window';
import { useRollout } from '../../shared/workspace';
import { BeforeClosing } from './BeforeClosing';
import { CloseSession } from './CloseSession';
import { CountLine } from './CountLine';
import { MarkHistory, useMarkHistory } from './MarkHistory';
import { LastScan } from './LastScan';
import { NoMatch } from './NoMatch';
import * as model from './roll-call-model';
import styles from './RollCall.module.css';
import { SegmentNow } from './SegmentOrder';
import { RollCallRow, sayWho, type Detail } from './RollCallRow';
import { useRollCall, type RollCall } from './useRollCall';

/** The columns by what there is room for beside the sidebar and the pane; the last one holds the letters of the row, 1.65 rem each. */
const columns: Record<Detail, (last: string) => string> = {
  all: (last) => `1.75rem 4.75rem minmax(8.5rem, 1fr) minmax(4.25rem, 0.5fr) 4.75rem 3.25rem 4.75rem minmax(${last}, 0.6fr)`,
  some: (last) => `1.75rem 4.75rem minmax(9rem, 1fr) minmax(5rem, 0.4fr) 3.25rem minmax(${last}, 0.8fr)`,
  few: (last) => `1.75rem 4.75rem minmax(10rem, 1fr) 3.25rem minmax(${last}, 0.4fr)`,
};

function useDetail(): Detail {
  const [few, some] = [useTight(), useBelow(80)];
  return few ? 'few' : some ? 'some' : 'all';
}

export function RollCallScreen({ session }: { session: string }) {
  const roll = useRollCall(session);
  const narrow = useNarrow();
  const [paneOpen, setPaneOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  useRollCommands(roll, () => setAsking(true));
  const head = useHead(roll, narrow, () => setPaneOpen(true));
  const { sheet, counts } = roll;
  const { history, closeHistory } = useMarkHistory(roll);
  if (!sheet) return <Screen title={t('training')} busy={!roll.error}>{roll.error && <Trouble message={roll.error.message} />}</Screen>;
  const line = sheet.session;
  return (
    <Screen
      {...head}
      title={t('roll-call-title', { title: line.title })}
      tools={<Tools roll={roll} />}
      pane={history ? <MarkHistory key={history.person} session={session} row={history} onClose={closeHistory} /> : <BeforeClosing roll={roll} open={paneOpen} onOpen={setPaneOpen} onClose={() => setAsking(true)} />}
    >
      <People roll={roll} session={session} />
      {asking && <CloseSession session={session} title={line.title} counts={counts} onDone={() => setAsking(false)} />}
    </Screen>
  );
}

/** The head of the screen, made anew only when something of it changed: a mark changes nothing there. */
function useHead(roll: RollCall, narrow: boolean, openPane: () => void) {
  const { sheet, counts, closed, trouble } = roll;
  const { zone } = useRollout();
  const { language } = useSettings();
  const [, go] = useLocation();
  const latest = useRef({ roll, openPane, go });
  latest.current = { roll, openPane, go };
  const line = sheet?.session;
  const left = counts.blank + counts.two_versions;
  const crumbs = useMemo(() => [{ label: t('area-training'), href: '/training' }, { label: t('sessions'), href: '/training' }], [language]);
  const facts = useMemo(() => {
    if (trouble) return <span className={styles.trouble} role="alert">{trouble}</span>;
    return line && <>{line.starts && <span className="num">{span(line.starts, line.ends, zone)}</span>}{line.place && <span>{line.place}</span>}{line.trainer && <span>{line.trainer}</span>}{line.segments.length > 0 && !closed && <SegmentNow segments={line.segments} />}{closed && <b>{t('session-closed')}</b>}</>;
  }, [trouble, line, zone, closed, language]);
  const deeds = useMemo(() => (
    <>
      {/* The roll call has no line to spare: these three say their words to pointers, screen readers and Ctrl K. */}
      {line && <Button icon={<Package size={16} aria-hidden />} aria-label={t('workshop-open')} title={t('workshop-open')} onClick={() => latest.current.go(`/training/sessions/${line.id}/workshop`)} />}
      {line && <Button icon={<Printer size={16} aria-hidden />} aria-label={t('paper-open')} title={t('paper-open')} onClick={() => latest.current.go(`/training/sessions/${line.id}/paper`)} />}
      {!closed && line && <Button icon={<FileInput size={16} aria-hidden />} aria-label={t('report-open')} title={t('report-open')} onClick={() => latest.current.go(`/training/sessions/${line.id}/report`)} />}
      {!closed && <Button icon={<UserPlus size={16} aria-hidden />} onClick={() => { latest.current.roll.toField(); latest.current.roll.setAdding(true); }}>{t('walk-in-deed')}</Button>}
      {narrow && <Button onClick={() => latest.current.openPane()}>{closed ? t('session-closed') : t('before-closing')} <b className="num">{left}</b></Button>}
    </>
  ), [closed, line?.id, narrow, narrow ? left : 0, language]);
  return { crumbs, facts, deeds };
}

function useRollCommands(roll: RollCall, close: () => void): void {
  const here = roll.sheet !== undefined && !roll.closed;
  useCommands(
    [
      { id: 'roll-field', title: t('roll-search'), binding: '/', keys: '/', run: () => roll.toField() },
      ...(here
        ? [
            { id: 'roll-all', title: t('mark-all-present'), run: roll.markAll },
            // Both directions: all present and then who is not, or all absent and then who came.
            ...roll.statuses.filter(({ code, hidden }) => !hidden && code !== 'present').map((status) => ({ id: `roll-all-${status.code}`, title: t('mark-all-as', { status: statusWord(status) }), run: () => roll.markAllAs(status.code) })),
            { id: 'roll-statuses', title: t('statuses'), run: () => { location.hash = '#/training/statuses'; } },
            { id: 'roll-walk-in', title: t('walk-in-deed'), run: () => { roll.toField(); roll.setAdding(true); } },
            { id: 'roll-report', title: t('report-open'), run: () => { location.hash = `#/training/sessions/${roll.sheet?.session.id ?? ''}/report`; } },
            { id: 'roll-feedback', title: t('feedback'), run: () => { location.hash = `#/training/sessions/${roll.sheet?.session.id ?? ''}/feedback`; } },
            { id: 'roll-workshop', title: t('workshop-open'), run: () => { location.hash = `#/training/sessions/${roll.sheet?.session.id ?? ''}/workshop`; } },
            { id: 'roll-door', title: t('door-open'), run: () => { location.hash = `#/training/sessions/${roll.sheet?.session.id ?? ''}/door`; } },
            { id: 'roll-paper', title: t('paper-open'), run: () => { location.hash = `#/training/sessions/${roll.sheet?.session.id ?? ''}/paper`; } },
            ...(roll.row?.walk_in ? [{ id: 'roll-who-is', title: t('who-is-name', { name: roll.row.name }), run: () => sayWho(roll.row?.person ?? '') }] : []),
            { id: 'roll-close', title: t('close-session'), run: close },
          ]
        : []),
    ],
    here
      ? [
          ...roll.statuses.filter(({ keyed }) => keyed).map((status) => ({ keys: status.letter, label: statusWord(status) })),
          { keys: 'Backspace', label: t('key-clear') },
          { keys: 'Space', label: t('key-note') },
          { keys: 'F2', label: t('mark-history'), quiet: true },
          { keys: '0-9', label: t('key-minutes', { letter: letterOf('late', roll.statuses).toUpperCase() }), quiet: true },
          { keys: '- 0-9', label: t('key-early'), quiet: true },
          { keys: 'Enter', label: t('key-enter'), quiet: true },
          { keys: '↓', label: t('key-down'), quiet: true },
          { keys: 'Ctrl Enter', label: t('key-walk-in'), quiet: true },
        ]
      : [{ keys: '/', label: t('roll-search') }, { keys: 'F2', label: t('mark-history') }],
  );
}

const search = <Search size={16} aria-hidden />;
const scan = <ScanLine size={16} aria-hidden />;

/** Made once: they say nothing, so no change of language concerns them, and a filter with an equal count stays as it is. */
const shapes = {
  blank: <AttendanceMark mark={null} quiet />,
  two: <DecisionMark state="two_versions" quiet />,
};

function Tools({ roll }: { roll: RollCall }) {
  const { counts, rows, sheet } = roll;
  const narrow = useNarrow();
  const { statuses } = roll;
  const drawn = useMemo(() => new Map(statuses.map((status) => [status.code, <AttendanceMark key={status.code} mark={status.counts_as} own={status.code} quiet />])), [statuses]);
  const marked = useMemo(() => model.countByCode(rows), [rows]);
  const of = (status: StatusLine): Filter<model.SheetFilter> => ({ id: status.code, label: statusWord(status), count: marked.get(status.code) ?? 0, mark: drawn.get(status.code) });
  const filters: Filter<model.SheetFilter>[] = [
    { id: 'all', label: t('all'), count: rows.length },
    { id: 'blank', label: t('mark-blank'), count: counts.blank, worded: true, mark: shapes.blank },
    ...statuses.filter(({ code, hidden }) => !hidden || marked.has(code)).map(of),
    { id: 'two', label: t('two-versions'), count: counts.two_versions, apart: true, mark: shapes.two },
  ];
  return (
    <>
      <div className={styles.first}>
        <SearchField roll={roll} />
        <CountLine counts={counts} of={rows.length} />
      </div>
      <LastScan roll={roll} session={sheet?.session.id ?? ''} />
      <Filters label={t('filter-marks')} filters={filters} chosen={roll.filter} onChoose={roll.setFilter} terse={narrow} />
    </>
  );
}

function SearchField({ roll }: { roll: RollCall }) {
  const { language } = useSettings();
  const latest = useRef(roll);
  latest.current = roll;
  const { text, searching, adding, field } = roll;
  const onText = useCallback((typed: string) => latest.current.setText(typed), []);
  const onKey = useCallback((event: KeyboardEvent<HTMLInputElement>) => latest.current.onFieldKey(event), []);
  return <Field text={text} searching={searching} adding={adding} field={field} language={language} onText={onText} onKey={onKey} />;
}

interface FieldProps {
  text: string;
  searching: boolean;
  adding: boolean;
  field: RefObject<HTMLInputElement | null>;
  /** Only so that a change of language draws it again. */
  language: Language;
  onText: (text: string) => void;
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** A mark changes nothing in it, and drawing a field again writes its name and type into the page. */
const Field = memo(function Field({ text, searching, adding, field, onText, onKey }: FieldProps) {
  return (
    <div className={styles.field}>
      {searching ? search : scan}
      <input
        ref={field}
        type="text"
        aria-label={adding ? t('walk-in-name') : t('roll-search')}
        placeholder={adding ? t('walk-in-name') : t('roll-search')}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKey}
      />
      <KeyCap name={searching || adding ? 'Esc' : '/'} />
    </div>
  );
});

function People({ roll, session }: { roll: RollCall; session: string }) {
  const { list, sheet, closed, target } = roll;
  const detail = useDetail();
  const settings = useSettings();
  const rem = useRem();
  const byRule = closed && sheet?.unmarked === 'absent';
  const letters = roll.statuses.filter(({ keyed }) => keyed).length;
  const inField = target !== null;
  // While words stand in the field, Enter means the target; the grid shows it as the active row.
  const alone = sheet?.session.form === 'one-to-one';
  const active = inField ? list.findIndex((entry) => model.rowOf(entry)?.person === target.person) : roll.at;
  const needle = model.needles(roll.text).join(' ');
  // The rows keep these for good, so that they need not be drawn again when the roll call is.
  const latest = useRef(roll);
  latest.current = roll;
  const onNote = useCallback<RollCall['saveNote']>((row, note, stay) => latest.current.saveNote(row, note, stay), []);
  const onMark = useCallback((row: SheetRow, code: string) => latest.current.markAndGoOn(row, code), []);
  const onOpenNote = useCallback((row: SheetRow) => { if (!latest.current.closed) latest.current.setNoting(row.person); }, []);
  if (roll.adding || (roll.searching && roll.order?.found.length === 0)) {
    return <NoMatch session={session} text={roll.text} adding={roll.adding} onAdd={roll.addTyped} onElsewhere={(person) => roll.addWalkIn({ person, name: null })} onShowAll={() => roll.toField('')} />;
  }
  const head = [
    { id: 'no', label: t('col-no'), end: true },
    { id: 'mark', label: t('col-mark') },
    { id: 'name', label: t('col-name') },
    ...(detail === 'few' ? [] : [{ id: 'class', label: t('col-class') }]),
    ...(detail === 'all' ? [{ id: 'code', label: t('col-code') }] : []),
    { id: 'in', label: t('col-in') },
    ...(detail === 'all' ? [{ id: 'by', label: t('col-by') }] : []),
    { id: 'note', label: t('col-note') },
  ];
  return (
    <Grid
      handle={roll.grid}
      label={t('people-here')}
      columns={columns[detail](`${Math.min(Math.max(8.5, letters * 1.65), 16)}rem`)}
      head={head}
      count={list.length}
      rowHeight={Math.round(rowRem[settings.rows] * rem)}
      active={active}
      onActive={(index) => { roll.setActive(model.rowOf(list[index])?.person ?? null); }}
      isGroup={(index) => list[index] !== undefined && 'group' in list[index]}
      keyOf={(index) => { const entry = list[index]; return entry === undefined ? String(index) : 'group' in entry ? entry.group : entry.row.person; }}
      onKeyDown={roll.onRowKey}
      onRowClick={(index) => roll.focusPerson(model.rowOf(list[index])?.person ?? null)}
      row={(index) => {
        const entry = list[index];
        if (!entry) return null;
        if ('group' in entry) return <Group roll={roll} group={entry.group} count={entry.count} columns={head.length} />;
        const { row } = entry;
        return (
          <RollCallRow
            row={row}
            needle={entry.row && inField ? needle : ''}
            detail={detail}
            hint={closed || index !== active ? null : inField ? (model.enterMarks(row) ? 'enter' : null) : row.note === '' && row.versions.length === 0 && !row.walk_in ? 'letters' : null}
            byRule={byRule && row.mark === null && row.versions.length === 0}
            noting={roll.noting === row.person}
            onNote={onNote}
            onMark={onMark}
            onOpenNote={onOpenNote}
            language={settings.language}
            statuses={roll.statuses}
          />
        );
      }}
      empty={
        <EmptyState fact={roll.rows.length === 0 ? t(alone ? 'nobody-alone' : 'nobody') : t('filter-none')} todo={roll.rows.length === 0 ? t(alone ? 'nobody-alone-todo' : 'nobody-todo') : undefined}>
          {roll.rows.length > 0 && <Button onClick={() => roll.setFilter('all')}>{t('show-all')}</Button>}
        </EmptyState>
      }
    />
  );
}

function Group({ roll, group, count, columns }: { roll: RollCall; group: 'found' | 'rest'; count: number; columns: number }) {
  const { target } = roll;
  if (group === 'rest') return <div role="gridcell" aria-colspan={columns}><b>{t('everyone-else')}</b> <span className="num">{count}</span></div>;
  return (
    <div role="gridcell" aria-colspan={columns} className={styles.group}>
      <b>{t('match-count', { count, text: roll.text.trim() })}</b>
      {target && !roll.closed && (
        <span className={styles.groupHint}>
          {model.enterMarks(target)
            ? <><KeyCap name="Enter" /> {t('enter-marks')}</>
            : t('already-at', { mark: markWord(target.mark, target.own), at: target.at ? timeOf({ at: target.at, between: target.between }) : '' })}
          {' · '}<KeyCap name="Esc" /> {t('back-to-list')}
        </span>
      )}
    </div>
  );
}
