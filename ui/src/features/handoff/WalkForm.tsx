/** It was done: who drove (the receiving side), who watched (the giving side), how each step came out. */
import { useState, type FormEvent } from 'react';
import type { StepLine, WalkthroughLine, Walkthroughs } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { AreaField, SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import styles from '../support/Support.module.css';
import { call, useDeed } from '../support/useDeed';
import { Whom } from '../support/Whom';
import { asResult, results } from './walk-model';

export function WalkForm({ data, line, onClose }: { data: Walkthroughs; line: WalkthroughLine; onClose: () => void }) {
  const role = data.areas.find(({ id }) => id === line.area)?.receiver_role ?? '';
  const receivers = data.members.filter(({ roles }) => roles.includes(role));
  const [form, setForm] = useState({ driver: receivers.length === 1 ? (receivers[0]?.name ?? '') : '', watcher: line.giver_name, at: data.as_of.slice(0, 16), result: 'passed', minutes: '', note: '' });
  const [steps, setSteps] = useState<StepLine[]>(line.steps.map((step) => ({ step, result: 'passed', note: '' })));
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const keep = useDeed(['walkthrough_list'], onClose);
  const say = (index: number, part: Partial<StepLine>) => {
    const next = steps.map((step, at) => (at === index ? { ...step, ...part } : step));
    setSteps(next);
    // A step that failed is no walk that passed, unless somebody says so.
    if (part.result === 'failed') set({ result: 'failed' });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (keep.isPending) return;
    keep.mutate({
      words: t('walk-kept', { title: line.title }),
      made: () => call('walk_add', { walkthrough: line.id, driver: form.driver, watcher: form.watcher, at: form.at === data.as_of.slice(0, 16) ? null : form.at, result: form.result, minutes: form.minutes === '' ? null : Number(form.minutes), steps, note: form.note || null }),
    });
  };
  const wrong = (field: string) => (keep.error?.field === field ? keep.error.message : null);
  const words = results.map((value) => ({ value, label: t(`walk-result-${value}`) }));
  return (
    <Pane label={line.title} width={24} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.quiet}>{t('walk-what', { role: roleWord(role) })}</p>
        <Whom label={t('walk-driver')} value={form.driver} onChange={(driver) => set({ driver })} members={data.members} role={role} autoFocus />
        <Whom label={t('walk-watcher')} value={form.watcher} onChange={(watcher) => set({ watcher })} members={data.members} />
        <div className={styles.two}>
          <TextField label={t('walk-at')} type="datetime-local" value={form.at} onChange={(at) => set({ at })} wrong={wrong('at')} />
          <TextField label={t('walk-minutes')} help={line.target === null ? t('optional') : t('walk-of-minutes', { minutes: line.target })} inputMode="numeric" value={form.minutes} onChange={(minutes) => set({ minutes: minutes.replace(/\D/g, '') })} />
        </div>
        {steps.length > 0 && (
          <ol className={styles.steps} aria-label={t('walk-steps')}>
            {steps.map((step, index) => (
              <li key={index} className={styles.step}>
                <span>{index + 1}. {step.step}</span>
                <SelectField label={t('walk-step-result', { no: index + 1 })} value={step.result} onChange={(result) => say(index, { result: asResult(result) })} options={words} />
                {step.result !== 'passed' && <span className={styles.wholeRow}><TextField label={t('walk-step-note', { no: index + 1 })} value={step.note ?? ''} onChange={(note) => say(index, { note })} /></span>}
              </li>
            ))}
          </ol>
        )}
        <SelectField label={t('walk-result')} value={form.result} onChange={(result) => set({ result })} options={words} />
        <AreaField label={t('walk-note')} rows={2} value={form.note} onChange={(note) => set({ note })} />
        {keep.error && !keep.error.field && <p role="alert" className={styles.bad}>{keep.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('walk-keep')}</Button></div>
      </form>
    </Pane>
  );
}
