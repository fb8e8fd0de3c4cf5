/** Areas with their points and courses with their topics, each edited where it stands; the plan is checked again at once. */
import { Archive } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { call, CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { AreaPart, CoursePart, Made, PlanParts, TopicPart } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { EditInPlace } from '../../shared/components/EditInPlace';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { TextField } from '../../shared/components/Field';
import { Screen } from '../../shared/components/Screen';
import { t, type PlainId } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { say } from '../../shared/live';
import { duration } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { parseMinutes } from '../checklists/checklist-model';
import styles from './Parts.module.css';
import { PlanTabs } from './PlanTabs';

type Keep = (said: string, run: () => Promise<Pick<Made, 'action'>>) => void;

const roles = ['operations-representative', 'support-lead', 'deployment-lead', 'training-manager', 'executive', 'owner'];
const forms = ['taught', 'hands-on', 'assessment'] as const;

export function PartsScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('plan_parts', { rollout: rollout.id });
  const { data: found } = useCall('plan_check', { rollout: rollout.id });
  return (
    <Screen crumbs={[{ label: t('plan') }]} title={t('plan-parts')} busy={!data && !error} tools={<PlanTabs count={found?.findings.length ?? 0} />}>
      {error && <Trouble message={error.message} />}
      {data && <Parts rollout={rollout.id} data={data} />}
    </Screen>
  );
}

function Parts({ rollout, data }: { rollout: string; data: PlanParts }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const keep: Keep = (said, run) => {
    setTrouble(null);
    run().then(
      ({ action }) => {
        did({ action, label: said });
        say(said);
        stale(['plan_parts', 'plan_check', 'plan_changes', 'rollout_overview', 'handoff_list', 'handoff_area']);
      },
      (failure: unknown) => setTrouble(failure instanceof CallError ? failure.message : t('fault')),
    );
  };
  return (
    <div className={styles.page}>
      {trouble && <p role="alert" className={styles.bad}>{trouble}</p>}
      <section>
        <h2>{t('plan-areas')}</h2>
        {data.areas.length === 0 && <EmptyState fact={t('plan-areas-none')} />}
        {data.areas.map((area) => <Area key={area.id} area={area} keep={keep} />)}
        <Add label={t('plan-area-new')} deed={t('plan-area-add')} onAdd={(title) => keep(t('plan-part-added', { title }), () => call('area_set', { area: null, rollout, title, receiver_role: 'operations-representative' }))} />
      </section>
      <section>
        <h2>{t('plan-courses')}</h2>
        {data.courses.length === 0 && <EmptyState fact={t('plan-courses-none')} />}
        {data.courses.map((course) => <Course key={course.id} course={course} keep={keep} />)}
      </section>
    </div>
  );
}

function Area({ area, keep }: { area: AreaPart; keep: Keep }) {
  const set = (change: { title?: string; receiver_role?: string }) => keep(t('plan-part-edited', { title: area.title }), () => call('area_set', { area: area.id, rollout: null, title: null, receiver_role: null, ...change }));
  const point = (id: string | null, title: string, change: { title?: string; expectation?: string }) => keep(t(id ? 'plan-part-edited' : 'plan-part-added', { title }), () => call('point_edit', { point: id, area: id ? null : area.id, title: null, expectation: null, ...change }));
  return (
    <Part title={area.title} onTitle={(title) => set({ title })} onArchive={() => archive('area', area, keep)}
      beside={<select aria-label={`${area.title}, ${t('cell-receiver_role')}`} value={area.receiver_role} onChange={(event) => set({ receiver_role: event.target.value })}>{[...new Set([area.receiver_role, ...roles])].filter(Boolean).map((role) => <option key={role} value={role}>{roleWord(role)}</option>)}</select>}>
      {area.points.map((one) => (
        <Line key={one.id} title={one.title} onTitle={(title) => point(one.id, title, { title })} onArchive={() => archive('point', one, keep)}>
          <EditInPlace label={`${one.title}, ${t('cell-expectation')}`} value={one.expectation} empty={t('plan-expectation-none')} onKeep={(expectation) => point(one.id, one.title, { expectation })} />
        </Line>
      ))}
      <Add label={t('plan-point-new')} deed={t('plan-point-add')} onAdd={(title) => point(null, title, { title })} />
    </Part>
  );
}

