/** The decision log: searched, filtered by state, one decision at the right; printed as it is filtered. */
import { useMutation } from '@tanstack/react-query';
import { Plus, Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { Done, ResolutionLine } from '../../api/types';
import { did } from '../../shared/acts';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Fact, Facts } from '../../shared/components/Facts';
import { Filters } from '../../shared/components/Filters';
import { KeyCap } from '../../shared/components/KeyCap';
import { Pane } from '../../shared/components/Pane';
import { Screen } from '../../shared/components/Screen';
import { GridSearch } from '../../shared/grid/GridSearch';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { date, dateTime, number, shortDate, time } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { GoLiveTabs } from '../golive/GoLiveTabs';
import { asDecision } from '../golive/gate-model';
import { Files, type OneFile } from './FilesPane';
import { asLogState, fits, logStates, type LogState } from './meetings-model';
import styles from './Meetings.module.css';
import { ResolutionForm } from './ResolutionForm';
import { ResolutionWords } from './ResolutionWords';
import { Lines, ToItem } from './ToItem';
import { useLesson } from './useLesson';

type Shown = { kind: 'add'; revisits: ResolutionLine | null } | { kind: 'files' } | { kind: 'item'; of: ResolutionLine } | null;

export function DecisionsScreen({ chosen }: { chosen: string | null }) {
  const rollout = useRollout();
  const [, go] = useLocation();
  const { data, error } = useCall('resolution_list', { rollout: rollout.id });
  const [text, setText] = useState('');
  const [state, setState] = useState<LogState | 'all'>('all');
  const [shown, setShown] = useState<Shown>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useRowKeys();
  useCommands(
    [
      { id: 'decisions-search', title: t('log-search'), binding: '/', keys: '/', run: () => field.current?.focus() },
      { id: 'resolution-add', title: t('resolution-add'), binding: 'a', keys: 'A', run: () => setShown({ kind: 'add', revisits: null }) },
      { id: 'resolution-print', title: t('resolution-print'), binding: 'p', keys: 'P', run: () => setShown({ kind: 'files' }) },
    ],
    [{ keys: '/', label: t('log-search') }, { keys: 'A', label: t('resolution-add') }, { keys: 'P', label: t('resolution-print') }],
  );
  const all = data?.decisions ?? [];
  const rows = all.filter((line) => fits(line, text, state));
  const one = all.find(({ id }) => id === chosen) ?? null;
  const make: OneFile['make'] = (format, language, path) => call('resolution_export', { rollout: rollout.id, text, state: state === 'all' ? null : state, format, language, path });
  const files: OneFile[] = [
    { label: 'completion-export-pdf', name: 'decisions', format: 'pdf', make },
    { label: 'completion-export-xlsx', name: 'decisions', format: 'xlsx', make },
    { label: 'log-export-csv', name: 'decisions', format: 'csv', make },
  ];
  const close = () => setShown(null);
  const pane = shown?.kind === 'add' ? <ResolutionForm rollout={rollout.id} meeting={null} revisits={shown.revisits} onClose={close} onKept={(id) => go(`/go-live/decisions/${id}`)} />
    : shown?.kind === 'files' ? <Files label={t('resolution-print')} what={t('log-export-what', { count: number(rows.length) })} files={files} onClose={close} />
      : shown?.kind === 'item' ? <DecisionToItem rollout={rollout.id} line={shown.of} onClose={close} />
      : one ? <One key={one.id} line={one} onRevisit={() => setShown({ kind: 'add', revisits: one })} onItem={() => setShown({ kind: 'item', of: one })} onClose={() => go('/go-live/decisions')} /> : undefined;
  const count = (id: LogState | 'all') => (id === 'all' ? all.length : all.filter((line) => line.state === id).length);
  const toFirst = { current: { focus: () => list.current?.querySelector<HTMLElement>('[data-row]')?.focus(), scrollTo: () => undefined } };
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-go-live') }]}
      title={t('decision-log')}
      facts={data && all.length > 0 && <span className="num">{t('log-facts', { count: number(all.length), open: number(data.open), overdue: number(data.overdue) })}</span>}
      deeds={<><Button icon={<Printer size={16} aria-hidden />} keys={<KeyCap name="P" />} onClick={() => setShown({ kind: 'files' })}>{t('resolution-print')}</Button><Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="A" />} onClick={() => setShown({ kind: 'add', revisits: null })}>{t('resolution-add')}</Button></>}
      tools={<><GoLiveTabs />{all.length > 0 && <div className={styles.tools}><GridSearch field={field} grid={toFirst} label={t('log-search')} text={text} onText={setText} rows={rows.length} /><Filters label={t('resolution-col-state')} chosen={state} onChoose={setState} filters={(['all', ...logStates] as const).map((id) => ({ id, label: id === 'all' ? t('resolution-all') : t(`resolution-state-${id}`), count: count(id) }))} /></div>}</>}
      pane={pane}
    >
      {error && <Trouble message={error.message} />}
      {data && all.length === 0 && <EmptyState fact={t('log-none')} todo={t('log-none-todo')} />}
      {data && all.length > 0 && rows.length === 0 && <EmptyState fact={t('log-nothing-found')} />}
      {rows.length > 0 && <ul ref={list} className={styles.log}>{rows.map((line) => <Entry key={line.id} line={line} chosen={line.id === chosen} />)}</ul>}
    </Screen>
  );
}

