/**
 * The day on one time line: planned above, actual and expected below. The table at the left is the accessible twin:
 * arrows move, a letter writes what happened.
 */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { call, CallError } from '../../api/call';
import { keep, stale, useCall } from '../../api/queries';
import type { RunChanged, RunView, TaskLine } from '../../api/types';
import { did } from '../../shared/acts';
import { useCommands } from '../../shared/commands';
import type { Given } from '../../shared/evidence/AddEvidence';
import { Trouble } from '../../shared/components/EmptyState';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { say } from '../../shared/live';
import { useRowKeys } from '../../shared/rows';
import { clock, date, dateTime, duration, length, number, shortDate, time, timeFrom, zoneName } from '../../shared/time/format';
import { timeOf } from '../../shared/time/moment';
import { Piece, pieces, useWindow, type Window } from './Chunks';
import { PauseForm, RunDeeds, UpdateForm } from './RunDeeds';
import { Row, type Hand } from './RunRow';
import { BackForm, BackLinks } from './WayBackParts';
import styles from './Run.module.css';
import { behind, deeds, extent, headline, lateness, partsOf, scaleOf, showing, type Deed, type Scale } from './run-model';

/** How often the forecast is asked for anew while nothing happens: it moves with the clock. */
const EVERY = 20_000;
/** Height of a row in rem, as `.row` has it. */
const ROW = 1.75;
/** A run of up to so many tasks is in the page whole, and in one answer. */
const SHORT = 200;

/** The scale, the same one while it shows the same: rows do not change because it was reckoned again. */
function useScale(view: RunView): Scale {
  const kept = useRef<{ key: string; scale: Scale } | null>(null);
  const scale = scaleOf(view, shortDate);
  if (kept.current?.key !== scale.key) kept.current = { key: scale.key, scale };
  return kept.current.scale;
}

export function RunScreen({ run: id }: { run: string }) {
  // A short run comes whole with the first answer.
  const [shown, note] = useWindow({ from: 0, most: SHORT });
  const { data: found, error } = useCall('run_show', { run: id, ...shown });
  // While other rows are on their way, the head and the gaps stay.
  const kept = useRef<RunView | null>(null);
  if (found) kept.current = found;
  const data = found ?? (kept.current?.line.id === id ? kept.current : null);
  const ended = data?.line.ended ?? null;
  useEffect(() => {
    if (ended !== null) return;
    const timer = setInterval(() => stale(['run_show']), EVERY);
    return () => clearInterval(timer);
  }, [ended]);
  if (!data) return <Screen title={t('runs')} busy={!error}>{error && <Trouble message={error.message} />}</Screen>;
  return <Shown view={data} shown={shown} onNear={note} />;
}

interface Asking {
  item: string;
  deed: Deed;
}

