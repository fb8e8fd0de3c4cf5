/** The points of an area, one by one: accept, accept with a condition, decline with a reason, attach what shows it. */
import { Paperclip, PencilLine } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { call, CallError } from '../../api/call';
import { keep, stale } from '../../api/queries';
import type { AreaChanged, AreaView, ChangedFact, PointView, SetPoint } from '../../api/types';
import { did } from '../../shared/acts';
import { composing, useCommands, writes } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { KeyCap } from '../../shared/components/KeyCap';
import { AddEvidenceForm, type Given } from '../../shared/evidence/AddEvidence';
import { EvidenceList } from '../../shared/evidence/Evidence';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { DecisionMark, ItemMark } from '../../shared/marks/Marks';
import { date, duration, number, when } from '../../shared/time/format';
import { asPoint, versions, whatId, type PointState } from './handoff-model';
import styles from './Points.module.css';
import { ConditionForm } from './SignForm';
import { DeclineForm } from './DeclineForm';
import { asResult, resultMark } from './walk-model';

interface Open {
  point: string;
  form: 'condition' | 'decline' | 'evidence';
}

export function Points({ area, facts }: { area: AreaView; facts: readonly ChangedFact[] }) {
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState<Open | null>(null);
  const [trouble, setTrouble] = useState<{ point: string; message: string } | null>(null);
  const list = useRef<HTMLOListElement>(null);

  const focus = (index: number) => {
    const row = list.current?.children[index];
    if (row instanceof HTMLElement) row.focus();
  };
  const change = async (point: PointView, run: () => Promise<AreaChanged>, words: string) => {
    setTrouble(null);
    try {
      const answer = await run();
      keep('handoff_area', { area: area.id }, answer.area);
      stale(['handoff_list', 'handoff_statement', 'app_status']);
      did({ action: answer.action, label: words });
      say(words);
      setOpen(null);
      // Out of a form; whoever has gone on to another point by now stays there.
      if (document.activeElement?.parentElement !== list.current) focus(area.points.indexOf(point));
    } catch (error) {
      setTrouble({ point: point.id, message: error instanceof CallError ? error.message : t('fault') });
    }
  };
  const noOf = (point: PointView) => area.points.indexOf(point) + 1;
  const set = (point: PointView, state: PointState, part: Partial<SetPoint> = {}) =>
    change(
      point,
      () => call('point_set', { point: point.id, state, reason: null, condition: null, owner: null, due: null, ...part }),
      t('point-said', { no: noOf(point), state: t(`point-${state}`) }),
    );
  const attach = (point: PointView, given: Given) =>
    change(point, () => call('point_evidence', { point: point.id, ...given }), t('point-evidence-said', { no: noOf(point) }));
  const act = (point: PointView, key: string): boolean => {
    if (key === 'a') void set(point, 'accepted');
    else if (key === 'o') void set(point, 'open');
    else if (key === 'c') setOpen({ point: point.id, form: 'condition' });
    else if (key === 'd') setOpen({ point: point.id, form: 'decline' });
    else if (key === 'e') setOpen({ point: point.id, form: 'evidence' });
    else return false;
    return true;
  };
  const onKey = (event: KeyboardEvent, index: number, point: PointView) => {
    if (event.target !== event.currentTarget || composing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') focus(index + 1);
    else if (event.key === 'ArrowUp') focus(index - 1);
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(area.points.length - 1);
    else if (!act(point, event.key.toLowerCase())) return;
    event.preventDefault();
  };
  const step = (by: 1 | -1) => {
    if (writes(document.activeElement)) return false;
    const inside = list.current?.contains(document.activeElement) ?? false;
    focus(inside ? Math.min(area.points.length - 1, Math.max(0, at + by)) : at);
    return undefined;
  };
  useCommands(
    [
      { id: 'point-next', title: t('point-next'), binding: 'j', keys: 'J', run: () => step(1) },
      { id: 'point-back', title: t('point-back'), binding: 'k', keys: 'K', run: () => step(-1) },
    ],
    [
      { keys: 'J', label: t('point-next') },
      { keys: 'K', label: t('point-back') },
      { keys: 'A', label: t('point-accept') },
      { keys: 'C', label: t('point-condition') },
      { keys: 'D', label: t('point-decline') },
      { keys: 'O', label: t('point-reopen') },
      { keys: 'E', label: t('evidence-add') },
    ],
  );
  return (
    <ol ref={list} className={styles.points} aria-label={t('points')}>
      {area.points.map((point, index) => (
        <li key={point.id} tabIndex={index === at ? 0 : -1} className={styles.point} aria-current={index === at || undefined} onFocus={() => setAt(index)} onKeyDown={(event) => onKey(event, index, point)}>
          <span className={`num ${styles.no}`}>{index + 1}</span>
          <span className={styles.mark}><PointMark state={asPoint(point.state)} /></span>
          <div className={styles.words}>
            <p className={styles.title}>{point.title}</p>
            <PointWords point={point} />
            {point.expectation && <p className={styles.expects}>{point.expectation}</p>}
            <ShownBy lines={point.shown_by} />
            {point.own_work && <p className={styles.own}><DecisionMark state="conditional" quiet />{t('point-own-work', { who: point.by ?? '' })}</p>}
            <SinceSigned facts={facts.filter((fact) => fact.point_id === point.id)} />
            {point.evidence.length > 0 && <Attached point={point} />}
            {open?.point === point.id && open.form === 'condition' && <ConditionForm first={{ text: point.condition, owner: point.owner, due: point.due }} onCancel={() => { setOpen(null); focus(index); }} onAdd={({ text, owner, due }) => void set(point, 'conditional', { condition: text, owner: owner || null, due: due || null })} />}
            {open?.point === point.id && open.form === 'decline' && <DeclineForm point={point} onCancel={() => { setOpen(null); focus(index); }} onDecline={(reason) => void set(point, 'declined', { reason })} />}
            {open?.point === point.id && open.form === 'evidence' && <AddEvidenceForm trouble={trouble?.point === point.id ? trouble.message : null} onCancel={() => { setOpen(null); focus(index); }} onAdd={(given) => attach(point, given)} />}
            {trouble?.point === point.id && open?.form !== 'evidence' && <p role="alert" className={styles.bad}>{trouble.message}</p>}
          </div>
          <div className={`${styles.deeds} ${asPoint(point.state) === 'open' ? '' : styles.judged}`}>
            {asPoint(point.state) === 'open'
              ? <><Deed label={t('point-accept')} keys="A" no={index + 1} onClick={() => void set(point, 'accepted')} /><Deed label={t('point-condition')} keys="C" no={index + 1} onClick={() => setOpen({ point: point.id, form: 'condition' })} /><Deed label={t('point-decline')} keys="D" no={index + 1} onClick={() => setOpen({ point: point.id, form: 'decline' })} /></>
              : <Deed label={t('point-reopen')} keys="O" no={index + 1} onClick={() => void set(point, 'open')} />}
            <Deed label={t('evidence-add')} keys="E" no={index + 1} onClick={() => setOpen({ point: point.id, form: 'evidence' })} />
          </div>
        </li>
      ))}
    </ol>
  );
}

const Deed = ({ label, keys, no, onClick }: { label: string; keys: string; no: number; onClick: () => void }) => (
  <Button kind="quiet" onClick={onClick} icon={<span className={styles.key} aria-hidden><KeyCap name={keys} /></span>} keys={<span className="hidden">{t('point-no', { no })}</span>}>{label}</Button>
);

function PointMark({ state }: { state: PointState }) {
  switch (state) {
    case 'open':
      return <ItemMark state="todo" quiet />;
    case 'accepted':
      return <ItemMark state="done" quiet />;
    case 'conditional':
      return <DecisionMark state="conditional" quiet />;
    case 'declined':
      return <ItemMark state="failed" quiet />;
  }
}

function PointWords({ point }: { point: PointView }) {
  const state = asPoint(point.state);
  const tone = state === 'accepted' ? styles.ok : state === 'conditional' ? styles.late : state === 'declined' ? styles.bad : styles.quiet;
  const more = state === 'declined' ? [point.reason] : state === 'conditional' ? [point.condition, point.owner, point.due && t('condition-due', { at: date(`${point.due}T00:00`) })] : [];
  return (
    <p className={styles.state}>
      <b className={tone}>{t(`point-${state}`)}.</b> {more.filter(Boolean).join(' · ')}
      {point.by && point.at && state !== 'open' && <span className={styles.quiet}>{more.some(Boolean) ? ' · ' : ' '}{point.by}, <span className="num">{when(point.at)}</span></span>}
      {point.two_versions && <span className={styles.two}><DecisionMark state="two_versions" quiet />{t('two-versions')}</span>}
    </p>
  );
}

/** Walkthroughs and drills that show it, by how each last came out. */
function ShownBy({ lines }: { lines: PointView['shown_by'] }) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles.shown}>
      {lines.map((line) => (
        <li key={line.walkthrough}>
          <ItemMark state={line.result ? resultMark(line.result) : 'todo'} quiet />
          <span><Link href={`/handoff/walkthroughs/${line.walkthrough}`}>{line.title}</Link>: {line.result && line.at ? <>{t(`walk-result-${asResult(line.result)}`)}, <span className="num">{when(line.at)}</span>, {t('walk-who', { driver: line.driver, watcher: line.watcher })}{line.minutes !== null && `, ${line.target === null ? duration(line.minutes) : t('walk-took-of', { took: duration(line.minutes), target: duration(line.target) })}`}</> : t('walk-not-done')}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is no longer as it was signed stands in the point that it touches. */
function SinceSigned({ facts }: { facts: readonly ChangedFact[] }) {
  if (facts.length === 0) return null;
  return <ul className={styles.since}>{facts.map((fact, index) => <li key={index}><PencilLine size={14} aria-hidden /><span>{sinceWords(fact)}</span></li>)}</ul>;
}

/** “Changed after signing, Đỗ Quang Khải, 14:32: …”. */
const sinceWords = (fact: ChangedFact): string => {
  const { then, now } = versions(fact);
  const who = [fact.by, fact.at && when(fact.at)].filter(Boolean).join(', ');
  return t('since-point', { who: who || t('since-unknown'), what: t(whatId(fact)), then, now });
};

function Attached({ point }: { point: PointView }) {
  return (
    <details className={styles.attached}>
      <summary><Paperclip size={14} aria-hidden />{t('evidence')} <span className="num">{number(point.evidence.length)}</span></summary>
      <EvidenceList lines={point.evidence} />
    </details>
  );
}
