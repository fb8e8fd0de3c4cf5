/** Observations: entered in one line, filtered by severity; one becomes an item, or a finding at a gate. */
import { useMutation } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { Done, ObservationLine, Observations } from '../../api/types';
import { did } from '../../shared/acts';
import { composing, useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { Filters } from '../../shared/components/Filters';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { when } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { GoLiveTabs } from '../golive/GoLiveTabs';
import { FilesPane } from './FilesPane';
import styles from './Readings.module.css';
import { Lines, To, ToItem, lastList } from './ToItem';

const severities = ['critical', 'high', 'medium', 'low', 'note'] as const;
type Severity = (typeof severities)[number];
const asSeverity = (word: string): Severity => severities.find((one) => one === word) ?? 'note';

type Shown = { kind: 'files' } | { kind: 'item' | 'criterion'; one: ObservationLine } | null;

/** Writes one change and says so. */
function useDeed(then?: () => void) {
  return useMutation<Done, CallError, { words: string; made: () => Promise<Done> }>({
    mutationFn: ({ made }) => made(),
    onSuccess: ({ action, label }, { words }) => {
      did({ action, label });
      stale(['observation_list', 'checklist_show', 'gate_show']);
      say(words);
      then?.();
    },
  });
}

export function ObservationsScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('observation_list', { rollout: rollout.id });
  const [filter, setFilter] = useState<Severity | 'all'>('all');
  const [shown, setShown] = useState<Shown>(null);
  const field = useRef<HTMLInputElement>(null);
  useRowKeys({ opens: false });
  useCommands(
    [
      { id: 'observation-add', title: t('observation-add'), binding: ['a', '/'], keys: 'A', run: () => field.current?.focus() },
      { id: 'monitoring-export', title: t('monitoring-export'), binding: 'x', keys: 'X', run: () => setShown({ kind: 'files' }) },
    ],
    [{ keys: 'A', label: t('observation-add') }, { keys: 'L', label: t('observation-to-item') }, { keys: 'X', label: t('monitoring-export') }],
  );
  const close = () => setShown(null);
  const line = useDeed();
  /** One key makes a line where the last one went; the first time, and with shift, it is asked where. */
  const toLine = (one: ObservationLine, ask: boolean) => {
    const known = data?.targets.some(({ checklist }) => checklist === lastList());
    if (ask || !known) setShown({ kind: 'item', one });
    else line.mutate({ words: t('observation-item-made'), made: () => call('observation_to_item', { observation: one.id, checklist: lastList(), section: null }) });
  };
  const all = data?.observations ?? [];
  const count = (id: Severity | 'all') => (id === 'all' ? all.length : all.filter(({ severity }) => severity === id).length);
  const rows = all.filter(({ severity }) => filter === 'all' || severity === filter);
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-go-live') }]}
      title={t('observations')}
      deeds={<Button icon={<FileDown size={16} aria-hidden />} keys={<KeyCap name="X" />} onClick={() => setShown({ kind: 'files' })}>{t('monitoring-export')}</Button>}
      tools={<><GoLiveTabs />{all.length > 0 && <Filters label={t('observation-filter')} chosen={filter} onChoose={setFilter} filters={(['all', ...severities] as const).map((id) => ({ id, label: id === 'all' ? t('observation-all') : t(`monitoring-severity-${id}`), count: count(id) }))} />}</>}
      pane={shown?.kind === 'files' ? <FilesPane rollout={rollout.id} onClose={close} /> : shown?.kind === 'item' ? <ToItem rollout={rollout.id} what={shown.one.what} error={line.error} onMake={async (checklist) => { await line.mutateAsync({ words: t('observation-item-made'), made: () => call('observation_to_item', { observation: shown.one.id, checklist, section: null }) }); close(); }} onClose={close} /> : shown?.kind === 'criterion' ? <ToCriterion rollout={rollout.id} one={shown.one} onClose={close} /> : undefined}
    >
      {error && <Trouble message={error.message} />}
      {line.error && shown?.kind !== 'item' && <p role="alert" className={styles.bad}>{line.error.message}</p>}
      {data && <Add rollout={rollout.id} data={data} field={field} />}
      {data && all.length === 0 && <EmptyState fact={t('observations-none')} todo={t('observations-none-todo')} />}
      {rows.length > 0 && <ul className={styles.list}>{rows.map((one) => <Line key={one.id} one={one} onTo={(kind) => setShown({ kind, one })} onLine={(ask) => toLine(one, ask)} />)}</ul>}
    </Screen>
  );
}

