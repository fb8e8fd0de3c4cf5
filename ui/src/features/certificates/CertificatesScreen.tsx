/** The register of certificates: search, states, one certificate at the right; issuing, printing, files and wording. */
import { Award, Printer, ScanLine } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useLocation } from 'wouter';
import type { CertificateFilter, CertificateLine, CertificatePage } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Filters } from '../../shared/components/Filters';
import { KeyCap } from '../../shared/components/KeyCap';
import { PersonName } from '../../shared/components/PersonName';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { Grid, type GridHandle } from '../../shared/grid/Grid';
import { GridSearch } from '../../shared/grid/GridSearch';
import { useWindows, windowSize } from '../../shared/grid/windows';
import { t } from '../../shared/i18n';
import { CriterionMark } from '../../shared/marks/Marks';
import { rowRem, useSettings } from '../../shared/settings';
import { fold } from '../../shared/text/fold';
import { date } from '../../shared/time/format';
import { useNarrow, useRem } from '../../shared/window';
import { useRollout } from '../../shared/workspace';
import { CertificatePane } from './CertificatePane';
import styles from './Certificates.module.css';
import { midnight, standing, stateMark, states, type State } from './certificates-model';
import { DesignPane } from './DesignPane';
import { FilesPane } from './FilesPane';
import { IssueChoice } from './IssueChoice';

const wide = '7rem minmax(11rem, 1.3fr) minmax(9rem, 1fr) 7rem minmax(9rem, 1fr) minmax(9rem, 1fr)';
const tight = '7rem minmax(10rem, 1.3fr) minmax(8rem, 1fr)';

type Shown = { kind: 'one'; id: string } | { kind: 'issue' | 'files' | 'design' } | null;

export function CertificatesScreen() {
  const rollout = useRollout();
  const [, go] = useLocation();
  const [state, setState] = useState<State>('all');
  const [text, setText] = useState('');
  const [pane, setPane] = useState<Shown>(null);
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const filter: CertificateFilter = { rollout: rollout.id, state: state === 'all' ? null : state, text };
  const { first: data, error, row, see } = useWindows('certificate_list', (offset) => ({ filter, offset, limit: windowSize }), (page) => page);
  const toField = () => { field.current?.focus(); field.current?.select(); };
  const open = (kind: 'issue' | 'files' | 'design') => () => setPane({ kind });
  useCommands(
    [
      { id: 'certificates-field', title: t('certificates-search'), binding: '/', keys: '/', run: toField },
      { id: 'certificate-issue', title: t('certificate-issue'), binding: 'i', keys: 'I', run: open('issue') },
      { id: 'certificate-print', title: t('certificate-print'), binding: 'p', keys: 'P', run: open('files') },
      { id: 'certificate-design', title: t('certificate-design'), binding: 'd', keys: 'D', run: open('design') },
      { id: 'certificate-check', title: t('certificate-check'), binding: 'c', keys: 'C', run: () => go('/training/certificates/check') },
    ],
    [{ keys: '/', label: t('certificates-search') }, { keys: 'I', label: t('certificate-issue') }, { keys: 'P', label: t('certificate-print') }, { keys: 'D', label: t('certificate-design') }, { keys: 'C', label: t('certificate-check') }],
  );
  const close = () => setPane(null);
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-training'), href: '/training' }]}
      title={t('certificates')}
      deeds={
        <>
          <Button icon={<ScanLine size={16} aria-hidden />} onClick={() => go('/training/certificates/check')}>{t('certificate-check')}</Button>
          <Button onClick={open('design')}>{t('certificate-design')}</Button>
          <Button icon={<Printer size={16} aria-hidden />} keys={<KeyCap name="P" />} onClick={open('files')}>{t('certificate-print')}</Button>
          <Button kind="primary" icon={<Award size={16} aria-hidden />} keys={<KeyCap name="I" />} onClick={open('issue')}>{t('certificate-issue')}</Button>
        </>
      }
      tools={
        <>
          <TrainingTabs />
          <div className={styles.tools}>
            <GridSearch field={field} grid={grid} label={t('certificates-search')} text={text} onText={setText} rows={data?.total ?? 0} />
            {data && <Filters label={t('certificates-filter')} chosen={state} onChoose={setState} filters={states.map((id) => ({ id, label: id === 'all' ? t('certificates-all') : t(`certificate-state-${id}`), count: data.counts[id] }))} />}
          </div>
        </>
      }
      pane={
        pane?.kind === 'one' ? <CertificatePane key={pane.id} id={pane.id} rollout={rollout.id} cannot={data?.cannot_issue ?? null} onOpen={(id) => setPane({ kind: 'one', id })} onClose={close} />
          : pane?.kind === 'issue' ? <IssueChoice rollout={rollout.id} onClose={close} />
            : pane?.kind === 'files' ? <FilesPane filter={filter} total={data?.total ?? 0} onClose={close} />
              : pane?.kind === 'design' ? <DesignPane rollout={rollout.id} onClose={close} /> : undefined
      }
    >
      {error && <Trouble message={error.message} />}
      {data && data.counts.all === 0 ? (
        <EmptyState fact={t('certificates-none')} todo={t('certificates-none-todo')}><Button onClick={open('issue')}>{t('certificate-issue')}</Button></EmptyState>
      ) : data && (
        <List question={`${state} ${text}`} data={data} grid={grid} row={row} see={see} needle={text} beside={pane !== null} onOpen={(line) => setPane({ kind: 'one', id: line.id })} onField={toField} />
      )}
    </Screen>
  );
}

