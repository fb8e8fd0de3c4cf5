/** What the plan wants of one sort of material. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { Done, Named, TargetLine } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import styles from './Materials.module.css';
import { lengthWords, measures, sorts, sortWord } from './materials-model';

interface TargetProps {
  rollout: string;
  audiences: readonly Named[];
  target: TargetLine | null;
  onClose: () => void;
}

export function TargetForm({ rollout, audiences, target, onClose }: TargetProps) {
  const [title, setTitle] = useState(target?.title ?? '');
  const [sort, setSort] = useState(target?.sort ?? 'video');
  const [audience, setAudience] = useState(target?.audience?.id ?? '');
  const [measure, setMeasure] = useState(target?.measure ?? 'pieces');
  const [least, setLeast] = useState(target ? String(target.least) : '');
  const length = (seconds: number | null | undefined) => (seconds === null || seconds === undefined ? '' : lengthWords(seconds));
  const [shortest, setShortest] = useState(length(target?.shortest));
  const [longest, setLongest] = useState(length(target?.longest));
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const done = ({ action, label }: Done) => { did({ action, label }); stale(['material_list']); onClose(); };
  const count = /^[1-9]\d{0,4}$/.test(least.trim()) ? Number(least) : null;
  const save = useMutation<Done, CallError>({
    mutationFn: () => call('material_target_set', { rollout, target: target?.id ?? null, title: title.trim(), sort, audience, measure, least: count, shortest, longest }),
    onSuccess: done,
  });
  const remove = useMutation<Done, CallError>({ mutationFn: () => call('material_target_remove', { target: target?.id ?? '' }), onSuccess: done });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() !== '' && count !== null && !save.isPending) save.mutate();
  };
  const wrong = save.error ?? remove.error;
  const of = (field: string) => (wrong?.field === field ? wrong.message : null);
  return (
    <Pane label={target ? t('material-target-edit') : t('material-target-new')} width={20} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField ref={first} label={t('material-target-title')} value={title} onChange={setTitle} wrong={asked && title.trim() === '' ? t('material-title-missing') : of('title')} />
        <SelectField label={t('material-sort')} value={sort} onChange={setSort} options={sorts.map((id) => ({ value: id, label: sortWord(id) }))} />
        <SelectField label={t('material-audiences')} value={audience} onChange={setAudience} options={[{ value: '', label: t('material-everybody') }, ...audiences.map(({ id, title: name }) => ({ value: id, label: name }))]} />
        <div className={styles.pair}>
          <TextField label={t('material-target-least')} inputMode="numeric" value={least} onChange={setLeast} wrong={asked && count === null ? t('material-target-least-wrong') : null} />
          <SelectField label={t('material-target-measure')} value={measure} onChange={setMeasure} options={measures.map((id) => ({ value: id, label: t(`material-measure-${id}`) }))} />
        </div>
        <div className={styles.pair}>
          <TextField label={t('material-target-shortest')} help={t('material-length-help')} value={shortest} onChange={setShortest} wrong={of('shortest')} />
          <TextField label={t('material-target-longest')} help={t('material-length-help')} value={longest} onChange={setLongest} wrong={of('longest')} />
        </div>
        {wrong && !wrong.field && <p role="alert" className={styles.wrong}>{wrong.message}</p>}
        <div className={styles.deeds}>
          <Button kind="primary" type="submit">{t('material-target-save')}</Button>
          {target && <Button kind="quiet" bad onClick={() => remove.mutate()}>{t('material-target-remove')}</Button>}
        </div>
      </form>
    </Pane>
  );
}
