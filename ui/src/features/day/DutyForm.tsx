/** A new duty, or a correction of one: what is read, how often, against which target, by whom. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { Done, Duties, DutyLine } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { rhythm } from './readings-model';
import styles from './Readings.module.css';

const rhythms = [5, 15, 30, 60, 120, 240, 720, 1440];

interface FormProps {
  rollout: string;
  data: Duties;
  line: DutyLine | null;
  onClose: () => void;
}

export function DutyForm({ rollout, data, line, onClose }: FormProps) {
  const first = (line?.from ?? data.as_of).slice(0, 16);
  const [form, setForm] = useState({
    title: line?.title ?? '', form: line?.form ?? 'number', unit: line?.unit ?? '', metric: line?.target?.metric ?? '',
    every: line ? String(line.every ?? '') : '60', from: first, hours: String((line?.minutes ?? 1440) / 60), owner: line?.owner ?? '', note: line?.note ?? '',
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const label = t(line ? 'monitoring-edit-duty' : 'monitoring-add-duty');
  const keep = useMutation<Done, CallError>({
    mutationFn: () => call('duty_set', {
      rollout, duty: line?.id ?? null, title: form.title, form: form.form, unit: form.metric ? null : form.unit, metric: form.metric || null,
      every: form.every === '' ? null : Number(form.every),
      // A window that moves with T-0 keeps doing so, unless another time is typed.
      from: line && line.from_rel !== null && form.from === first ? null : form.from, from_rel: line?.from_rel ?? null,
      minutes: Math.round(Number(form.hours.replace(',', '.')) * 60) || 0, owner: form.owner, note: form.note,
    }),
    onSuccess: ({ action, label: done }) => {
      did({ action, label: done });
      stale(['duty_list', 'duty_show']);
      say(t('monitoring-kept-duty'));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate();
  };
  const wrong = (field: string) => (keep.error?.field === field ? keep.error.message : null);
  const every = [...new Set([...rhythms, ...(line?.every ? [line.every] : [])])].sort((a, b) => a - b);
  return (
    <Pane label={label} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField label={t('monitoring-title')} value={form.title} onChange={(title) => set({ title })} autoFocus wrong={wrong('title')} />
        <SelectField label={t('monitoring-form')} value={form.form} onChange={(value) => set({ form: value, ...(value === 'check' ? { metric: '', unit: '' } : {}) })} disabled={line !== null} options={[{ value: 'number', label: t('monitoring-form-number') }, { value: 'check', label: t('monitoring-form-check') }]} wrong={wrong('form')} />
        {form.form === 'number' && <SelectField label={t('monitoring-target')} value={form.metric} onChange={(metric) => set({ metric })} options={[{ value: '', label: t('monitoring-no-target') }, ...data.targets.map(({ id, title, unit }) => ({ value: id, label: unit ? `${title} (${unit})` : title }))]} />}
        {form.form === 'number' && form.metric === '' && <TextField label={t('monitoring-unit')} help={t('optional')} value={form.unit} onChange={(unit) => set({ unit })} />}
        <SelectField label={t('monitoring-rhythm')} value={form.every} onChange={(value) => set({ every: value })} options={[{ value: '', label: rhythm(null) }, ...every.map((minutes) => ({ value: String(minutes), label: rhythm(minutes) }))]} />
        <TextField label={t('monitoring-from')} type="datetime-local" value={form.from} onChange={(from) => set({ from })} wrong={wrong('from')} />
        <TextField label={t('monitoring-hours')} inputMode="decimal" value={form.hours} onChange={(hours) => set({ hours })} />
        <TextField label={t('monitoring-owner')} help={t('optional')} value={form.owner} onChange={(owner) => set({ owner })} />
        <TextField label={t('monitoring-note')} help={t('optional')} value={form.note} onChange={(note) => set({ note })} />
        {keep.error && !keep.error.field && <p role="alert" className={styles.bad}>{keep.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('monitoring-keep')}</Button></div>
      </form>
    </Pane>
  );
}
