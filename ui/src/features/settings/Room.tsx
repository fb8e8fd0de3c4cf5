/**
 * Two laptops in one room, without a server: one shares and shows an address with a code, the other one types both. It
 * listens only while this is on the screen.
 */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, queries, useCall } from '../../api/queries';
import type { RoomJoin, RoomView } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { Fact, Facts } from '../../shared/components/Facts';
import { ProgressBar } from '../../shared/components/ProgressBar';
import { t } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { dateTime } from '../../shared/time/format';
import { CarriedReport } from './CarriedReport';
import { RoomForm } from './RoomForm';
import styles from './Settings.module.css';

/** The engine takes the screen for closed when nobody asks for longer than two of these. */
const stillHere = 30_000;

export function Room() {
  const { data: room } = useCall('room_show', {});
  const join = useMutation<RoomView, CallError, RoomJoin>({ mutationFn: (request) => call('room_join', request), onSettled: () => void queries.invalidateQueries() });
  const share = useMutation<RoomView, CallError>({ mutationFn: () => call('room_share', {}), onSuccess: told });
  const stop = useMutation<RoomView, CallError>({ mutationFn: () => call('room_stop', {}), onSuccess: told });
  useListening(room?.state === 'waiting');
  // What came is on every screen.
  useEffect(() => { if (room?.state === 'done') void queries.invalidateQueries(); }, [room?.state]);
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  if (!room) return null;
  return (
    <section className={styles.part} aria-labelledby="room">
      <h2 id="room">{t('room')}</h2>
      {room.state === 'waiting' && room.code && <Waiting room={room} code={room.code} onStop={() => stop.mutate()} />}
      {(room.state === 'pairing' || room.state === 'trading') && <UnderWay room={room} onStop={() => stop.mutate()} />}
      {['idle', 'done', 'ended'].includes(room.state) && (
        <>
          <Outcome room={room} wrong={join.error} />
          <p className={styles.reading}>{t('room-what')}</p>
          <div className={styles.values}>
            <div className={styles.words}>
              <h3>{t('room-share')}</h3>
              <p className={styles.second}>{t('room-share-what')}</p>
              <div><Button kind="primary" aria-disabled={share.isPending} onClick={() => !share.isPending && share.mutate()}>{t('room-share-deed')}</Button></div>
              {share.error && <p role="alert" className={styles.wrong}>{share.error.message}</p>}
            </div>
            <RoomForm address={address} code={code} onAddress={setAddress} onCode={setCode} wrong={join.error} onJoin={(request) => join.mutate(request)} />
          </div>
        </>
      )}
    </section>
  );
}

const told = (room: RoomView) => keep('room_show', {}, room);

/** Says that somebody looks, and ends it when nobody does any more. */
function useListening(waiting: boolean) {
  useEffect(() => {
    if (!waiting) return undefined;
    const ask = () => void call('room_show', {}).then(told, () => undefined);
    const timer = setInterval(ask, stillHere);
    return () => {
      clearInterval(timer);
      void call('room_show', {}).then((room) => (room.state === 'waiting' ? call('room_stop', {}).then(told) : undefined), () => undefined);
    };
  }, [waiting]);
}

/** As people say it. */
const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

function Waiting({ room, code, onStop }: { room: RoomView; code: string; onStop: () => void }) {
  const [first, ...others] = room.addresses;
  return (
    <div className={styles.words}>
      <p className={styles.reading}>{t('room-waiting-what')}</p>
      <Facts wide>
        <Fact label={t('room-address')}><span className={styles.roomCode}>{first}</span></Fact>
        <Fact label={t('room-code')}><span className={styles.roomCode}>{spaced(code)}</span></Fact>
        {others.length > 0 && <Fact label={t('room-other-addresses')}>{others.join(', ')}</Fact>}
        {room.until && <Fact label={t('room-until')}><span className="num">{dateTime(room.until)}</span></Fact>}
      </Facts>
      <p className={styles.second}>{t('room-firewall')}</p>
      <div role="status">{room.tried && <p className={styles.wrong}>{room.tried.code === 'room_code' ? t('room-tried-code', { count: room.tries }) : t('room-tried', { why: failureWords(room.tried) })}</p>}</div>
      <div className={styles.deeds}>
        <Button onClick={onStop}>{t('room-stop')}</Button>
        <CopyButton text={`${first ?? ''} ${spaced(code)}`} label={t('room-copy')} />
      </div>
    </div>
  );
}

function UnderWay({ room, onStop }: { room: RoomView; onStop: () => void }) {
  return (
    <div className={styles.words}>
      <p role="status">{room.state === 'pairing' ? t('room-pairing') : withWhom(room)}</p>
      {room.code && <p className={styles.second}>{t('room-same-code', { code: spaced(room.code) })}</p>}
      {room.state === 'trading' && <p className="num">{t('room-progress', { done: room.done, of: room.of })}</p>}
      <ProgressBar done={room.done} of={room.of} />
      <div className={styles.deeds}><Button onClick={onStop}>{t('room-stop')}</Button></div>
    </div>
  );
}

const withWhom = ({ with: other }: RoomView): string => (other?.name ? t('room-with', { name: other.name, device: other.device }) : t('room-with-new'));

/** What the last meeting came to. A failure of this laptop's own typing stands at the form. */
function Outcome({ room, wrong }: { room: RoomView; wrong: CallError | null }) {
  if (room.state === 'idle' || (wrong?.field ?? null) !== null) return null;
  const nothing = room.sent + room.files_sent === 0 && (room.received?.taken ?? 0) + (room.received?.files ?? 0) === 0;
  return (
    <div role="status" className={styles.words}>
      {room.state === 'done' && <p>{withWhom(room)} <b>{nothing ? t('room-done-nothing') : t('room-done')}</b></p>}
      {room.failure && <p className={room.failure.code === 'stopped' ? undefined : styles.wrong}>{failureWords(room.failure)}</p>}
      {room.sent + room.files_sent > 0 && <p>{t('room-sent', { count: room.sent, files: room.files_sent })}</p>}
      {room.received && <CarriedReport report={room.received} />}
    </div>
  );
}
