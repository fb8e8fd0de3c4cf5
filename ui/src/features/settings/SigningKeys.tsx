/** The key with which somebody signs on this laptop, those before it, and a new one in its place. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, stale, useCall } from '../../api/queries';
import type { SigningKeys as View } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { dateTime } from '../../shared/time/format';
import styles from './Settings.module.css';

export function SigningKeys() {
  const { data } = useCall('signing_keys', {});
  const [asking, setAsking] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const close = () => { setAsking(false); setAsked(false); setPassphrase(''); };
  const renew = useMutation<View, CallError>({
    mutationFn: () => call('signing_key_renew', { passphrase }),
    onSuccess: (view) => {
      keep('signing_keys', {}, view);
      stale(['handoff_area']);
      say(t('signing-key-renewed'));
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (passphrase !== '' && !renew.isPending) renew.mutate();
  };
  if (!data) return null;
  return (
    <div className={styles.keyring}>
      <h3>{t('signing-keys')}</h3>
      <p>{data.keys.length === 0 ? t('signing-keys-none') : t('signing-keys-what')}</p>
      <ul>{data.keys.map(({ fingerprint, from, current }) => <li key={fingerprint} className={styles.fingerprint}><span className="num">{fingerprint}</span> {t(current ? 'signing-key-now' : 'signing-key-before', { from: dateTime(from) })}</li>)}</ul>
      {data.keys.length > 0 && (!asking ? <div><Button onClick={() => setAsking(true)}>{t('signing-key-renew')}</Button></div> : (
        <form className={styles.form} onSubmit={submit} noValidate aria-label={t('signing-key-renew')}>
          <TextField type="password" autoComplete="off" label={t('signing-passphrase')} value={passphrase} onChange={setPassphrase} autoFocus wrong={renew.error?.message ?? (asked && passphrase === '' ? t('passphrase-missing') : null)} />
          <div className={styles.deeds}><Button kind="primary" type="submit">{t('signing-key-deed')}</Button> <Button kind="quiet" onClick={close}>{t('cancel')}</Button></div>
        </form>
      ))}
    </div>
  );
}
