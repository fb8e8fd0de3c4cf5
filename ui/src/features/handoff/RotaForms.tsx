/** Forms of the rota: one shift, many shifts with people in turn, one contact. */
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { EscalationLine, RotaView, ShiftLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import styles from '../support/Support.module.css';
import { call, useDeed } from '../support/useDeed';
import { Whom } from '../support/Whom';

const severities = ['critical', 'high', 'medium', 'low'] as const;
const lengths = [4, 6, 8, 12, 24];
const hour = (instant: string): string => `${instant.slice(0, 13)}:00`;
const minutesBetween = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / 60_000);

interface FormProps<Line> {
  rollout: string;
  data: RotaView;
  line: Line | null;
  onClose: () => void;
}

function Scope({ value, onChange }: { value: readonly string[]; onChange: (value: string[]) => void }) {
  return (
    <fieldset className={styles.checks}>
      <legend>{t('shift-scope')}</legend>
      {severities.map((word) => <label key={word} className={styles.check}><input type="checkbox" checked={value.includes(word)} onChange={(event) => onChange(event.target.checked ? [...value, word] : value.filter((one) => one !== word))} /><span>{t(`monitoring-severity-${word}`)}</span></label>)}
    </fieldset>
  );
}

export function ShiftForm({ rollout, data, line, onClose }: FormProps<ShiftLine>) {
  const [form, setForm] = useState({ starts: line?.starts.slice(0, 16) ?? hour(data.as_of), hours: String(line ? line.minutes / 60 : 8), primary: line?.primary_name ?? '', backup: line?.backup_name ?? '', scope: line?.scope ?? [] as string[], note: line?.note ?? '' });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const keep = useDeed(['rota_show', 'contact_list', 'shift_page'], onClose);
  const remove = useDeed(['rota_show', 'contact_list', 'shift_page'], onClose);
  const wrong = (field: string) => (keep.error?.field === field ? keep.error.message : null);
  const submit = () => keep.mutate({
    words: t('shift-kept'),
    made: () => call('shift_set', { rollout, shift: line?.id ?? null, starts: form.starts, minutes: Math.round(Number(form.hours.replace(',', '.')) * 60) || 0, primary: form.primary, backup: form.backup || null, scope: form.scope, note: form.note || null }),
  });
  return (
    <Form label={t(line ? 'shift-edit' : 'shift-add')} busy={keep.isPending} error={keep.error && !keep.error.field ? keep.error.message : (remove.error?.message ?? null)} onKeep={submit} onClose={onClose} more={line && <Button kind="quiet" onClick={() => remove.mutate({ words: t('shift-removed'), made: () => call('shift_remove', { shift: line.id }) })}>{t('shift-remove')}</Button>}>
      <TextField label={t('shift-starts')} type="datetime-local" value={form.starts} onChange={(starts) => set({ starts })} wrong={wrong('starts')} autoFocus />
      <TextField label={t('shift-hours')} inputMode="decimal" value={form.hours} onChange={(hours) => set({ hours })} />
      <Whom label={t('shift-primary')} value={form.primary} onChange={(primary) => set({ primary })} members={data.members} />
      <Whom label={t('shift-backup')} help={t('optional')} value={form.backup} onChange={(backup) => set({ backup })} members={data.members} />
      <Scope value={form.scope} onChange={(scope) => set({ scope })} />
      <TextField label={t('walk-note')} help={t('optional')} value={form.note} onChange={(note) => set({ note })} />
    </Form>
  );
}

