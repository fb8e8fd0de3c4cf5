/** The attendance register: every session with its counts, and one cohort's people with a column for each session. */
import { BellRing, FileDown } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useLocation } from 'wouter';
import type { AttendanceRegister, RegisterPerson } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Filters } from '../../shared/components/Filters';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { GridSearch } from '../../shared/grid/GridSearch';
import type { GridHandle } from '../../shared/grid/Grid';
import { useWindows, windowSize, type Windows } from '../../shared/grid/windows';
import { t } from '../../shared/i18n';
import { sourceWords } from '../../shared/sources';
import { dateTime } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import styles from './Register.module.css';
import { RegisterFiles } from './RegisterFiles';
import { RegisterPeople } from './RegisterPeople';
import { RegisterPersonPane } from './RegisterPersonPane';
import { RegisterSessions } from './RegisterSessions';
import { keyWords, sessionsOf } from './register-model';
import { WarningPane } from './WarningPane';

type PaneShown = { kind: 'person'; person: RegisterPerson } | { kind: 'files' | 'warning' } | null;

export function RegisterScreen({ cohort }: { cohort: string | null }) {
  const rollout = useRollout();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const [seldom, setSeldom] = useState(false);
  useEffect(() => { setText(''); setSeldom(false); }, [cohort]);
  const windows = useWindows('attendance_register', (offset) => ({ rollout: rollout.id, cohort, text, seldom, offset, limit: windowSize }), ({ total, offset, people }) => ({ total, offset, rows: people }));
  const { first: data, error } = windows;
  const [pane, setPane] = useState<PaneShown>(null);
  const files = () => setPane({ kind: 'files' });
  useCommands(
    [
      { id: 'register-warning', title: t('register-warning'), binding: 'w', keys: 'W', run: () => setPane({ kind: 'warning' }) },
      { id: 'register-export', title: t('register-export'), binding: 'x', keys: 'X', run: files },
      ...(cohort === null ? [] : [{ id: 'register-field', title: t('people-search'), binding: '/', keys: '/', run: () => { field.current?.focus(); field.current?.select(); } }]),
    ],
    [...(cohort === null ? [] : [{ keys: '/', label: t('people-search-key') }, { keys: 'Enter', label: t('register-person-key') }]), { keys: 'X', label: t('register-export') }],
  );
  const close = () => setPane(null);
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-training'), href: '/training' }]}
      title={t('register')}
      facts={data && <span>{t('completion-as-of')} {dateTime(data.as_of)}; {sourceWords(data.sources, dateTime)}</span>}
      deeds={<><Button icon={<BellRing size={16} aria-hidden />} keys={<KeyCap name="W" />} onClick={() => setPane({ kind: 'warning' })}>{t('register-warning')}</Button><Button icon={<FileDown size={16} aria-hidden />} keys={<KeyCap name="X" />} onClick={files}>{t('register-export')}</Button></>}
      tools={<TrainingTabs />}
      pane={data && pane?.kind === 'person' ? <RegisterPersonPane register={data} person={pane.person} onClose={close} /> : data && pane?.kind === 'warning' ? <WarningPane rollout={rollout.id} warning={data.warning} onClose={close} /> : data && pane?.kind === 'files' ? <RegisterFiles rollout={rollout.id} register={data} onClose={close} /> : undefined}
    >
      {error && <Trouble message={error.message} />}
      {data && (data.sessions.length === 0
        ? <EmptyState fact={t('sessions-none')} todo={t('register-none-todo')} />
        : <Whole register={data} windows={windows} seldom={seldom} onSeldom={setSeldom} search={<GridSearch field={field} grid={grid} label={t('people-search')} text={text} onText={setText} rows={windows.total} />} grid={grid} needle={text} onField={() => field.current?.focus()} onOpen={(person) => setPane({ kind: 'person', person })} />)}
    </Screen>
  );
}

interface WholeProps {
  register: AttendanceRegister;
  windows: Windows<AttendanceRegister, RegisterPerson>;
  seldom: boolean;
  onSeldom: (seldom: boolean) => void;
  search: ReactNode;
  grid: RefObject<GridHandle | null>;
  needle: string;
  onField: () => void;
  onOpen: (person: RegisterPerson) => void;
}

function Whole({ register, windows, seldom, onSeldom, search, grid, needle, onField, onOpen }: WholeProps) {
  const [, go] = useLocation();
  const { below, after } = register.warning;
  return (
    <div className={styles.screen}>
      <div className={styles.cohortLine}>
        <label className={styles.cohort}>
          <span>{t('col-cohort')}</span>
          <select value={register.cohort ?? ''} onChange={(event) => go(event.target.value === '' ? '/training/register' : `/training/register/${event.target.value}`)}>
            <option value="">{t('register-all', { count: register.sessions.length })}</option>
            {register.cohorts.map(({ id, title, sessions }) => <option key={id} value={id}>{t('register-cohort', { title, count: sessions })}</option>)}
          </select>
        </label>
        {register.cohort !== null && search}
        {register.cohort !== null && below !== null && after !== null && (
          <Filters label={t('register-filter')} chosen={seldom ? 'seldom' : 'all'} onChoose={(id) => onSeldom(id === 'seldom')} filters={[{ id: 'all', label: t('register-everybody'), count: register.everybody }, { id: 'seldom', label: t('register-seldom-filter', { below, after }), count: register.seldom }]} />
        )}
      </div>
      <RegisterSessions sessions={register.cohort === null ? register.sessions : sessionsOf(register)} cohorts={register.cohort === null} />
      {register.cohort !== null && (
        <>
          <p className={styles.key}>{keyWords(register.statuses)}</p>
          <RegisterPeople register={register} windows={windows} grid={grid} needle={needle} onField={onField} onOpen={onOpen} />
        </>
      )}
    </div>
  );
}
