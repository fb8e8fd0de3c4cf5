/** Who works in this workspace, with which roles, on which laptops; inviting, other roles, shutting out, revoking a laptop. */
import { useMutation } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { call, type CallError } from '../../api/call';
import { queries, useCall } from '../../api/queries';
import type { InvitationLine, Members as List } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { roleWords } from '../../shared/labels';
import { say } from '../../shared/live';
import { useRowKeys } from '../../shared/rows';
import { dateTime, number } from '../../shared/time/format';
import { Invite } from './Invite';
import { Member } from './Member';
import styles from './Settings.module.css';

export function Members() {
  const { data, error } = useCall('member_list', {});
  const [inviting, setInviting] = useState(false);
  useRowKeys({ opens: false });
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  const waiting = data.invitations.filter(({ used }) => !used);
  // Who is invited is a member already, on paper; they stand below until a laptop of theirs has joined.
  const members = data.members.filter(({ name, laptops }) => laptops.length > 0 || !waiting.some((one) => one.name === name));
  return (
    <div className={styles.page}>
      <section className={styles.part} aria-labelledby="set-members">
        <div className={styles.head}>
          <h2 id="set-members">{t('members')} <span className="num">{number(members.length)}</span></h2>
          {data.may && !inviting && <Button kind="primary" icon={<UserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>{t('invite-open')}</Button>}
        </div>
        {!data.may && <p className={styles.quiet}>{t('members-read-only')}</p>}
        {inviting && <Invite onDone={() => setInviting(false)} />}
        <ul className={styles.list}>{members.map((member) => <Member key={member.id} member={member} may={data.may} />)}</ul>
      </section>
      <section className={styles.part} aria-labelledby="set-invitations">
        <h2 id="set-invitations">{t('invitations')} <span className="num">{number(waiting.length)}</span></h2>
        {waiting.length === 0 && <p className={styles.quiet}>{t('invitations-none')}</p>}
        <ul className={styles.list}>{waiting.map((one) => <Waiting key={one.id} invitation={one} may={data.may} />)}</ul>
      </section>
    </div>
  );
}

function Waiting({ invitation, may }: { invitation: InvitationLine; may: boolean }) {
  const withdraw = useMutation<List, CallError>({
    mutationFn: () => call('invitation_withdraw', { id: invitation.id }),
    onSuccess: () => {
      say(t('invitation-withdrawn', { name: invitation.name }));
      void queries.invalidateQueries();
    },
  });
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span>
          <PersonName name={invitation.name} />
          <span className={styles.meta}>{roleWords(invitation.roles)} · {t(invitation.lapsed ? 'invitation-lapsed' : 'invitation-until', { at: dateTime(invitation.expires) })}</span>
        </span>
        {may && <Button kind="quiet" onClick={() => !withdraw.isPending && withdraw.mutate()}>{t('invitation-withdraw')}<span className="hidden"> {invitation.name}</span></Button>}
      </div>
      {withdraw.error && <p role="alert" className={styles.wrong}>{withdraw.error.message}</p>}
    </li>
  );
}
