/** An invitation: name and roles in, a code out, as text and as a picture. It works without a network. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { Invitation, MemberLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { dateTime } from '../../shared/time/format';
import { roles } from './roles';
import styles from './Settings.module.css';

/** Somebody new, or `member` on another laptop: then name and roles stay theirs. */
export function Invite({ member, onDone }: { member?: MemberLine; onDone: () => void }) {
  const [name, setName] = useState(member?.name ?? '');
  const [chosen, setChosen] = useState<string[]>(member?.roles ?? []);
  const [hours, setHours] = useState('168');
  const [approve, setApprove] = useState(false);
  const [asked, setAsked] = useState(false);
  const invite = useMutation<Invitation, CallError>({
    mutationFn: () => call('member_invite', { name: name.trim(), roles: chosen, member: member?.id ?? null, hours: Number(hours), approve: !member && approve }),
    onSuccess: () => stale(['member_list']),
  });
  if (invite.data) return <Code invitation={invite.data} name={name.trim()} onDone={onDone} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() !== '' && chosen.length > 0 && !invite.isPending) invite.mutate();
  };
  const toggle = (role: string) => setChosen((before) => (before.includes(role) ? before.filter((one) => one !== role) : [...before, role]));
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {member ? <p className={styles.reading}>{t('invite-again-what', { name: member.name })}</p> : <>
      <TextField label={t('invite-name')} help={t('invite-name-help')} value={name} onChange={setName} autoFocus wrong={asked && name.trim() === '' ? t('person-name-missing') : invite.error?.field === 'name' ? invite.error.message : null} />
      <fieldset className={styles.roles}>
        <legend>{t('invite-roles')}</legend>
        {roles.map((role) => <button key={role} type="button" className={styles.role} aria-pressed={chosen.includes(role)} onClick={() => toggle(role)}>{roleWord(role)}</button>)}
      </fieldset>
      {asked && chosen.length === 0 && <p role="alert" className={styles.wrong}>{t('invite-roles-missing')}</p>}
      <fieldset className={styles.roles}>
        <legend>{t('invite-approve-legend')}</legend>
        <button type="button" className={styles.role} aria-pressed={approve} onClick={() => setApprove(!approve)}>{t('invite-approve')}</button>
      </fieldset>
      <p className={styles.meta}>{t('invite-approve-what')}</p>
      </>}
      <SelectField label={t('invite-lapses')} value={hours} onChange={setHours} options={[{ value: '24', label: t('hours-24') }, { value: '168', label: t('hours-168') }, { value: '720', label: t('hours-720') }]} />
      {invite.error && invite.error.field !== 'name' && <p role="alert" className={styles.wrong}>{invite.error.message}</p>}
      <div className={styles.deeds}><Button kind="primary" type="submit">{t('invite-deed')}</Button><Button kind="quiet" onClick={onDone}>{t('cancel')}</Button></div>
    </form>
  );
}

function Code({ invitation, name, onDone }: { invitation: Invitation; name: string; onDone: () => void }) {
  return (
    <div className={styles.code} role="status">
      <img className={styles.qr} src={`data:image/svg+xml,${encodeURIComponent(invitation.qr)}`} alt={t('invite-qr')} />
      <div className={styles.codeWords}>
        <h3>{t('invite-made', { name })}</h3>
        <p className={styles.codeText}>{invitation.code}</p>
        <p className={styles.quiet}>{t('invite-once', { at: dateTime(invitation.expires) })}</p>
        <div className={styles.deeds}><CopyButton text={invitation.code} label={t('copy-code')} /><Button kind="quiet" onClick={onDone}>{t('close-pane')}</Button></div>
      </div>
    </div>
  );
}
