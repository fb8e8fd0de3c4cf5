/** One person of the register: session by session what is known, who said so and when. */
import { useState } from 'react';
import { Link } from 'wouter';
import type { AttendanceRegister, RegisterMark, RegisterPerson, RegisterSession } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Pane } from '../../shared/components/Pane';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { dateTime } from '../../shared/time/format';
import { dateTimeOf } from '../../shared/time/moment';
import { OneToOne } from '../completion/OneToOne';
import { MarkWords } from './MarkWords';
import styles from './Register.module.css';
import { sessionsOf } from './register-model';

export function RegisterPersonPane({ register, person, onClose }: { register: AttendanceRegister; person: RegisterPerson; onClose: () => void }) {
  const there = sessionsOf(register).flatMap((session, place) => {
    const mark = person.marks[place];
    return mark?.there ? [{ session, mark }] : [];
  });
  const [alone, setAlone] = useState(false);
  const cohort = register.cohort ?? '';
  // Who only walked in has no place there that they could make up for.
  const absent = !person.walk_in && there.some(({ mark }) => mark.mark === 'absent' || mark.mark === 'excused' || mark.closing);
  return (
    <Pane label={person.name} width={22} onClose={onClose} head={<h2><PersonName name={person.name} /></h2>}>
      <div className={styles.person}>
        <p className={styles.second}>{[person.number, person.department].filter(Boolean).join(' · ')}</p>
        <ul className={styles.list}>{there.map(({ session, mark }) => <One key={session.id} session={session} mark={mark} />)}</ul>
        {absent && (alone
          ? <OneToOne person={person.person} name={person.name} cohort={cohort} onDone={onClose} />
          : <Button aria-label={t('completion-one-to-one-for', { name: person.name })} onClick={() => setAlone(true)}>{t('completion-one-to-one')}</Button>)}
      </div>
    </Pane>
  );
}

function One({ session, mark }: { session: RegisterSession; mark: RegisterMark }) {
  return (
    <li>
      <Link href={`/training/sessions/${session.id}`}>{session.title}</Link>
      {session.starts !== null && <span className={styles.quiet}>{dateTime(session.starts)}</span>}
      <MarkWords mark={mark.mark} own={mark.own} late={mark.minutes} early={mark.early} />
      {mark.closing && <span className={styles.quiet}>{t('register-closing')}</span>}
      {mark.by !== null && mark.at !== null && <span className={styles.quiet}>{t('register-by', { name: mark.by, at: dateTimeOf({ at: mark.at, between: mark.between }) })}</span>}
      {mark.note !== '' && <span>{mark.note}</span>}
    </li>
  );
}