function Shown({ view, shown, onNear }: { view: RunView; shown: Window; onNear: (piece: Window, near: boolean) => void }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [open, setOpen] = useState<'back' | 'pause' | 'update' | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const asked = useRef<string | null>(null);
  useEffect(() => {
    // The row is only in the page again when its question is gone.
    if (asking === null && asked.current !== null) document.getElementById(`r-${asked.current}`)?.focus();
    asked.current = asking?.item ?? null;
  }, [asking]);
  const over = view.line.ended !== null;
  const scale = useScale(view);
  const short = view.line.tasks <= SHORT;
  const parts = partsOf(view);
  useRowKeys({ opens: false });
  const [, go] = useLocation();
  const wall = () => go(`/go-live/runs/${view.line.id}/wall`);
  const { data: gates } = useCall('gate_list', { rollout: view.rollout });
  const gate = gates?.gates.find(({ decision }) => decision === null);
  const decide = () => gate && go(`/go-live/gates/${gate.id}`);
  useCommands([
    { id: 'run-wall', title: t('wall-open'), binding: 'w', keys: 'W', run: wall },
    { id: 'run-update', title: t('run-update'), binding: 'u', keys: 'U', run: () => setOpen('update') },
    ...(gate ? [{ id: 'run-decide', title: t('run-decide', { gate: gate.title }), binding: 'g', keys: 'G', run: decide }] : []),
  ], deeds.map(({ deed, key }) => ({ keys: key.length === 1 ? key.toUpperCase() : key, label: t(`deed-run-${deed}`), quiet: deed === 'clear' })));
  const change = async (made: () => Promise<RunChanged>, words: string): Promise<boolean> => {
    setTrouble(null);
    try {
      const { run, action } = await made();
      keep('run_show', { run: view.line.id, ...shown }, run);
      stale(['run_list']);
      did({ action, label: words });
      say(words);
      return true;
    } catch (failure) {
      setTrouble(failure instanceof CallError ? failure.message : t('fault'));
      return false;
    }
  };
  const set = (task: TaskLine, deed: Deed, reason: string | null = null, minutes: number | null = null, evidence: Given[] | null = null) =>
    change(() => call('step_set', { run: view.line.id, item: task.item, deed, reason, minutes, at: null, evidence, ...shown }), t('run-said', { code: task.code, deed: t(`deed-run-${deed}`) }));
  const act = (task: TaskLine, deed: Deed) => {
    if (over) return setTrouble(t('run-is-over'));
    // Whoever says that it is over while its fact does not, says why.
    const overrules = deed === 'finish' && (task.fact !== null || task.asks || showing(task));
    if (overrules || deeds.find((one) => one.deed === deed)?.asks) setAsking({ item: task.item, deed });
    else void set(task, deed);
  };
  const answer = async (task: TaskLine, deed: Deed, text: string) => {
    const done = deed === 'delay' ? await set(task, deed, null, Number(text)) : await set(task, deed, text);
    if (done) setAsking(null);
  };
  const show = async (task: TaskLine, given: Given) => {
    if (await set(task, 'finish', null, null, [given])) setAsking(null);
  };
  // One hand for all rows that stays the same: a row is drawn again only when its task is another one.
  const latest = useRef({ act, answer, show });
  latest.current = { act, answer, show };
  const hand = useMemo<Hand>(() => ({
    deed: (task, deed) => latest.current.act(task, deed),
    answer: (task, deed, text) => void latest.current.answer(task, deed, text),
    show: (task, given) => void latest.current.show(task, given),
    cancel: () => setAsking(null),
  }), []);
  const messages = messagesWord(view.line.messages);
  const today = view.now.slice(0, 10);
  const row = (task: TaskLine) => <Row key={task.item} task={task} scale={scale} asking={asking?.item === task.item ? asking.deed : null} hand={hand} today={today} now={task.state === 'running' ? view.now : null} messages={task.kind === 'message' && task.state === 'todo' ? messages : null} />;
  const fold = (index: number) => setFolded((before) => {
    const next = new Set(before);
    if (!next.delete(index)) next.add(index);
    return next;
  });
  return (
    <Screen
      crumbs={[{ label: t('area-go-live') }, { label: t('runs'), href: '/go-live' }]}
      title={headline(view)}
      facts={trouble ? <span role="alert" className={styles.late}>{trouble}</span> : <><b className={view.line.mode === 'live' ? styles.live : styles.quiet}>{t(view.line.mode === 'live' ? 'run-live' : 'run-rehearsal')}</b><span>{view.line.title}</span><MessagesSelect mode={view.line.messages} over={over} onChoose={(messages) => void change(() => call('run_set', { run: view.line.id, pause: null, reason: null, messages, ...shown }), t('run-messages-said', { mode: messages }))} />{view.line.t0 && <b className="num">{clock(Math.floor((Date.parse(view.now) - Date.parse(view.line.t0)) / 1000))}</b>}<span className="num">{date(view.now)}, {time(view.now)} {zoneName(view.now, view.zone)}</span></>}
      deeds={<RunDeeds view={view} gate={gate} onDecide={decide} onOpen={setOpen} onWall={wall} onGoOn={() => void change(() => call('run_set', { run: view.line.id, pause: false, reason: null, messages: null, ...shown }), t('run-goes-on-said'))} onEnd={() => void change(() => call('run_end', { run: view.line.id, from: null, most: null }), t('run-end-said'))} />}
    >
      {open === 'back' && <BackForm run={view.line.id} onCancel={() => setOpen(null)} />}
      {open === 'update' && <UpdateForm view={view} onClose={() => setOpen(null)} />}
      {open === 'pause' && <PauseForm trouble={trouble} onCancel={() => setOpen(null)} onPause={async (reason) => { if (await change(() => call('run_set', { run: view.line.id, pause: true, reason, messages: null, ...shown }), t('run-pause-said'))) setOpen(null); }} />}
      {view.line.paused && <p className={styles.backLine}>{t('run-paused', { at: timeOf({ at: view.line.paused.since, between: view.line.paused.between }), by: view.line.paused.by, reason: view.line.paused.reason })}</p>}
      <BackLinks view={view} />
      <Strip view={view} />
      {view.moved > 0 && <p className={styles.note}>{t('run-moved', { count: view.moved })}</p>}
      <div className={`${styles.table} ${scale.long ? styles.days : ''}`} role="table" aria-label={view.line.title} aria-rowcount={view.line.tasks + view.sections.length + 1}>
        <div role="row" className={styles.head}>
          <span role="columnheader">{t('col-item')}</span>
          <span role="columnheader" className={styles.owner}>{t('col-owner')}</span>
          <span role="columnheader">{t('col-planned')}</span>
          <span role="columnheader">{t('col-actual')}</span>
          <span role="columnheader" className={styles.end}>{t('col-minutes')}</span>
          <span role="columnheader" className={styles.axis}><span className="hidden">{t('time-line')}</span><Axis scale={scale} view={view} /></span>
        </div>
        {view.sections.map((section, index) => (
          <div key={index} role="rowgroup" className={styles.section}>
            <div role="row" className={styles.group}>
              <span role="cell" className={styles.groupName}>
                <button type="button" className={styles.fold} aria-expanded={!folded.has(index)} onClick={() => fold(index)}>
                  {folded.has(index) ? <ChevronRight size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}<b>{section.title}</b>
                </button> <span className="num">{t('number-of', { done: number(section.done), of: number(section.of) })}</span>
              </span>
              {folded.has(index) && <span role="cell" className={styles.bars} aria-hidden><Whole tasks={section.tasks} scale={scale} /></span>}
            </div>
            {folded.has(index) ? null : short ? section.tasks.map(row) : pieces(parts[index]?.first ?? 0, section.of).map((piece) => (
              <Piece key={piece.from} piece={piece} height={ROW} onNear={onNear}>{parts[index]?.rows(piece).map(row)}</Piece>
            ))}
          </div>
        ))}
        <Lines view={view} scale={scale} />
      </div>
      <p className={styles.legend}><span className={styles.keyPlanned} />{t('legend-planned')}<span className={styles.keyDone} />{t('legend-done')}<span className={styles.keyRunning} />{t('legend-running')}<span className={styles.keyLate} />{t('legend-late')}<span className={styles.keyForecast} />{t('legend-forecast')}{scale.wide && <b className={styles.quiet}>{t('legend-wide', scale.wide)}</b>}</p>
    </Screen>
  );
}

