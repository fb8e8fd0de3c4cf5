/** Everybody on the rosters: search, one cohort, four orders; 100,000 rows scroll. */
import { ArrowDown, ArrowRightLeft, FileDown, FileInput, Search, UserPlus, Users } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation, useSearch } from 'wouter';
import { call } from '../../api/call';
import type { PersonLine } from '../../api/types';
import { composing, useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { KeyCap } from '../../shared/components/KeyCap';
import { HitText, PersonName } from '../../shared/components/PersonName';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { Grid, type GridHandle } from '../../shared/grid/Grid';
import { t } from '../../shared/i18n';
import { rowRem, useSettings } from '../../shared/settings';
import { fold } from '../../shared/text/fold';
import { number } from '../../shared/time/format';
import { useNarrow, useRem } from '../../shared/window';
import { useRollout } from '../../shared/workspace';
import { AddPerson } from './AddPerson';
import styles from './People.module.css';
import { ChooseBox, ChosenBar, useChosen, type Chosen } from './Chosen';
import { PeopleExport } from './PeopleExport';
import { PersonPane } from './PersonPane';
import { PlacePeople } from './PlacePeople';
import { personAt, usePerson, useRoster, type Question, type Sort } from './roster';

const wide = 'minmax(11rem, 1.2fr) 6.5rem minmax(11rem, 1.2fr) 7.5rem 7rem minmax(8rem, 1fr)';
const tight = 'minmax(11rem, 1.2fr) 6.5rem 7.5rem minmax(8rem, 1fr)';
type PaneShown = { kind: 'add' | 'place' | 'export' } | { kind: 'person'; person: PersonLine } | null;

export function PeopleScreen({ cohort: first }: { cohort?: string | undefined }) {
  const rollout = useRollout();
  const asked = new URLSearchParams(useSearch()).get('person');
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('given');
  const [active, setActive] = useState(-1);
  const [pane, setPane] = useState<PaneShown>(null);
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const cohort = first ?? null;
  const { question, page, error, reading } = useRoster({ rollout: rollout.id, cohort, text: text.trim(), sort });
  const chosen = useChosen(question, page?.total ?? 0);
  useEffect(() => setActive(-1), [question.text, cohort, sort]);
  useAsked(asked, (person) => setPane({ kind: 'person', person }));
  const toField = () => { field.current?.focus(); field.current?.select(); };
  const add = () => setPane({ kind: 'add' });
  const place = () => {
    const person = chosen.count === 0 && active >= 0 ? personAt(question, active) : null;
    if (person) chosen.toggle(person.id);
    if (person || chosen.count > 0) setPane({ kind: 'place' });
  };
  useCommands(
    [
      { id: 'people-field', title: t('people-search'), binding: '/', keys: '/', run: toField },
      { id: 'person-add', title: t('person-add'), binding: 'n', keys: 'N', run: add },
      { id: 'people-place', title: t('place-move'), binding: 'm', keys: 'M', run: place },
      { id: 'people-doubles', title: t('doubles'), binding: 'd', keys: 'D', run: () => go('/training/doubles') },
      { id: 'people-export', title: t('people-export'), binding: 'e', keys: 'E', run: () => setPane({ kind: 'export' }) },
      { id: 'people-import-open', title: t('import-open'), binding: 'i', keys: 'I', run: () => go('/training/import') },
    ],
    [{ keys: '/', label: t('people-search-key') }, { keys: 'Enter', label: t('person-open') }, { keys: 'X', label: t('place-choose') }, { keys: 'M', label: t('place-move') }, { keys: 'N', label: t('person-add') }, { keys: 'D', label: t('doubles') }, { keys: 'I', label: t('import-open') }, { keys: 'E', label: t('people-export') }],
  );
  const closePane = () => { setPane(null); if (active >= 0) grid.current?.focus(active); else toField(); };
  const total = page?.total ?? 0;
  const everybody = text === '' && cohort === null;
  return (
    <Screen
      busy={!page && !error}
      crumbs={[{ label: t('area-training'), href: '/training' }]}
      title={t('people')}
      facts={page && <span className="num">{everybody ? t('people-all', { count: total, shown: number(total) }) : t('people-found', { count: total, shown: number(total) })}</span>}
      deeds={<><Button icon={<FileDown size={16} aria-hidden />} aria-label={t('people-export')} title={t('people-export')} onClick={() => setPane({ kind: 'export' })} /><Button icon={<Users size={16} aria-hidden />} keys={<KeyCap name="D" />} onClick={() => go('/training/doubles')}>{t('doubles')}</Button><Button icon={<UserPlus size={16} aria-hidden />} keys={<KeyCap name="N" />} onClick={add}>{t('person-add')}</Button><Button kind="primary" icon={<FileInput size={16} aria-hidden />} onClick={() => go('/training/import')}>{t('import-open')}</Button></>}
      tools={
        <>
          <TrainingTabs />
          <div className={styles.tools}>
            <div className={styles.field}>
              <Search size={16} aria-hidden />
              <input
                ref={field}
                aria-label={t('people-search')}
                placeholder={t('people-search')}
                value={text}
                autoFocus
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => {
                  if (composing(event.nativeEvent)) return;
                  if (event.key === 'ArrowDown' && total > 0) grid.current?.focus(0);
                  else if (event.key === 'Escape' && text !== '') setText('');
                  else return;
                  event.preventDefault();
                }}
              />
              <KeyCap name={text === '' ? '/' : 'Esc'} />
            </div>
            <label className={styles.cohort}>
              <span>{t('col-cohort')}</span>
              <select value={cohort ?? ''} onChange={(event) => go(event.target.value === '' ? '/training/people' : `/training/people/${event.target.value}`)}>
                <option value="">{t('cohort-any')}</option>
                {page?.cohorts.map(({ id, title, enrolled }) => <option key={id} value={id}>{t('cohort-option', { title, count: enrolled })}</option>)}
              </select>
            </label>
            <ChosenBar chosen={chosen} deed={<Button icon={<ArrowRightLeft size={16} aria-hidden />} keys={<KeyCap name="M" />} onClick={place}>{t('place-move')}</Button>} />
          </div>
        </>
      }
      pane={pane?.kind === 'export' ? <PeopleExport rollout={rollout.id} cohort={cohort} text={text.trim()} onClose={closePane} /> : pane?.kind === 'place' ? <PlacePeople rollout={rollout.id} whom={chosen.whom} cohort={cohort} onDone={chosen.clear} onClose={closePane} /> : pane?.kind === 'add' ? <AddPerson cohorts={page?.cohorts ?? []} cohort={cohort} onDone={closePane} /> : pane?.kind === 'person' ? <PersonPane person={pane.person} onClose={closePane} /> : undefined}
    >
      {error ? <Trouble message={error.message} /> : page && (
        <List handle={grid} question={question} total={total} active={active} onActive={setActive} sort={sort} onSort={setSort} reading={reading} chosen={chosen}
          onOpen={(person) => setPane({ kind: 'person', person })} onField={toField}
          empty={everybody
            ? <EmptyState fact={t('people-none')} todo={t('people-none-todo')}><Button onClick={() => go('/training/import')}>{t('import-open')}</Button></EmptyState>
            : <EmptyState fact={text === '' ? t('people-none-cohort') : t('people-no-match', { text })}><Button onClick={() => { setText(''); go('/training/people'); toField(); }}>{t('show-all')}</Button></EmptyState>} />
      )}
    </Screen>
  );
}

