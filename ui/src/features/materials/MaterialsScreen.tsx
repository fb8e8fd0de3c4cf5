/** The register of training materials: what the plan wants and how far it is, then every piece; one of them at the right. */
import { Download, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useCall } from '../../api/queries';
import type { MaterialFilter, MaterialLine, Materials, TargetLine } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { SelectField } from '../../shared/components/Field';
import { Filters } from '../../shared/components/Filters';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { Grid, type GridHandle } from '../../shared/grid/Grid';
import { GridSearch } from '../../shared/grid/GridSearch';
import { t } from '../../shared/i18n';
import { DecisionMark, ItemMark } from '../../shared/marks/Marks';
import { rowRem, useSettings } from '../../shared/settings';
import { number } from '../../shared/time/format';
import { useNarrow, useRem } from '../../shared/window';
import { useRollout } from '../../shared/workspace';
import { ExportPane } from './ExportPane';
import { MaterialForm } from './MaterialForm';
import { MaterialPane } from './MaterialPane';
import styles from './Materials.module.css';
import { audienceWords, extent, inUse, readyCount, sorts, sortWord, stateMark, states, stateWord, type State } from './materials-model';
import { TargetForm } from './TargetForm';
import { Targets } from './Targets';

const wide = 'minmax(13rem, 2fr) minmax(8rem, 1fr) 8rem minmax(7rem, 0.9fr) minmax(7rem, 1fr) minmax(7rem, 0.8fr) 5rem 5.5rem';
const tight = 'minmax(12rem, 2fr) minmax(8rem, 1fr) 8rem';

type Shown = { kind: 'one'; id: string } | { kind: 'new' | 'files' } | { kind: 'target'; target: TargetLine | null } | null;
type Chosen = State | 'all';

export function MaterialsScreen() {
  const rollout = useRollout();
  const [state, setState] = useState<Chosen>('all');
  const [sort, setSort] = useState('');
  const [audience, setAudience] = useState('');
  const [text, setText] = useState('');
  const [pane, setPane] = useState<Shown>(null);
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const filter: MaterialFilter = { rollout: rollout.id, state: state === 'all' ? null : state, sort: sort || null, audience: audience || null, text };
  const { data, error } = useKept(filter);
  const toField = () => { field.current?.focus(); field.current?.select(); };
  useCommands(
    [
      { id: 'materials-field', title: t('materials-search'), binding: '/', keys: '/', run: toField },
      { id: 'material-new', title: t('material-new'), binding: 'n', keys: 'N', run: () => setPane({ kind: 'new' }) },
      { id: 'material-target-new', title: t('material-target-new'), run: () => setPane({ kind: 'target', target: null }) },
      { id: 'material-export', title: t('material-export'), binding: 'x', keys: 'X', run: () => setPane({ kind: 'files' }) },
    ],
    [{ keys: '/', label: t('materials-search') }, { keys: 'Enter', label: t('material-open-key') }, { keys: 'N', label: t('material-new') }, { keys: 'X', label: t('material-export') }],
  );
  const close = () => setPane(null);
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-training'), href: '/training' }]}
      title={t('materials')}
      facts={data && <span>{t('materials-facts', { count: inUse(data.counts), ready: number(readyCount(data.counts)) })}</span>}
      deeds={
        <>
          <Button icon={<Download size={16} aria-hidden />} keys={<KeyCap name="X" />} onClick={() => setPane({ kind: 'files' })}>{t('material-export')}</Button>
          <Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="N" />} onClick={() => setPane({ kind: 'new' })}>{t('material-new')}</Button>
        </>
      }
      tools={<><TrainingTabs />{data && <Tools {...{ data, state, setState, sort, setSort, audience, setAudience, text, setText, field, grid }} />}</>}
      pane={
        pane?.kind === 'one' ? <MaterialPane key={pane.id} id={pane.id} rollout={rollout.id} audiences={data?.audiences ?? []} onClose={close} />
          : pane?.kind === 'new' ? <MaterialForm rollout={rollout.id} audiences={data?.audiences ?? []} line={null} onDone={(id) => setPane({ kind: 'one', id })} onClose={close} />
            : pane?.kind === 'files' ? <ExportPane filter={filter} onClose={close} />
              : pane?.kind === 'target' ? <TargetForm key={pane.target?.id ?? 'new'} rollout={rollout.id} audiences={data?.audiences ?? []} target={pane.target} onClose={close} /> : undefined
      }
    >
      {error && <Trouble message={error.message} />}
      {data && (
        <>
          <Targets targets={data.targets} onOpen={(id) => setPane({ kind: 'one', id })} onEdit={(target) => setPane({ kind: 'target', target })} />
          <List data={data} grid={grid} question={JSON.stringify(filter)} beside={pane !== null} onOpen={(line) => setPane({ kind: 'one', id: line.id })} onNew={() => setPane({ kind: 'new' })} onField={toField} />
        </>
      )}
    </Screen>
  );
}

