/** To whom a material is given: a session, a cohort, or one person who is looked for by name. */
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { useCall } from '../../api/queries';
import type { MaterialChanged, MaterialLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { dateTime } from '../../shared/time/format';
import styles from './Materials.module.css';

const kinds = ['session', 'cohort', 'person'] as const;
type Kind = (typeof kinds)[number];

interface HandOutProps {
  material: MaterialLine;
  rollout: string;
  onDone: (changed: MaterialChanged, to: string) => void;
  onCancel: () => void;
}

export function HandOut({ material, rollout, onDone, onCancel }: HandOutProps) {
  const [kind, setKind] = useState<Kind>('session');
  const [whom, setWhom] = useState('');
  const [text, setText] = useState('');
  const [copies, setCopies] = useState('1');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLFormElement>(null);
  useEffect(() => first.current?.querySelector('select')?.focus(), []);
  const options = useOptions(kind, rollout, useDeferredValue(text));
  const chosen = options.find(({ value }) => value === whom) ?? (kind === 'person' && options.length === 1 ? options[0] : undefined);
  const count = /^[1-9]\d{0,4}$/.test(copies.trim()) ? Number(copies) : null;
  const give = useMutation<MaterialChanged, CallError>({
    mutationFn: () => call('handout_add', { material: material.id, session: null, cohort: null, person: null, [kind]: chosen?.value ?? null, at: null, copies: count, note: note.trim() || null }),
    onSuccess: (changed) => onDone(changed, chosen?.label ?? ''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (chosen && count !== null && !give.isPending) give.mutate();
  };
  const missing = asked && !chosen ? t('material-hand-out-whom-missing') : null;
  return (
    <form ref={first} className={styles.form} onSubmit={submit} noValidate onKeyDown={(event) => { if (event.key === 'Escape' && !event.nativeEvent.isComposing) { event.stopPropagation(); onCancel(); } }}>
      <SelectField label={t('material-hand-out-to')} value={kind} onChange={(value) => { setKind(value as Kind); setWhom(''); }} options={kinds.map((id) => ({ value: id, label: t(`material-hand-out-${id}`) }))} />
      {kind === 'person' && <TextField label={t('material-to-person')} help={t('material-hand-out-person-help')} type="search" value={text} onChange={setText} />}
      <SelectField label={t('material-hand-out-whom')} value={chosen?.value ?? ''} onChange={setWhom} wrong={missing} options={[{ value: '', label: '–' }, ...options]} />
      <TextField label={t('material-hand-out-copies')} inputMode="numeric" value={copies} onChange={setCopies} wrong={asked && count === null ? t('material-hand-out-copies-wrong') : null} />
      <TextField label={t('material-note')} value={note} onChange={setNote} />
      {give.error && <p role="alert" className={styles.wrong}>{give.error.message}</p>}
      <div className={styles.deeds}><Button type="submit" kind="primary">{t('material-hand-out')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}

/** Whom one can choose: at most fifty people, those that the words find. */
function useOptions(kind: Kind, rollout: string, text: string): { value: string; label: string }[] {
  const sessions = useCall('session_list', { rollout }, { enabled: kind === 'session' });
  const people = useCall('people_list', { rollout, cohort: null, text: kind === 'person' ? text : '', sort: null, offset: 0, limit: 50 }, { enabled: kind !== 'session' });
  if (kind === 'session') return (sessions.data?.sessions ?? []).map(({ id, title, starts }) => ({ value: id, label: starts ? `${title}, ${dateTime(starts)}` : title }));
  if (kind === 'cohort') return (people.data?.cohorts ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return text.trim() === '' ? [] : (people.data?.rows ?? []).map(({ id, name, number }) => ({ value: id, label: number ? `${name} (${number})` : name }));
}
