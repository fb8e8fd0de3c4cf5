/** Who trains a department or stands in: somebody of the directory, or a name. The form stays open for the next one. */
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { Made } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { useQuiet } from '../people/roster';
import styles from './Trainers.module.css';

interface FormProps {
  rollout: string;
  department: string;
  departments: readonly string[];
  onClose: () => void;
}

export function TrainerForm({ rollout, department: first, departments, onClose }: FormProps) {
  const [department, setDepartment] = useState(first);
  const [name, setName] = useState('');
  const [person, setPerson] = useState('');
  const [place, setPlace] = useState('primary');
  const field = useRef<HTMLInputElement>(null);
  const said = name.trim();
  const asked = useQuiet(said);
  const found = useCall('people_list', { rollout: null, cohort: null, text: asked, sort: null, offset: 0, limit: 20 }, { enabled: asked !== '' });
  const people = said === '' ? [] : (found.data?.rows ?? []);
  const chosen = people.find(({ id }) => id === person);
  const add = useMutation<Made, CallError>({
    mutationFn: () => call('trainer_set', { trainer: null, rollout, department, person: chosen?.id ?? null, name: said, place, equipped: null, trained: null }),
    onSuccess: ({ action }) => {
      const words = t('trainers-added', { name: chosen?.name ?? said, department: department.trim() });
      did({ action, label: words });
      say(words);
      stale(['trainer_list']);
      setName('');
      setPerson('');
      setPlace('backup');
      field.current?.focus();
    },
  });
  const wrong = (of: string) => (add.error?.field === of ? add.error.message : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending) add.mutate();
  };
  const detail = ({ name: full, number, department: of }: (typeof people)[number]) => [full, number, of].filter((part) => part !== '').join(' · ');
  return (
    <Pane label={t('trainers-add')} width={20} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField label={t('trainers-col-department')} list="departments" autoFocus={first === ''} value={department} onChange={setDepartment} wrong={wrong('department')} />
        <datalist id="departments">{departments.map((one) => <option key={one} value={one} />)}</datalist>
        <TextField ref={field} label={t('trainers-col-name')} help={t('trainers-person-help')} autoFocus={first !== ''} value={name} onChange={(text) => { setName(text); setPerson(''); }} wrong={wrong('name')} />
        {people.length > 0 && <SelectField label={t('trainers-person')} value={person} onChange={setPerson} options={[{ value: '', label: t('trainers-person-other', { name: said }) }, ...people.map((one) => ({ value: one.id, label: detail(one) }))]} />}
        <SelectField label={t('trainers-col-place')} value={place} onChange={setPlace} options={(['primary', 'backup'] as const).map((one) => ({ value: one, label: t(`trainers-place-${one}`) }))} />
        {add.error && !add.error.field && <p role="alert" className={styles.wrong}>{add.error.message}</p>}
        <div className={styles.deeds}><Button kind="primary" type="submit">{t('trainers-add')}</Button><Button kind="quiet" onClick={onClose}>{t('close-pane')}</Button></div>
      </form>
    </Pane>
  );
}
