/** One person by hand. The form stays open for the next one. */
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { CohortLine, PersonAdded } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import styles from './People.module.css';

const empty = { name: '', number: '', email: '', phone: '', department: '' };
type Field = keyof typeof empty;
const fields: readonly Field[] = ['name', 'number', 'email', 'phone', 'department'];

export function AddPerson({ cohorts, cohort: first, onDone }: { cohorts: readonly CohortLine[]; cohort: string | null; onDone: () => void }) {
  const [values, setValues] = useState(empty);
  const [cohort, setCohort] = useState(first ?? '');
  const [asked, setAsked] = useState(false);
  /** Who was just added and waits: it is said here, too, for it is not what one expects. */
  const [waited, setWaited] = useState<string | null>(null);
  const name = useRef<HTMLInputElement>(null);
  const add = useMutation<PersonAdded, CallError>({
    mutationFn: () => call('person_add', { name: values.name.trim(), number: given('number'), email: given('email'), phone: given('phone'), department: given('department'), cohort: cohort || null, beyond: null }),
    onSuccess: ({ action, waits }) => {
      const words = t(waits ? 'person-added-waits' : 'person-added', { name: values.name.trim() });
      setWaited(waits ? words : null);
      did({ action, label: words });
      say(words);
      stale(['people_list', 'attendance_sheet', 'session_list']);
      setValues({ ...empty, department: values.department });
      setAsked(false);
      name.current?.focus();
    },
  });
  const given = (field: Field): string | null => values[field].trim() || null;
  const wrong = (field: Field): string | null => {
    if (field === 'name' && asked && values.name.trim() === '') return t('person-name-missing');
    return add.error?.field === field ? add.error.message : null;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (values.name.trim() === '') name.current?.focus();
    else if (!add.isPending) add.mutate();
  };
  const label: Record<Field, string> = { name: t('person-name'), number: t('col-code'), email: t('col-email'), phone: t('col-phone'), department: t('col-department') };
  return (
    <Pane label={t('person-add')} width={20} onClose={onDone}>
      <form className={styles.pane} onSubmit={submit} noValidate>
        {fields.map((field) => (
          <TextField key={field} {...(field === 'name' ? { ref: name, autoFocus: true, help: t('person-name-help') } : {})} label={label[field]} value={values[field]} wrong={wrong(field)} onChange={(text) => setValues((before) => ({ ...before, [field]: text }))} />
        ))}
        <SelectField label={t('col-cohort')} value={cohort} onChange={setCohort} options={[{ value: '', label: t('cohort-none') }, ...cohorts.map(({ id, title }) => ({ value: id, label: title }))]} />
        {add.error && !add.error.field && <p role="alert" className={styles.wrong}>{add.error.message}</p>}
        {waited && <p className={styles.late}>{waited}</p>}
        <div className={styles.deeds}><Button kind="primary" type="submit">{t('person-add')}</Button><Button kind="quiet" onClick={onDone}>{t('close-pane')}</Button></div>
      </form>
    </Pane>
  );
}
