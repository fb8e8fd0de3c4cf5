/** A refused change once more: what can be corrected stands in fields, upon what stands now. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { queries } from '../../api/queries';
import type { Correction, Done, RefusedField, RefusedGroup } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { labelWords } from '../../shared/labels';
import { say } from '../../shared/live';
import { choiceWord, fieldWord, stepLine } from './refused-model';
import styles from './Settings.module.css';

const nameOf = (step: number, cell: string, field: string): string => `${step}/${cell}/${field}`;
const shown = (value: unknown): string => (value === null || value === undefined ? '' : String(value as string | number | boolean));

export function AgainForm({ group, onCancel }: { group: RefusedGroup; onCancel: () => void }) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const send = useMutation<Done, CallError>({
    mutationFn: () => call('quarantine_send_again', { id: group.id, corrections: corrections(group, typed), leave_out: [...left] }),
    onSuccess: ({ action }) => {
      const words = t('refused-sent', { what: labelWords(group.label) });
      did({ action, label: words });
      say(words);
      void queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate();
  };
  const toggle = (step: number) => setLeft((before) => {
    const next = new Set(before);
    if (!next.delete(step)) next.add(step);
    return next;
  });
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {group.steps.map((step, index) => (
        <fieldset key={index} className={styles.step}>
          <legend>{stepLine(step)}</legend>
          {group.steps.length > 1 && <label className={styles.tick}><input type="checkbox" checked={!left.has(index)} onChange={() => toggle(index)} /><span>{t('refused-with')}</span></label>}
          {!left.has(index) && step.cells.flatMap(({ cell, fields }) => fields.map((field) => {
            const name = nameOf(index, cell, field.field);
            return <Part key={name} cell={cell} field={field} value={typed[name] ?? shown(field.value)} onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))} />;
          }))}
        </fieldset>
      ))}
      {group.side !== 'own' && <p className={styles.meta}>{t('refused-own-name')}</p>}
      {send.error && <p role="alert" className={styles.wrong}>{send.error.message}</p>}
      <div className={styles.deeds}><Button kind="primary" type="submit">{t('refused-send')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}

function Part({ cell, field, value, onChange }: { cell: string; field: RefusedField; value: string; onChange: (value: string) => void }) {
  const label = fieldWord(cell, field.field);
  if (field.form === 'choice') return <SelectField label={label} value={value} onChange={onChange} options={field.choices.map((one) => ({ value: one, label: choiceWord(one) }))} />;
  if (field.form === 'yes_no') return <SelectField label={label} value={value} onChange={onChange} options={[{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }]} />;
  return <TextField label={label} value={value} onChange={onChange} inputMode={field.form === 'number' ? 'numeric' : 'text'} />;
}

/** Only what was typed differs from what was refused. */
function corrections(group: RefusedGroup, typed: Record<string, string>): Correction[] {
  return group.steps.flatMap((step, index) => step.cells.flatMap(({ cell, fields }) => fields.flatMap((field) => {
    const text = typed[nameOf(index, cell, field.field)];
    return text === undefined || text === shown(field.value) ? [] : [{ step: index, cell, field: field.field, value: valueOf(field.form, text) }];
  })));
}

function valueOf(form: string, text: string): string | number | boolean | null {
  if (form === 'yes_no') return text === 'true';
  if (form !== 'number') return text;
  if (text.trim() === '') return null;
  // What is no number goes as it was typed: the rules say what is wrong with it.
  return Number.isInteger(Number(text)) ? Number(text) : text;
}
