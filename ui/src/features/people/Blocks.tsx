/** Somebody's sessions with their marks: an apology beforehand, or several half days at once, as one step. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { Done, PersonBlock, PersonLine } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { AttendanceMark } from '../../shared/marks/Marks';
import { markWord, statusWord, useStatuses } from '../../shared/marks/statuses';
import { dateTime } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { touched } from './cohort-model';
import styles from './Cohorts.module.css';

export function Blocks({ person }: { person: PersonLine }) {
  const rollout = useRollout();
  const { data } = useCall('person_blocks', { rollout: rollout.id, person: person.id });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [mark, setMark] = useState<string>('excused');
  const [note, setNote] = useState('');
  const blocks = data?.blocks ?? [];
  const statuses = useStatuses();
  const word = markWord(mark, null);
  const set = useMutation<Done, CallError>({
    mutationFn: () => call('attendance_blocks', { person: person.id, sessions: [...chosen], mark, note: note.trim() || null }),
    onSuccess: ({ action }) => {
      const words = t('blocks-done', { name: person.name, mark: word, count: chosen.size });
      did({ action, label: words });
      say(words);
      stale([...touched, 'person_blocks']);
      setChosen(new Set());
      setNote('');
    },
  });
  if (!data) return null;
  const toggle = (id: string) => setChosen((before) => {
    const after = new Set(before);
    if (!after.delete(id)) after.add(id);
    return after;
  });
  const ahead = blocks.filter((block) => block.ahead).map(({ session }) => session.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.size > 0 && !set.isPending) set.mutate();
  };
  return (
    <form className={styles.queue} onSubmit={submit} noValidate aria-label={t('blocks')}>
      <h3>{t('blocks')}</h3>
      {blocks.length === 0 && <p className={styles.second}>{t('blocks-none')}</p>}
      <ol>{blocks.map((block) => <Block key={block.session.id} block={block} chosen={chosen.has(block.session.id)} onChoose={() => toggle(block.session.id)} />)}</ol>
      {ahead.length > 0 && chosen.size === 0 && <Button kind="quiet" onClick={() => setChosen(new Set(ahead))}>{t('blocks-ahead')}</Button>}
      {chosen.size > 0 && (
        <>
          <SelectField label={t('blocks-mark')} value={mark} onChange={setMark} options={statuses.filter(({ hidden }) => !hidden).map((one) => ({ value: one.code, label: statusWord(one) }))} />
          <TextField label={t('blocks-note')} maxLength={500} value={note} onChange={setNote} />
          {set.error && <p role="alert" className={styles.wrong}>{set.error.message}</p>}
          <div className={styles.deeds}><Button type="submit">{t('blocks-set', { mark: word, count: chosen.size })}</Button><Button kind="quiet" onClick={() => setChosen(new Set())}>{t('cancel')}</Button></div>
        </>
      )}
    </form>
  );
}

function Block({ block, chosen, onChoose }: { block: PersonBlock; chosen: boolean; onChoose: () => void }) {
  const { session } = block;
  return (
    <li>
      <input type="checkbox" aria-label={session.title} checked={chosen} disabled={session.state === 'closed'} onChange={onChoose} />
      <Link href={`/training/sessions/${session.id}`} className={styles.link}>{session.title}</Link>
      <span className={styles.second}>{session.starts && dateTime(session.starts)} {block.mark && <AttendanceMark mark={block.mark} own={block.own} minutes={null} />}{block.note && ` · ${block.note}`}</span>
    </li>
  );
}
