/** The cells of one person. Drawn again only when something of this row changed. */
import { UserPlus } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import type { SheetRow, StatusLine } from '../../api/types';
import { KeyCap } from '../../shared/components/KeyCap';
import { HitText, PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { AttendanceMark, DecisionMark } from '../../shared/marks/Marks';
import { markWord, statusWord } from '../../shared/marks/statuses';
import type { Language } from '../../shared/settings';
import { nameParts } from '../../shared/text/fold';
import { time } from '../../shared/time/format';
import { timeOf } from '../../shared/time/moment';
import { comeFrom } from '../people/coming';
import styles from './RollCall.module.css';

/** All columns; without number and author; without the class, too. */
export type Detail = 'all' | 'some' | 'few';

interface RowProps {
  row: SheetRow;
  needle: string;
  detail: Detail;
  /** What the active row offers: the letters on the row, Enter from the field. */
  hint: 'letters' | 'enter' | null;
  /** Absent by the rule the session was closed with; nobody wrote it. */
  byRule: boolean;
  noting: boolean;
  /** For the mouse: the letters of the active row can be pressed. */
  onMark: (row: SheetRow, code: string) => void;
  onOpenNote: (row: SheetRow) => void;
  /** Null restores; `stay` is false when the focus has gone elsewhere by itself. */
  onNote: (row: SheetRow, note: string | null, stay: boolean) => void;
  /** Only so that a change of language draws the row again. */
  language: Language;
  statuses: readonly StatusLine[];
}

export const RollCallRow = memo(function RollCallRow({ row, needle, detail, hint, byRule, noting, onNote, onMark, onOpenNote, statuses }: RowProps) {
  return (
    <>
      <div role="gridcell" className={`num ${styles.no}`}>{row.no}</div>
      <div role="gridcell" className={styles.mark}>{byRule ? <AttendanceMark mark="absent" /> : <Marks row={row} />}</div>
      <div role="gridcell"><PersonName name={row.name} needle={needle} /></div>
      {detail !== 'few' && <div role="gridcell" className={styles.second}>{row.department}</div>}
      {detail === 'all' && <div role="gridcell" className={styles.second}>{row.number === '' ? '–' : <HitText text={row.number} needle={needle} />}</div>}
      <Came at={row.mark === 'present' || row.mark === 'late' ? row.at : null} between={row.between} />
      {detail === 'all' && <div role="gridcell" className={styles.second}>{byRule ? t('by-closing') : markedBy(row)}</div>}
      <div role="gridcell" className={styles.note} onDoubleClick={() => onOpenNote(row)}>
        {noting ? <NoteField row={row} onNote={onNote} /> : <Note row={row} />}
        {!noting && hint === 'letters' && <Letters row={row} statuses={statuses} onMark={onMark} />}
        {!noting && hint === 'enter' && <span className={styles.hint}><KeyCap name="Enter" /> {markWord('present', null)}</span>}
      </div>
    </>
  );
});

/** 14:06; ~14:06 where the clock leaves a doubt: the column is narrow, so the sentence is what a reader hears and a pointer shows. */
function Came({ at, between }: Pick<SheetRow, 'at' | 'between'>) {
  const words = at && between ? timeOf({ at, between }) : undefined;
  return <div role="gridcell" className={`num ${styles.second}`} aria-label={words} title={words}>{words && '~'}{at && time(between?.to ?? at)}</div>;
}

/** Out of the tab order: on the row the letters themselves are the keys. */
function Letters({ row, statuses, onMark }: { row: SheetRow } & Pick<RowProps, 'statuses' | 'onMark'>) {
  return (
    <span className={styles.hint}>
      {statuses.filter(({ keyed }) => keyed).map((status) => (
        <button key={status.code} type="button" tabIndex={-1} className={styles.letter} aria-label={statusWord(status)} title={statusWord(status)} onClick={(event) => { event.stopPropagation(); onMark(row, status.code); }}>
          <KeyCap name={status.letter} />
        </button>
      ))}
    </span>
  );
}

function Marks({ row }: { row: SheetRow }) {
  if (row.versions.length === 0) return <AttendanceMark mark={row.mark} own={row.own} minutes={row.minutes} />;
  const [shown, other] = [...row.versions].sort((a, b) => Number(b.shown) - Number(a.shown));
  return (
    <span className={styles.two}>
      <AttendanceMark mark={shown?.mark ?? null} own={shown?.own} minutes={shown?.minutes ?? null} />
      {other && <><span aria-hidden>/</span><AttendanceMark mark={other.mark} own={other.own} minutes={other.minutes} /></>}
    </span>
  );
}

/** "Hà, here": given name, and the laptop where it is another one. */
export function markedBy(row: { by: string | null; device: string | null; here: boolean }): string {
  if (!row.by) return '';
  const { given } = nameParts(row.by);
  return row.here ? t('by-here', { name: given }) : row.device ? `${given}, ${row.device}` : given;
}

/** Leads to where is said who of the roster a walk-in is, and back to here. */
export function sayWho(person: string): void {
  comeFrom(location.hash.replace(/^#/, ''));
  location.hash = `#/training/same/${person}`;
}

function Note({ row }: { row: SheetRow }) {
  if (row.versions.length > 0) return <span className={styles.twoWords}><DecisionMark state="two_versions" quiet />{t('two-versions')}</span>;
  if (row.walk_in) return <span className={styles.walkIn}><UserPlus size={14} aria-hidden /><span>{row.note === '' ? t('walk-in') : `${t('walk-in')} · ${row.note}`}</span><button type="button" className={styles.whoIs} tabIndex={-1} aria-label={t('who-is-name', { name: row.name })} onClick={(event) => { event.stopPropagation(); sayWho(row.person); }}>{t('who-is')}</button></span>;
  const early = row.early === null ? '' : t('report-mark-early', { minutes: row.early });
  return <span className={styles.noteWords}>{[early, row.note].filter((part) => part !== '').join(' · ')}</span>;
}

/** One line in the row: Enter keeps, Esc restores, leaving keeps. */
function NoteField({ row, onNote }: { row: SheetRow; onNote: RowProps['onNote'] }) {
  const [text, setText] = useState(row.note);
  const done = useRef(false);
  const end = (note: string | null, stay: boolean) => {
    // Taking the field away moves the focus, which must not keep what Esc gave up.
    if (done.current) return;
    done.current = true;
    onNote(row, note, stay);
  };
  return (
    <input
      className={styles.noteField}
      aria-label={t('note-of', { name: row.name })}
      value={text}
      maxLength={500}
      autoFocus
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(text, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'Enter') end(text, true);
        else if (event.key === 'Escape') end(null, true);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
