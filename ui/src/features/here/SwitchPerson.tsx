/**
 * Who works here: another person of this laptop goes on at the same screen, or it is locked. A name, a passphrase,
 * Enter. What the one before had typed and not kept goes with them.
 */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../../api/call';
import type { AppStatus } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { t } from '../../shared/i18n';
import { useOpen } from '../../shared/workspace';
import styles from './Here.module.css';
import { WhoField } from './WhoField';
import { likely, nowWorks, useLock } from './works';

export function SwitchPerson({ onClose }: { onClose: () => void }) {
  const { status } = useOpen();
  const others = status.members_here.filter(({ id }) => id !== status.me?.member);
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('input:checked, input[type=password], a')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const lock = useLock();
  return (
    <dialog ref={ref} className={styles.switch} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose(); }} onClick={(event) => event.target === event.currentTarget && onClose()}>
      <div className={styles.body}>
        <h2 id={id}>{status.me ? t('works-here', { name: status.me.name }) : t('laptop-people')}</h2>
        {others.length > 0 ? <Choose people={others} /> : <p>{t('alone-here')}</p>}
        {lock.error && <p role="alert" className={styles.wrong}>{lock.error.message}</p>}
        <div className={styles.foot}>
          <Link href="/settings/laptop" onClick={onClose}>{t('person-add-here')}</Link>
          <span className={styles.deeds}>
            <Button onClick={() => !lock.isPending && lock.mutate()} keys={<KeyCap name="Ctrl Shift L" />}>{t('lock')}</Button>
            <Button kind="quiet" onClick={onClose}>{t('cancel')}</Button>
          </span>
        </div>
      </div>
    </dialog>
  );
}

function Choose({ people }: { people: AppStatus['members_here'] }) {
  const [chosen, setChosen] = useState(() => likely(people));
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const go = useMutation<AppStatus, CallError>({
    mutationFn: () => call('workspace_switch', { person: chosen, passphrase }),
    onSuccess: nowWorks,
    onError: () => field.current?.select(),
  });
  const name = people.find(({ id }) => id === chosen)?.name ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (passphrase === '') field.current?.focus();
    else if (!go.isPending) go.mutate();
  };
  const wrong = asked && passphrase === '' ? t('passphrase-missing') : (go.error?.message ?? null);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <WhoField label={t('who-goes-on')} people={people} chosen={chosen} onChoose={(id) => { setChosen(id); go.reset(); }} />
      <TextField ref={field} type="password" autoComplete="off" label={t('passphrase-of', { name })} value={passphrase} onChange={setPassphrase} wrong={wrong} />
      <div><Button kind="primary" type="submit" keys={<KeyCap name="Enter" onAccent />}>{go.isPending ? t('unlocking') : t('go-on-as', { name })}</Button></div>
    </form>
  );
}
