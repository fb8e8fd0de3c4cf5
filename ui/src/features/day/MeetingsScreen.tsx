/** The meetings of the rollout in the order of their time; one leads to its agenda or its minutes. */
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { MeetingChanged, MeetingLine } from '../../api/types';
import { did } from '../../shared/acts';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { Pane } from '../../shared/components/Pane';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { say } from '../../shared/live';
import { DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { dateTime, number, relative, shortDate, time } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { GoLiveTabs } from '../golive/GoLiveTabs';
import { asSort, asState, comesNext, sorts } from './meetings-model';
import styles from './Meetings.module.css';

export function MeetingsScreen() {
  const rollout = useRollout();
  const [, go] = useLocation();
  const { data, error } = useCall('meeting_list', { rollout: rollout.id });
  const [adding, setAdding] = useState(false);
  const meetings = data?.meetings ?? [];
  useRowKeys();
  useCommands(
    [
      { id: 'meeting-add', title: t('meeting-add'), binding: 'a', keys: 'A', run: () => setAdding(true) },
      ...meetings.map(({ id, title }) => ({ id: `meeting-${id}`, title: t('meeting-open-place', { title }), run: () => go(`/go-live/meetings/${id}`) })),
    ],
    [{ keys: 'A', label: t('meeting-add') }],
  );
  const next = data && comesNext(meetings, data.as_of);
  const open = number(meetings.filter(({ state }) => state === 'open').length);
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-go-live') }]}
      title={t('meetings')}
      facts={data && meetings.length > 0 && <span className="num">{next ? t('meetings-facts', { open, next: `${next.title}, ${dateTime(next.starts ?? '')}` }) : t('meetings-facts-none', { open })}</span>}
      deeds={<Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="A" />} onClick={() => setAdding(true)}>{t('meeting-add')}</Button>}
      tools={<GoLiveTabs />}
      pane={adding && data ? <MeetingForm rollout={rollout.id} asOf={data.as_of} line={null} onClose={() => setAdding(false)} onKept={(id) => go(`/go-live/meetings/${id}`)} /> : undefined}
    >
      {error && <Trouble message={error.message} />}
      {data && meetings.length === 0 && <EmptyState fact={t('meetings-none')} todo={t('meetings-none-todo')} />}
      {meetings.length > 0 && (
        <div className={styles.table} role="table" aria-label={t('meetings')}>
          <div role="row" className={styles.head}>
            <span role="columnheader">{t('meeting-col-when')}</span>
            <span role="columnheader">{t('meeting-col-meeting')}</span>
            <span role="columnheader">{t('meeting-chair')}</span>
            <span role="columnheader">{t('meeting-col-state')}</span>
            <span role="columnheader" className={styles.end}>{t('meeting-decided')}</span>
          </div>
          {meetings.map((one) => <Line key={one.id} one={one} />)}
        </div>
      )}
    </Screen>
  );
}

function Line({ one }: { one: MeetingLine }) {
  const state = asState(one.state);
  const tone = state === 'open' ? styles.accent : state === 'late' ? styles.late : styles.second;
  return (
    <div role="row" className={styles.row}>
      <span role="cell" className={`num ${styles.second}`}>{one.starts && `${shortDate(one.starts)} ${time(one.starts)}`}{one.starts_rel !== null && <span className={styles.aside}>{relative(one.starts_rel)}</span>}</span>
      <span role="cell" className={styles.name}><span><Link href={`/go-live/meetings/${one.id}`} data-row className={styles.open}>{one.title}</Link><span className={styles.aside}>{t(`meeting-sort-${asSort(one.sort)}`)}</span></span>{one.two_versions && <DecisionMark state="two_versions" />}</span>
      <span role="cell" className={styles.second}>{one.chair || (one.role && roleWord(one.role))}</span>
      <span role="cell" className={tone}>{t(`meeting-state-${state}`)}{one.closed && <span className={`num ${styles.aside}`}>{time(one.closed)}, {t('meeting-present-count', { count: number(one.present) })}</span>}</span>
      <span role="cell" className={`num ${styles.end}`}>{one.decisions > 0 ? number(one.decisions) : ''}</span>
    </div>
  );
}

interface FormProps {
  rollout: string;
  asOf: string;
  /** The meeting that is planned anew. */
  line: MeetingLine | null;
  onClose: () => void;
  onKept?: (meeting: string) => void;
}

export function MeetingForm({ rollout, asOf, line, onClose, onKept }: FormProps) {
  const first = (line?.starts ?? asOf).slice(0, 16);
  const [form, setForm] = useState({ title: line?.title ?? '', sort: line?.sort ?? 'checkpoint', starts: first, minutes: String(line?.minutes ?? 30), chair: line?.chair ?? '' });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const keep = useMutation<MeetingChanged, CallError>({
    mutationFn: () => call('meeting_set', {
      rollout, meeting: line?.id ?? null, title: form.title, sort: form.sort, minutes: Number(form.minutes) || 0, chair: form.chair,
      // A time that moves with T-0 keeps doing so, unless another one is typed.
      starts: line && line.starts_rel !== null && form.starts === first ? null : form.starts, starts_rel: line?.starts_rel ?? null,
    }),
    onSuccess: ({ meeting, action, label }) => {
      did({ action, label });
      stale(['meeting_list', 'meeting_show']);
      say(t('meeting-kept'));
      onClose();
      onKept?.(meeting.line.id);
    },
  });
  const label = t(line ? 'meeting-edit' : 'meeting-add');
  const wrong = (field: string) => (keep.error?.field === field ? keep.error.message : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate();
  };
  return (
    <Pane label={label} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField label={t('meeting-title')} value={form.title} onChange={(title) => set({ title })} autoFocus wrong={wrong('title')} />
        <SelectField label={t('meeting-sort')} value={form.sort} onChange={(sort) => set({ sort })} options={sorts.map((value) => ({ value, label: t(`meeting-sort-${value}`) }))} wrong={wrong('sort')} />
        <TextField label={t('meeting-starts')} type="datetime-local" value={form.starts} onChange={(starts) => set({ starts })} wrong={wrong('starts')} />
        <TextField label={t('meeting-minutes')} inputMode="numeric" value={form.minutes} onChange={(minutes) => set({ minutes })} wrong={wrong('minutes')} />
        <TextField label={t('meeting-chair')} help={t('optional')} value={form.chair} onChange={(chair) => set({ chair })} />
        {keep.error && !keep.error.field && <p role="alert" className={styles.bad}>{keep.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('meeting-keep')}</Button></div>
      </form>
    </Pane>
  );
}