/** At most four facts, each with what it leads to. */
function Strip({ view }: { view: RunView }) {
  const all = view.noted;
  const late = behind(all);
  const running = all.find(({ item }) => view.running.includes(item));
  const shown = late ?? running;
  const next = all.find(({ item }) => item === view.next);
  const way = view.way_back;
  const at = (instant: string) => timeFrom(instant, view.now);
  return (
    <div className={styles.strip}>
      <div><p className={late ? styles.late : styles.quiet}>{late ? t('strip-late') : t('strip-running')}</p><b>{shown?.title ?? t('strip-nothing')}</b>{shown && <p className="num">{t('strip-ends', { late: lateness(shown.late), at: at(shown.expected_finish) })}{shown.holds > 0 && ` · ${t('strip-holds', { count: shown.holds })}`}</p>}</div>
      <div><p className={styles.quiet}>{t('strip-next')}</p><b>{next ? `${at(next.expected_start)} ${next.title}` : t('strip-nothing')}</b>{next && <p>{[next.owner || roleWord(next.role), next.critical ? t('strip-critical') : ''].filter(Boolean).join(' · ')}</p>}</div>
      {way?.latest && <div><p className={(way.left ?? 0) < 30 ? styles.bad : styles.quiet}>{t('strip-way-back')}</p><b>{(way.left ?? 0) >= 0 ? t('strip-way-back-in', { at: at(way.latest), left: length(way.left ?? 0) }) : t('strip-way-back-over', { at: at(way.latest) })}</b><p>{t('strip-takes', { length: duration(way.minutes), how: t(way.measured ? 'way-back-measured' : 'way-back-estimated') })}</p></div>}
      {view.goal && <div><p className={styles.quiet}>{view.goal.title}</p><b>{view.goal.over ? t('strip-was', { at: at(view.goal.forecast) }) : t('strip-forecast', { at: at(view.goal.forecast) })}</b><p className="num">{view.goal.planned && t('strip-planned', { at: dateTime(view.goal.planned) })}</p></div>}
    </div>
  );
}

