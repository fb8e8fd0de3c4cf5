/** One status: its letter, its word, what it gives; hidden or removed only while nobody has it. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import type { Done, SetStatus, StatusLine, StatusUse } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { HistoryList } from '../../shared/components/HistoryList';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { bases, statusWord } from '../../shared/marks/statuses';
import styles from './Sessions.module.css';

interface PaneProps {
  rollout: string;
  /** Null makes a new one. */
  status: StatusLine | null;
  use: StatusUse | undefined;
  onClose: () => void;
}

const credits = ['full', 'part', 'none'] as const;

export function StatusPane({ rollout, status, use, onClose }: PaneProps) {
  return (
    <Pane label={status ? t('status-edit') : t('status-new')} width={22} onClose={onClose}>
      <Form rollout={rollout} status={status} use={use} onClose={onClose} />
      {status?.record && <HistoryList kind="attendance_status" id={status.record} />}
    </Pane>
  );
}

function Form({ rollout, status, use, onClose }: PaneProps) {
  const [title, setTitle] = useState(status?.title ?? '');
  const [letter, setLetter] = useState(status?.letter ?? '');
  const [credit, setCredit] = useState(status?.credit ?? 'full');
  const [countsAs, setCountsAs] = useState(status?.counts_as ?? 'present');
  const name = title.trim() || (status ? statusWord({ ...status, title: null }) : '');
  const finish = (words: string) => ({ action }: Done) => {
    did({ action, label: words });
    say(words);
    onClose();
  };
  const ask = (hidden: boolean): SetStatus => ({ rollout, code: status?.code ?? null, title: title.trim() || null, letter: letter.trim(), credit: countsAs === 'absent' ? 'none' : credit, hidden, counts_as: status ? null : countsAs });
  const said = (hidden: boolean): string => t(hidden === (status?.hidden ?? false) ? 'status-said-saved' : hidden ? 'status-said-hidden' : 'status-said-shown', { status: name });
  const save = useMutation<Done, CallError, boolean>({ mutationFn: (hidden) => call('status_set', ask(hidden)), onSuccess: (done, hidden) => finish(said(hidden))(done) });
  const remove = useMutation<Done, CallError>({ mutationFn: () => call('status_remove', { rollout, code: status?.code ?? '' }), onSuccess: finish(t('status-said-removed', { status: name })) });
  const error = save.error ?? remove.error;
  const wrong = (field: string) => (error?.field === field ? error.message : null);
  const needed = status !== null && !status.own && (status.code === 'present' || status.code === 'absent');
  const used = (use?.marks ?? 0) > 0 || use?.follows === true;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate(status?.hidden ?? false);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField label={t('status-word')} {...(status && !status.own ? { help: t('status-word-help'), placeholder: statusWord({ ...status, title: null }) } : {})} autoFocus maxLength={40} value={title} onChange={setTitle} wrong={wrong('title')} />
      <TextField label={t('status-letter')} maxLength={1} autoCapitalize="characters" autoComplete="off" spellCheck={false} value={letter} onChange={setLetter} wrong={wrong('letter')} />
      {!status && <SelectField label={t('status-counts-as')} help={t('status-counts-as-help')} value={countsAs} onChange={setCountsAs} options={bases.map((code) => ({ value: code, label: t(`mark-${code}`) }))} />}
      {countsAs !== 'absent' && <SelectField label={t('status-credit')} value={credit} onChange={setCredit} options={credits.map((one) => ({ value: one, label: t(`status-credit-${one}`) }))} />}
      {error && error.field !== 'title' && error.field !== 'letter' && <p role="alert" className={styles.wrong}>{error.message}</p>}
      <div className={styles.deeds}>
        <Button kind="primary" type="submit">{status ? t('status-save') : t('status-add')}</Button>
        {status && status.hidden && <Button onClick={() => save.mutate(false)}>{t('status-show')}</Button>}
        {status && !status.hidden && !needed && !used && <Button onClick={() => save.mutate(true)}>{t('status-hide')}</Button>}
        {status?.own && !used && <Button kind="quiet" onClick={() => remove.mutate()}>{t('status-remove')}</Button>}
      </div>
      {needed ? <p className={styles.second}>{t('status-stays')}</p>
        : (use?.marks ?? 0) > 0 ? <p className={styles.second}>{t('status-in-use', { count: use?.marks ?? 0 })}</p>
        : use?.follows && <p className={styles.second}>{t('status-follows')}</p>}
    </form>
  );
}
