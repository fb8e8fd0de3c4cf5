/** There is a workspace here and nobody has opened it: whose it is, and the passphrase. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { call, CallError } from '../../api/call';
import type { AppStatus } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { KeyCap } from '../../shared/components/KeyCap';
import { Logo } from '../../shared/components/Logo';
import { t } from '../../shared/i18n';
import { WhoField } from '../here/WhoField';
import { likely, nowWorks } from '../here/works';
import { PassphraseField } from './fields';
import { Languages } from './FirstRun';
import { LostPassphrase } from './LostPassphrase';
import styles from './Start.module.css';

export function UnlockScreen({ status }: { status: AppStatus }) {
  const [person, setPerson] = useState(() => likely(status.members_here));
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const [lost, setLost] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const several = status.members_here.length > 1;
  const unlock = useMutation<AppStatus, CallError>({
    mutationFn: () => call('workspace_unlock', { passphrase, person: several ? person : null }),
    onSuccess: nowWorks,
    onError: () => field.current?.select(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (passphrase !== '' && !unlock.isPending) unlock.mutate();
  };
  const wrong = asked && passphrase === '' ? t('passphrase-missing') : (unlock.error?.message ?? null);
  return (
    <div className={styles.unlock}>
      <main className={styles.unlockBox}>
        <div className={styles.logo}><Logo size={22} /><b>Muster</b></div>
        {lost ? <LostPassphrase status={status} onBack={() => setLost(false)} /> : <form className={styles.form} onSubmit={submit} noValidate>
          <h1 className={styles.title}>{status.workspace ? t('unlock-title-named', { workspace: status.workspace.name }) : t('unlock-title')}</h1>
          {!several && status.members_here[0] && <p className={styles.reading}>{t('unlock-members', { names: status.members_here[0].name })}</p>}
          <WhoField label={t('who-goes-on')} people={status.members_here} chosen={person} onChoose={(id) => { setPerson(id); unlock.reset(); field.current?.focus(); }} />
          <PassphraseField ref={field} fresh={false} label={t('unlock-passphrase')} value={passphrase} onChange={setPassphrase} asked={asked} wrong={wrong} note={t('unlock-note')} />
          <div><Button kind="primary" solemn type="submit" keys={<KeyCap name="Enter" onAccent />}>{unlock.isPending ? t('unlocking') : t('unlock')}</Button></div>
          <div><Button kind="quiet" onClick={() => setLost(true)}>{t('lost-ask')}</Button></div>
        </form>}
        <footer className={styles.leftFoot}><Languages /></footer>
      </main>
    </div>
  );
}
