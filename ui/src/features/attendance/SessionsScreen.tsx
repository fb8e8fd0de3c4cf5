/** Training, sessions: what is held when, how far the roll call is. A row opens its roll call. */
import { CalendarDays, ListOrdered, Pencil, Plus } from 'lucide-react';
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
import { CalendarPane } from './CalendarFile';
import { EditSession } from './EditSession';
import { NewSession } from './NewSession';
import { OwnTime } from './OwnTime';
import { segmentWords } from './segments-model';
import { rollCallWords } from './roll-calls';
import styles from './Sessions.module.css';

type StateFilter = 'all' | 'open' | 'planned' | 'closed' | 'cancelled';
const states: StateFilter[] = ['all', 'open', 'planned', 'closed', 'cancelled'];
const wide = '9.5rem 6rem minmax(11rem, 2.4fr) minmax(7rem, 1.1fr) minmax(5.5rem, 0.6fr) minmax(5.5rem, 0.6fr) 5.5rem 5rem 2rem';
const tight = '9rem 6rem minmax(9rem, 1.6fr) minmax(4.5rem, 0.7fr) 5rem 4.5rem';

export function SessionsScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('session_list', { rollout: rollout.id });
  const [filter, setFilter] = useState<StateFilter>('all');
  const [pane, setPane] = useState<{ kind: 'new' | 'calendar' } | { kind: 'edit'; id: string } | null>(null);
  const [active, setActive] = useState(-1);
  const [, go] = useLocation();
  const clashes = useCall('session_clashes', { rollout: rollout.id }).data?.clashes.length ?? 0;
  const sessions = data?.sessions ?? [];
  const filters = states
    .map((id): Filter<StateFilter> => ({ id, label: t(`sessions-${id}`), count: id === 'all' ? sessions.length : sessions.filter(({ state }) => state === id).length }))
    .filter(({ id, count }) => id !== 'cancelled' || count > 0);
  useCommands(
    sessions.map((line) => ({ id: `session-${line.id}`, title: t('open-roll-call', { title: line.title }), words: `${line.cohort} ${rollCallWords}`, run: () => { location.hash = `#/training/sessions/${line.id}`; } })),
    [{ keys: 'Enter', label: t('open-roll-call-key') }],
  );
  const lines = sessions.filter(({ state }) => filter === 'all' || state === filter);
  const edit = (line: SessionLine | undefined) => { if (line) setPane({ kind: 'edit', id: line.id }); };
  const edited = pane?.kind === 'edit' ? sessions.find(({ id }) => id === pane.id) : undefined;
  const close = () => setPane(null);
  useCommands(
    [
      { id: 'session-new', title: t('session-new'), binding: 'n', keys: 'N', run: () => setPane({ kind: 'new' }) },
      { id: 'session-edit', title: t('session-edit'), binding: 'e', keys: 'E', run: () => edit(lines[active]) },
      { id: 'session-clashes', title: t('clashes'), binding: 'c', keys: 'C', run: () => go('/training/clashes') },
      { id: 'statuses', title: t('statuses'), run: () => go('/training/statuses') },
      { id: 'session-calendar', title: t('calendar'), run: () => setPane({ kind: 'calendar' }) },
    ],
    [{ keys: 'E', label: t('session-edit') }, { keys: 'C', label: t('clashes') }],
  );
  return (
    <Screen
      busy={!data && !error}
      title={t('sessions')}
      crumbs={[{ label: t('area-training') }]}
      facts={data && <span>{t('sessions-facts', { count: sessions.length, zone: rollout.zone })}</span>}
      deeds={
        <>
          <Button onClick={() => go('/training/statuses')}>{t('statuses')}</Button>
          <Button icon={<CalendarDays size={16} aria-hidden />} onClick={() => setPane({ kind: 'calendar' })}>{t('calendar')}</Button>
          <Button keys={<KeyCap name="C" />} onClick={() => go('/training/clashes')}>{t('clashes-count', { count: clashes })}</Button>
          <Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="N" />} onClick={() => setPane({ kind: 'new' })}>{t('session-new')}</Button>
        </>
      }
      pane={
        edited ? <EditSession key={edited.id} rollout={rollout} line={edited} onClose={close} />
        : pane?.kind === 'new' ? <NewSession rollout={rollout} starts={(rollout.t0 ?? new Date().toISOString()).slice(0, 16)} onClose={close} />
        : pane?.kind === 'calendar' ? <CalendarPane rollout={rollout.id} onClose={close} /> : undefined
      }
      tools={<><TrainingTabs /><Filters label={t('filter-sessions')} filters={filters} chosen={filter} onChoose={setFilter} /></>}
    >
      {error ? <Trouble message={error.message} /> : data && <List lines={lines} all={sessions.length} tight={pane !== null} active={active} onActive={setActive} onEdit={edit} />}
    </Screen>
  );
}

