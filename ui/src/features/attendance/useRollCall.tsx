/** The roll call's state: what is searched, which row is active, what each key does. Drawn by RollCallScreen. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { call } from '../../api/call';
import type { Marked, ScanAnswer, SheetRow } from '../../api/types';
import { did } from '../../shared/acts';
import { composing as composingKey, writes } from '../../shared/commands';
import type { GridHandle } from '../../shared/grid/Grid';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { failureWords } from '../../shared/labels';
import { AttendanceMark } from '../../shared/marks/Marks';
import { markWord, statusOf, useStatuses } from '../../shared/marks/statuses';
import { isBadge, useScanner } from '../../shared/scanner';
import * as model from './roll-call-model';
import { takeWaiting } from './scan-elsewhere';
import { useSheet } from './useSheet';

export function useRollCall(session: string) {
  const deeds = useSheet(session);
  const { sheet, rows } = deeds;
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<model.SheetFilter>('all');
  const [active, setActive] = useState<string | null>(null);
  const [noting, setNoting] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [scanned, setScanned] = useState<ScanAnswer | null>(null);
  const statuses = useStatuses();
  const minutes = useRef<model.Minutes | null>(null);
  const burst = useRef<model.Burst | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);

  const searching = text.trim() !== '';
  const closed = sheet?.session.state === 'closed' || sheet?.session.state === 'cancelled';
  const latest = useRef(rows);
  latest.current = rows;
  const people = rows.length;
  // Who matches is decided when the words change and not at each mark: nothing moves under the hand.
  const order = useMemo(() => (searching && people > 0 ? model.match(latest.current, text) : null), [searching, text, people]);
  const list = useMemo(() => model.entries(rows, order, filter), [rows, order, filter]);
  const counts = useMemo(() => model.count(rows), [rows]);
  const first = order ? (list.find((entry) => 'row' in entry) ?? null) : null;
  const target = order && order.found.length > 0 ? model.rowOf(first ?? undefined) : null;
  const current = active ?? model.firstBlank(list);
  const at = list.findIndex((entry) => model.rowOf(entry)?.person === current);
  const row = model.rowOf(list[at]);

  useEffect(() => {
    if (sheet && !closed) field.current?.focus();
  }, [sheet !== undefined, closed]);

  useEffect(() => {
    // Letters typed or scanned while the focus is on nothing that takes them go to the field.
    const onKey = (event: globalThis.KeyboardEvent) => {
      const plain = /^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey && !composingKey(event);
      const target = event.target instanceof Element ? event.target : null;
      if (plain && !writes(target) && !target?.closest('[role=row], dialog, select')) field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const remember = (answer: Marked | null) => {
    if (!answer) return;
    const { row: done } = answer;
    did({ action: answer.action, label: done.name, mark: <AttendanceMark mark={done.mark} own={done.own} minutes={done.minutes} quiet /> });
  };

  /** `mark` is a status's code. What follows from the minutes is said once the engine has answered. */
  const set = (who: SheetRow, mark: string | null, late: number | null, early: number | null = null) => {
    const before = who.mark === null ? 0 : 1;
    const marked = people - counts.blank - before + (mark === null ? 0 : 1);
    const status = statusOf(mark, null);
    const word = mark === null ? t('mark-blank') : markWord(mark, null, late) + (early === null ? '' : `, ${t('report-mark-early', { minutes: early })}`);
    say(t('say-mark', { name: who.name, mark: word, marked, of: people }));
    void deeds.mark(who, mark, late, early).then((answer) => {
      remember(answer);
      const other = answer && status && answer.row.mark !== null && model.codeOf(answer.row) !== status.code;
      if (other) say(t('say-mark', { name: who.name, mark: markWord(answer.row.mark, answer.row.own, answer.row.minutes), marked, of: people }));
    });
  };

  const focusPerson = (person: string | null) => {
    setActive(person);
    const index = list.findIndex((entry) => model.rowOf(entry)?.person === person);
    if (index >= 0) grid.current?.focus(index);
  };

  const toField = (typed?: string) => {
    minutes.current = null;
    setAdding(false);
    if (typed !== undefined) setText(typed);
    field.current?.focus();
    // What is typed next looks for somebody else.
    if (typed === undefined) field.current?.select();
  };

  const onRowKey = (event: KeyboardEvent, index: number) => {
    const who = model.rowOf(list[index]);
    if (!who) return;
    if (minutes.current?.at !== who.person) minutes.current = null;
    const { key, ctrlKey: ctrl, altKey: alt, metaKey: meta, nativeEvent } = event;
    const composing = nativeEvent.isComposing || nativeEvent.keyCode === 229;
    if (key === 'ArrowUp') toField();
    // Holding a letter down must not mark the whole room.
    if (event.repeat && key.length === 1) return event.preventDefault();
    const letter = key.length === 1 && !ctrl && !alt && !meta && !composing;
    if (letter) burst.current = model.longer(burst.current, key, event.timeStamp);
    const meant = model.intent({ key, ctrl, alt, meta, composing }, minutes.current, statuses);
    if (!meant) return;
    event.preventDefault();
    event.stopPropagation();
    if (meant.do === 'early') return earlyOf(who);
    if (meant.do !== 'minutes') minutes.current = null;
    switch (meant.do) {
      case 'field':
        return toField();
      case 'type':
        return toField(takeBack());
      case 'minutes':
        return setMinutes(key, meant.minutes);
      default:
        if (closed) return;
    }
    if (meant.do === 'note') setNoting(who.person);
    else if (meant.do === 'clear') set(who, null, null);
    else if (meant.do === 'mark') {
      burst.current?.before.push(who);
      markAndGoOn(who, meant.mark.code, index);
    }
  };

  /** What a scanner typed onto the rows belongs into the field; the marks its letters made are taken back. */
  const takeBack = (): string => {
    for (const who of burst.current?.before.reverse() ?? []) set(who, model.codeOf(who), who.minutes, who.early);
    const typed = burst.current?.text ?? '';
    burst.current = null;
    return typed;
  };

  /** The engine says what comes of it; what is refused is kept there, and shown here with its reason. */
  const scan = (typed: string) => {
    takeBack();
    toField('');
    void deeds.scan(typed).then((answer) => {
      if (!answer) return;
      setScanned(answer);
      say(failureWords(answer.said), answer.outcome === 'in' || answer.outcome === 'already' ? 'polite' : 'assertive');
      if (answer.row) setActive(answer.row.person);
      if (answer.row && answer.action) did({ action: answer.action, label: answer.row.name, mark: <AttendanceMark mark={answer.row.mark} own={answer.row.own} minutes={answer.row.minutes} quiet /> });
    });
  };
  useEffect(() => {
    const typed = sheet && takeWaiting();
    if (typed) scan(typed);
  }, [sheet !== undefined]);
  useScanner((typed) => {
    if (!sheet || document.querySelector('dialog[open]')) return false;
    scan(typed);
    return true;
  });

  const markAndGoOn = (who: SheetRow, code: string, index = list.findIndex((entry) => model.rowOf(entry)?.person === who.person)) => {
    if (closed) return;
    const next = model.nextBlank(list, index);
    minutes.current = { person: who.person, at: next ?? who.person, of: statusOf(code, null)?.counts_as === 'late' ? 'late' : null, digits: '', from: { code, late: null } };
    set(who, code, null);
    focusPerson(next);
  };

  /** A dash behind a mark, or on the row of who took part: the digits that follow are the minutes that they left early. */
  const earlyOf = (row: SheetRow) => {
    const marked = rows.find(({ person }) => person === minutes.current?.person) ?? row;
    const from = { code: model.codeOf(marked), late: marked.minutes };
    minutes.current = !closed && model.tookPart(marked.mark) ? { person: marked.person, at: row.person, of: 'early', digits: '', from } : null;
  };

  /** Late minutes belong to the mark that was just set, even where they led to another status meanwhile. */
  const setMinutes = (digit: string, typed: number) => {
    const pending = minutes.current;
    const who = pending && rows.find(({ person }) => person === pending.person);
    if (!pending || !who) return;
    const { code, late } = pending.from;
    minutes.current = { ...pending, digits: pending.digits + digit };
    if (pending.of === 'early') set(who, code, late, typed > 0 ? typed : null);
    else set(who, code, typed);
  };

  const addWalkIn = (who: { person: string | null; name: string | null }) => {
    if (closed) return;
    void deeds.walkIn(who).then((answer) => {
      if (!answer) return;
      remember(answer);
      say(t('say-walk-in', { name: answer.row.name }));
      setText('');
      setAdding(false);
      setActive(answer.row.person);
    });
  };

  const addTyped = () => text.trim() !== '' && addWalkIn({ person: null, name: text.trim() });

  const onFieldKey = (event: KeyboardEvent<HTMLInputElement>) => {
    // The key that leads to the field means nothing where typing begins anew.
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === '/' && selectionStart === 0 && selectionEnd === text.length) return event.preventDefault();
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    minutes.current = null;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || adding)) addTyped();
    else if (event.key === 'Enter') enter();
    else if (event.key === 'ArrowDown') focusPerson(target?.person ?? current);
    else if (event.key === 'Escape') escape();
    else return;
    event.preventDefault();
  };

  const enter = () => {
    // Typed off the paper by hand.
    if (isBadge(text)) scan(text);
    else if (target && !closed) mark(target);
  };

  const mark = (who: SheetRow) => {
    if (model.enterMarks(who) && sheet?.timed) arrive(who);
    else if (model.enterMarks(who)) set(who, 'present', null);
    else say(t('already', { name: who.name, mark: markWord(who.mark, who.own) }));
    setActive(who.person);
    setText('');
  };

  /** By the time at which they come, which the engine knows; what became of them is said when it has answered. */
  const arrive = (who: SheetRow) =>
    void deeds.mark(who, 'arrived', null).then((answer) => {
      remember(answer);
      if (answer) say(t('say-mark', { name: who.name, mark: markWord(answer.row.mark, answer.row.own, answer.row.minutes), marked: people - answer.counts.blank, of: people }));
    });

  const escape = () => {
    if (adding) setAdding(false);
    else if (text !== '') setText('');
    else focusPerson(current);
  };

  const saveNote = (who: SheetRow, note: string | null, stay: boolean) => {
    setNoting(null);
    if (note !== null && note !== who.note) {
      void deeds.note(who, note).then((answer) => answer && did({ action: answer.action, label: answer.label }));
    }
    if (stay) focusPerson(who.person);
  };

  const markAll = () => markAllAs('present');
  const markAllAs = (mark: string) =>
    void deeds.change(() => call('attendance_mark_all', { session, mark })).then((answer) => answer && did({ action: answer.action, label: answer.label }));

  return {
    ...deeds, statuses, text, setText, filter, setFilter, active: current, setActive, at, row, list, counts, order, target, searching, closed,
    noting, setNoting, markAndGoOn, adding, setAdding, field, grid, set, focusPerson, toField, onRowKey, onFieldKey, addWalkIn, addTyped, saveNote, markAll, markAllAs,
    scanned, forgetScan: () => setScanned(null),
  };
}

export type RollCall = ReturnType<typeof useRollCall>;
