/** Training, sessions: what is held when, how far the roll call is. A row opens its roll call. */
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import type { SessionLine } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Filters, type Filter } from '../../shared/components/Filters';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { Grid, type GridHandle } from '../../shared/grid/Grid';
import { known, t, type PlainId } from '../../shared/i18n';
import { rowRem, useSettings } from '../../shared/settings';
import { date, number, relative, time } from '../../shared/time/format';
import { useNarrow, useRem } from '../../shared/window';
import { useRollout } from '../../shared/workspace';
import { NewSession } from './NewSession';
import { rollCallWords } from './roll-calls';
import styles from './Sessions.module.css';

type StateFilter = 'all' | 'open' | 'planned' | 'closed' | 'cancelled';
const states: StateFilter[] = ['all', 'open', 'planned', 'closed', 'cancelled'];
const wide = '9.5rem 6rem minmax(14rem, 2.4fr) minmax(8rem, 1.1fr) minmax(6rem, 0.6fr) minmax(6rem, 0.6fr) 5.5rem 6rem';
const tight = '9.5rem 6rem minmax(12rem, 1.6fr) minmax(6rem, 0.7fr) 5.5rem 5rem';

export function SessionsScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('session_list', { rollout: rollout.id });
  const [filter, setFilter] = useState<StateFilter>('all');
  const [adding, setAdding] = useState(false);
  const sessions = data?.sessions ?? [];
  const filters = states
    .map((id): Filter<StateFilter> => ({ id, label: t(`sessions-${id}`), count: id === 'all' ? sessions.length : sessions.filter(({ state }) => state === id).length }))
    .filter(({ id, count }) => id !== 'cancelled' || count > 0);
  useCommands(
    sessions.map((line) => ({ id: `session-${line.id}`, title: t('open-roll-call', { title: line.title }), words: `${line.cohort} ${rollCallWords}`, run: () => { location.hash = `#/training/sessions/${line.id}`; } })),
    [{ keys: 'Enter', label: t('open-roll-call-key') }],
  );
  useCommands([{ id: 'session-new', title: t('session-new'), binding: 'n', keys: 'N', run: () => setAdding(true) }]);
  return (
    <Screen
      busy={!data && !error}
      title={t('sessions')}
      crumbs={[{ label: t('area-training') }]}
      facts={data && <span>{t('sessions-facts', { count: sessions.length, zone: rollout.zone })}</span>}
      deeds={<Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="N" />} onClick={() => setAdding(true)}>{t('session-new')}</Button>}
      pane={adding && <NewSession rollout={rollout} starts={(rollout.t0 ?? new Date().toISOString()).slice(0, 16)} onClose={() => setAdding(false)} />}
      tools={<><TrainingTabs /><Filters label={t('filter-sessions')} filters={filters} chosen={filter} onChoose={setFilter} /></>}
    >
      {error ? <Trouble message={error.message} /> : data && <List lines={sessions.filter(({ state }) => filter === 'all' || state === filter)} all={sessions.length} tight={adding} />}
    </Screen>
  );
}

function List({ lines, all, tight: beside }: { lines: SessionLine[]; all: number; tight: boolean }) {
  const [active, setActive] = useState(-1);
  const [, go] = useLocation();
  const narrow = useNarrow() || beside;
  const rem = useRem();
  const { rows } = useSettings();
  const grid = useRef<GridHandle>(null);
  const open = (index: number) => lines[index] && go(`/training/sessions/${lines[index].id}`);
  return (
    <Grid
      handle={grid}
      label={t('sessions')}
      columns={narrow ? tight : wide}
      head={[
        { id: 'day', label: t('col-day') },
        { id: 'time', label: t('col-time') },
        { id: 'session', label: t('col-session') },
        ...(narrow ? [] : [{ id: 'cohort', label: t('col-cohort') }]),
        { id: 'place', label: t('col-place') },
        ...(narrow ? [] : [{ id: 'trainer', label: t('col-trainer') }]),
        { id: 'marked', label: t('col-marked'), end: true },
        { id: 'state', label: t('col-state') },
      ]}
      count={lines.length}
      rowHeight={Math.round(rowRem[rows] * rem)}
      active={active}
      onActive={setActive}
      keyOf={(index) => lines[index]?.id ?? String(index)}
      onRowClick={open}
      onKeyDown={(event, index) => event.key === 'Enter' && open(index)}
      row={(index) => lines[index] && <Cells line={lines[index]} before={lines[index - 1]} narrow={narrow} />}
      empty={<EmptyState fact={all === 0 ? t('sessions-none') : t('filter-none')} todo={all === 0 ? t('sessions-none-todo') : undefined} />}
    />
  );
}

function Cells({ line, before, narrow }: { line: SessionLine; before: SessionLine | undefined; narrow: boolean }) {
  const day = (some: SessionLine | undefined) => (some?.starts ? date(some.starts) : '');
  const state = `session-${line.state}`;
  return (
    <>
      <div role="gridcell" className={`num ${day(line) === day(before) ? styles.same : ''}`}>{day(line) || (line.starts_rel === null ? '' : relative(line.starts_rel))}</div>
      <div role="gridcell" className={`num ${styles.second}`}>{line.starts && `${time(line.starts)}${line.ends ? `–${time(line.ends)}` : ''}`}</div>
      <div role="gridcell" className={styles.title}>{line.title}</div>
      {!narrow && <div role="gridcell" className={styles.second}>{line.cohort}</div>}
      <div role="gridcell" className={styles.second}>{line.place}</div>
      {!narrow && <div role="gridcell" className={styles.second}>{line.trainer}</div>}
      <div role="gridcell" className={`num ${styles.end}`}>{t('marked-of', { marked: number(line.marked), of: number(line.enrolled) })}</div>
      <div role="gridcell" className={line.state === 'open' ? styles.open : styles.second}>{known(state) ? t(state as PlainId & 'session-open') : line.state}</div>
    </>
  );
}
