/** The passphrase is lost: the printed code opens the workspace and sets another one; without it, one begins anew beside. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { keep } from '../../api/queries';
import type { AppStatus } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { nowWorks } from '../here/works';
import { PassphraseField } from './fields';
import { missing } from './start-model';
import styles from './Start.module.css';

export function LostPassphrase({ status, onBack }: { status: AppStatus; onBack: () => void }) {
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const recover = useMutation<AppStatus, CallError>({
    mutationFn: () => call('workspace_recover', { code: code.trim(), passphrase }),
    onSuccess: nowWorks,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (code.trim() !== '' && missing(passphrase) === 0 && !recover.isPending) recover.mutate();
  };
  const codeWrong = asked && code.trim() === '' ? t('lost-code-missing') : recover.error?.code === 'wrong_recovery_code' ? recover.error.message : null;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h1 className={styles.title}>{t('lost-title')}</h1>
      <p className={styles.reading}>{t('lost-what')}</p>
      <TextField label={t('lost-code')} help={t('lost-code-help')} value={code} onChange={setCode} autoComplete="off" autoFocus wrong={codeWrong} />
      <PassphraseField label={t('lost-new')} value={passphrase} onChange={setPassphrase} asked={asked} wrong={recover.error && recover.error.code !== 'wrong_recovery_code' ? recover.error.message : null} note={t('lost-signing')} />
      <div className={styles.lostDeeds}><Button kind="primary" type="submit">{t('lost-deed')}</Button><Button kind="quiet" onClick={onBack}>{t('lost-back')}</Button></div>
      {status.members_here.length > 1 ? <p className={styles.reading}>{t('neither-shared')}</p> : <Neither status={status} />}
    </form>
  );
}

function Neither({ status }: { status: AppStatus }) {
  const aside = useMutation<AppStatus, CallError>({ mutationFn: () => call('workspace_set_aside', {}), onSuccess: (empty) => keep('app_status', {}, empty) });
  return (
    <details className={styles.neither}>
      <summary>{t('neither')}</summary>
      <p className={styles.reading}>{t('neither-what', { folder: status.data_dir })}</p>
      {aside.error && <p role="alert">{aside.error.message}</p>}
      <div><Button bad onClick={() => !aside.isPending && aside.mutate()}>{t('neither-deed')}</Button></div>
    </details>
  );
}
