/** Readings: what is due now with a field each, every duty and how it stands, and one duty at the right. */
import { FileDown, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Link, useLocation } from 'wouter';
import { stale, useCall } from '../../api/queries';
import type { Duties, DutyLine } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { CriterionMark, DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { number, when } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { GoLiveTabs } from '../golive/GoLiveTabs';
import { DutyForm } from './DutyForm';
import { DutyPane } from './DutyPane';
import { EnterReading } from './EnterReading';
import { FilesPane } from './FilesPane';
import { came, dueFirst, nextDue, rhythm, said } from './readings-model';
import styles from './Readings.module.css';

/** How often it is asked anew what is due: time passes without anybody touching the screen. */
const EVERY = 30_000;

type Shown = 'new' | 'edit' | 'files' | null;

export function ReadingsScreen({ duty }: { duty: string | null }) {
  const rollout = useRollout();
  const [, go] = useLocation();
  const { data, error } = useCall('duty_list', { rollout: rollout.id });
  const [shown, setShown] = useState<Shown>(null);
  const due = useRef<HTMLUListElement>(null);
  useRowKeys();
  useEffect(() => {
    const timer = setInterval(() => stale(['duty_list', 'duty_show']), EVERY);
    return () => clearInterval(timer);
  }, []);
  const enter = () => due.current?.querySelector('input')?.focus();
  const close = () => { setShown(null); if (duty !== null) go('/go-live/readings'); };
  useCommands(
    [
      { id: 'readings-enter', title: t('monitoring-enter'), binding: 'e', keys: 'E', run: enter },
      { id: 'duty-add', title: t('monitoring-add-duty'), binding: 'a', keys: 'A', run: () => setShown('new') },
      { id: 'monitoring-export', title: t('monitoring-export'), binding: 'x', keys: 'X', run: () => setShown('files') },
      ...(data?.duties ?? []).map(({ id, title }) => ({ id: `duty-${id}`, title: t('monitoring-open', { title }), run: () => go(`/go-live/readings/${id}`) })),
    ],
    [{ keys: 'E', label: t('monitoring-enter') }, { keys: 'A', label: t('monitoring-add-duty') }, { keys: 'X', label: t('monitoring-export') }],
  );
  const line = data?.duties.find(({ id }) => id === duty) ?? null;
  const pane = shown === 'files' ? <FilesPane rollout={rollout.id} onClose={close} />
    : shown === 'new' && data ? <DutyForm key="new" rollout={rollout.id} data={data} line={null} onClose={() => setShown(null)} />
      : shown === 'edit' && data && line ? <DutyForm key={line.id} rollout={rollout.id} data={data} line={line} onClose={() => setShown(null)} />
        : duty !== null ? <DutyPane key={duty} duty={duty} onEdit={() => setShown('edit')} onClose={close} /> : undefined;
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-go-live') }]}
      title={t('readings')}
      facts={data && data.duties.length > 0 && <span className="num">{t('monitoring-facts', { due: number(data.due), missed: number(data.missed), not_met: number(data.not_met) })}</span>}
      deeds={<><Button icon={<FileDown size={16} aria-hidden />} keys={<KeyCap name="X" />} onClick={() => setShown('files')}>{t('monitoring-export')}</Button><Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="A" />} onClick={() => setShown('new')}>{t('monitoring-add-duty')}</Button></>}
      tools={<GoLiveTabs />}
      pane={pane}
    >
      {error && <Trouble message={error.message} />}
      {data && data.duties.length === 0 && <EmptyState fact={t('monitoring-none')} todo={t('monitoring-none-todo')} />}
      {data && data.duties.length > 0 && <div className={styles.screen}><Due data={data} list={due} /><All data={data} chosen={duty} narrow={pane !== undefined} /></div>}
    </Screen>
  );
}

