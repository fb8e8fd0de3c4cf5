/** A new material, or everything that is known of one. What was typed stays until the engine has taken it. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, stale } from '../../api/queries';
import type { MaterialChanged, MaterialLine, Named } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { AreaField, SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import styles from './Materials.module.css';
import { empty, request, sorts, sortWord, states, stateWord, typedOf, wrongOf, type Typed } from './materials-model';

interface FormProps {
  rollout: string;
  audiences: readonly Named[];
  line: MaterialLine | null;
  onDone: (id: string) => void;
  onClose: () => void;
}

export function MaterialForm({ rollout, audiences, line, onDone, onClose }: FormProps) {
  const [typed, setTyped] = useState<Typed>(line ? typedOf(line) : empty);
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const put = <F extends keyof Typed>(field: F) => (value: Typed[F]) => setTyped((before) => ({ ...before, [field]: value }));
  const save = useMutation<MaterialChanged, CallError>({
    mutationFn: () => call('material_set', request(rollout, line?.id ?? null, typed)),
    onSuccess: ({ action, label, view }) => {
      if (action) did({ action, label });
      say(t(line ? 'material-saved' : 'material-added', { title: view.line.title }));
      keep('material_show', { material: view.line.id }, view);
      stale(['material_list']);
      onDone(view.line.id);
    },
  });
  const found = wrongOf(typed);
  const refused = (field: keyof Typed): string | null => (save.error?.field === field ? save.error.message : null);
  const wrong = (field: keyof Typed): string | null => (asked && found[field] !== undefined ? found[field] : refused(field));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (found.title) first.current?.focus();
    else if (Object.keys(found).length === 0 && !save.isPending) save.mutate();
  };
  const toggle = (id: string) => setTyped((before) => ({ ...before, audiences: before.audiences.includes(id) ? before.audiences.filter((one) => one !== id) : [...before.audiences, id] }));
  const title = line ? `${t('material-edit')}: ${line.title}` : t('material-new');
  return (
    <Pane label={title} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField ref={first} label={t('material-title')} value={typed.title} onChange={put('title')} wrong={wrong('title')} />
        <div className={styles.pair}>
          <SelectField label={t('material-sort')} value={typed.sort} onChange={put('sort')} options={sorts.map((id) => ({ value: id, label: sortWord(id) }))} />
          <SelectField label={t('material-state')} value={typed.state} onChange={put('state')} options={states.map((id) => ({ value: id, label: stateWord(id) }))} />
        </div>
        <fieldset className={styles.fieldset}>
          <legend>{t('material-audiences')} <span className={styles.quiet}>{t('material-audiences-help')}</span></legend>
          {audiences.map(({ id, title: name }) => <label key={id} className={styles.tick}><input type="checkbox" checked={typed.audiences.includes(id)} onChange={() => toggle(id)} /><span>{name}</span></label>)}
        </fieldset>
        <TextField label={t('material-owner')} value={typed.owner} onChange={put('owner')} wrong={wrong('owner')} />
        <TextField label={t('material-length')} help={t('material-length-help')} value={typed.length} onChange={put('length')} wrong={wrong('length')} />
        <TextField label={t('material-pages')} inputMode="numeric" value={typed.pages} onChange={put('pages')} wrong={wrong('pages')} />
        <TextField label={t('material-entries')} inputMode="numeric" value={typed.entries} onChange={put('entries')} wrong={wrong('entries')} />
        <div className={styles.pair}>
          <TextField label={t('material-language')} value={typed.language} onChange={put('language')} wrong={wrong('language')} />
          <TextField label={t('material-version')} value={typed.version} onChange={put('version')} wrong={wrong('version')} />
        </div>
        <TextField label={t('material-link')} inputMode="url" value={typed.link} onChange={put('link')} wrong={wrong('link')} />
        <label className={styles.tick}><input type="checkbox" checked={typed.on_paper} onChange={(event) => put('on_paper')(event.target.checked)} /><span>{t('material-on-paper-field')}</span></label>
        <AreaField label={t('material-note')} value={typed.note} onChange={put('note')} wrong={wrong('note')} />
        {save.error && !save.error.field && <p role="alert" className={styles.wrong}>{save.error.message}</p>}
        <div className={styles.deeds}><Button kind="primary" type="submit">{line ? t('material-save') : t('material-add')}</Button><Button kind="quiet" onClick={onClose}>{t('cancel')}</Button></div>
      </form>
    </Pane>
  );
}
