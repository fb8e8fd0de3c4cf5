/** Who works in this workspace, with which roles, on which laptops; and how somebody is invited. */
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import type { InvitationLine, MemberLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { roleWords } from '../../shared/labels';
import { useRowKeys } from '../../shared/rows';
import { dateTime, number } from '../../shared/time/format';
import { Invite } from './Invite';
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
          {!inviting && <Button kind="primary" icon={<UserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>{t('invite-open')}</Button>}
        </div>
        {inviting && <Invite onDone={() => setInviting(false)} />}
        <ul className={styles.list}>{members.map((member) => <Member key={member.id} member={member} />)}</ul>
      </section>
      <section className={styles.part} aria-labelledby="set-invitations">
        <h2 id="set-invitations">{t('invitations')} <span className="num">{number(waiting.length)}</span></h2>
        {waiting.length === 0 && <p className={styles.quiet}>{t('invitations-none')}</p>}
        <ul className={styles.list}>{waiting.map((one) => <Waiting key={one.id} invitation={one} />)}</ul>
      </section>
    </div>
  );
}

function Member({ member }: { member: MemberLine }) {
  return (
    <li className={styles.line} tabIndex={-1} data-row>
      <PersonName name={member.name} />
      <span className={styles.meta}>{[roleWords(member.roles), member.laptops.length > 0 ? member.laptops.join(', ') : t('laptops-none'), member.state === 'active' ? '' : t('member-disabled')].filter(Boolean).join(' · ')}</span>
    </li>
  );
}

const Waiting = ({ invitation }: { invitation: InvitationLine }) => (
  <li className={styles.line}>
    <PersonName name={invitation.name} />
    <span className={styles.meta}>{roleWords(invitation.roles)} · {t('invitation-until', { at: dateTime(invitation.expires) })}</span>
  </li>
);
