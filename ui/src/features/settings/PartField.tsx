/** A part of a cell's value in a field: text, number, one of several words, yes or no. */
import type { ValuePart } from '../../api/types';
import { SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { choiceWord, fieldWord } from './refused-model';

export function PartField({ cell, field, value, onChange }: { cell: string; field: ValuePart; value: string; onChange: (value: string) => void }) {
  const label = fieldWord(cell, field.field);
  if (field.form === 'choice') return <SelectField label={label} value={value} onChange={onChange} options={field.choices.map((one) => ({ value: one, label: choiceWord(one) }))} />;
  if (field.form === 'yes_no') return <SelectField label={label} value={value} onChange={onChange} options={[{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }]} />;
  return <TextField label={label} value={value} onChange={onChange} inputMode={field.form === 'number' ? 'numeric' : 'text'} />;
}

/** As it stands in the field at first. */
export const writtenPart = (value: unknown): string => (value === null || value === undefined ? '' : String(value as string | number | boolean));

/** As the engine takes what was typed. */
export function typedPart(form: string, text: string): string | number | boolean | null {
  if (form === 'yes_no') return text === 'true';
  if (form !== 'number') return text;
  if (text.trim() === '') return null;
  // What is no number goes as it was typed: the rules say what is wrong with it.
  return Number.isInteger(Number(text)) ? Number(text) : text;
}