function Course({ course, keep }: { course: CoursePart; keep: Keep }) {
  const set = (change: { title?: string; minutes?: number }) => keep(t('plan-part-edited', { title: course.title }), () => call('course_set', { course: course.id, title: null, minutes: null, ...change }));
  const sum = course.topics.reduce((all, { minutes }) => all + (minutes ?? 0), 0);
  return (
    <Part title={course.title} onTitle={(title) => set({ title })}
      beside={<><span className={styles.quiet}>{course.audience}</span><span>{t('plan-stated')} <Minutes label={`${course.title}, ${t('plan-stated')}`} value={course.minutes} onKeep={(minutes) => set({ minutes })} /></span><span className={sum === course.minutes ? styles.quiet : styles.late}>{t('plan-topics-sum', { sum: duration(sum) })}</span></>}>
      {course.topics.map((one) => <Topic key={one.id} one={one} keep={keep} />)}
      <Add label={t('plan-topic-new')} deed={t('plan-topic-add')} onAdd={(title) => keep(t('plan-part-added', { title }), () => call('topic_set', { ...topicOf(null), course: course.id, title }))} />
    </Part>
  );
}

const topicOf = (topic: string | null) => ({ topic, course: null as string | null, title: null as string | null, minutes: null, form: null, required: null });

function Topic({ one, keep }: { one: TopicPart; keep: Keep }) {
  const set = (change: Partial<{ title: string; minutes: number; form: string; required: boolean }>) => keep(t('plan-part-edited', { title: one.title }), () => call('topic_set', { ...topicOf(one.id), ...change }));
  return (
    <Line title={one.title} onTitle={(title) => set({ title })} onArchive={() => archive('topic', one, keep)}>
      <span className={styles.values}>
        <Minutes label={`${one.title}, ${t('cell-minutes')}`} value={one.minutes} onKeep={(minutes) => set({ minutes })} />
        <select aria-label={`${one.title}, ${t('cell-form')}`} value={one.form} onChange={(event) => set({ form: event.target.value })}>{forms.map((form) => <option key={form} value={form}>{t(`value-${form}` as PlainId)}</option>)}</select>
        <label><input type="checkbox" checked={one.required} aria-label={`${one.title}, ${t('cell-required')}`} onChange={(event) => set({ required: event.target.checked })} /> {t('cell-required')}</label>
      </span>
    </Line>
  );
}

const archive = (kind: string, one: { id: string; title: string }, keep: Keep) => keep(t('plan-part-archived', { title: one.title }), () => call('plan_archive', { kind, ids: [one.id] }));
const missing = (text: string) => (text.trim() === '' ? t('part-title-missing') : null);

function Minutes({ label, value, onKeep }: { label: string; value: number | null; onKeep: (minutes: number) => void }) {
  return <EditInPlace label={label} value={value === null ? '' : String(value)} shown={value === null ? '' : duration(value)} empty={t('none')} check={(text) => (parseMinutes(text) === null ? t('minutes-wrong') : null)} onKeep={(text) => onKeep(parseMinutes(text) ?? 0)} />;
}

function Part({ title, beside, onTitle, onArchive, children }: { title: string; beside: ReactNode; onTitle: (title: string) => void; onArchive?: () => void; children: ReactNode }) {
  return (
    <details className={styles.part}>
      <summary>{title}</summary>
      <div className={styles.head}>
        <EditInPlace label={t('cell-title')} value={title} empty={t('none')} check={missing} onKeep={onTitle} />
        {beside}
        {onArchive && <Button kind="quiet" icon={<Archive size={14} aria-hidden />} aria-label={t('archive-one', { title })} onClick={onArchive} />}
      </div>
      <div className={styles.lines}>{children}</div>
    </details>
  );
}

function Line({ title, onTitle, onArchive, children }: { title: string; onTitle: (title: string) => void; onArchive: () => void; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <EditInPlace label={t('cell-title')} value={title} empty={t('none')} check={missing} onKeep={onTitle} />
      <span className={styles.more}>{children}</span>
      <Button kind="quiet" icon={<Archive size={14} aria-hidden />} aria-label={t('archive-one', { title })} onClick={onArchive} />
    </div>
  );
}

/** One more: its title; everything else is edited where it stands. */
function Add({ label, deed, onAdd }: { label: string; deed: string; onAdd: (title: string) => void }) {
  const [title, setTitle] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    onAdd(title.trim());
    setTitle('');
  };
  return (
    <form className={styles.add} onSubmit={submit} noValidate>
      <TextField label={label} value={title} onChange={setTitle} />
      <Button type="submit" aria-disabled={title.trim() === ''}>{deed}</Button>
    </form>
  );
}