function Decided({ line }: { line: ResolutionLine }) {
  if (!line.gate) return <>{line.text}</>;
  const word = asDecision(line.text);
  return <><DecisionMark state={word} quiet />{t(`decision-${word}`)}: {line.gate.title}</>;
}

function Entry({ line, chosen }: { line: ResolutionLine; chosen: boolean }) {
  const gone = line.state === 'revisited';
  return (
    <li className={`${styles.entry} ${chosen ? styles.chosen : ''}`}>
      <span className={`num ${styles.second}`}>{line.gate ? '' : line.number}<span className={styles.aside}>{shortDate(line.at)} {time(line.at)}</span></span>
      <div>
        <p className={styles.what}><Link href={`/go-live/decisions/${line.id}`} data-row className={`${styles.open} ${gone ? styles.gone : ''}`}><Decided line={line} /></Link>{line.two_versions && <DecisionMark state="two_versions" />}</p>
        {line.reason && <p className={styles.aside}>{line.reason}</p>}
      </div>
      <span className={styles.second}>{line.decided_by}<ResolutionWords line={line} /></span>
    </li>
  );
}

function One({ line, onRevisit, onItem, onClose }: { line: ResolutionLine; onRevisit: () => void; onItem: () => void; onClose: () => void }) {
  const done = useMutation<Done, CallError, boolean>({
    mutationFn: (is) => call('resolution_done', { resolution: line.id, done: is, note: null }),
    onSuccess: ({ action, label }, is) => {
      did({ action, label });
      stale(['resolution_list', 'meeting_show']);
      say(t(is ? 'resolution-done-said' : 'resolution-undone-said', { number: line.number }));
    },
  });
  const state = asLogState(line.state);
  return (
    <Pane label={line.gate ? line.gate.title : line.number} width={23} onClose={onClose}>
      <div className={styles.pane}>
        <p className={styles.reading}><Decided line={line} /></p>
        <Facts>
          <Fact label={t('resolution-col-at')}>{dateTime(line.at)}</Fact>
          {line.reason && <Fact label={t('resolution-reason')}>{line.reason}</Fact>}
          <Fact label={t('resolution-by')}>{line.decided_by}</Fact>
          {line.consequences && <Fact label={t('resolution-consequences')}>{line.consequences}</Fact>}
          {line.owner && <Fact label={t('resolution-owner')}>{line.owner}{line.due && `, ${date(`${line.due}T00:00`)}`}</Fact>}
          <Fact label={t('resolution-col-state')}><ResolutionWords line={line} />{line.done_at && ` ${t('resolution-done-at', { at: dateTime(line.done_at) })}`}{line.done_note && `: ${line.done_note}`}</Fact>
        </Facts>
        {line.meeting && <Link href={`/go-live/meetings/${line.meeting.id}`}>{t('resolution-where-meeting', { title: line.meeting.title })}</Link>}
        {line.gate && <Link href={`/go-live/gates/${line.gate.id}`}>{t('resolution-where-gate', { title: line.gate.title })}</Link>}
        {line.revisits && <Link href={`/go-live/decisions/${line.revisits.id}`}>{t('resolution-revisits', { number: line.revisits.title })}</Link>}
        {line.revisited_by.map((later) => <Link key={later.id} href={`/go-live/decisions/${later.id}`}>{t('resolution-revisited-by', { number: later.title })}</Link>)}
        <Lines lines={line.lines} />
        <p className={styles.quiet}>{t('resolution-written-by', { by: line.by })}</p>
        {done.error && <p role="alert" className={styles.bad}>{done.error.message}</p>}
        {!line.gate && (
          <div className={styles.deeds}>
            {(state === 'open' || state === 'overdue') && <Button onClick={() => done.mutate(true)}>{t('resolution-done')}</Button>}
            {state === 'done' && <Button kind="quiet" onClick={() => done.mutate(false)}>{t('resolution-undone')}</Button>}
            {state !== 'revisited' && <Button onClick={onRevisit}>{t('resolution-revisit')}</Button>}
            <Button onClick={onItem}>{t('observation-to-item')}</Button>
          </div>
        )}
      </div>
    </Pane>
  );
}

function DecisionToItem({ rollout, line, onClose }: { rollout: string; line: ResolutionLine; onClose: () => void }) {
  const make = useLesson();
  return <ToItem rollout={rollout} what={line.text} error={make.error} onClose={onClose} onMake={async (checklist) => { await make.mutateAsync({ decision: line.id, minutes: null, line: null, checklist, section: null }); onClose(); }} />;
}
