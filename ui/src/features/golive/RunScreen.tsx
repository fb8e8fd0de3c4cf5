/**
 * The day on one time line: planned above, actual and expected below. The table at the left is the accessible twin:
 * arrows move, a letter writes what happened.
 */
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { call, CallError } from '../../api/call';
import { keep, stale, useCall } from '../../api/queries';
import type { RunChanged, RunView, TaskLine } from '../../api/types';
import { did } from '../../shared/acts';
import { composing, useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { say } from '../../shared/live';
import { DecisionMark, ItemMark, type ItemState } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { clock, date, dateTime, duration, number, time, zoneName } from '../../shared/time/format';
import { BackForm, BackLinks } from './WayBackParts';
import styles from './Run.module.css';
import { behind, deeds, scaleOf, signed, tasksOf, type Deed, type Scale } from './run-model';

/** How often the forecast is asked for anew while nothing happens: it moves with the clock. */
const EVERY = 20_000;

export function RunScreen({ run: id }: { run: string }) {
  const { data, error } = useCall('run_show', { run: id });
  const ended = data?.line.ended ?? null;
  useEffect(() => {
    if (ended !== null) return;
    const timer = setInterval(() => stale(['run_show']), EVERY);
    return () => clearInterval(timer);
  }, [ended]);
  if (!data) return <Screen title={t('runs')} busy={!error}>{error && <Trouble message={error.message} />}</Screen>;
  return <Shown view={data} />;
}

interface Asking {
  item: string;
  deed: Deed;
}

function Shown({ view }: { view: RunView }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [turning, setTurning] = useState(false);
  const asked = useRef<string | null>(null);
  useEffect(() => {
    // The row is only in the page again when its question is gone.
    if (asking === null && asked.current !== null) document.getElementById(`r-${asked.current}`)?.focus();
    asked.current = asking?.item ?? null;
  }, [asking]);
  const over = view.line.ended !== null;
  const scale = scaleOf(view);
  useRowKeys({ opens: false });
  const [, go] = useLocation();
  const wall = () => go(`/go-live/runs/${view.line.id}/wall`);
  useCommands([{ id: 'run-wall', title: t('wall-open'), binding: 'w', keys: 'W', run: wall }], deeds.map(({ deed, key }) => ({ keys: key.length === 1 ? key.toUpperCase() : key, label: t(`deed-run-${deed}`), quiet: deed === 'clear' })));
  const change = async (made: () => Promise<RunChanged>, words: string): Promise<boolean> => {
    setTrouble(null);
    try {
      const { run, action } = await made();
      keep('run_show', { run: view.line.id }, run);
      stale(['run_list']);
      did({ action, label: words });
      say(words);
      return true;
    } catch (failure) {
      setTrouble(failure instanceof CallError ? failure.message : t('fault'));
      return false;
    }
  };
  const set = (task: TaskLine, deed: Deed, reason: string | null = null, minutes: number | null = null) =>
    change(() => call('step_set', { run: view.line.id, item: task.item, deed, reason, minutes, at: null }), t('run-said', { code: task.code, deed: t(`deed-run-${deed}`) }));
  const act = (task: TaskLine, deed: Deed) => {
    if (over) return setTrouble(t('run-is-over'));
    if (deeds.find((one) => one.deed === deed)?.asks) setAsking({ item: task.item, deed });
    else void set(task, deed);
  };
  const answer = async (task: TaskLine, deed: Deed, text: string) => {
    const done = deed === 'delay' ? await set(task, deed, null, Number(text)) : await set(task, deed, text);
    if (done) setAsking(null);
  };
  return (
    <Screen
      crumbs={[{ label: t('area-go-live') }, { label: t('runs'), href: '/go-live' }]}
      title={headline(view)}
      facts={trouble ? <span role="alert" className={styles.late}>{trouble}</span> : <><b className={view.line.mode === 'live' ? styles.live : styles.quiet}>{t(view.line.mode === 'live' ? 'run-live' : 'run-rehearsal')}</b><span>{view.line.title}</span>{view.line.t0 && <b className="num">{clock(Math.floor((Date.parse(view.now) - Date.parse(view.line.t0)) / 1000))}</b>}<span className="num">{date(view.now)}, {time(view.now)} {zoneName(view.now, view.zone)}</span></>}
      deeds={<><Button kind="quiet" keys={<KeyCap name="W" />} onClick={wall}>{t('wall-open')}</Button>{view.taken_back_by === null && !over && view.way_back?.checklist && view.line.back_from === null && <Button kind="quiet" onClick={() => setTurning(true)}>{t('back-take')}</Button>}{!over && <Button onClick={() => void change(() => call('run_end', { run: view.line.id }), t('run-end-said'))}>{t('run-end')}</Button>}</>}
    >
      {turning && <BackForm run={view.line.id} onCancel={() => setTurning(false)} />}
      <BackLinks view={view} />
      <Strip view={view} />
      <div className={styles.table} role="table" aria-label={view.line.title}>
        <div role="row" className={styles.head}>
          <span role="columnheader">{t('col-item')}</span>
          <span role="columnheader" className={styles.owner}>{t('col-owner')}</span>
          <span role="columnheader">{t('col-planned')}</span>
          <span role="columnheader">{t('col-actual')}</span>
          <span role="columnheader" className={styles.end}>{t('col-minutes')}</span>
          <span role="columnheader" className={styles.axis}><span className="hidden">{t('time-line')}</span><Axis scale={scale} /></span>
        </div>
        {view.sections.map((section, index) => (
          <div key={index} role="rowgroup" className={styles.section}>
            <div role="row" className={styles.group}><span role="cell"><b>{section.title}</b> <span className="num">{t('number-of', { done: number(section.done), of: number(section.tasks.length) })}</span></span></div>
            {section.tasks.map((task) => <Row key={task.item} task={task} scale={scale} asking={asking?.item === task.item ? asking.deed : null} onDeed={(deed) => act(task, deed)} onAnswer={(deed, text) => void answer(task, deed, text)} onCancel={() => setAsking(null)} />)}
          </div>
        ))}
        <Lines view={view} scale={scale} />
      </div>
      <p className={styles.legend}><span className={styles.keyPlanned} />{t('legend-planned')}<span className={styles.keyDone} />{t('legend-done')}<span className={styles.keyRunning} />{t('legend-running')}<span className={styles.keyForecast} />{t('legend-forecast')}<span>{t('legend-wide')}</span></p>
    </Screen>
  );
}

function headline({ goal, line }: RunView): string {
  if (line.ended !== null) return t('run-over', { title: line.title });
  if (!goal) return line.title;
  if (goal.over) return t('run-goal-over', { at: time(goal.forecast) });
  return goal.late > 0 ? t('run-late', { count: goal.late }) : t('run-on-plan');
}

/** Minutes until a time of day alone would mislead. */
const DAY = 24 * 60;

/** At most four facts, each with what it leads to. */
function Strip({ view }: { view: RunView }) {
  const all = tasksOf(view);
  const late = behind(view);
  const running = all.find(({ item }) => view.running.includes(item));
  const shown = late ?? running;
  const next = all.find(({ item }) => item === view.next);
  const way = view.way_back;
  return (
    <div className={styles.strip}>
      <div><p className={late ? styles.late : styles.quiet}>{late ? t('strip-late') : t('strip-running')}</p><b>{shown?.title ?? t('strip-nothing')}</b>{shown && <p className="num">{t('strip-ends', { late: signed(shown.late), at: time(shown.expected_finish) })}{shown.holds > 0 && ` · ${t('strip-holds', { count: shown.holds })}`}</p>}</div>
      <div><p className={styles.quiet}>{t('strip-next')}</p><b>{next ? `${time(next.expected_start)} ${next.title}` : t('strip-nothing')}</b>{next && <p>{[next.owner || roleWord(next.role), next.critical ? t('strip-critical') : ''].filter(Boolean).join(' · ')}</p>}</div>
      {way?.latest && <div><p className={(way.left ?? 0) < 30 ? styles.bad : styles.quiet}>{t('strip-way-back')}</p><b>{(way.left ?? 0) >= 0 ? t('strip-way-back-in', { at: (way.left ?? 0) < DAY ? time(way.latest) : dateTime(way.latest), left: duration(way.left ?? 0) }) : t('strip-way-back-over', { at: time(way.latest) })}</b><p>{t('strip-takes', { length: duration(way.minutes), how: t(way.measured ? 'way-back-measured' : 'way-back-estimated') })}</p></div>}
      {view.goal && <div><p className={styles.quiet}>{view.goal.title}</p><b>{view.goal.over ? t('strip-was', { at: time(view.goal.forecast) }) : t('strip-forecast', { at: time(view.goal.forecast) })}</b><p className="num">{view.goal.planned && t('strip-planned', { at: dateTime(view.goal.planned) })}</p></div>}
    </div>
  );
}

const Axis = ({ scale }: { scale: Scale }) => <>{scale.hours.map(({ at, label }) => <span key={at} className="num" style={{ left: `${at}%` }} aria-hidden>{label}</span>)}</>;

/** Now, T-0 as planned and as expected, and the last safe rollback, through all rows. */
function Lines({ view, scale }: { view: RunView; scale: Scale }) {
  return (
    <div className={styles.lines} aria-hidden><div className={styles.within}>
      {scale.hours.map(({ at, strong }) => <i key={at} className={strong ? styles.hourStrong : styles.hour} style={{ left: `${at}%` }} />)}
      {view.goal?.planned && <i className={styles.plannedGoal} style={{ left: `${scale.at(view.goal.planned)}%` }} />}
      {view.goal && view.goal.late !== 0 && <i className={styles.forecastGoal} style={{ left: `${scale.at(view.goal.forecast)}%` }} />}
      {view.way_back?.latest && <i className={styles.wayBack} style={{ left: `${scale.at(view.way_back.latest)}%` }} />}
      <i className={styles.now} style={{ left: `${scale.at(view.now)}%` }} />
    </div></div>
  );
}

interface RowProps {
  task: TaskLine;
  scale: Scale;
  asking: Deed | null;
  onDeed: (deed: Deed) => void;
  onAnswer: (deed: Deed, text: string) => void;
  onCancel: () => void;
}

function Row({ task, scale, asking, onDeed, onAnswer, onCancel }: RowProps) {
  const onKey = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const found = deeds.find(({ key }) => key === event.key || key === event.key.toLowerCase());
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    onDeed(found.deed);
  };
  const started = task.start !== null;
  const after = [task.held_by && task.state === 'todo' ? t('task-waits', { code: task.held_by }) : '', task.holds > 0 ? t('strip-holds', { count: task.holds }) : '', task.reason].filter(Boolean).join(' · ');
  return (
    <div role="row" className={`${styles.row} ${task.state === 'running' ? styles.running : ''}`}>
      <span role="cell" className={styles.item}>
        <ItemMark state={(task.two_versions ? 'blocked' : task.state) as ItemState} quiet={task.state === 'todo'} />
        {asking
          ? <Ask task={task} deed={asking} onAnswer={(text) => onAnswer(asking, text)} onCancel={onCancel} />
          : <button type="button" id={`r-${task.item}`} data-row className={task.kind === 'milestone' || task.critical ? styles.strongTitle : styles.title} title={[task.title, after].filter(Boolean).join('. ')} onKeyDown={onKey} onClick={() => onDeed(task.state === 'running' ? 'finish' : 'start')}>{task.title}{after && <span className={styles.quiet}> · {after}</span>}</button>}
        {task.two_versions && <DecisionMark state="two_versions" />}
      </span>
      <span role="cell" className={`${styles.owner} ${styles.cut} ${styles.quiet}`}>{task.owner || (task.role && roleWord(task.role))}</span>
      <span role="cell" className={`num ${styles.quiet}`}>{task.planned_start && time(task.planned_start)}</span>
      <span role="cell" className="num">{started ? time(task.expected_start) : <em>{time(task.expected_start)}</em>}–{task.finish && task.state !== 'failed' ? time(task.finish) : <em>{time(task.expected_finish)}</em>}</span>
      <span role="cell" className={`num ${styles.end} ${task.late > 0 ? styles.late : styles.quiet}`}>{signed(task.late)}</span>
      <span role="cell" className={styles.bars} aria-hidden><Bars task={task} scale={scale} /></span>
    </div>
  );
}

