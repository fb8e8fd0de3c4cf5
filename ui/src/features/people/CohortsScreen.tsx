/** The cohorts of the rollout: how many are in each, and where there are more people than places. */
import { Link } from 'wouter';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { t } from '../../shared/i18n';
import { ItemMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import type { CohortLine } from '../../api/types';
import styles from './People.module.css';
import { useRoster } from './roster';

export function CohortsScreen() {
  const rollout = useRollout();
  const { page, error } = useRoster({ rollout: rollout.id, cohort: null, text: '', sort: 'given' });
  const cohorts = page?.cohorts ?? [];
  useRowKeys();
  return (
    <Screen busy={!page && !error} crumbs={[{ label: t('area-training'), href: '/training' }]} title={t('cohorts')} facts={page && <span>{t('cohorts-facts', { count: cohorts.length })}</span>} tools={<TrainingTabs />}>
      {error && <Trouble message={error.message} />}
      {page && cohorts.length === 0 && <EmptyState fact={t('cohorts-none')} todo={t('cohorts-none-todo')} />}
      {cohorts.length > 0 && (
        <div role="table" aria-label={t('cohorts')}>
          <div role="row" className={styles.tableHead}>
            <span role="columnheader">{t('col-cohort')}</span>
            <span role="columnheader">{t('col-audience')}</span>
            <span role="columnheader" className={styles.end}>{t('col-enrolled')}</span>
            <span role="columnheader" className={styles.end}>{t('col-capacity')}</span>
            <span role="columnheader">{t('col-note')}</span>
          </div>
          {cohorts.map((cohort) => <Line key={cohort.id} cohort={cohort} />)}
        </div>
      )}
    </Screen>
  );
}

function Line({ cohort }: { cohort: CohortLine }) {
  const over = cohort.capacity === null ? 0 : cohort.enrolled - cohort.capacity;
  return (
    <div role="row" className={styles.tableRow}>
      <span role="cell" className={styles.name}><Link href={`/training/people/${cohort.id}`} data-row className={styles.open}>{cohort.title}</Link></span>
      <span role="cell" className={styles.second}>{cohort.audience}</span>
      <span role="cell" className={`num ${styles.end}`}>{number(cohort.enrolled)}</span>
      <span role="cell" className={`num ${styles.end} ${styles.second}`}>{cohort.capacity === null ? t('capacity-none') : number(cohort.capacity)}</span>
      <span role="cell">{over > 0 && <span className={styles.over}><ItemMark state="blocked" quiet />{t('capacity-over', { count: over })}</span>}</span>
    </div>
  );
}
