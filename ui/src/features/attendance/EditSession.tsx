/** A session moved, corrected, called off; and what goes out of it: a calendar's file, an invitation to paste. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { LookAtPlan, RolloutLine, SessionLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { CalendarFile } from './CalendarFile';
import { Clashing } from './Clashing';
import { SegmentFields } from './SegmentFields';
import { areSound, draftsOf, entriesOf, haveChanged, type Draft } from './segments-model';
import { forms, isLength, local } from './session-form';
import { TopicTicks } from './TopicTicks';
import styles from './Sessions.module.css';

const minutesOf = ({ starts, ends }: SessionLine): string => (starts && ends ? String(Math.round((Date.parse(ends) - Date.parse(starts)) / 60_000)) : '');

const sameTopics = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join() === [...other].sort().join();

export function EditSession({ rollout, line, onClose }: { rollout: RolloutLine; line: SessionLine; onClose: () => void }) {
  const [title, setTitle] = useState(line.title);
  const [starts, setStarts] = useState((line.starts ?? '').slice(0, 16));
  const [minutes, setMinutes] = useState(minutesOf(line));
  const [form, setForm] = useState(line.form);
  const [place, setPlace] = useState(line.place);
  const [trainer, setTrainer] = useState(line.trainer);
  const [topics, setTopics] = useState<readonly string[]>(line.topics);
  const [segments, setSegments] = useState<readonly Draft[]>(() => draftsOf(line.segments));
  const choice = useCall('session_topics', { rollout: rollout.id, cohort: line.cohort_id });
  const offered = choice.data?.topics ?? [];
  const [asked, setAsked] = useState(false);
  const start = useRef<HTMLInputElement>(null);
  useEffect(() => start.current?.focus(), []);
  const timed = local.test(starts) && isLength(minutes);
  const plan: LookAtPlan | null = timed ? { rollout: rollout.id, session: line.id, cohort: line.cohort_id, starts: starts.replace(' ', 'T'), minutes: Number(minutes), place: place.trim(), trainer: trainer.trim(), form, segments: areSound(segments) ? entriesOf(segments) : null } : null;
  const set = useMutation<SessionLine, CallError, boolean | null>({
    mutationFn: (cancelled) => cancelled !== null
      ? call('session_set', { session: line.id, cancelled })
      : call('session_set', { session: line.id, title: title.trim(), starts: starts === (line.starts ?? '').slice(0, 16) ? null : starts.replace(' ', 'T'), minutes: minutes === minutesOf(line) ? null : Number(minutes), place: place.trim(), trainer: trainer.trim(), form, topics: sameTopics(topics, line.topics) ? null : [...topics], segments: haveChanged(segments, line.segments) ? entriesOf(segments) : null }),
    onSuccess: (after, cancelled) => {
      stale(['session_list', 'session_clashes', 'session_look', 'session_invitation', 'rollout_overview', 'attendance_sheet']);
      say(cancelled === null ? t('session-saved', { title: after.title }) : t(cancelled ? 'session-cancelled-said' : 'session-held-said', { title: after.title }));
      if (cancelled === null) onClose();
    },
  });
  const wrong = {
    title: asked && title.trim() === '' ? t('session-title-missing') : set.error?.field === 'title' ? set.error.message : null,
    starts: asked && !local.test(starts) ? t('go-live-wrong') : set.error?.field === 'starts' ? set.error.message : null,
    minutes: asked && !isLength(minutes) ? t('session-minutes-wrong') : null,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() !== '' && timed && areSound(segments) && !set.isPending) set.mutate(null);
  };
  const over = line.state === 'closed';
  return (
    <Pane label={t('session-edit')} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField ref={start} label={t('session-title')} value={title} onChange={setTitle} wrong={wrong.title} />
        <TextField label={t('session-starts')} help={rollout.zone} type="datetime-local" value={starts} onChange={setStarts} wrong={wrong.starts} />
        <TextField label={t('session-minutes')} inputMode="numeric" value={minutes} onChange={setMinutes} wrong={wrong.minutes} />
        <SelectField label={t('session-form')} value={form} onChange={setForm} options={forms.map((value) => ({ value, label: t(`form-${value}`) }))} />
        <TextField label={t('col-place')} value={place} onChange={setPlace} />
        <TextField label={t('col-trainer')} value={trainer} onChange={setTrainer} />
        <TopicTicks offered={offered} chosen={topics} onChoose={setTopics} />
        <SegmentFields drafts={segments} onChange={setSegments} starts={starts} length={Number(minutes)} topics={offered} asked={asked} trouble={set.error?.field === 'segments' ? set.error.message : null} />
        <Clashing plan={plan} />
        {set.error && !['title', 'starts', 'segments'].includes(set.error.field ?? '') && <p className={styles.wrong} role="alert">{set.error.message}</p>}
        <div className={styles.deeds}>
          <Button kind="primary" type="submit">{t('session-save')}</Button>
          {!over && <Button kind="quiet" bad={line.state !== 'cancelled'} onClick={() => set.mutate(line.state !== 'cancelled')}>{line.state === 'cancelled' ? t('session-hold') : t('session-cancel')}</Button>}
        </div>
      </form>
      <section className={styles.out} aria-labelledby="session-out">
        <h3 id="session-out">{t('session-out')}</h3>
        <Invitation session={line.id} language="en" />
        <Invitation session={line.id} language="vi" />
        <CalendarFile rollout={rollout.id} session={line.id} milestones={false} label={t('calendar-one')} />
      </section>
    </Pane>
  );
}

function Invitation({ session, language }: { session: string; language: 'en' | 'vi' }) {
  const { data, error } = useCall('session_invitation', { session, language });
  if (error) return <p role="alert" className={styles.wrong}>{error.message}</p>;
  return data ? <CopyButton text={data.text} label={t(language === 'en' ? 'invitation-copy-en' : 'invitation-copy-vi')} /> : null;
}
