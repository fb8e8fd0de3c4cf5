/** A new walkthrough or drill, or a correction of one: area, what, steps, which points it shows, who gives. */
import { useState, type FormEvent } from 'react';
import type { WalkthroughLine, Walkthroughs } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { AreaField, SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import styles from '../support/Support.module.css';
import { call, useDeed } from '../support/useDeed';
import { Whom } from '../support/Whom';
import { linesOf, sortWord, walkSorts } from './walk-model';

export function WalkthroughForm({ data, line, onClose, onKept }: { data: Walkthroughs; line: WalkthroughLine | null; onClose: () => void; onKept: () => void }) {
  const [form, setForm] = useState({
    area: line?.area ?? data.areas[0]?.id ?? '', title: line?.title ?? '', sort: line?.sort ?? 'walkthrough', steps: (line?.steps ?? []).join('\n'),
    target: line?.target === null || line === null ? '' : String(line.target), planned: line?.planned?.slice(0, 16) ?? '', giver: line?.giver_name ?? '', points: line?.points.map(({ id }) => id) ?? [],
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const keep = useDeed(['walkthrough_list'], onKept);
  const area = data.areas.find(({ id }) => id === form.area);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (keep.isPending) return;
    keep.mutate({
      words: t('walkthrough-kept'),
      made: () => call('walkthrough_set', {
        walkthrough: line?.id ?? null, area: form.area, title: form.title, sort: form.sort, points: form.points, steps: linesOf(form.steps),
        target: form.sort === 'walkthrough' || form.target === '' ? null : Number(form.target), planned: form.planned || null, giver: form.giver || null,
      }),
    });
  };
  const wrong = (field: string) => (keep.error?.field === field ? keep.error.message : null);
  const choose = (id: string, on: boolean) => set({ points: on ? [...form.points, id] : form.points.filter((one) => one !== id) });
  return (
    <Pane label={t(line ? 'walkthrough-edit' : 'walkthrough-add')} width={24} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <SelectField label={t('col-area')} value={form.area} onChange={(value) => set({ area: value, points: [] })} disabled={line !== null} options={data.areas.map(({ id, title }) => ({ value: id, label: title }))} />
        <TextField label={t('walk-title')} value={form.title} onChange={(title) => set({ title })} autoFocus wrong={wrong('title')} />
        <SelectField label={t('walk-col-sort')} value={form.sort} onChange={(sort) => set({ sort })} options={walkSorts.map((value) => ({ value, label: sortWord(value) }))} />
        {form.sort !== 'walkthrough' && <TextField label={t('walk-target-minutes')} help={t('optional')} inputMode="numeric" value={form.target} onChange={(target) => set({ target: target.replace(/\D/g, '') })} wrong={wrong('target')} />}
        <TextField label={t('walk-when')} help={t('optional')} type="datetime-local" value={form.planned} onChange={(planned) => set({ planned })} wrong={wrong('planned')} />
        <Whom label={t('walk-giver')} help={t('optional')} value={form.giver} onChange={(giver) => set({ giver })} members={data.members} />
        <AreaField label={t('walk-steps')} help={t('walk-steps-help')} rows={5} value={form.steps} onChange={(steps) => set({ steps })} />
        {area && area.points.length > 0 && (
          <fieldset className={styles.checks}>
            <legend>{t('walk-shows')}</legend>
            {area.points.map(({ id, title }) => <label key={id} className={styles.check}><input type="checkbox" checked={form.points.includes(id)} onChange={(event) => choose(id, event.target.checked)} /><span>{title}</span></label>)}
          </fieldset>
        )}
        {keep.error && !keep.error.field && <p role="alert" className={styles.bad}>{keep.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('support-keep')}</Button></div>
      </form>
    </Pane>
  );
}
