/** Before a room without a network: one line whether this laptop can run it, what was looked at, the pack; and afterwards what is still only here. */
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import type { RoomReady, WorkshopReady } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { SelectField } from '../../shared/components/Field';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { DecisionMark } from '../../shared/marks/Marks';
import { dateTime, span } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { PackPart } from './PackPart';
import { Points } from './Points';
import styles from './Workshop.module.css';
import { asVerdict, lineMarks, scopes, type Scope } from './workshop-model';

export function WorkshopScreen({ session }: { session: string }) {
  const { zone } = useRollout();
  const [scope, setScope] = useState<Scope>('session');
  const { data, error, refetch, isFetching } = useCall('workshop_ready', { session, scope });
  const again = () => void refetch();
  useCommands([{ id: 'workshop-again', title: t('workshop-again'), binding: 'r', keys: 'R', run: again }]);
  const own = data?.rooms.find((room) => room.session.id === session)?.session;
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-training'), href: '/training' }, { label: t('sessions'), href: '/training' }, ...(own ? [{ label: own.title, href: `/training/sessions/${session}` }] : [])]}
      title={t('workshop')}
      facts={<>{own?.starts && <span className="num">{span(own.starts, own.ends, zone)}</span>}{own?.place && <span>{own.place}</span>}{own?.trainer && <span>{own.trainer}</span>}</>}
      deeds={<Button icon={<RefreshCw size={16} aria-hidden />} keys={<KeyCap name="R" />} onClick={again} disabled={isFetching}>{t('workshop-again')}</Button>}
    >
      {error && <Trouble message={error.message} />}
      {data && (
        <div className={styles.view}>
          <Line ready={data} />
          <div className={styles.scope}>
            <SelectField label={t('workshop-scope')} value={scope} onChange={(value) => setScope(value as Scope)} options={scopes.map((id) => ({ value: id, label: id === 'session' ? t('workshop-scope-session') : t(`workshop-scope-${id}`, { count: id === 'day' ? data.of_day : data.of_cohort }) }))} />
          </div>
          <section className={styles.part} aria-labelledby="workshop-before">
            <h2 id="workshop-before">{t('workshop-before')}</h2>
            <Points title={t('workshop-laptop')} points={data.laptop} session={session} />
            {data.rooms.map((room) => <Points key={room.session.id} title={data.rooms.length === 1 ? t('workshop-room') : titleOf(room)} points={room.points} session={room.session.id} />)}
          </section>
          <PackPart session={session} scope={scope} rooms={data.rooms} />
          <After rooms={data.rooms} />
        </div>
      )}
    </Screen>
  );
}

function titleOf({ session }: RoomReady): string {
  return session.starts ? `${session.title}, ${dateTime(session.starts)}` : session.title;
}

/** The one line, and of when it is. */
function Line({ ready }: { ready: WorkshopReady }) {
  const verdict = asVerdict(ready.verdict);
  return (
    <div className={`${styles.line} ${styles[verdict] ?? ''}`} role="status">
      <DecisionMark state={lineMarks[verdict]} quiet />
      <p><b>{failureWords(ready.line)}</b> <span className={styles.quiet}>{t('workshop-as-of', { at: dateTime(ready.as_of) })}</span></p>
    </div>
  );
}

/** Counted from the outbox of this laptop, session by session. */
function After({ rooms }: { rooms: readonly RoomReady[] }) {
  return (
    <section className={styles.part} aria-labelledby="workshop-after">
      <h2 id="workshop-after">{t('workshop-after')}</h2>
      <ul className={styles.after}>
        {rooms.map((room) => (
          <li key={room.session.id}>
            <DecisionMark state={room.after.weight === 'fine' ? 'go' : 'pause'} quiet />
            <span>{rooms.length > 1 && <>{titleOf(room)}: </>}{failureWords(room.after)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
