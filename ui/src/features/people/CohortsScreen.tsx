/** The cohorts of the rollout with their numbers, and the audiences they belong to; one of either at the right. */
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { useCall } from '../../api/queries';
import type { AudienceCard, CohortCard } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { t } from '../../shared/i18n';
import { ItemMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { AudienceForm } from './AudienceForm';
import { CohortForm } from './CohortForm';
import { CohortPane } from './CohortPane';
import styles from './Cohorts.module.css';

type Shown = { kind: 'cohort' | 'edit' | 'audience'; id: string } | { kind: 'new' | 'new-audience' } | null;

export function CohortsScreen() {
  const rollout = useRollout();
  const asked = new URLSearchParams(useSearch()).get('cohort');
  const { data, error } = useCall('cohort_list', { rollout: rollout.id });
  const [pane, setPane] = useState<Shown>(asked ? { kind: 'cohort', id: asked } : null);
  const add = () => setPane({ kind: 'new' });
  useRowKeys();
  useCommands([{ id: 'cohort-new', title: t('cohort-new'), binding: 'n', keys: 'N', run: add }], [{ keys: 'N', label: t('cohort-new') }, { keys: 'Enter', label: t('cohort-edit') }]);
  const close = () => setPane(null);
  const cohorts = data?.cohorts ?? [];
  const audiences = data?.audiences ?? [];
  const waiting = cohorts.reduce((all, cohort) => all + cohort.waiting, 0);
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-training'), href: '/training' }]}
      title={t('cohorts')}
      facts={data && <span>{t('cohorts-facts', { count: cohorts.length })}{waiting > 0 && ` · ${t('place-waiting', { count: waiting })}`}</span>}
      deeds={<><Button onClick={() => setPane({ kind: 'new-audience' })}>{t('audience-new')}</Button><Button kind="primary" icon={<Plus size={16} aria-hidden />} keys={<KeyCap name="N" />} onClick={add}>{t('cohort-new')}</Button></>}
      tools={<TrainingTabs />}
      pane={data && pane && <Shown key={'id' in pane ? pane.kind + pane.id : pane.kind} pane={pane} rollout={rollout.id} audiences={audiences} cohorts={cohorts} zone={data.zone} onPane={setPane} onClose={close} />}
    >
      {error && <Trouble message={error.message} />}
      {data && cohorts.length === 0 && <EmptyState fact={t('cohorts-none')} todo={t('cohorts-none-todo')} />}
      {cohorts.length > 0 && <Table cohorts={cohorts} onOpen={(id) => setPane({ kind: 'cohort', id })} />}
      {audiences.length > 0 && <Audiences audiences={audiences} onEdit={(id) => setPane({ kind: 'audience', id })} />}
    </Screen>
  );
}

interface ShownProps {
  pane: NonNullable<Shown>;
  rollout: string;
  audiences: readonly AudienceCard[];
  cohorts: readonly CohortCard[];
  zone: string;
  onPane: (pane: Shown) => void;
  onClose: () => void;
}

function Shown({ pane, rollout, audiences, cohorts, zone, onPane, onClose }: ShownProps) {
  if (pane.kind === 'new-audience') return <AudienceForm rollout={rollout} card={null} onClose={onClose} />;
  if (pane.kind === 'new') return <CohortForm rollout={rollout} audiences={audiences} zone={zone} card={null} onDone={(id) => onPane({ kind: 'cohort', id })} onClose={onClose} />;
  if (pane.kind === 'audience') {
    const card = audiences.find(({ id }) => id === pane.id);
    return card ? <AudienceForm rollout={rollout} card={card} onClose={onClose} /> : null;
  }
  if (!('id' in pane)) return null;
  const card = cohorts.find(({ id }) => id === pane.id);
  if (!card) return null;
  if (pane.kind === 'edit') return <CohortForm rollout={rollout} audiences={audiences} zone={zone} card={card} onDone={(id) => onPane({ kind: 'cohort', id })} onClose={onClose} />;
  return <CohortPane card={card} zone={zone} onEdit={() => onPane({ kind: 'edit', id: card.id })} onClose={onClose} />;
}

function Table({ cohorts, onOpen }: { cohorts: readonly CohortCard[]; onOpen: (id: string) => void }) {
  return (
    <div role="table" aria-label={t('cohorts')}>
      <div role="row" className={styles.head}>
        <span role="columnheader">{t('col-cohort')}</span>
        <span role="columnheader">{t('col-audience')}</span>
        <span role="columnheader" className={styles.end}>{t('col-enrolled')}</span>
        <span role="columnheader" className={styles.end}>{t('col-capacity')}</span>
        <span role="columnheader" className={styles.end}>{t('cohort-waiting')}</span>
        <span role="columnheader">{t('zone')}</span>
        <span role="columnheader">{t('col-note')}</span>
      </div>
      {cohorts.map((cohort) => <Line key={cohort.id} cohort={cohort} onOpen={onOpen} />)}
    </div>
  );
}

function Line({ cohort, onOpen }: { cohort: CohortCard; onOpen: (id: string) => void }) {
  const offer = cohort.waiting > 0 && cohort.free !== null && cohort.free > 0;
  return (
    <div role="row" className={styles.row}>
      <span role="cell" className={styles.name}><button type="button" data-row className={styles.open} onClick={() => onOpen(cohort.id)}>{cohort.title}</button></span>
      <span role="cell" className={styles.second}>{cohort.audience}</span>
      <span role="cell" className={`num ${styles.end}`}>{number(cohort.enrolled)}</span>
      <span role="cell" className={`num ${styles.end} ${styles.second}`}>{cohort.capacity === null ? t('capacity-none') : number(cohort.capacity)}</span>
      <span role="cell" className={`num ${styles.end}`}>{cohort.waiting > 0 && number(cohort.waiting)}</span>
      <span role="cell" className={styles.second}>{cohort.zone.replaceAll('_', ' ')}</span>
      <span role="cell">
        {cohort.over > 0 && <span className={styles.over}><ItemMark state="blocked" quiet />{t('capacity-over', { count: cohort.over })}</span>}
        {offer && t('place-room', { title: cohort.title, free: cohort.free ?? 0 })}
      </span>
    </div>
  );
}

function Audiences({ audiences, onEdit }: { audiences: readonly AudienceCard[]; onEdit: (id: string) => void }) {
  return (
    <section className={styles.audiences} aria-labelledby="audiences">
      <h2 id="audiences">{t('audiences')}</h2>
      <ul>
        {audiences.map((one) => (
          <li key={one.id}>
            <span className={styles.name}>{one.title}</span>
            <span className={styles.second}>{[t('audience-facts', { cohorts: one.cohorts, people: one.people }), one.high !== null && t('audience-expected', { low: one.low ?? 0, high: one.high }), one.hours !== null && t('audience-hours-short', { count: one.hours }), one.for_trainers && t('audience-trainers-short')].filter(Boolean).join(' · ')}</span>
            <Button kind="quiet" icon={<Pencil size={14} aria-hidden />} aria-label={t('audience-edit-name', { title: one.title })} onClick={() => onEdit(one.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