/** The palette names a person only, perhaps by the id of somebody who was merged since. */
function useAsked(id: string | null, show: (person: PersonLine) => void): void {
  useEffect(() => {
    if (!id) return;
    void call('person_show', { person: id }).then(({ person }) => show(person)).catch(() => undefined);
    // The address is answered once: without this, every later screen would carry it.
    return () => history.replaceState(null, '', location.pathname + location.hash);
  }, [id]);
}

interface ListProps {
  handle: React.RefObject<GridHandle | null>;
  question: Question;
  total: number;
  active: number;
  onActive: (index: number) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  reading: boolean;
  onOpen: (person: PersonLine) => void;
  onField: () => void;
  chosen: Chosen;
  empty: React.ReactNode;
}

function List({ handle, question, total, active, onActive, sort, onSort, onOpen, onField, chosen, empty }: ListProps) {
  const narrow = useNarrow();
  const rem = useRem();
  const { rows } = useSettings();
  const open = (index: number) => {
    const person = personAt(question, index);
    if (person) onOpen(person);
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Enter') open(index);
    else if (event.key === 'x' && !event.ctrlKey && !event.metaKey && !event.altKey) chosen.toggle(personAt(question, index)?.id);
    else if (event.key === 'Escape') onField();
    else return;
    event.preventDefault();
  };
  const head = (id: Sort, label: string) => ({ id, label: <button type="button" className={styles.sort} aria-pressed={sort === id} onClick={() => onSort(id)}>{label}{sort === id && <ArrowDown size={12} aria-hidden />}</button> });
  return (
    <Grid
      handle={handle}
      label={t('people')}
      columns={narrow ? tight : wide}
      head={[
        { id: 'name', label: <NameHead sort={sort} onSort={onSort} /> },
        head('number', t('col-code')),
        ...(narrow ? [] : [{ id: 'email', label: t('col-email') }]),
        ...(narrow ? [] : [{ id: 'phone', label: t('col-phone') }]),
        head('department', t('col-class')),
        { id: 'cohort', label: t('col-cohort') },
      ]}
      count={total}
      rowHeight={Math.round(rowRem[rows] * rem)}
      active={active}
      onActive={onActive}
      keyOf={String}
      onRowClick={(index) => { onActive(index); open(index); }}
      onKeyDown={onKey}
      row={(index) => <Cells question={question} index={index} narrow={narrow} chosen={chosen} />}
      empty={empty}
    />
  );
}

/** Names have two orders: by the given name people are called by, and by the whole name. */
function NameHead({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <span className={styles.sorts}>
      <button type="button" className={styles.sort} aria-pressed={sort === 'given'} onClick={() => onSort('given')}>{t('sort-given')}{sort === 'given' && <ArrowDown size={12} aria-hidden />}</button>
      <button type="button" className={styles.sort} aria-pressed={sort === 'name'} onClick={() => onSort('name')}>{t('sort-name')}{sort === 'name' && <ArrowDown size={12} aria-hidden />}</button>
    </span>
  );
}

function Cells({ question, index, narrow, chosen }: { question: Question; index: number; narrow: boolean; chosen: Chosen }) {
  const person = usePerson(question, index);
  const needle = fold(question.text);
  if (!person) return <div role="gridcell" aria-busy className={styles.quiet}>{number(index + 1)}</div>;
  return (
    <>
      <div role="gridcell" className={styles.who}><ChooseBox chosen={chosen} person={person} /><PersonName name={person.name} needle={needle} /></div>
      <div role="gridcell" className={styles.second}>{person.number === '' ? '–' : <HitText text={person.number} needle={needle} />}</div>
      {!narrow && <div role="gridcell" className={styles.second}>{person.email === '' ? '–' : <HitText text={person.email} needle={needle} />}</div>}
      {!narrow && <div role="gridcell" className={`num ${styles.second}`}>{person.phone || '–'}</div>}
      <div role="gridcell" className={styles.second}>{person.department}</div>
      <div role="gridcell" className={styles.second}>{person.cohorts.join(', ')}</div>
    </>
  );
}
