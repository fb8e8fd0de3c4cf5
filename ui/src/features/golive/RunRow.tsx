/** One task of the time line: its words and times, what is asked of it, and its bars. */
import { memo, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Between, TaskLine } from '../../api/types';
import { composing } from '../../shared/commands';
import type { Given } from '../../shared/evidence/AddEvidence';
import { factNow } from '../../shared/fact';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { saidNow } from '../../shared/said';
import { DecisionMark, ItemMark, type ItemState } from '../../shared/marks/Marks';
import { timeFrom } from '../../shared/time/format';
import { timeOf } from '../../shared/time/moment';
import styles from './Run.module.css';
import { deeds, lateness, latenessShort, showing, type Deed, type Scale } from './run-model';
import { ShowForm } from './ShowForm';

export interface Hand {
  deed: (task: TaskLine, deed: Deed) => void;
  answer: (task: TaskLine, deed: Deed, text: string) => void;
  show: (task: TaskLine, given: Given) => void;
  cancel: () => void;
}

interface RowProps {
  task: TaskLine;
  scale: Scale;
  asking: Deed | null;
  hand: Hand;
  /** The day that needs not be said. */
  today: string;
  /** Of a task that runs: where its bar goes over into what is expected. */
  now: string | null;
  /** Who hears the messages of this run, on a message that has not gone out. */
  messages: string | null;
}

export const Row = memo(function Row({ task, scale, asking, hand, today, now, messages }: RowProps) {
  const onKey = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const found = deeds.find(({ key }) => key === event.key || key === event.key.toLowerCase());
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    hand.deed(task, found.deed);
  };
  const started = task.start !== null;
  const after = [task.held_by && task.state === 'todo' ? t('task-waits', { code: task.held_by }) : '', task.holds > 0 ? t('strip-holds', { count: task.holds }) : '', task.fact && !task.by ? factNow(task.fact) : '', saidNow(task), task.begun_by && task.state === 'running' ? t('rule-begun-by', { name: task.begun_by }) : '', messages, task.unshown ? t('task-shows') : '', task.reason].filter(Boolean).join(' · ');
  return (
    <div role="row" className={`${styles.row} ${task.state === 'running' ? styles.running : ''}`}>
      <span role="cell" className={styles.item}>
        <ItemMark state={(task.two_versions ? 'blocked' : task.state) as ItemState} quiet={task.state === 'todo'} />
        {asking === 'finish' && showing(task)
          ? <ShowForm task={task} onShow={(given) => hand.show(task, given)} onReason={task.ends ? null : (reason) => hand.answer(task, asking, reason)} onCancel={hand.cancel} />
          : asking
          ? <Ask task={task} deed={asking} onAnswer={(text) => hand.answer(task, asking, text)} onCancel={hand.cancel} />
          : <button type="button" id={`r-${task.item}`} data-row className={task.kind === 'milestone' || task.critical ? styles.strongTitle : styles.title} title={[task.title, after].filter(Boolean).join('. ')} onKeyDown={onKey} onClick={() => hand.deed(task, task.state === 'running' ? 'finish' : 'start')}>{task.title}{after && <span className={styles.quiet}> · {after}</span>}</button>}
        {task.two_versions && <DecisionMark state="two_versions" />}
      </span>
      <span role="cell" className={`${styles.owner} ${styles.cut} ${styles.quiet}`}>{task.owner || (task.role && roleWord(task.role))}</span>
      <span role="cell" className={`num ${styles.quiet}`}>{task.planned_start && timeFrom(task.planned_start, today)}</span>
      <span role="cell" className="num">{started ? <Happened at={task.expected_start} between={task.start_between} day={today} /> : <em>{timeFrom(task.expected_start, today)}</em>}–{task.finish && task.state !== 'failed' ? <Happened at={task.finish} between={task.finish_between} day={task.expected_start} /> : <em>{timeFrom(task.expected_finish, task.expected_start)}</em>}</span>
      <span role="cell" className={`num ${styles.end} ${task.late > 0 ? styles.late : styles.quiet}`} title={lateness(task.late)}>{latenessShort(task.late)}</span>
      <span role="cell" className={styles.bars} aria-hidden><Bars task={task} scale={scale} now={now} /></span>
    </div>
  );
});

/** A time that happened; where a wrong clock leaves a doubt, the latest that it can have been, and between what on asking. */
function Happened({ at, between, day }: { at: string; between: Between | null; day: string }) {
  if (!between) return timeFrom(at, day);
  const words = timeOf({ at, between });
  return <span title={words}><span aria-hidden>~{timeFrom(between.to, day)}</span><span className="hidden">{words}</span></span>;
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

function Bars({ task, scale, now }: { task: TaskLine; scale: Scale; now: string | null }) {
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
      {open && <i className={task.late > 0 ? styles.forecastLate : styles.forecast} style={bar(now ?? task.expected_start, task.expected_finish)} />}
      {now && task.start && <i className={styles.running} style={bar(task.start, now)} />}
      {task.start && task.finish && !open && <i className={styles.done} style={bar(task.start, task.finish)} />}
    </>
  );
}
