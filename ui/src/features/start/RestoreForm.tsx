/** Putting back a backup on a laptop that has no workspace yet. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, inWindow, type CallError } from '../../api/call';
import type { AppStatus } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { nowWorks } from '../here/works';
import { PassphraseField } from './fields';
import styles from './Start.module.css';
import { named } from './StartForm';

export function RestoreForm() {
  const [path, setPath] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const restore = useMutation<AppStatus, CallError>({
    mutationFn: () => call('workspace_restore', { path: path.trim(), passphrase: passphrase === '' ? null : passphrase }),
    onSuccess: nowWorks,
  });
  const choose = () => void pick({ kind: 'open', title: t('restore-file'), extensions: ['db'] }).then((chosen) => chosen !== null && setPath(chosen));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (path.trim() !== '' && !restore.isPending) restore.mutate();
  };
  const wrongFile = asked && path.trim() === '' ? t('restore-file-missing') : named(restore.error, 'path');
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2 className={styles.title}>{t('restore-title')}</h2>
      <p className={styles.reading}>{t('restore-what')}</p>
      <TextField label={t('restore-file')} note={t('restore-file-help')} value={path} onChange={setPath} wrong={wrongFile} autoComplete="off" />
      {inWindow() && <div><Button onClick={choose}>{t('restore-choose')}</Button></div>}
      <PassphraseField fresh={false} label={t('restore-passphrase')} note={t('restore-passphrase-help')} value={passphrase} onChange={setPassphrase} asked={asked} wrong={named(restore.error, 'passphrase')} />
      {restore.error && !restore.error.field && <p className={styles.wrong} role="alert">{restore.error.message}</p>}
      <div><Button kind="primary" solemn type="submit">{restore.isPending ? t('restoring') : t('restore-deed')}</Button></div>
    </form>
  );
}