function Add({ rollout, data, field }: { rollout: string; data: Observations; field: React.RefObject<HTMLInputElement | null> }) {
  const [what, setWhat] = useState('');
  const [area, setArea] = useState('');
  const [severity, setSeverity] = useState<string>('note');
  const areas = useId();
  const add = useDeed(() => { setWhat(''); field.current?.focus(); });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending && what.trim() !== '') add.mutate({ words: t('observation-said'), made: () => call('observation_add', { rollout, what, area: area || null, severity, at: null }) });
  };
  return (
    <form className={styles.add} onSubmit={submit} noValidate>
      <TextField ref={field} label={t('observation-what')} value={what} onChange={setWhat} autoComplete="off" />
      <TextField label={t('observation-area')} help={t('observation-area-help')} value={area} onChange={setArea} list={areas} autoComplete="off" />
      <datalist id={areas}>{data.areas.map((one) => <option key={one} value={one} />)}</datalist>
      <SelectField label={t('observation-severity')} value={severity} onChange={setSeverity} options={severities.map((value) => ({ value, label: t(`monitoring-severity-${value}`) }))} />
      <Button kind="primary" type="submit">{t('observation-keep')}</Button>
      {add.error && <p role="alert" className={styles.bad}>{add.error.message}</p>}
    </form>
  );
}

function Line({ one, onTo, onLine }: { one: ObservationLine; onTo: (kind: 'item' | 'criterion') => void; onLine: (ask: boolean) => void }) {
  const remove = useDeed();
  const severity = asSeverity(one.severity);
  const tone = severity === 'critical' || severity === 'high' ? styles.bad : severity === 'medium' ? styles.late : styles.second;
  const named = (deed: string) => t('observation-deed', { deed, what: one.what });
  const onKey = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'l') return;
    event.preventDefault();
    onLine(event.shiftKey);
  };
  return (
    <li className={styles.seen} data-row tabIndex={-1} onKeyDown={onKey}>
      <span className="num">{when(one.at)}<span className={styles.aside}>{one.by}</span></span>
      <span><b className={tone}>{t(`monitoring-severity-${severity}`)}</b>{one.area && <span className={styles.aside}>{one.area}</span>}</span>
      <div>
        <p>{one.what}{one.two_versions && <DecisionMark state="two_versions" />}</p>
        <Lines lines={one.lines} />
        {one.criterion && <p className={styles.aside}><Link href={`/go-live/gates/${one.criterion.of}`}>{t('observation-became-criterion', { title: one.criterion.title })}</Link></p>}
        {remove.error && <p role="alert" className={styles.bad}>{remove.error.message}</p>}
      </div>
      <span className={styles.deeds}>
        <Button kind="quiet" aria-keyshortcuts="L" aria-label={named(t('observation-to-item'))} onClick={() => onTo('item')}>{t('observation-to-item')}</Button>
        <Button kind="quiet" aria-label={named(t('observation-to-criterion'))} onClick={() => onTo('criterion')}>{t('observation-to-criterion')}</Button>
        <Button kind="quiet" aria-label={named(t('observation-remove'))} onClick={() => remove.mutate({ words: t('observation-removed'), made: () => call('observation_remove', { observation: one.id }) })}>{t('observation-remove')}</Button>
      </span>
    </li>
  );
}

interface ToProps {
  rollout: string;
  one: ObservationLine;
  onClose: () => void;
}

function ToCriterion({ rollout, one, onClose }: ToProps) {
  const { data } = useCall('gate_list', { rollout });
  const [chosenGate, setGate] = useState('');
  const gate = chosenGate || data?.gates.find(({ decision }) => decision === null)?.id || data?.gates[0]?.id || '';
  const view = useCall('gate_show', { gate }, { enabled: gate !== '' });
  const [chosen, setChosen] = useState('');
  const criteria = view.data?.criteria ?? [];
  const criterion = criteria.some(({ id }) => id === chosen) ? chosen : (criteria[0]?.id ?? '');
  const make = useDeed(onClose);
  return (
    <To label={t('observation-to-criterion')} what={one.what} error={make.error} onClose={onClose} onKeep={() => criterion !== '' && make.mutate({ words: t('observation-criterion-said'), made: () => call('observation_to_criterion', { observation: one.id, criterion }) })}>
      <SelectField label={t('col-gate')} value={gate} onChange={setGate} autoFocus options={(data?.gates ?? []).map(({ id, title }) => ({ value: id, label: title }))} />
      <SelectField label={t('observation-which-criterion')} value={criterion} onChange={setChosen} options={criteria.map(({ id, level, title }) => ({ value: id, label: `${level}: ${title}` }))} />
    </To>
  );
}
