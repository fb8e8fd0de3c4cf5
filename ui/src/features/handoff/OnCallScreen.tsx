/** Who is on call when: now and next, days as bars with the gaps of the plan's hours, and whom to reach. */
import { CalendarRange, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import type { EscalationLine, CoverLine, RotaView, ShiftLine } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { CriterionMark, DecisionMark } from '../../shared/marks/Marks';
import { dateTime, duration, number, shortDate, when } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import styles from '../support/Support.module.css';
import { EscalationForm, FillForm, ShiftForm } from './RotaForms';
import { bars, days, laneOf, lanes, scopeWords } from './rota-model';
import { HandoffTabs } from './HandoffTabs';

type Shown = { kind: 'shift'; line: ShiftLine | null } | { kind: 'fill' } | { kind: 'escalation'; line: EscalationLine | null } | null;

const escalationColumns = { gridTemplateColumns: '3rem minmax(10rem, 1fr) minmax(10rem, 1.4fr) minmax(9rem, 1fr) minmax(7rem, 0.8fr)', minWidth: '42rem' };

export function OnCallScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('rota_show', { rollout: rollout.id });
  const [shown, setShown] = useState<Shown>(null);
  const close = () => setShown(null);
  useCommands(
    [
      { id: 'shift-add', title: t('shift-add'), binding: 'a', keys: 'A', run: () => setShown({ kind: 'shift', line: null }) },
      { id: 'shifts-fill', title: t('shifts-fill'), binding: 'f', keys: 'F', run: () => setShown({ kind: 'fill' }) },
      { id: 'escalation-add', title: t('escalation-add'), binding: 'c', keys: 'C', run: () => setShown({ kind: 'escalation', line: null }) },
    ],
    [{ keys: 'A', label: t('shift-add') }, { keys: 'F', label: t('shifts-fill') }, { keys: 'C', label: t('escalation-add') }],
  );
  const pane = !data ? undefined
    : shown?.kind === 'shift' ? <ShiftForm key={shown.line?.id ?? 'new'} rollout={rollout.id} data={data} line={shown.line} onClose={close} />
      : shown?.kind === 'fill' ? <FillForm rollout={rollout.id} data={data} onClose={close} />
        : shown?.kind === 'escalation' ? <EscalationForm key={shown.line?.id ?? 'new'} rollout={rollout.id} data={data} line={shown.line} onClose={close} /> : undefined;
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-handoff'), href: '/handoff' }]}
      title={t('on-call')}
      facts={data && data.shifts.length > 0 && <Now data={data} />}
      deeds={<><Button icon={<CalendarRange size={16} aria-hidden />} keys={<KeyCap name="F" />} onClick={() => setShown({ kind: 'fill' })}>{t('shifts-fill')}</Button><Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="A" />} onClick={() => setShown({ kind: 'shift', line: null })}>{t('shift-add')}</Button></>}
      tools={<HandoffTabs />}
      pane={pane}
    >
      {error && <Trouble message={error.message} />}
      {data && (
        <div className={styles.screen}>
          {data.cover.length > 0 && <Cover data={data} />}
          {data.shifts.length === 0 ? <EmptyState fact={t('rota-none')} todo={t('rota-none-todo')} /> : <Days data={data} onOpen={(line) => setShown({ kind: 'shift', line })} />}
          <Escalations data={data} onOpen={(line) => setShown({ kind: 'escalation', line })} onAdd={() => setShown({ kind: 'escalation', line: null })} />
        </div>
      )}
    </Screen>
  );
}

function Now({ data }: { data: RotaView }) {
  const [now] = data.now;
  if (now) return <span className="num">{t('rota-now', { primary: now.primary_name, backup: now.backup_name || '–', until: when(now.ends) })}</span>;
  return <span className={`num ${styles.late}`}>{data.next ? t('rota-nobody-next', { at: when(data.next.starts), primary: data.next.primary_name }) : t('rota-nobody')}</span>;
}

function Cover({ data }: { data: RotaView }) {
  return (
    <section className={styles.part} aria-labelledby="cover">
      <h2 id="cover">{t('cover')}</h2>
      <ul className={styles.lacks}>
        {data.cover.map((line) => <CoverWords key={line.metric} line={line} />)}
        {data.clashes.map((clash, index) => <li key={index} className={styles.latePoint}>{t('rota-clash', { who: clash.who, from: dateTime(clash.from), until: dateTime(clash.until) })}</li>)}
      </ul>
    </section>
  );
}