/** The hours that the plan wants come first: from the launch, round the clock. */
export function FillForm({ rollout, data, onClose }: Omit<FormProps<never>, 'line'>) {
  const wanted = data.cover.find((line) => line.wanted >= 168);
  const [form, setForm] = useState({ from: wanted?.from.slice(0, 16) ?? hour(data.as_of), until: wanted?.until.slice(0, 16) ?? '', hours: '8', people: '', backups: true, daily: false, weekdays: false, scope: wanted?.scope ?? [] as string[] });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const keep = useDeed(['rota_show', 'contact_list', 'shift_page'], onClose);
  const wrong = (field: string) => (keep.error?.field === field ? keep.error.message : null);
  const people = form.people.split(/[\n,;]/).map((name) => name.trim()).filter((name) => name !== '');
  const submit = () => keep.mutate({ words: t('shifts-filled'), made: () => call('shifts_fill', { rollout, from: form.from, until: form.until, hours: Number(form.hours), people, backups: form.backups, daily: form.daily, weekdays: form.weekdays, scope: form.scope }) });
  const add = (name: string) => set({ people: [...people, name].join(', ') });
  const check = (label: string, value: boolean, onChange: (value: boolean) => void) => <label className={styles.check}><input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} /><span>{label}</span></label>;
  return (
    <Form label={t('shifts-fill')} busy={keep.isPending} error={keep.error && !keep.error.field ? keep.error.message : null} onKeep={submit} onClose={onClose}>
      <p className={styles.quiet}>{t('shifts-fill-what')}</p>
      <div className={styles.two}>
        <TextField label={t('shifts-from')} type="datetime-local" value={form.from} onChange={(from) => set({ from })} wrong={wrong('from')} autoFocus />
        <TextField label={t('shifts-until')} type="datetime-local" value={form.until} onChange={(until) => set({ until })} wrong={wrong('until')} />
      </div>
      <SelectField label={t('shift-hours')} value={form.hours} onChange={(hours) => set({ hours })} options={lengths.map((hours) => ({ value: String(hours), label: String(hours) }))} wrong={wrong('hours')} />
      <TextField label={t('shifts-people')} help={t('shifts-people-help')} value={form.people} onChange={(names) => set({ people: names })} wrong={wrong('people')} />
      <div className={styles.deeds}>{data.members.filter(({ name }) => !people.includes(name)).map(({ id, name }) => <Button key={id} kind="quiet" aria-label={t('shifts-people-add', { name })} onClick={() => add(name)}>{`+ ${name}`}</Button>)}</div>
      {check(t('shifts-backups'), form.backups, (backups) => set({ backups }))}
      {check(t('shifts-daily'), form.daily, (daily) => set({ daily }))}
      {check(t('shifts-weekdays'), form.weekdays, (weekdays) => set({ weekdays }))}
      <Scope value={form.scope} onChange={(scope) => set({ scope })} />
      {form.until !== '' && minutesBetween(form.from, form.until) < 0 && <p className={styles.bad}>{t('shifts-order')}</p>}
    </Form>
  );
}

export function EscalationForm({ rollout, data, line, onClose }: FormProps<EscalationLine>) {
  const [form, setForm] = useState({ who: line?.name ?? '', what: line?.what ?? '', phone: line?.phone ?? '', mail: line?.mail ?? '', hours: line?.hours ?? '', level: line?.level === null || line === null ? '' : String(line.level), note: line?.note ?? '' });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const keep = useDeed(['rota_show', 'contact_list'], onClose);
  const remove = useDeed(['rota_show', 'contact_list'], onClose);
  const submit = () => keep.mutate({ words: t('escalation-kept'), made: () => call('escalation_set', { rollout, escalation: line?.id ?? null, ...form, level: form.level === '' ? null : Number(form.level) }) });
  return (
    <Form label={t(line ? 'escalation-edit' : 'escalation-add')} busy={keep.isPending} error={keep.error?.message ?? remove.error?.message ?? null} onKeep={submit} onClose={onClose} more={line && <Button kind="quiet" onClick={() => remove.mutate({ words: t('escalation-removed'), made: () => call('escalation_remove', { escalation: line.id }) })}>{t('escalation-remove')}</Button>}>
      <Whom label={t('escalation-who')} value={form.who} onChange={(who) => set({ who })} members={data.members} autoFocus />
      <TextField label={t('escalation-what')} value={form.what} onChange={(what) => set({ what })} />
      <div className={styles.two}>
        <TextField label={t('escalation-phone')} type="tel" value={form.phone} onChange={(phone) => set({ phone })} />
        <TextField label={t('escalation-mail')} type="email" value={form.mail} onChange={(mail) => set({ mail })} />
      </div>
      <div className={styles.two}>
        <TextField label={t('escalation-hours')} help={t('optional')} value={form.hours} onChange={(hours) => set({ hours })} />
        <TextField label={t('escalation-level')} help={t('escalation-level-help')} inputMode="numeric" value={form.level} onChange={(level) => set({ level: level.replace(/\D/g, '') })} />
      </div>
      <TextField label={t('walk-note')} help={t('optional')} value={form.note} onChange={(note) => set({ note })} />
      <p className={styles.quiet}>{t('escalation-sheet')} <Link href="/reports/contacts" className={styles.point}>{t('escalation-sheet-open')}</Link></p>
    </Form>
  );
}

interface FrameProps {
  label: string;
  busy: boolean;
  error: string | null;
  onKeep: () => void;
  onClose: () => void;
  more?: ReactNode;
  children: ReactNode;
}

function Form({ label, busy, error, onKeep, onClose, more, children }: FrameProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onKeep();
  };
  return (
    <Pane label={label} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {children}
        {error && <p role="alert" className={styles.bad}>{error}</p>}
        <div className={styles.deeds}><Button kind="primary" type="submit">{t('support-keep')}</Button>{more}</div>
      </form>
    </Pane>
  );
}