function Due({ data, list }: { data: Duties; list: RefObject<HTMLUListElement | null> }) {
  const due = dueFirst(data.duties);
  const next = nextDue(data.duties);
  const head = useRef<HTMLHeadingElement>(null);
  // The next field; after the last one the heading, where it is said that nothing is due.
  const onKept = (index: number) => () => {
    const fields = list.current?.querySelectorAll<HTMLInputElement>('input');
    const field = fields?.[index + 1] ?? fields?.[0];
    if (field && (fields?.length ?? 0) > 1) field.focus();
    else head.current?.focus();
  };
  return (
    <section className={styles.part} aria-labelledby="due-now">
      <h2 id="due-now" ref={head} tabIndex={-1}>{t('monitoring-due-now')}</h2>
      {due.length === 0 && <p className={styles.quiet}>{t('monitoring-nothing-due')}{next?.next && <>. {t('monitoring-next-due', { title: next.title, at: when(next.next) })}</>}</p>}
      <ul ref={list} className={styles.due}>
        {due.map((one, index) => (
          <li key={one.id}><EnterReading duty={one} due={t('monitoring-due-since', { at: when(one.due ?? '') })} onKept={onKept(index)} /></li>
        ))}
      </ul>
    </section>
  );
}

function All({ data, chosen, narrow }: { data: Duties; chosen: string | null; narrow: boolean }) {
  return (
    <section className={styles.part} aria-labelledby="all-duties">
      <h2 id="all-duties">{t('monitoring-all')}</h2>
      <div className={`${styles.table} ${narrow ? styles.narrow : ''}`} role="table" aria-label={t('monitoring-all')}>
        <div role="row" className={styles.head}>
          <span role="columnheader">{t('monitoring-col-duty')}</span>
          <span role="columnheader">{t('monitoring-rhythm')}</span>
          <span role="columnheader">{t('monitoring-col-due')}</span>
          <span role="columnheader">{t('monitoring-missed')}</span>
          <span role="columnheader">{t('monitoring-col-value')}</span>
          <span role="columnheader" className={styles.wide}>{t('monitoring-col-owner')}</span>
        </div>
        {data.duties.map((one) => <Line key={one.id} one={one} chosen={one.id === chosen} />)}
      </div>
    </section>
  );
}

function Line({ one, chosen }: { one: DutyLine; chosen: boolean }) {
  const mark = one.last && came(one.last);
  return (
    <div role="row" className={`${styles.row} ${chosen ? styles.chosen : ''}`}>
      <span role="cell" className={styles.name}><Link href={`/go-live/readings/${one.id}`} data-row className={styles.open}>{one.title}</Link>{one.two_versions && <DecisionMark state="two_versions" />}</span>
      <span role="cell" className={styles.second}>{rhythm(one.every)}</span>
      <span role="cell" className={`num ${one.state === 'due' ? styles.late : styles.second}`}>{stateWords(one)}</span>
      <span role="cell" className={`num ${one.missed > 0 ? styles.bad : styles.quiet}`}>{one.missed > 0 ? t('monitoring-missed-count', { count: one.missed }) : '–'}</span>
      <span role="cell" className={`num ${styles.last}`}>
        {mark && <CriterionMark state={mark} />}
        {one.last ? t('monitoring-last', { value: said(one.last, one.unit), at: when(one.last.at) }) : <span className={styles.quiet}>{t('monitoring-never-read')}</span>}
      </span>
      <span role="cell" className={`${styles.second} ${styles.wide}`}>{one.owner || (one.role && roleWord(one.role))}</span>
    </div>
  );
}

export function stateWords(one: DutyLine): string {
  switch (one.state) {
    case 'before': return t('monitoring-state-before', { at: when(one.from ?? '') });
    case 'due': return t('monitoring-state-due', { at: when(one.due ?? '') });
    case 'over': return t('monitoring-state-over', { at: when(one.until ?? '') });
    case 'open': return t('monitoring-state-open');
    default: return one.next ? t('monitoring-state-read', { at: when(one.next) }) : t('monitoring-state-last');
  }
}
