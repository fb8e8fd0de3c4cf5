/** The keyring of this login as a way in beside the passphrase; not shown where the system has none. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, useCall } from '../../api/queries';
import type { KeyringLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import styles from './Settings.module.css';

const kept = (line: KeyringLine) => keep('keyring_show', {}, line);

export function Keyring() {
  const { data: keyring } = useCall('keyring_show', {});
  if (!keyring || (!keyring.answers && !keyring.opens)) return null;
  return (
    <div className={styles.keyring}>
      <h3>{t('keyring')}</h3>
      {keyring.opens ? <Kept answers={keyring.answers} /> : <Offer />}
    </div>
  );
}

function Kept({ answers }: { answers: boolean }) {
  const forget = useMutation<KeyringLine, CallError>({ mutationFn: () => call('keyring_forget', {}), onSuccess: kept });
  return (
    <>
      <p className={styles.reading}>{answers ? t('keyring-opens') : t('keyring-silent')}</p>
      {forget.error && <p role="alert" className={styles.wrong}>{forget.error.message}</p>}
      <div><Button onClick={() => forget.mutate()}>{t('keyring-forget')}</Button></div>
    </>
  );
}

function Offer() {
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const take = useMutation<KeyringLine, CallError>({ mutationFn: () => call('keyring_keep', { passphrase }), onSuccess: kept });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (passphrase !== '' && !take.isPending) take.mutate();
  };
  const wrong = asked && passphrase === '' ? t('passphrase-missing') : (take.error?.message ?? null);
  return (
    <>
      <p className={styles.reading}>{t('keyring-offer')}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField type="password" autoComplete="current-password" label={t('keyring-passphrase')} value={passphrase} onChange={setPassphrase} wrong={wrong} />
        <div><Button type="submit">{t('keyring-keep')}</Button></div>
      </form>
    </>
  );
}

/** Beside a new passphrase: whether the keyring shall open the data as well. */
export function KeyringChoice({ chosen, onChoose }: { chosen: boolean; onChoose: (chosen: boolean) => void }) {
  const { data: keyring } = useCall('keyring_show', {});
  if (!keyring?.answers) return null;
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
      <span>{t('protect-keyring')}<span className={styles.meta}>{t('protect-keyring-note')}</span></span>
    </label>
  );
}