/** The hours, and above them where now is and until when going back is safe. */
const Axis = ({ scale, view }: { scale: Scale; view: RunView }) => (
  <>
    {scale.hours.map(({ at, label }) => <span key={at} className={`num ${styles.hourLabel}`} style={{ left: `${at}%` }} aria-hidden>{label}</span>)}
    <span className={`num ${styles.nowLabel}`} style={{ left: `${scale.at(view.now)}%` }} aria-hidden>{time(view.now)}</span>
    {view.way_back?.latest && view.line.ended === null && <span className={`num ${styles.backLabel} ${scale.at(view.way_back.latest) > 70 ? styles.leftOf : ''}`} style={{ left: `${scale.at(view.way_back.latest)}%` }} aria-hidden>{t('axis-way-back', { at: timeFrom(view.way_back.latest, view.now) })}</span>}
  </>
);

/** A part that is folded: from its first to its last task, as planned and as it went. */
function Whole({ tasks, scale }: { tasks: readonly TaskLine[]; scale: Scale }) {
  const { planned, done } = extent(tasks);
  const bar = ([from, to]: readonly [string, string]) => ({ left: `${scale.at(from)}%`, width: `max(3px, ${scale.at(to) - scale.at(from)}%)` });
  return <>{planned && <i className={styles.planned} style={bar(planned)} />}{done && <i className={styles.done} style={bar(done)} />}</>;
}

/** Who hears the messages of this run. */
function MessagesSelect({ mode, over, onChoose }: { mode: string; over: boolean; onChoose: (mode: string) => void }) {
  if (over) return null;
  return (
    <label className={styles.messages}>
      {t('run-messages')}
      <select value={mode} onChange={(event) => onChoose(event.target.value)}>{(['off', 'test', 'on'] as const).map((one) => <option key={one} value={one}>{t(`run-messages-${one}`)}</option>)}</select>
    </label>
  );
}

const messageWords = { off: 'messages-off', test: 'messages-test', on: null } as const;
/** What is said at a message that has not gone out; nothing where everybody hears it. */
function messagesWord(mode: string): string | null {
  const word = messageWords[mode as keyof typeof messageWords];
  return word ? t(word) : null;
}

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
