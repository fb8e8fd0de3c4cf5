/**
 * A run on the wall of the room: the clock, what runs, what is next, what is late, the forecast, and the latest safe
 * rollback counting down. It only shows; Esc or W leads back to the run.
 */
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { stale, useCall } from '../../api/queries';
import type { RunView, TaskLine } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Trouble } from '../../shared/components/EmptyState';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { saidNow } from '../../shared/said';
import { clock, date, length, number, time, timeFrom, zoneName } from '../../shared/time/format';
import { timeOf } from '../../shared/time/moment';
import { lateness, latenessShort } from './run-model';
import { countdown, wallOf } from './wall-model';
import styles from './Wall.module.css';

/** How often the forecast is asked for anew: nobody touches a wall. */
const EVERY = 10_000;

export function WallScreen({ run }: { run: string }) {
  const [, go] = useLocation();
  const { data, error } = useCall('run_show', { run });
  const back = () => go(`/go-live/runs/${run}`);
  useCommands([{ id: 'run-wall', title: t('wall-leave'), binding: ['w', 'Escape'], keys: 'W', run: back }]);
  useEffect(() => {
    const timer = setInterval(() => stale(['run_show']), EVERY);
    return () => clearInterval(timer);
  }, []);
  return (
    <main className={styles.wall} aria-labelledby="wall-title" aria-busy={!data && !error}>
      {!data && <h1 id="wall-title" className="hidden">{t('wall')}</h1>}
      {error && <Trouble message={error.message} />}
      {data && <Shown view={data} />}
    </main>
  );
}

/** The engine's clock, running on between two answers. */
function useEngineClock(said: string): number {
  const [ticked, setTicked] = useState({ said, ahead: 0 });
  useEffect(() => {
    const from = performance.now();
    const timer = setInterval(() => setTicked({ said, ahead: performance.now() - from }), 1000);
    return () => clearInterval(timer);
  }, [said]);
  // A new answer is not added to what ran on since the one before.
  return Date.parse(said) + (ticked.said === said ? ticked.ahead : 0);
}

function Shown({ view }: { view: RunView }) {
  const now = useEngineClock(view.now);
  const wall = wallOf(view);
  const { line, goal } = view;
  const at = (instant: string) => timeFrom(instant, view.now);
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1 id="wall-title">{line.title}</h1>
          {line.paused && <p className={styles.late}>{t('run-paused', { at: timeOf({ at: line.paused.since, between: line.paused.between }), by: line.paused.by, reason: line.paused.reason })}</p>}
          <p className={styles.meta}><b className={line.mode === 'live' ? styles.live : undefined}>{t(line.mode === 'live' ? 'run-live' : 'run-rehearsal')}</b> <span className="num">{date(view.now)}, {time(view.now)} {zoneName(view.now, view.zone)}</span></p>
        </div>
        {line.t0 && <p className={`num ${styles.clock}`} role="timer" aria-label={t('wall-clock')}>{clock(Math.floor((now - Date.parse(line.t0)) / 1000))}</p>}
        <p className={`num ${styles.done}`}>{t('number-of', { done: number(wall.done), of: number(wall.of) })}<Link href={`/go-live/runs/${line.id}`} className={styles.leave}>{t('wall-leave')}</Link></p>
      </header>
      <div className={styles.body}>
        <div className={styles.tasks}>
          <Tasks title={t('strip-running')} none={t('strip-nothing')} tasks={wall.running} said={(task) => t('wall-ends', { at: at(task.expected_finish) })} />
          <Tasks title={t('strip-next')} none={t('strip-nothing')} tasks={wall.next} said={(task) => at(task.expected_start)} />
          <Tasks title={t('wall-late')} none={t('wall-none-late')} tasks={wall.late} said={(task) => (task.late < 1000 ? lateness(task.late) : latenessShort(task.late))} tone={styles.late} />
        </div>
        <div className={styles.facts}>
          <WayBack view={view} now={now} />
          {goal && <Fact title={goal.title} tone={goal.late > 0 && !goal.over ? styles.late : undefined} big={at(goal.forecast)} small={[goal.over ? t('wall-was') : t('wall-forecast'), goal.planned && t('wall-planned', { at: at(goal.planned) }), goal.late !== 0 && lateness(goal.late)].filter(Boolean).join(' · ')} />}
          {view.forecast_end && <Fact title={t('wall-end')} big={at(view.forecast_end)} small={view.planned_end ? t('wall-planned', { at: at(view.planned_end) }) : ''} />}
        </div>
      </div>
    </>
  );
}

/** The latest time at which going back is safe, counting down; afterwards it says that it is past. */
function WayBack({ view, now }: { view: RunView; now: number }) {
  const way = view.way_back;
  if (!way?.latest) return <Fact title={t('strip-way-back')} big="–" small={t('wall-no-way-back')} />;
  const left = countdown(way.latest, now);
  const near = Date.parse(way.latest) - now < 30 * 60_000;
  const small = t('wall-way-back', { at: timeFrom(way.latest, view.now), length: length(way.minutes), how: t(way.measured ? 'way-back-measured' : 'way-back-estimated') });
  return <Fact title={t('strip-way-back')} tone={near ? styles.bad : undefined} big={left ?? t('wall-past')} small={small} />;
}

function Fact({ title, big, small, tone }: { title: string; big: string; small: string; tone?: string | undefined }) {
  return <section className={styles.fact}><h2>{title}</h2><p className={`num ${styles.big} ${tone ?? ''}`}>{big}</p><p className={styles.meta}>{small}</p></section>;
}

interface TasksProps {
  title: string;
  none: string;
  tasks: readonly TaskLine[];
  said: (task: TaskLine) => string;
  tone?: string | undefined;
}

function Tasks({ title, none, tasks, said, tone }: TasksProps) {
  return (
    <section>
      <h2>{title}</h2>
      {tasks.length === 0 && <p className={styles.meta}>{none}</p>}
      <ul>{tasks.map((task) => <li key={task.item} className={styles.task}><span className={styles.title}>{task.title}</span><span className={styles.meta}>{[task.owner || (task.role && roleWord(task.role)), saidNow(task)].filter(Boolean).join(' · ')}</span><b className={`num ${tone ?? ''}`}>{said(task)}</b></li>)}</ul>
    </section>
  );
}
