/** The roll call's state: what is searched, which row is active, what each key does. Drawn by RollCallScreen. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { call } from '../../api/call';
import type { Marked, SheetRow } from '../../api/types';
import { did } from '../../shared/acts';
import { composing as composingKey, writes } from '../../shared/commands';
import type { GridHandle } from '../../shared/grid/Grid';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { AttendanceMark, asAttendance } from '../../shared/marks/Marks';
import * as model from './roll-call-model';
import { useSheet } from './useSheet';

export function useRollCall(session: string) {
  const deeds = useSheet(session);
  const { sheet, rows } = deeds;
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<model.SheetFilter>('all');
  const [active, setActive] = useState<string | null>(null);
  const [noting, setNoting] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const late = useRef<model.Late | null>(null);
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
    did({ action: answer.action, label: done.name, mark: <AttendanceMark mark={done.mark} minutes={done.minutes} quiet /> });
  };

  const set = (who: SheetRow, mark: string | null, minutes: number | null) => {
    const before = who.mark === null ? 0 : 1;
    const marked = people - counts.blank - before + (mark === null ? 0 : 1);
    const word = mark === 'late' && minutes !== null ? t('mark-late-minutes', { minutes }) : t(`mark-${asAttendance(mark)}`);
    say(t('say-mark', { name: who.name, mark: word, marked, of: people }));
    void deeds.mark(who, mark, minutes).then(remember);
  };

  const focusPerson = (person: string | null) => {
    setActive(person);
    const index = list.findIndex((entry) => model.rowOf(entry)?.person === person);
    if (index >= 0) grid.current?.focus(index);
  };

  const toField = (typed?: string) => {
    late.current = null;
    setAdding(false);
    if (typed !== undefined) setText(typed);
    field.current?.focus();
    // What is typed next looks for somebody else.
    if (typed === undefined) field.current?.select();
  };

  const onRowKey = (event: KeyboardEvent, index: number) => {
    const who = model.rowOf(list[index]);
    if (!who) return;
    const { key, ctrlKey: ctrl, altKey: alt, metaKey: meta, nativeEvent } = event;
    const composing = nativeEvent.isComposing || nativeEvent.keyCode === 229;
    if (key === 'ArrowUp') toField();
    // Holding a letter down must not mark the whole room.
    if (event.repeat && key.length === 1) return event.preventDefault();
    const letter = key.length === 1 && !ctrl && !alt && !meta && !composing;
    if (letter) burst.current = model.longer(burst.current, key, event.timeStamp);
    if (key === 'Enter' && model.scanned(burst.current, event.timeStamp)) return scan(event);
    const meant = model.intent({ key, ctrl, alt, meta, composing }, late.current);
    if (!meant) return;
    event.preventDefault();
    event.stopPropagation();
    if (meant.do !== 'minutes') late.current = meant.do === 'mark' && meant.mark === 'late' ? { person: who.person, digits: '' } : null;
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
      markAndGoOn(who, meant.mark, index);
    }
  };

  /** What a scanner typed onto the rows belongs into the field; the marks its letters made are taken back. */
  const takeBack = (): string => {
    for (const who of burst.current?.before.reverse() ?? []) set(who, who.mark, who.minutes);
    const typed = burst.current?.text ?? '';
    burst.current = null;
    return typed;
  };

  const scan = (event: KeyboardEvent) => {
    event.preventDefault();
    const typed = takeBack();
    const [found] = model.match(rows, typed).found;
    toField(typed);
    if (found && !closed) mark(found);
  };

  const markAndGoOn = (who: SheetRow, mark: model.Mark, index = list.findIndex((entry) => model.rowOf(entry)?.person === who.person)) => {
    if (closed) return;
    late.current = mark === 'late' ? { person: who.person, digits: '' } : null;
    set(who, mark, null);
    focusPerson(model.nextBlank(list, index));
  };

  const setMinutes = (digit: string, minutes: number) => {
    const pending = late.current;
    const who = pending && rows.find(({ person }) => person === pending.person);
    if (!pending || !who) return;
    late.current = { person: pending.person, digits: pending.digits + digit };
    set(who, 'late', minutes);
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
    late.current = null;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || adding)) addTyped();
    else if (event.key === 'Enter') enter();
    else if (event.key === 'ArrowDown') focusPerson(target?.person ?? current);
    else if (event.key === 'Escape') escape();
    else return;
    event.preventDefault();
  };

  const enter = () => {
    if (target && !closed) mark(target);
  };

  const mark = (who: SheetRow) => {
    if (model.enterMarks(who)) set(who, 'present', null);
    else say(t('already', { name: who.name, mark: t(`mark-${asAttendance(who.mark)}`) }));
    setActive(who.person);
    setText('');
  };

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

  const markAll = () =>
    void deeds.change(() => call('attendance_mark_all', { session, mark: 'present' })).then((answer) => answer && did({ action: answer.action, label: answer.label }));

  return {
    ...deeds, text, setText, filter, setFilter, active: current, setActive, at, row, list, counts, order, target, searching, closed,
    noting, setNoting, markAndGoOn, adding, setAdding, field, grid, set, focusPerson, toField, onRowKey, onFieldKey, addWalkIn, addTyped, saveNote, markAll,
  };
}

export type RollCall = ReturnType<typeof useRollCall>;
