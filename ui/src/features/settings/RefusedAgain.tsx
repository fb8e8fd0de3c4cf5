/** A refused change once more: what can be corrected stands in fields, upon what stands now. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { queries } from '../../api/queries';
import type { Correction, Done, RefusedGroup } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { t } from '../../shared/i18n';
import { labelWords } from '../../shared/labels';
import { say } from '../../shared/live';
import { stepLine } from './refused-model';
import styles from './Settings.module.css';
import { PartField, typedPart, writtenPart } from './PartField';

const nameOf = (step: number, cell: string, field: string): string => `${step}/${cell}/${field}`;

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
            return <PartField key={name} cell={cell} field={field} value={typed[name] ?? writtenPart(field.value)} onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))} />;
          }))}
        </fieldset>
      ))}
      {group.side !== 'own' && <p className={styles.meta}>{t('refused-own-name')}</p>}
      {send.error && <p role="alert" className={styles.wrong}>{send.error.message}</p>}
      <div className={styles.deeds}><Button kind="primary" type="submit">{t('refused-send')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}

/** Only what was typed differs from what was refused. */
function corrections(group: RefusedGroup, typed: Record<string, string>): Correction[] {
  return group.steps.flatMap((step, index) => step.cells.flatMap(({ cell, fields }) => fields.flatMap((field) => {
    const text = typed[nameOf(index, cell, field.field)];
    return text === undefined || text === writtenPart(field.value) ? [] : [{ step: index, cell, field: field.field, value: typedPart(field.form, text) }];
  })));
}
