/** What the server refused: the reason, the content in words, and the ways out. Only a person drops it. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { queries, useCall } from '../../api/queries';
import type { Done, RefusedGroup } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { failureClause, labelWords } from '../../shared/labels';
import { DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { dateTime } from '../../shared/time/format';
import styles from './Settings.module.css';
import { operationLines, refusedText } from './refused-model';

export function Quarantine() {
  const { data, error } = useCall('quarantine', {});
  useRowKeys({ opens: false });
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  if (data.groups.length === 0) return <EmptyState fact={t('refused-none')} todo={t('refused-none-todo')} />;
  return (
    <div className={styles.page}>
      <p className={styles.reading}>{t('refused-what')}</p>
      <ul className={styles.cards}>{data.groups.map((group) => <One key={group.id} group={group} />)}</ul>
    </div>
  );
}

function One({ group }: { group: RefusedGroup }) {
  const [dismissing, setDismissing] = useState(false);
  return (
    <li className={styles.refused} tabIndex={-1} data-row aria-label={labelWords(group.label)}>
      <DecisionMark state="no_go" quiet />
      <div className={styles.words}>
        <b>{labelWords(group.label)}</b>
        <span className={styles.meta}>{group.by} · <span className="num">{dateTime(group.at)}</span></span>
        <p className={styles.bad}>{t('refused-because', { why: failureClause(group) })}</p>
        <ul className={styles.operations}>{operationLines(group).map((line, index) => <li key={index}>{line}</li>)}</ul>
        {dismissing ? <DismissForm group={group} onCancel={() => setDismissing(false)} /> : (
          <div className={styles.deeds}>
            <CopyButton text={refusedText(group)} label={t('copy-text')} />
            <Button bad onClick={() => setDismissing(true)}>{t('refused-dismiss')}</Button>
          </div>
        )}
      </div>
    </li>
  );
}

function DismissForm({ group, onCancel }: { group: RefusedGroup; onCancel: () => void }) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const drop = useMutation<Done, CallError>({
    mutationFn: () => call('quarantine_dismiss', { id: group.id, reason: reason.trim() }),
    onSuccess: () => void queries.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '' && !drop.isPending) drop.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField label={t('dismiss-reason')} help={t('dismiss-help')} value={reason} onChange={setReason} autoFocus wrong={asked && reason.trim() === '' ? t('dismiss-missing') : null} />
      {drop.error && <p role="alert" className={styles.wrong}>{drop.error.message}</p>}
      <div className={styles.deeds}><Button bad type="submit">{t('dismiss-deed')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}
