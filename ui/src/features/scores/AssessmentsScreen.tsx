/** Training, assessments: the share who passed and the mean, both, each of its roster. A row opens its scores. */
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import type { AssessmentLine } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { Grid, type GridHandle } from '../../shared/grid/Grid';
import { t } from '../../shared/i18n';
import { rowRem, useSettings } from '../../shared/settings';
import { hundredths, number, percent } from '../../shared/time/format';
import { useNarrow, useRem } from '../../shared/window';
import { useRollout } from '../../shared/workspace';
import { NewAssessment } from './NewAssessment';
import styles from './Scores.module.css';

const wide = 'minmax(14rem, 2fr) minmax(9rem, 1fr) 6rem 7rem 9rem 6rem 5rem';
const tight = 'minmax(12rem, 2fr) 7rem 9rem 6rem';

export function AssessmentsScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('assessment_list', { rollout: rollout.id });
  const [adding, setAdding] = useState(false);
  const lines = data?.assessments ?? [];
  useCommands([{ id: 'assessment-new', title: t('assessment-new'), binding: 'n', keys: 'N', run: () => setAdding(true) }], [{ keys: 'Enter', label: t('assessment-open-key') }]);
  return (
    <Screen
      busy={!data && !error}
      title={t('assessments')}
      crumbs={[{ label: t('area-training'), href: '/training' }]}
      facts={data && <span>{t('assessments-facts', { count: lines.length })}</span>}
      deeds={<Button icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="N" />} onClick={() => setAdding(true)}>{t('assessment-new')}</Button>}
      pane={adding && <NewAssessment rollout={rollout.id} onClose={() => setAdding(false)} />}
      tools={<TrainingTabs />}
    >
      {error ? <Trouble message={error.message} /> : data && <List lines={lines} beside={adding} />}
    </Screen>
  );
}

function List({ lines, beside }: { lines: readonly AssessmentLine[]; beside: boolean }) {
  const [active, setActive] = useState(-1);
  const [, go] = useLocation();
  const narrow = useNarrow() || beside;
  const rem = useRem();
  const { rows } = useSettings();
  const grid = useRef<GridHandle>(null);
  const open = (index: number) => lines[index] && go(`/training/assessments/${lines[index].id}`);
  return (
    <Grid
      handle={grid}
      label={t('assessments')}
      columns={narrow ? tight : wide}
      head={[
        { id: 'title', label: t('col-assessment') },
        ...(narrow ? [] : [{ id: 'audience', label: t('col-audience') }, { id: 'mark', label: t('col-pass-mark'), end: true }]),
        { id: 'assessed', label: t('col-assessed'), end: true },
        { id: 'passed', label: t('col-passed'), end: true },
        { id: 'mean', label: t('col-mean'), end: true },
        ...(narrow ? [] : [{ id: 'resits', label: t('col-resits'), end: true }]),
      ]}
      count={lines.length}
      rowHeight={Math.round(rowRem[rows] * rem)}
      active={active}
      onActive={setActive}
      keyOf={(index) => lines[index]?.id ?? String(index)}
      onRowClick={open}
      onKeyDown={(event, index) => event.key === 'Enter' && open(index)}
      row={(index) => lines[index] && <Cells line={lines[index]} narrow={narrow} />}
      empty={<EmptyState fact={t('assessments-none')} todo={t('assessments-none-todo')} />}
    />
  );
}

function Cells({ line, narrow }: { line: AssessmentLine; narrow: boolean }) {
  return (
    <>
      <div role="gridcell" className={styles.title}>{line.title}</div>
      {!narrow && <div role="gridcell" className={styles.second}>{line.audience}</div>}
      {!narrow && <div role="gridcell" className={`num ${styles.end} ${styles.second}`}>{percent(line.pass_mark / 100)}</div>}
      <div role="gridcell" className={`num ${styles.end}`}>{t('marked-of', { marked: number(line.assessed), of: number(line.roster) })}</div>
      <div role="gridcell" className={`num ${styles.end}`}>{line.assessed === 0 ? '–' : <>{number(line.passed)} <span className={styles.second}>({percent(line.passed / line.assessed)})</span></>}</div>
      <div role="gridcell" className={`num ${styles.end}`}>{line.average === null ? '–' : `${hundredths(line.average)} %`}</div>
      {!narrow && <div role="gridcell" className={`num ${styles.end} ${styles.second}`}>{number(line.resits)}</div>}
    </>
  );
}
