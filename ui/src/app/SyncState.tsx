/** The one honest line about sync and what stands behind it. It counts what waits; offline is not an error. */
import { useMutation } from '@tanstack/react-query';
import { CloudCheck, FileUp, Laptop, OctagonAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../api/call';
import { useCall } from '../api/queries';
import type { FilesLine, OutboxLine, SyncLine, SyncReport } from '../api/types';
import { Button } from '../shared/components/Button';
import { KeyCap } from '../shared/components/KeyCap';
import { Popover } from '../shared/components/Popover';
import { useCommands } from '../shared/commands';
import { sizeWords } from '../shared/evidence/place';
import { t } from '../shared/i18n';
import { failureWords, labelWords } from '../shared/labels';
import { say } from '../shared/live';
import { number, when } from '../shared/time/format';
import { useOpen } from '../shared/workspace';
import styles from './TopBar.module.css';

export function SyncState() {
  const { sync } = useOpen().status;
  const run = useMutation<SyncReport, CallError>({ mutationFn: () => call('sync', {}) });
  const refused = useRef(sync.quarantined);
  useEffect(() => {
    if (sync.quarantined > refused.current) say(t('sync-refused', { count: sync.quarantined }), 'assertive');
    refused.current = sync.quarantined;
  }, [sync.quarantined]);
  useCommands([{ id: 'sync-now', title: t('sync-now'), binding: 'F5', keys: 'F5', run: () => { if (sync.server) run.mutate(); } }]);
  return (
    <Popover label={t('sync-title')} className={styles.sync} end width={22.5} button={<Line sync={sync} />}>
      {(close) => (
        <div className={styles.facts}>
          <h2>{t('sync-title')}</h2>
          <p>{sync.server ? t('sync-server', { server: sync.server }) : t('sync-no-server')}</p>
          {sync.last_answer && <p>{t('sync-answered', { at: when(sync.last_answer) })}</p>}
          {sync.trouble && <p>{failureWords(sync.trouble)}</p>}
          <Waiting />
          {sync.copied.length > 0 && <p>{t('sync-copied', { names: sync.copied.join(', ') })}</p>}
          {sync.waits_for.length > 0 && <p>{t('sync-waits-for', { names: sync.waits_for.join(', ') })}</p>}
          {sync.quarantined > 0 && <p><Link href="/settings/quarantine" onClick={close} className={styles.refused}>{t('sync-refused', { count: sync.quarantined })}</Link></p>}
          {sync.conflicts > 0 && <p><Link href="/settings/conflicts" onClick={close}>{t('sync-conflicts', { count: sync.conflicts })}</Link></p>}
          <OnTheWay files={sync.files} close={close} />
          {run.error && <p role="alert" className={styles.refused}>{run.error.message}</p>}
          {run.data && <p role="status">{t('sync-done', { sent: run.data.sent, received: run.data.received })}</p>}
          {sync.server
            ? <Button onClick={() => run.mutate()} keys={<KeyCap name="F5" />}>{t('sync-now')}</Button>
            : <Link href="/settings/sync" onClick={close}>{t('sync-connect')}</Link>}
        </div>
      )}
    </Popover>
  );
}

function Line({ sync }: { sync: SyncLine }) {
  const answered = sync.last_answer ? t('sync-last-answered', { at: when(sync.last_answer) }) : sync.server ? t('sync-never-answered') : t('sync-no-server-yet');
  if (sync.quarantined > 0) return <><OctagonAlert size={16} className={styles.refused} aria-hidden /><span className={styles.refused}>{t('sync-refused', { count: sync.quarantined })}</span></>;
  if (sync.unsent > 0) return <><Laptop size={16} aria-hidden /><span><b>{t('sync-unsent', { count: sync.unsent })}</b> · {answered}</span></>;
  const moving = filesMoving(sync.files);
  if (moving !== null) return <><FileUp size={16} aria-hidden /><span><b>{moving}</b> · {answered}</span></>;
  if (sync.files.refused > 0) return <><OctagonAlert size={16} className={styles.refused} aria-hidden /><span className={styles.refused}>{t('sync-files-refused', { count: sync.files.refused })}</span></>;
  if (!sync.server) return <><Laptop size={16} aria-hidden /><span>{t('sync-only-here')}</span></>;
  return <><CloudCheck size={16} aria-hidden /><span>{t('sync-all-received')}{sync.last_answer && ` · ${when(sync.last_answer)}`}</span></>;
}

/** How far the files are, either way, in one phrase; null while none is on its way. */
function filesMoving(files: FilesLine): string | null {
  const count = files.sending + files.arriving;
  if (count === 0) return null;
  return t('sync-files', { count, moved: sizeWords(files.sent_bytes + files.got_bytes), size: sizeWords(files.sending_bytes + files.arriving_bytes) });
}

/** Files that are not where they should be yet, each way by itself. */
function OnTheWay({ files, close }: { files: FilesLine; close: () => void }) {
  if (files.sending + files.arriving + files.refused === 0) return null;
  return (
    <>
      {files.sending > 0 && <p>{t('sync-files-sending', { count: files.sending, moved: sizeWords(files.sent_bytes), size: sizeWords(files.sending_bytes) })}</p>}
      {files.arriving > 0 && <p>{t('sync-files-arriving', { count: files.arriving, moved: sizeWords(files.got_bytes), size: sizeWords(files.arriving_bytes) })}</p>}
      {files.refused > 0 && <p className={styles.refused}>{t('sync-files-refused', { count: files.refused })}</p>}
      <p><Link href="/settings/files" onClick={close}>{t('sync-files-open')}</Link></p>
    </>
  );
}

/** Neighbours of one kind in one minute as one line with their number. */
function alike(groups: readonly OutboxLine[]): { at: string; label: string; count: number }[] {
  const lines: { at: string; label: string; count: number }[] = [];
  for (const { at, label } of groups) {
    const last = lines.at(-1);
    if (last && last.label === label && when(last.at) === when(at)) last.count += 1;
    else lines.push({ at, label, count: 1 });
  }
  return lines;
}

/** The waiting changes in words, oldest first. */
function Waiting() {
  const { data } = useCall('outbox', {});
  if (!data || data.groups.length === 0) return null;
  return (
    <ul className={styles.waiting}>
      {alike(data.groups).slice(0, 100).map(({ at, label, count }, index) => (
        <li key={index}><span className="num">{when(at)}</span><span>{labelWords(label)}{count > 1 && <span className="num"> × {number(count)}</span>}</span></li>
      ))}
    </ul>
  );
}
