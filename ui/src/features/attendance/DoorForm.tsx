/** The one field of self check-in, and what came of it. */
import { useMutation } from '@tanstack/react-query';
import { ScanLine } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { ScanAnswer, SheetRow } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { say } from '../../shared/live';
import { AttendanceMark, WrongMark } from '../../shared/marks/Marks';
import { isCode, useScanner } from '../../shared/scanner';
import { time } from '../../shared/time/format';
import * as model from './roll-call-model';
import styles from './Door.module.css';

/** How long somebody's name stays on the screen. Milliseconds. */
const stays = 12_000;
/** Most names that are offered: whoever needs more types another letter. */
const most = 6;

interface Who { text: string; person: string | null }

export function DoorForm({ session, rows, asks }: { session: string; rows: readonly SheetRow[]; asks: boolean }) {
  const [text, setText] = useState('');
  const [screen, setScreen] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [answer, setAnswer] = useState<ScanAnswer | null>(null);
  const [undone, setUndone] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const typed = text.trim();
  const found = typed.length > 1 && !isCode(typed) ? model.match(rows, typed).found.slice(0, most + 1) : [];
  const check = useMutation<ScanAnswer, CallError, Who>({
    mutationFn: ({ text: scanned, person }) => call('attendance_scan', { session, text: scanned, person, own: true, screen: screen.trim() || null }),
    onSuccess: (came) => {
      setAnswer(came);
      setUndone(false);
      setText('');
      setTrouble(null);
      if (came.outcome !== 'wrong_code' && came.outcome !== 'old_code') setScreen('');
      stale(['attendance_sheet']);
      say(wordsOf(came).join(' '), 'assertive');
      field.current?.focus();
    },
    onError: ({ message }) => setTrouble(message),
  });
  const undo = useMutation({ mutationFn: (action: string) => call('undo', { action }), onSuccess: () => { setUndone(true); stale(['attendance_sheet']); say(t('door-undone')); } });
  const take = (who: Who) => {
    if (asks && screen.replace(/\D/g, '').length !== 6) { setTrouble(t('door-screen-missing')); return; }
    if (!check.isPending) check.mutate(who);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [only, another] = found;
    if (typed === '') return;
    if (isCode(typed)) take({ text: typed, person: null });
    else if (only && !another) take({ text: '', person: only.person });
    else setTrouble(only ? t('door-which') : t('door-none', { text: typed }));
  };
  // After the field got back what was in it: that is a change of its own, which takes an earlier word away.
  useScanner((code) => { queueMicrotask(() => take({ text: code, person: null })); return true; });
  useEffect(() => {
    if (!answer) return undefined;
    // The next one sees nothing of whoever was before.
    const timer = setTimeout(() => setAnswer(null), stays);
    return () => clearTimeout(timer);
  }, [answer]);
  useEffect(() => {
    // Wherever somebody clicked, what is typed next goes to the field.
    const onKey = (event: KeyboardEvent) => {
      if (document.activeElement === document.body && event.key.length === 1 && !event.ctrlKey && !event.metaKey) field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <form onSubmit={submit} autoComplete="off" noValidate className={styles.fields}>
        <TextField ref={field} label={t('door-field')} help={t('door-field-help')} icon={<ScanLine size={20} aria-hidden />} value={text} autoFocus spellCheck={false}
          onChange={(value) => { setText(value); setTrouble(null); if (value !== '') setAnswer(null); }} wrong={trouble} />
        {asks && <TextField label={t('door-screen')} inputMode="numeric" value={screen} onChange={setScreen} />}
        {found.length > 0 && (
          <ul className={styles.found}>
            {found.slice(0, most).map((row) => <li key={row.person}><button type="button" className={styles.pick} onClick={() => take({ text: '', person: row.person })}><PersonName name={row.name} />{row.department && <span className={styles.meta}>{row.department}</span>}</button></li>)}
          </ul>
        )}
        <button type="submit" className="hidden" tabIndex={-1}>{t('door-field')}</button>
      </form>
      {answer && <Came answer={answer} undone={undone} onUndo={(action) => undo.mutate(action)} />}
    </>
  );
}

function Came({ answer, undone, onUndo }: { answer: ScanAnswer; undone: boolean; onUndo: (action: string) => void }) {
  const good = answer.outcome === 'in' || answer.outcome === 'already';
  const [head, more] = undone ? [t('door-undone'), ''] : wordsOf(answer);
  return (
    <section className={`${styles.came} ${good ? styles.good ?? '' : styles.bad ?? ''}`} data-outcome={answer.outcome}>
      {good ? <AttendanceMark mark={undone ? null : answer.row?.mark ?? 'present'} own={undone ? null : answer.row?.own} minutes={null} quiet /> : <WrongMark />}
      <div>
        <p className={styles.greeting}>{head}</p>
        <p>{more}</p>
      </div>
      {answer.action && !undone && <Button onClick={() => onUndo(answer.action ?? '')}>{t('door-not-me')}</Button>}
    </section>
  );
}

/** The greeting, and what more there is to say. */
function wordsOf({ outcome, name, row, said }: ScanAnswer): [string, string] {
  if (outcome === 'in') return [t('door-in', { name }), row?.minutes ? t('door-late', { minutes: row.minutes }) : t('door-in-at', { at: row?.at ? time(row.at) : '' })];
  if (outcome === 'already') return [t('door-in', { name }), t('door-already')];
  return [failureWords(said), outcome === 'misread' || outcome === 'old_code' || outcome === 'wrong_code' ? '' : t('door-see')];
}