function CoverWords({ line }: { line: CoverLine }) {
  const covered = line.weeks.reduce((sum, week) => sum + week.covered, 0);
  const wanted = line.weeks.reduce((sum, week) => sum + week.wanted, 0);
  return (
    <li className={line.met ? undefined : styles.badPoint}>
      <p className={styles.word}><CriterionMark state={line.met ? 'met' : 'not_met'} quiet />{line.title}</p>
      <p className={`num ${styles.aside}`}>{t('cover-hours', { covered: number(covered), wanted: number(wanted), from: dateTime(line.from), until: dateTime(line.until) })}</p>
      {line.gaps.slice(0, 6).map((gap) => <p key={gap.from} className={`num ${styles.bad}`}>{t('cover-gap', { from: dateTime(gap.from), until: dateTime(gap.until), length: duration(gap.minutes) })}</p>)}
      {line.gaps.length > 6 && <p className={`num ${styles.bad}`}>{t('cover-gaps-more', { count: line.gaps.length - 6 })}</p>}
    </li>
  );
}

const marks = [0, 6, 12, 18, 24];

function Days({ data, onOpen }: { data: RotaView; onOpen: (line: ShiftLine) => void }) {
  const all = days(data.shifts);
  const laned = lanes(data.shifts).length > 1;
  // A gap stands in the lane that would have covered it.
  const gapsOf = (lane: string) => data.cover.filter(({ scope }) => lane === '' || scope.every((word) => lane.split(' ').includes(word))).flatMap((line) => line.gaps);
  return (
    <section className={styles.part} aria-labelledby="shifts">
      <h2 id="shifts">{t('shifts')}</h2>
      <div className={styles.track} aria-hidden><span /><div className={styles.hours}>{marks.map((hour) => <span key={hour} style={{ left: `${(hour / 24) * 100}%` }} className="num">{hour}</span>)}</div></div>
      <ul>
        {all.flatMap((day) => lanes(data.shifts).map((lane, index) => (
          <li key={`${day} ${lane}`} className={styles.track}>
            <span className={index === 0 ? 'num' : styles.quiet}>{index === 0 ? shortDate(`${day}T00:00`) : ''}{laned && <span className={styles.aside}>{lane === '' ? t('shift-scope-all') : scopeWords(lane.split(' '))}</span>}</span>
            <div className={styles.bar}>
              {gapsOf(lane).flatMap((gap) => bars([gap], day)).map((bar, at) => <span key={`gap${at}`} className={styles.gap} style={{ left: `${bar.left}%`, width: `${bar.width}%` }} title={t('cover-gap-here')} />)}
              {data.shifts.filter((line) => laneOf(line) === lane).flatMap((line) => bars([{ from: line.starts, until: line.ends }], day).map((bar) => (
                <button key={line.id} type="button" className={styles.shift} style={{ left: `${bar.left}%`, width: `${bar.width}%` }} aria-label={t('shift-open', { primary: line.primary_name, backup: line.backup_name || '–', from: dateTime(line.starts), until: dateTime(line.ends) })} title={`${line.primary_name} ${line.primary_reach} · ${line.backup_name || '–'} ${line.backup_reach}`} onClick={() => onOpen(line)}>
                  {line.primary_name}{line.backup_name && <span className={styles.quiet}> · {line.backup_name}</span>}{line.two_versions && <DecisionMark state="two_versions" />}
                </button>
              )))}
            </div>
          </li>
        )))}
      </ul>
    </section>
  );
}

function Escalations({ data, onOpen, onAdd }: { data: RotaView; onOpen: (line: EscalationLine) => void; onAdd: () => void }) {
  return (
    <section className={styles.part} aria-labelledby="escalations">
      <div className={styles.partHead}><h2 id="escalations">{t('escalations')}</h2><Button keys={<KeyCap name="C" />} onClick={onAdd}>{t('escalation-add')}</Button></div>
      {data.escalations.length === 0 && <p className={styles.quiet}>{t('escalations-none')}</p>}
      {data.escalations.length > 0 && (
        <div className={styles.table} role="table" aria-label={t('escalations')}>
          <div role="row" className={styles.head} style={escalationColumns}>
            <span role="columnheader">{t('escalation-level')}</span>
            <span role="columnheader">{t('escalation-who')}</span>
            <span role="columnheader">{t('escalation-what')}</span>
            <span role="columnheader">{t('escalation-how')}</span>
            <span role="columnheader">{t('escalation-hours')}</span>
          </div>
          {data.escalations.map((line) => (
            <div key={line.id} role="row" className={styles.row} style={escalationColumns}>
              <span role="cell" className="num">{line.level ?? '–'}</span>
              <span role="cell" className={styles.name}><Button kind="quiet" aria-label={t('escalation-open', { name: line.name })} onClick={() => onOpen(line)}>{line.name}</Button>{line.two_versions && <DecisionMark state="two_versions" />}</span>
              <span role="cell" className={styles.second}>{line.what}</span>
              <span role="cell" className="num">{line.phone}{line.mail && <span className={styles.aside}>{line.mail}</span>}</span>
              <span role="cell" className={styles.second}>{line.hours}</span>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
