/** Joining a team with an invitation's code: first what the code says, then the deed. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, CallError } from '../../api/call';
import { keep, useCall } from '../../api/queries';
import type { AppStatus } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { AreaField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { PassphraseField } from './fields';
import styles from './Start.module.css';
import { missing } from './start-model';
import { named } from './StartForm';

export function JoinForm() {
  const [code, setCode] = useState('');
  const [device, setDevice] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const typed = code.trim();
  const look = useCall('workspace_look_at_code', { code: typed }, { enabled: typed.length > 20 });
  const join = useMutation<AppStatus, CallError>({
    mutationFn: () => call('workspace_join', { code: typed, device: device.trim() || null, passphrase: passphrase === '' ? null : passphrase }),
    onSuccess: (status) => keep('app_status', {}, status),
  });
  const said = look.data;
  const wrongCode = asked && typed === '' ? t('code-missing') : typed.length > 20 && look.error ? look.error.message : said?.form === 'publish' ? t('code-publish') : named(join.error, 'code');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (typed !== '' && !wrongCode && missing(passphrase) === 0 && !join.isPending) join.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2 className={styles.title}>{t('join-title')}</h2>
      <AreaField label={t('code')} help={t('code-help')} value={code} onChange={setCode} wrong={wrongCode} rows={4} oneWord />
      {said && said.form === 'invitation' && (
        <dl className={styles.said}>
          {said.workspace && <><dt>{t('workspace')}</dt><dd>{said.workspace}</dd></>}
          {said.name && <><dt>{t('code-for')}</dt><dd>{said.name}</dd></>}
          {said.server && <><dt>{t('code-server')}</dt><dd>{said.server}</dd></>}
          {said.fingerprint && <><dt>{t('fingerprint')}</dt><dd className={styles.fingerprint}>{said.fingerprint}</dd></>}
        </dl>
      )}
      <TextField label={t('device')} help={t('device-help')} value={device} onChange={setDevice} wrong={named(join.error, 'device')} />
      <PassphraseField label={t('passphrase')} help={t('passphrase-help')} value={passphrase} onChange={setPassphrase} asked={asked} wrong={named(join.error, 'passphrase')} note={t('passphrase-note')} />
      {join.error && !join.error.field && <p className={styles.wrong} role="alert">{join.error.message}</p>}
      <div><Button kind="primary" solemn type="submit">{join.isPending ? t('joining') : said?.workspace ? t('join-deed-named', { workspace: said.workspace }) : t('join-deed')}</Button></div>
      <p className={styles.help}>{t('join-note')}</p>
    </form>
  );
}
