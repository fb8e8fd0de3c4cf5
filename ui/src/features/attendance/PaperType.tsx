/** Typing the paper: one line by row numbers, every name and mark shown while it is typed, one act in the end. */
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { PaperSheet, PersonChoice, TypedBack } from '../../api/types';
import { did, undoAct } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { toast } from '../../shared/components/toast';
import { t } from '../../shared/i18n';
import { failureClause } from '../../shared/labels';
import { say } from '../../shared/live';
import { WrongMark } from '../../shared/marks/Marks';
import { letterOf, useStatuses } from '../../shared/marks/statuses';
import { personsSaid } from '../../shared/reading/reading-model';
import styles from '../../shared/reading/Reading.module.css';
import { PaperRows } from './PaperRows';

const touched = ['attendance_sheet', 'session_list', 'completion_show', 'completion_missing', 'rollout_overview', 'people_list'] as const;
type Others = 'present' | 'blank';

export function PaperType({ session, sheet, closed }: { session: string; sheet: PaperSheet; closed: boolean }) {
  const [, go] = useLocation();
  const statuses = useStatuses();
  const [text, setText] = useState('');
  const [others, setOthers] = useState<Others | null>(null);
  const [people, setPeople] = useState<PersonChoice[]>([]);
  const [asked, setAsked] = useState(false);
  const typed = useDeferredValue(text);
  const ask = (dry_run: boolean, words: string) => ({ session, sheet: sheet.id, text: words, others: others ?? 'blank', people, dry_run });
  const { data: shown, error } = useCall('attendance_type_back', ask(true, typed), { enabled: !closed });
  const keep = useMutation<TypedBack, CallError>({
    mutationFn: () => call('attendance_type_back', ask(false, text)),
    onSuccess: ({ action, writes }) => {
      stale(touched);
      const words = t('paper-done', { count: writes });
      say(words);
      if (action) {
        const act = { action, label: words };
        did(act);
        toast({ text: words, undo: () => void undoAct(act).then(() => stale(touched)) });
      }
      go(`/training/sessions/${session}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (others !== null && shown && shown.wrong.length === 0 && shown.open === 0 && shown.writes > 0 && !keep.isPending) keep.mutate();
  };
  if (closed) return <p className={styles.part}>{t('paper-closed')}</p>;
  return (
    <form className={styles.part} onSubmit={submit} noValidate>
      <h2>{t('paper-type')}</h2>
      <TextField label={t('paper-line')} help={t('paper-line-help', { late: letterOf('late', statuses), absent: letterOf('absent', statuses), excused: letterOf('excused', statuses), present: letterOf('present', statuses) })} value={text} onChange={setText} autoComplete="off" spellCheck={false} />
      {shown && shown.wrong.length > 0 && (
        <div role="alert"><ul className={styles.wrongs}>
          {shown.wrong.map((wrong, index) => <li key={index} className={styles.wrong}><WrongMark /><b>{wrong.text}</b><span>{t('paper-at', { at: wrong.at + 1, why: failureClause({ ...wrong, code: '' }) })}</span></li>)}
        </ul></div>
      )}
      <fieldset className={styles.fieldset}>
        <legend>{t('paper-others')}</legend>
        {(['present', 'blank'] as const).map((choice) => (
          <label key={choice} className={styles.check}><input type="radio" name="others" checked={others === choice} onChange={() => setOthers(choice)} />{t(`paper-others-${choice}`)}</label>
        ))}
      </fieldset>
      {asked && others === null && <p role="alert" className={styles.wrong}>{t('paper-others-missing')}</p>}
      {(error ?? keep.error) && <p role="alert" className={styles.wrong}>{(keep.error ?? error)?.message}</p>}
      {shown && <p role="status" className="num">{t('paper-counts', { ...shown.counts })}</p>}
      <div><Button kind="primary" type="submit" aria-disabled={shown?.writes === 0}>{t('paper-deed', { count: shown?.writes ?? 0 })}</Button></div>
      {shown && <PaperRows rows={shown.rows} chosen={people} onPerson={(name, person) => setPeople(personsSaid(people, name, person))} />}
    </form>
  );
}
