/** Who is missing in the chosen group, what they lack first, and why; read in windows, so that 100,000 rows scroll. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { MissingLine } from '../../api/types';
import { EmptyState } from '../../shared/components/EmptyState';
import { Filters } from '../../shared/components/Filters';
import { PersonName } from '../../shared/components/PersonName';
import { Grid, type GridHandle } from '../../shared/grid/Grid';
import { GridSearch } from '../../shared/grid/GridSearch';
import { useWindows, windowSize } from '../../shared/grid/windows';
import { known, t, type PlainId } from '../../shared/i18n';
import { rowRem, useSettings } from '../../shared/settings';
import { fold } from '../../shared/text/fold';
import { useNarrow, useRem } from '../../shared/window';
import styles from './Completion.module.css';
import { lacks, reason, type Chosen, type Lack } from './completion-model';

const wide = 'minmax(11rem, 1.1fr) minmax(9rem, 0.9fr) 7rem minmax(14rem, 1.6fr) 8rem';
const tight = 'minmax(10rem, 1fr) 7rem minmax(12rem, 1.4fr)';

interface MissingProps {
  rollout: string;
  chosen: Chosen;
  field: RefObject<HTMLInputElement | null>;
  onOpen: (line: MissingLine) => void;
}

export function Missing({ rollout, chosen, field, onOpen }: MissingProps) {
  const [lack, setLack] = useState<Lack>('all');
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const grid = useRef<GridHandle>(null);
  const narrow = useNarrow();
  const rem = useRem();
  const { rows } = useSettings();
  useEffect(() => setActive(-1), [chosen.kind, chosen.id, lack, text]);
  const ask = (offset: number) => ({ rollout, kind: chosen.kind, id: chosen.id, lack: lack === 'all' ? null : lack, text, offset, limit: windowSize });
  const { first, total, row, see } = useWindows('completion_missing', ask, (page) => page);
  const move = (index: number) => { setActive(index); see(index); };
  const word = (line: MissingLine) => {
    const id = `completion-lack-${line.lack}`;
    return known(id) ? t(id as PlainId) : line.lack;
  };
  return (
    <section className={styles.missing} aria-labelledby="completion-missing">
      <header className={styles.partHead}>
        <h2 id="completion-missing">{chosen.kind === 'all' ? t('completion-missing') : t('completion-missing-of', { group: chosen.title })}</h2>
        <GridSearch field={field} grid={grid} label={t('completion-search')} text={text} onText={setText} rows={total} />
      </header>
      {first && <Filters label={t('completion-missing')} chosen={lack} onChoose={setLack} filters={lacks.map((id) => ({ id, label: t(`completion-lack-${id}`), count: first.counts[id] }))} />}
      <div className={styles.grid}>
        <Grid
          handle={grid}
          label={t('completion-missing')}
          columns={narrow ? tight : wide}
          head={[
            { id: 'name', label: t('completion-col-name') },
            ...(narrow ? [] : [{ id: 'cohort', label: t('completion-col-cohort') }]),
            { id: 'lack', label: t('completion-col-lack') },
            { id: 'why', label: t('completion-col-why') },
            ...(narrow ? [] : [{ id: 'phone', label: t('completion-col-phone') }]),
          ]}
          count={total}
          rowHeight={Math.round(rowRem[rows] * rem)}
          active={active}
          onActive={move}
          keyOf={String}
          onRowClick={(index) => { move(index); const line = row(index); if (line) onOpen(line); }}
          onKeyDown={(event, index) => {
            const line = row(index);
            if (event.key === 'Enter' && line) onOpen(line);
            else if (event.key === 'Escape') field.current?.focus();
            else return;
            event.preventDefault();
          }}
          row={(index) => {
            const line = row(index);
            if (!line) { see(index); return <div role="gridcell" className={styles.quiet}>…</div>; }
            return (
              <>
                <div role="gridcell"><PersonName name={line.name} needle={fold(text)} /></div>
                {!narrow && <div role="gridcell" className={styles.second}>{line.cohort}</div>}
                <div role="gridcell">{word(line)}</div>
                <div role="gridcell" className={styles.second}>{reason(line)}</div>
                {!narrow && <div role="gridcell" className={`num ${styles.second}`}>{line.phone || '–'}</div>}
              </>
            );
          }}
          empty={<EmptyState fact={t('completion-missing-none')} />}
        />
      </div>
    </section>
  );
}
