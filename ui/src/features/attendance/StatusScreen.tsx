/** The statuses of a rollout's roll calls and what follows from minutes: letters, words, what each gives. */
import { useMutation } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus, Timer } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import { did } from '../../shared/acts';
import { say } from '../../shared/live';
import type { Done, StatusLine, StatusUse } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { Trouble } from '../../shared/components/EmptyState';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { t } from '../../shared/i18n';
import { AttendanceMark } from '../../shared/marks/Marks';
import { isBase, statusWord } from '../../shared/marks/statuses';
import { useRowKeys } from '../../shared/rows';
import { number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import styles from './Statuses.module.css';
import { StatusPane } from './StatusPane';
import { WindowPane } from './WindowPane';

type Shown = { kind: 'new' | 'window' } | { kind: 'edit'; code: string } | null;

export function StatusScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('status_list', { rollout: rollout.id });
  const uses = useCall('status_uses', { rollout: rollout.id }).data?.uses ?? [];
  const [pane, setPane] = useState<Shown>(null);
  useRowKeys();
  const crumbs = [{ label: t('area-training'), href: '/training' }, { label: t('sessions'), href: '/training' }];
  useCommands(
    [
      { id: 'status-new', title: t('status-new'), binding: 'n', keys: 'N', run: () => setPane({ kind: 'new' }) },
      { id: 'mark-window', title: t('window'), binding: 'm', keys: 'M', run: () => setPane({ kind: 'window' }) },
    ],
    [{ keys: 'N', label: t('status-new') }, { keys: 'M', label: t('window') }, { keys: 'Alt ↑ ↓', label: t('status-order-key') }],
  );
  const statuses = data?.statuses ?? [];
  const order = useOrder(rollout.id, statuses);
  const edited = pane?.kind === 'edit' ? statuses.find(({ code }) => code === pane.code) : undefined;
  const close = () => setPane(null);
  return (
    <Screen
      busy={!data && !error}
      crumbs={crumbs}
      title={t('statuses')}
      facts={<span>{t('statuses-what')}</span>}
      tools={<TrainingTabs />}
      deeds={
        <>
          <Button icon={<Timer size={16} aria-hidden />} keys={<KeyCap name="M" />} onClick={() => setPane({ kind: 'window' })}>{t('window')}</Button>
          <Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="N" />} onClick={() => setPane({ kind: 'new' })}>{t('status-new')}</Button>
        </>
      }
      pane={
        edited ? <StatusPane key={edited.code} rollout={rollout.id} status={edited} use={uses.find(({ code }) => code === edited.code)} onClose={close} />
        : pane?.kind === 'new' ? <StatusPane rollout={rollout.id} status={null} use={undefined} onClose={close} />
        : pane?.kind === 'window' ? <WindowPane rollout={rollout.id} statuses={statuses} onClose={close} /> : undefined
      }
    >
      {(error ?? order.error) && <Trouble message={(error ?? order.error)?.message ?? ''} />}
      {data && (
        <div role="table" aria-label={t('statuses-list')} className={styles.table}>
          <div role="row" className={styles.head}>
            {(['status-key', 'status-word', 'status-credit', 'status-counts-as', 'status-marks', 'status-order'] as const).map((id) => <span key={id} role="columnheader" className={id === 'status-marks' ? styles.end : undefined}>{t(id)}</span>)}
          </div>
          {statuses.map((status, index) => <Row key={status.code} status={status} order={{ index, last: statuses.length - 1, put: order.put }} use={uses.find(({ code }) => code === status.code)} current={edited?.code === status.code} onOpen={() => setPane({ kind: 'edit', code: status.code })} />)}
        </div>
      )}
    </Screen>
  );
}

/** Puts a status in another place. It keeps the focus, so that the next press moves it on. */
function useOrder(rollout: string, statuses: readonly StatusLine[]) {
  const [moved, setMoved] = useState<string | null>(null);
  const move = useMutation<Done, CallError, { status: StatusLine; to: number }>({
    mutationFn: ({ status, to }) => call('status_move', { rollout, code: status.code, to }),
    onSuccess: ({ action }, { status, to }) => {
      const words = t('status-moved', { status: statusWord(status), at: to + 1 });
      did({ action, label: words });
      say(words);
      setMoved(status.code);
      stale(['status_list', 'status_uses']);
    },
  });
  useEffect(() => {
    if (moved === null) return;
    document.querySelector<HTMLElement>(`[data-status="${CSS.escape(moved)}"]`)?.focus();
    setMoved(null);
  }, [statuses]);
  const put = (status: StatusLine, to: number) => { if (to >= 0 && to < statuses.length && !move.isPending) move.mutate({ status, to }); };
  return { put, error: move.error };
}

interface RowProps {
  status: StatusLine;
  order: { index: number; last: number; put: (status: StatusLine, to: number) => void };
  use: StatusUse | undefined;
  current: boolean;
  onOpen: () => void;
}

function Row({ status, order: { index, last, put }, use, current, onOpen }: RowProps) {
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    put(status, event.key === 'ArrowUp' ? index - 1 : index + 1);
  };
  const [earlier, later] = [t('status-earlier-name', { status: statusWord(status) }), t('status-later-name', { status: statusWord(status) })];
  const without = status.hidden ? t('status-hidden') : status.keyed ? '' : t('status-no-key');
  return (
    <div role="row" className={`${styles.row} ${current ? styles.current : ''}`}>
      <span role="cell" className={styles.key}><AttendanceMark mark={status.counts_as} own={status.code} quiet /><span className="hidden">{status.letter}</span></span>
      <span role="cell" className={styles.word}>
        <button type="button" data-row data-status={status.code} onKeyDown={onKey} className={styles.open} aria-label={t('status-edit-name', { status: statusWord(status) })} onClick={onOpen}>{statusWord(status)}</button>
        {without !== '' && <span className={styles.quiet}>{without}</span>}
      </span>
      <span role="cell">{t(`status-credit-${status.credit === 'full' || status.credit === 'part' ? status.credit : 'none'}`)}</span>
      <span role="cell" className={styles.quiet}>{isBase(status.counts_as) && status.own ? t(`mark-${status.counts_as}`) : '–'}</span>
      <span role="cell" className={`num ${styles.end}`}>{use ? number(use.marks) : ''}</span>
      <span role="cell" className={styles.order}>
        {index > 0 && <Button kind="quiet" icon={<ArrowUp size={14} aria-hidden />} aria-label={earlier} title={earlier} onClick={() => put(status, index - 1)} />}
        {index < last && <Button kind="quiet" icon={<ArrowDown size={14} aria-hidden />} aria-label={later} title={later} onClick={() => put(status, index + 1)} />}
      </span>
    </div>
  );
}
