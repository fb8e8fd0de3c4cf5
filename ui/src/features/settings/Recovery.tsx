/** The printed recovery code, and another passphrase. Both ask for the passphrase: an open window proves nobody. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, stale } from '../../api/queries';
import type { AppStatus, RecoveryCode } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import styles from './Settings.module.css';

export const least = 12;

/** What is wrong with a new passphrase that is written twice; nothing while all is well. */
export function newWrong(first: string, again: string): { first: string | null; again: string | null } {
  const length = [...first].length;
  return { first: length < least ? t('protect-short', { missing: least - length }) : null, again: length >= least && first !== again ? t('protect-differs') : null };
}

/** Shown once: it stays until the person says that it is written down. */
export const RecoveryCodeShown = ({ code, lacksKeyring = false, onKept }: { code: string; lacksKeyring?: boolean; onKept: () => void }) => (
  <div className={styles.recovery} role="status">
    <h3>{t('recovery-title')}</h3>
    <p className={`num ${styles.recoveryCode}`}>{code}</p>
    <p>{t('recovery-once')}</p>
    {lacksKeyring && <p>{t('recovery-no-keyring')}</p>}
    <div className={styles.deeds}><CopyButton text={code} label={t('copy-code')} /><Button onClick={() => window.print()}>{t('print')}</Button><Button kind="primary" onClick={onKept}>{t('recovery-kept')}</Button></div>
  </div>
);

export function Recovery({ status }: { status: AppStatus }) {
  const [asking, setAsking] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const make = useMutation<RecoveryCode, CallError>({ mutationFn: () => call('recovery_make', { passphrase }), onSuccess: () => setPassphrase('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !make.isPending) make.mutate();
  };
  const kept = () => {
    make.reset();
    setAsking(false);
    stale(['app_status']);
  };
  return (
    <div className={styles.keyring}>
      {!make.data && <h3>{t('recovery-title')}</h3>}
      {make.data ? <RecoveryCodeShown code={make.data.code} onKept={kept} /> : (
        <>
          <p className={styles.reading}>{t(status.recovery ? 'recovery-there' : 'recovery-none')}</p>
          {asking ? (
            <form className={styles.form} onSubmit={submit} noValidate>
              <TextField type="password" autoComplete="current-password" label={t('keyring-passphrase')} value={passphrase} onChange={setPassphrase} autoFocus wrong={make.error?.message ?? null} />
              <div className={styles.deeds}><Button kind="primary" type="submit">{t('recovery-make')}</Button><Button kind="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button></div>
            </form>
          ) : <div><Button onClick={() => setAsking(true)}>{t(status.recovery ? 'recovery-again' : 'recovery-ask')}</Button></div>}
        </>
      )}
    </div>
  );
}

export function ChangePassphrase() {
  const [asking, setAsking] = useState(false);
  const [old, setOld] = useState('');
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const close = () => {
    setAsking(false);
    setAsked(false);
    for (const set of [setOld, setFirst, setAgain]) set('');
  };
  const change = useMutation<AppStatus, CallError>({
    mutationFn: () => call('passphrase_change', { old, new: first }),
    onSuccess: (status) => {
      keep('app_status', {}, status);
      say(t('passphrase-changed'));
      close();
    },
  });
  const wrong = newWrong(first, again);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (old !== '' && !wrong.first && !wrong.again && !change.isPending) change.mutate();
  };
  const oldWrong = asked && old === '' ? t('passphrase-missing') : change.error?.code === 'wrong_passphrase' ? change.error.message : null;
  return (
    <div className={styles.keyring}>
      <h3>{t('passphrase-change')}</h3>
      {!asking ? <div className={styles.deeds}><Button onClick={() => setAsking(true)}>{t('passphrase-change-ask')}</Button>{change.isSuccess && <p role="status">{t('passphrase-changed')}</p>}</div> : (
        <form className={styles.form} onSubmit={submit} noValidate>
          <TextField type="password" autoComplete="current-password" label={t('keyring-passphrase')} value={old} onChange={setOld} autoFocus wrong={oldWrong} />
          <TextField type="password" autoComplete="new-password" label={t('passphrase-new')} help={t('protect-help')} value={first} onChange={setFirst} wrong={asked ? wrong.first : null} />
          <TextField type="password" autoComplete="new-password" label={t('protect-again')} value={again} onChange={setAgain} wrong={asked ? wrong.again : null} />
          {change.error && change.error.code !== 'wrong_passphrase' && <p role="alert" className={styles.wrong}>{change.error.message}</p>}
          <div className={styles.deeds}><Button kind="primary" type="submit">{t('passphrase-change-deed')}</Button><Button kind="quiet" onClick={close}>{t('cancel')}</Button></div>
        </form>
      )}
    </div>
  );
}