/** Why it failed or was left out, or by how many minutes it is later; Enter keeps, Esc leaves. */
function Ask({ task, deed, onAnswer, onCancel }: { task: TaskLine; deed: Deed; onAnswer: (text: string) => void; onCancel: () => void }) {
  const [text, setText] = useState('');
  const label = t(deed === 'delay' ? 'ask-minutes' : 'ask-reason', { title: task.title });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onAnswer(text.trim());
  };
  return (
    <form className={styles.ask} onSubmit={submit} noValidate>
      <input autoFocus aria-label={label} placeholder={t(deed === 'delay' ? 'ask-minutes-short' : 'ask-reason-short')} inputMode={deed === 'delay' ? 'numeric' : 'text'} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }} />
    </form>
  );
}

function Bars({ task, scale }: { task: TaskLine; scale: Scale }) {
  const bar = (from: string, to: string) => ({ left: `${scale.at(from)}%`, width: `max(3px, ${scale.at(to) - scale.at(from)}%)` });
  const milestone = task.kind === 'milestone';
  const open = task.state === 'running' || task.state === 'todo' || task.state === 'failed';
  if (milestone) {
    return (
      <>
        {task.planned_start && <i className={styles.diamondPlanned} style={{ left: `${scale.at(task.planned_start)}%` }} />}
        <i className={open ? styles.diamond : styles.diamondDone} style={{ left: `${scale.at(task.expected_finish)}%` }} />
      </>
    );
  }
  return (
    <>
      {task.planned_start && task.planned_end && <i className={styles.planned} style={bar(task.planned_start, task.planned_end)} />}
      {open && <i className={task.late > 0 ? styles.forecastLate : styles.forecast} style={bar(task.expected_start, task.expected_finish)} />}
      {task.start && task.finish && !open && <i className={styles.done} style={bar(task.start, task.finish)} />}
    </>
  );
}
