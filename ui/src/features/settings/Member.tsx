/** One member: roles, laptops, and what an owner may do with them. What becomes of unsent work is said before it is done. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { queries } from '../../api/queries';
import type { LaptopLine, MemberLine, Members } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { roleWord, roleWords } from '../../shared/labels';
import { say } from '../../shared/live';
import { dateTime } from '../../shared/time/format';
import { Invite } from './Invite';
import { roles as workRoles } from './roles';
import styles from './Settings.module.css';

type Way = 'roles' | 'laptop' | 'disable';

export function Member({ member, may }: { member: MemberLine; may: boolean }) {
  const [way, setWay] = useState<Way | null>(null);
  const close = () => setWay(null);
  const disabled = member.state === 'disabled';
  const asked = member.state === 'waiting' || member.state === 'declined';
  const set = useMutation<Members, CallError, string>({
    mutationFn: (state) => call('member_set', { id: member.id, state }),
    onSuccess: (_, state) => {
      say(t(state === 'active' ? 'member-enabled-said' : 'member-disabled-said', { name: member.name }));
      close();
      void queries.invalidateQueries();
    },
  });
  return (
    <li className={styles.line} tabIndex={-1} data-row>
      <div className={styles.head}>
        <span>
          <PersonName name={member.name} />
          <span className={styles.meta}>{[roleWords(member.roles), member.me ? t('member-you') : '', disabled ? t('member-disabled') : '', member.state === 'waiting' ? t('member-waiting') : '', member.state === 'declined' ? t('member-declined', { why: member.why }) : ''].filter(Boolean).join(' · ')}</span>
        </span>
        {may && way === null && (
          <span className={styles.deeds}>
            <Button kind="quiet" onClick={() => setWay('roles')}>{t('member-roles')}<span className="hidden"> {member.name}</span></Button>
            {!disabled && !asked && <Button kind="quiet" onClick={() => setWay('laptop')}>{t('member-another-laptop')}<span className="hidden"> {member.name}</span></Button>}
            {!member.me && (disabled
              ? <Button kind="quiet" onClick={() => !set.isPending && set.mutate('active')}>{t('member-enable')}<span className="hidden"> {member.name}</span></Button>
              : <Button kind="quiet" onClick={() => setWay('disable')}>{t('member-disable')}<span className="hidden"> {member.name}</span></Button>)}
          </span>
        )}
      </div>
      <ul>
        {member.laptops.map((laptop) => <Laptop key={laptop.id} laptop={laptop} member={member} may={may} />)}
        {member.laptops.length === 0 && <li className={styles.meta}>{t('laptops-none')}</li>}
      </ul>
      {may && asked && !disabled && member.laptops.length > 0 && <Newcomer member={member} />}
      {way === 'roles' && <Roles member={member} onDone={close} />}
      {way === 'laptop' && <Invite member={member} onDone={close} />}
      {way === 'disable' && (
        <div className={styles.ask}>
          <p>{t('member-disable-what', { name: member.name })}</p>
          <div className={styles.deeds}><Button bad onClick={() => !set.isPending && set.mutate('disabled')}>{t('member-disable-deed', { name: member.name })}</Button><Button kind="quiet" onClick={close}>{t('cancel')}</Button></div>
        </div>
      )}
      {set.error && <p role="alert" className={styles.wrong}>{set.error.message}</p>}
    </li>
  );
}

/** Somebody who joined and waits: an owner looks whether it is who was meant. What they wrote waits on their laptop. */
function Newcomer({ member }: { member: MemberLine }) {
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const decide = useMutation<Members, CallError, boolean>({
    mutationFn: (approved) => call('member_approve', { id: member.id, approved, reason: approved ? null : reason.trim() }),
    onSuccess: (_, approved) => {
      say(t(approved ? 'member-approved-said' : 'member-declined-said', { name: member.name }));
      setDeclining(false);
      void queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!decide.isPending) decide.mutate(false);
  };
  const wrong = decide.error?.field === 'reason' ? decide.error.message : null;
  return (
    <div className={styles.ask}>
      {member.state === 'waiting' && <p>{t('member-waiting-what', { name: member.name })}</p>}
      {declining
        ? (
          <form className={styles.form} onSubmit={submit} noValidate>
            <TextField label={t('member-decline-why')} help={t('member-decline-help')} value={reason} onChange={setReason} autoFocus wrong={wrong} />
            <div className={styles.deeds}><Button bad type="submit">{t('member-decline-deed', { name: member.name })}</Button><Button kind="quiet" onClick={() => setDeclining(false)}>{t('cancel')}</Button></div>
          </form>
        )
        : (
          <div className={styles.deeds}>
            <Button kind="primary" onClick={() => !decide.isPending && decide.mutate(true)}>{t('member-approve', { name: member.name })}</Button>
            {member.state === 'waiting' && <Button kind="quiet" onClick={() => setDeclining(true)}>{t('member-decline')}<span className="hidden"> {member.name}</span></Button>}
          </div>
        )}
      {decide.error && wrong === null && <p role="alert" className={styles.wrong}>{decide.error.message}</p>}
    </div>
  );
}

/** A laptop of one member. Where others work on it, they go on when this one is shut out, unless the laptop itself is lost. */
function Laptop({ laptop, member, may }: { laptop: LaptopLine; member: MemberLine; may: boolean }) {
  const [asking, setAsking] = useState(false);
  const shared = laptop.others.length > 0;
  const run = useMutation<Members, CallError, string | null>({
    mutationFn: (whose) => call(laptop.revoked ? 'laptop_restore' : 'laptop_revoke', { id: laptop.id, member: whose }),
    onSuccess: () => {
      say(t(laptop.revoked ? 'laptop-restored-said' : 'laptop-revoked-said', { name: laptop.name }));
      setAsking(false);
      void queries.invalidateQueries();
    },
  });
  const go = (whose: string | null) => !run.isPending && run.mutate(whose);
  const heard = laptop.heard ? t('laptop-heard', { at: dateTime(laptop.heard) }) : t('laptop-never-heard');
  return (
    <li className={styles.laptop}>
      <div className={styles.head}>
        <span className={styles.meta}>{[laptop.name, laptop.here ? t('laptop-here') : heard, shared ? t('laptop-shared', { names: laptop.others.join(', ') }) : '', laptop.revoked ? t('laptop-revoked') : ''].filter(Boolean).join(' · ')}</span>
        {may && !(laptop.here && member.me) && !asking && (laptop.revoked
          ? <Button kind="quiet" onClick={() => go(member.id)}>{t('laptop-restore')}<span className="hidden"> {laptop.name}</span></Button>
          : <Button kind="quiet" onClick={() => setAsking(true)}>{t('laptop-revoke')}<span className="hidden"> {laptop.name}</span></Button>)}
      </div>
      {asking && (
        <div className={styles.ask}>
          <p>{shared ? t('laptop-revoke-one-what', { who: member.name, name: laptop.name, others: laptop.others.join(', ') }) : t('laptop-revoke-what', { name: laptop.name })}{shared && !laptop.here && ` ${t('laptop-revoke-lost')}`}</p>
          <div className={styles.deeds}>
            <Button bad onClick={() => go(member.id)}>{shared ? t('laptop-revoke-one', { who: member.name }) : t('laptop-revoke-deed', { name: laptop.name })}</Button>
            {shared && !laptop.here && <Button bad onClick={() => go(null)}>{t('laptop-revoke-all', { name: laptop.name })}</Button>}
            <Button kind="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button></div>
        </div>
      )}
      {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
    </li>
  );
}

function Roles({ member, onDone }: { member: MemberLine; onDone: () => void }) {
  const [chosen, setChosen] = useState(member.roles);
  const save = useMutation<Members, CallError>({
    mutationFn: () => call('member_set', { id: member.id, roles: chosen }),
    onSuccess: () => {
      say(t('member-roles-said', { name: member.name, roles: roleWords(chosen) }));
      onDone();
      void queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const toggle = (role: string) => setChosen((before) => (before.includes(role) ? before.filter((one) => one !== role) : [...before, role]));
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <fieldset className={styles.roles}>
        <legend>{t('member-roles-of', { name: member.name })}</legend>
        {[...workRoles, 'owner'].map((role) => <button key={role} type="button" className={styles.role} aria-pressed={chosen.includes(role)} onClick={() => toggle(role)}>{roleWord(role)}</button>)}
      </fieldset>
      <p className={styles.meta}>{t('member-roles-what')}</p>
      {save.error && <p role="alert" className={styles.wrong}>{save.error.message}</p>}
      <div className={styles.deeds}><Button kind="primary" type="submit">{t('member-roles-save')}</Button><Button kind="quiet" onClick={onDone}>{t('cancel')}</Button></div>
    </form>
  );
}