interface ListProps {
  data: CertificatePage;
  grid: RefObject<GridHandle | null>;
  row: (index: number) => CertificateLine | undefined;
  see: (index: number) => void;
  /** What is asked: another question is another list. */
  question: string;
  needle: string;
  /** A pane takes room from the columns. */
  beside: boolean;
  onOpen: (line: CertificateLine) => void;
  onField: () => void;
}

function List({ data, grid, row, see, question, needle, beside, onOpen, onField }: ListProps) {
  const [active, setActive] = useState(-1);
  useEffect(() => setActive(-1), [question]);
  const narrow = useNarrow() || beside;
  const rem = useRem();
  const { rows } = useSettings();
  const move = (index: number) => { setActive(index); see(index); };
  const head = ['number', 'name', ...(narrow ? [] : ['course', 'issued', 'issuer']), 'state'] as const;
  return (
    <div className={styles.grid}>
      <Grid
        handle={grid}
        label={t('certificates')}
        columns={narrow ? tight : wide}
        head={head.map((id) => ({ id, label: t(`certificate-col-${id}` as 'certificate-col-name') }))}
        count={data.total}
        rowHeight={Math.round(rowRem[rows] * rem)}
        active={active}
        onActive={move}
        keyOf={String}
        onRowClick={(index) => { move(index); const line = row(index); if (line) onOpen(line); }}
        onKeyDown={(event, index) => {
          const line = row(index);
          if (event.key === 'Enter' && line) onOpen(line);
          else if (event.key === 'Escape') onField();
          else return;
          event.preventDefault();
        }}
        row={(index) => {
          const line = row(index);
          if (!line) { see(index); return <div role="gridcell" className={styles.quiet}>…</div>; }
          return (
            <>
              <div role="gridcell" className="num">{line.number}</div>
              <div role="gridcell"><PersonName name={line.name} needle={fold(needle)} /></div>
              {!narrow && <><div role="gridcell" className={styles.second}>{line.course}</div><div role="gridcell" className={styles.second}>{date(midnight(line.issued))}</div><div role="gridcell" className={styles.second}>{line.issuer}</div></>}
              <div role="gridcell" className={styles.state}><CriterionMark state={stateMark(line.state)} quiet />{standing(line)}</div>
            </>
          );
        }}
        empty={<EmptyState fact={t('certificates-no-match')} />}
      />
    </div>
  );
}
