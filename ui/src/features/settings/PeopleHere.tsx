/** Everybody who can work on this laptop; somebody who comes beside them with an invitation, and somebody who goes. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, useCall } from '../../api/queries';
import type { AppStatus, EnrolledHere, PersonHere } from '../../api/types';
import { runCommand } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { AreaField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { PersonName } from '../../shared/components/PersonName';
import { toast } from '../../shared/components/toast';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { nowWorks } from '../here/works';
import { PassphraseField } from '../start/fields';
import { missing } from '../start/start-model';
import styles from './Settings.module.css';

export function PeopleHere({ status }: { status: AppStatus }) {
  const [adding, setAdding] = useState(false);
  const { data: members } = useCall('member_list', {});
  return (
    <section className={styles.part} aria-labelledby="set-people-here">
      <div className={styles.head}>
        <h2 id="set-people-here">{t('laptop-people')}</h2>
        {status.members_here.length > 1 && <Button kind="quiet" keys={<KeyCap name="Ctrl Shift P" />} onClick={() => runCommand('switch-person')}>{t('switch-person')}</Button>}
      </div>
      <p className={styles.reading}>{t(status.members_here.length > 1 ? 'laptop-people-what' : 'alone-here')}</p>
      <ul className={styles.list}>
        {status.members_here.map((person) => <Person key={person.id} person={person} me={person.id === status.me?.member} may={members?.may ?? false} />)}
      </ul>
      {adding ? <EnrolForm onDone={() => setAdding(false)} /> : <div><Button onClick={() => setAdding(true)}>{t('person-add-here')}</Button></div>}
    </section>
  );
}

function Person({ person, me, may }: { person: PersonHere; me: boolean; may: boolean }) {
  const [asking, setAsking] = useState(false);
  const leave = useMutation<AppStatus, CallError>({
    mutationFn: () => call('workspace_leave_here', { person: person.id }),
    onSuccess: (status) => {
      keep('app_status', {}, status);
      say(t('person-left-said', { name: person.name }));
    },
  });
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span><PersonName name={person.name} />{me && <span className={styles.meta}>{t('works-now')}</span>}</span>
        {may && !me && !asking && <Button kind="quiet" onClick={() => setAsking(true)}>{t('person-leave')}<span className="hidden"> {person.name}</span></Button>}
      </div>
      {asking && (
        <div className={styles.ask}>
          <p>{t('person-leave-what', { name: person.name })}</p>
          <div className={styles.deeds}><Button bad onClick={() => !leave.isPending && leave.mutate()}>{t('person-leave-deed', { name: person.name })}</Button><Button kind="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button></div>
        </div>
      )}
      {leave.error && <p role="alert" className={styles.wrong}>{leave.error.message}</p>}
    </li>
  );
}

function EnrolForm({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const enrol = useMutation<EnrolledHere, CallError>({
    mutationFn: () => call('workspace_enrol_here', { code: code.trim(), passphrase }),
    onSuccess: (enrolled) => {
      nowWorks(enrolled.status);
      const news = newsOf(enrolled);
      if (news !== '') toast({ text: news });
    },
  });
  const { error } = enrol;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (code.trim() !== '' && missing(passphrase) === 0 && !enrol.isPending) enrol.mutate();
  };
  const codeWrong = asked && code.trim() === '' ? t('code-missing') : error?.field === 'code' ? error.message : null;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.reading}>{t('person-add-what')}</p>
      <AreaField label={t('code')} help={t('code-help')} value={code} onChange={setCode} wrong={codeWrong} rows={4} oneWord />
      <PassphraseField label={t('passphrase')} help={t('passphrase-help')} value={passphrase} onChange={setPassphrase} asked={asked} wrong={error?.field === 'passphrase' ? error.message : null} note={t('person-add-note')} />
      {error && error.field !== 'code' && error.field !== 'passphrase' && <p role="alert" className={styles.wrong}>{error.message}</p>}
      <div className={styles.deeds}><Button kind="primary" type="submit">{enrol.isPending ? t('joining') : t('person-add-deed')}</Button><Button kind="quiet" onClick={onDone}>{t('cancel')}</Button></div>
    </form>
  );
}

/** What stopped to work for whoever was here before. */
const newsOf = ({ keyring_off, recovery_void }: EnrolledHere): string =>
  [keyring_off ? t('keyring-off') : '', recovery_void ? t('recovery-void') : ''].filter(Boolean).join(' ');
