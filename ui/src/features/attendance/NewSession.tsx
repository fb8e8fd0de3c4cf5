/** A session that the plan did not foresee: cohort, time, place, topics; what it clashes with is said at once. One form in the pane; Esc closes it and asks nothing. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { call, CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { LookAtPlan, RolloutLine, SessionLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { Clashing } from './Clashing';
import { TopicTicks } from './TopicTicks';
import { SegmentFields } from './SegmentFields';
import { areSound, entriesOf, type Draft } from './segments-model';
import { forms, isLength, local } from './session-form';
import { WhomFor, type Chosen } from './WhomFor';
import styles from './Sessions.module.css';

export function NewSession({ rollout, starts: first, onClose }: { rollout: RolloutLine; starts: string; onClose: () => void }) {
  const [title, setTitle] = useState('');
  const [cohort, setCohort] = useState('');
  const [starts, setStarts] = useState(first);
  const [minutes, setMinutes] = useState('120');
  const [form, setForm] = useState<string>('workshop');
  const [place, setPlace] = useState('');
  const [trainer, setTrainer] = useState('');
  const [topics, setTopics] = useState<readonly string[]>([]);
  const [people, setPeople] = useState<readonly Chosen[]>([]);
  const [segments, setSegments] = useState<readonly Draft[]>([]);
  const [asked, setAsked] = useState(false);
  const start = useRef<HTMLInputElement>(null);
  useEffect(() => start.current?.focus(), []);
  const { data } = useCall('people_list', { rollout: rollout.id, cohort: null, text: '', sort: null, offset: 0, limit: 1 });
  const cohorts = data?.cohorts ?? [];
  const chosen = cohort || cohorts[0]?.id || '';
  const choice = useCall('session_topics', { rollout: rollout.id, cohort: chosen }, { enabled: chosen !== '' });
  const offered = choice.data?.topics ?? [];
  const covers = topics.filter((topic) => offered.some(({ id }) => id === topic));
  const length = Number(minutes);
  const timed = local.test(starts) && isLength(minutes) && chosen !== '';
  const plan: LookAtPlan | null = timed ? { rollout: rollout.id, session: null, cohort: chosen, starts: starts.replace(' ', 'T'), minutes: length, place: place.trim(), trainer: trainer.trim(), form, segments: areSound(segments) ? entriesOf(segments) : null } : null;
  const add = useMutation<SessionLine, CallError>({
    mutationFn: () => call('session_new', { rollout: rollout.id, cohort: chosen, title: title.trim(), starts: starts.replace(' ', 'T'), minutes: length, place: place.trim(), trainer: trainer.trim(), form, topics: covers, segments: entriesOf(segments), people: form === 'one-to-one' ? people.map(({ id }) => id) : [] }),
    onSuccess: () => {
      stale(['session_list', 'session_clashes', 'rollout_overview']);
      onClose();
    },
  });
  const of = (field: string): string | null => (add.error?.field === field ? add.error.message : null);
  const wrong = {
    title: asked && title.trim() === '' ? t('session-title-missing') : of('title'),
    cohort: asked && chosen === '' ? t('session-cohort-missing') : of('cohort'),
    starts: asked && !local.test(starts) ? t('go-live-wrong') : of('starts'),
    minutes: asked && !isLength(minutes) ? t('session-minutes-wrong') : of('minutes'),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() !== '' && timed && areSound(segments) && !add.isPending) add.mutate();
  };
  return (
    <Pane label={t('session-new')} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField ref={start} label={t('session-title')} value={title} onChange={setTitle} wrong={wrong.title} />
        <SelectField label={t('col-cohort')} value={chosen} onChange={setCohort} wrong={wrong.cohort} options={cohorts.map(({ id, title: name }) => ({ value: id, label: name }))} />
        <TextField label={t('session-starts')} help={rollout.zone} type="datetime-local" value={starts} onChange={setStarts} wrong={wrong.starts} />
        <TextField label={t('session-minutes')} inputMode="numeric" value={minutes} onChange={setMinutes} wrong={wrong.minutes} />
        <SelectField label={t('session-form')} value={form} onChange={setForm} options={forms.map((value) => ({ value, label: t(`form-${value}`) }))} note={form === 'one-to-one' ? t('session-one-to-one-note') : undefined} />
        {form === 'one-to-one' && <WhomFor chosen={people} onChoose={setPeople} />}
        <TextField label={t('col-place')} value={place} onChange={setPlace} wrong={of('place')} />
        <TextField label={t('col-trainer')} value={trainer} onChange={setTrainer} wrong={of('trainer')} />
        <TopicTicks offered={offered} chosen={topics} onChoose={setTopics} />
        <SegmentFields drafts={segments} onChange={setSegments} starts={starts} length={length} topics={offered} asked={asked} trouble={of('segments')} />
        <Clashing plan={plan} />
        {add.error && !['title', 'cohort', 'starts', 'minutes', 'place', 'trainer', 'segments'].includes(add.error.field ?? '') && <p className={styles.wrong} role="alert">{add.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('session-add')}</Button></div>
      </form>
    </Pane>
  );
}