/** The answer before stays until the next one is there, so that typing does not blank the list. */
function useKept(filter: MaterialFilter) {
  const { data, error } = useCall('material_list', filter);
  const last = useRef<Materials | undefined>(undefined);
  if (data) last.current = data;
  return { data: data ?? last.current, error };
}

interface ToolsProps {
  data: Materials;
  state: Chosen;
  setState: (state: Chosen) => void;
  sort: string;
  setSort: (sort: string) => void;
  audience: string;
  setAudience: (audience: string) => void;
  text: string;
  setText: (text: string) => void;
  field: RefObject<HTMLInputElement | null>;
  grid: RefObject<GridHandle | null>;
}

function Tools({ data, state, setState, sort, setSort, audience, setAudience, text, setText, field, grid }: ToolsProps) {
  const filters = [
    { id: 'all' as Chosen, label: t('materials-all'), count: inUse(data.counts) },
    ...states.map((id) => ({ id: id as Chosen, label: stateWord(id), count: data.counts.find((one) => one.state === id)?.count ?? 0, mark: <ItemMark state={stateMark(id)} quiet />, worded: true, apart: id === 'retired' })),
  ];
  return (
    <div className={styles.tools}>
      <GridSearch field={field} grid={grid} label={t('materials-search')} text={text} onText={setText} rows={data.materials.length} />
      <SelectField label={t('material-sort-filter')} value={sort} onChange={setSort} options={[{ value: '', label: t('material-sort-all') }, ...sorts.map((id) => ({ value: id, label: sortWord(id) }))]} />
      <SelectField label={t('material-audience-filter')} value={audience} onChange={setAudience} options={[{ value: '', label: t('material-audience-all') }, ...data.audiences.map(({ id, title }) => ({ value: id, label: title }))]} />
      <Filters label={t('materials-filter')} filters={filters} chosen={state} onChoose={setState} />
    </div>
  );
}

interface ListProps {
  data: Materials;
  grid: RefObject<GridHandle | null>;
  /** What is asked: another question is another list. */
  question: string;
  beside: boolean;
  onOpen: (line: MaterialLine) => void;
  onNew: () => void;
  onField: () => void;
}

function List({ data, grid, question, beside, onOpen, onNew, onField }: ListProps) {
  const [active, setActive] = useState(-1);
  useEffect(() => setActive(-1), [question]);
  const narrow = useNarrow() || beside;
  const rem = useRem();
  const { rows } = useSettings();
  const lines = data.materials;
  if (inUse(data.counts) === 0 && lines.length === 0) {
    return <EmptyState fact={t('materials-none')} todo={t('materials-none-todo')}><Button onClick={onNew}>{t('material-new')}</Button></EmptyState>;
  }
  const head = ['title', 'sort', 'state', ...(narrow ? [] : ['owner', 'audience', 'size', 'version', 'handouts'])];
  return (
    <div className={styles.grid}>
      <Grid
        handle={grid}
        label={t('materials')}
        columns={narrow ? tight : wide}
        head={head.map((id) => ({ id, label: t(`material-col-${id}` as 'material-col-title'), end: id === 'handouts' }))}
        count={lines.length}
        rowHeight={Math.round(rowRem[rows] * rem)}
        active={active}
        onActive={setActive}
        keyOf={(index) => lines[index]?.id ?? String(index)}
        onRowClick={(index) => { setActive(index); const line = lines[index]; if (line) onOpen(line); }}
        onKeyDown={(event, index) => {
          const line = lines[index];
          if (event.key === 'Enter' && line) onOpen(line);
          else if (event.key === 'Escape') onField();
          else return;
          event.preventDefault();
        }}
        row={(index) => lines[index] && <Cells line={lines[index]} narrow={narrow} />}
        empty={<EmptyState fact={t('materials-no-match')} />}
      />
    </div>
  );
}

function Cells({ line, narrow }: { line: MaterialLine; narrow: boolean }) {
  return (
    <>
      <div role="gridcell" className={styles.title}>{line.two_versions && <DecisionMark state="two_versions" />} {line.title}</div>
      <div role="gridcell" className={styles.second}>{sortWord(line.sort)}</div>
      <div role="gridcell" className={styles.state}><ItemMark state={stateMark(line.state)} quiet />{stateWord(line.state)}</div>
      {!narrow && (
        <>
          <div role="gridcell" className={styles.second}>{line.owner}</div>
          <div role="gridcell" className={styles.second}>{audienceWords(line)}</div>
          <div role="gridcell" className="num">{extent(line)}</div>
          <div role="gridcell" className={styles.second}>{line.version}</div>
          <div role="gridcell" className={`num ${styles.end}`}>{line.handouts > 0 && number(line.handouts)}</div>
        </>
      )}
    </>
  );
}