interface ListProps {
  lines: SessionLine[];
  all: number;
  tight: boolean;
  active: number;
  onActive: (index: number) => void;
  onEdit: (line: SessionLine) => void;
}

function List({ lines, all, tight: beside, active, onActive, onEdit }: ListProps) {
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
        ...(narrow ? [] : [{ id: 'edit', label: <span className="hidden">{t('session-edit')}</span> }]),
      ]}
      count={lines.length}
      rowHeight={Math.round(rowRem[rows] * rem)}
      active={active}
      onActive={onActive}
      keyOf={(index) => lines[index]?.id ?? String(index)}
      onRowClick={open}
      onKeyDown={(event, index) => event.key === 'Enter' && open(index)}
      row={(index) => lines[index] && <Cells line={lines[index]} before={lines[index - 1]} narrow={narrow} onEdit={onEdit} />}
      empty={<EmptyState fact={all === 0 ? t('sessions-none') : t('filter-none')} todo={all === 0 ? t('sessions-none-todo') : undefined} />}
    />
  );
}

/** It is over and nobody was marked: somebody has to look, and it says nothing about who was there. */
const notTaken = ({ state, ends }: SessionLine): boolean => state === 'planned' && ends !== null && Date.parse(ends) < Date.now();

/** How many segments it has, in a place that a long title does not take; a pointer shows them. */
const Parts = ({ segments }: Pick<SessionLine, 'segments'>) => (
  <span className={`num ${styles.parts}`} title={segments.map(segmentWords).join('\n')}>
    <ListOrdered size={14} aria-hidden /><span aria-hidden>{segments.length}</span><span className="hidden">{t('segments-count', { count: segments.length })}</span>
  </span>
);

function Cells({ line, before, narrow, onEdit }: { line: SessionLine; before: SessionLine | undefined; narrow: boolean; onEdit: (line: SessionLine) => void }) {
  const day = (some: SessionLine | undefined) => (some?.starts ? date(some.starts) : '');
  const state = `session-${line.state}`;
  return (
    <>
      <div role="gridcell" className={`num ${day(line) === day(before) ? styles.same : ''}`}>{day(line) || (line.starts_rel === null ? '' : relative(line.starts_rel))}</div>
      <div role="gridcell" className={`num ${styles.second}`}>{line.starts && `${time(line.starts)}${line.ends ? `–${time(line.ends)}` : ''}`}<OwnTime line={line} /></div>
      <div role="gridcell" className={styles.title}><span>{line.title}</span>{line.segments.length > 0 && <Parts segments={line.segments} />}</div>
      {!narrow && <div role="gridcell" className={styles.second}>{line.cohort}</div>}
      <div role="gridcell" className={styles.second}>{line.place}</div>
      {!narrow && <div role="gridcell" className={styles.second}>{line.leaders.join(', ')}</div>}
      <div role="gridcell" className={`num ${styles.end}`}>{t('marked-of', { marked: number(line.marked), of: number(line.enrolled) })}</div>
      <div role="gridcell" className={line.state === 'open' ? styles.open : styles.second}>{notTaken(line) ? <span title={t('session-not-taken-why')}>{t('session-not-taken')}</span> : known(state) ? t(state as PlainId & 'session-open') : line.state}</div>
      {!narrow && <div role="gridcell"><button type="button" tabIndex={-1} className={styles.edit} aria-label={t('session-edit-name', { title: line.title })} title={`${t('session-edit')} (E)`} onClick={(event) => { event.stopPropagation(); onEdit(line); }}><Pencil size={14} aria-hidden /></button></div>}
    </>
  );
}
