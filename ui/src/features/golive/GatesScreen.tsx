/** The gates of the rollout in the order of their time: what the criteria allow now, and what was decided. */
import { Link, useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import type { GateLine } from '../../api/types';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Screen } from '../../shared/components/Screen';
import { useCommands } from '../../shared/commands';
import { t } from '../../shared/i18n';
import { DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { number, relative, shortDate, time } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { GoLiveTabs } from './GoLiveTabs';
import { asDecision } from './gate-model';
import styles from './Gate.module.css';

export function GatesScreen() {
  const rollout = useRollout();
  const [, go] = useLocation();
  const { data, error } = useCall('gate_list', { rollout: rollout.id });
  const gates = data?.gates ?? [];
  useRowKeys();
  useCommands(gates.map(({ id, title }) => ({ id: `gate-${id}`, title: t('gate-open', { title }), run: () => go(`/go-live/gates/${id}`) })));
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-go-live') }]}
      title={t('gates')}
      tools={<GoLiveTabs />}
      facts={data && <span>{t('gates-facts', { decided: number(gates.filter(({ decision }) => decision !== null).length), of: number(gates.length) })}</span>}
    >
      {error && <Trouble message={error.message} />}
      {data && gates.length === 0 && <EmptyState fact={t('gates-none')} todo={t('gates-none-todo')} />}
      {gates.length > 0 && (
        <div className={styles.list} role="table" aria-label={t('gates')}>
          <div role="row" className={styles.listHead}>
            <span role="columnheader">{t('col-gate')}</span>
            <span role="columnheader">{t('col-decided-at')}</span>
            <span role="columnheader" className={styles.end}>{t('col-must-met')}</span>
            <span role="columnheader">{t('col-allows')}</span>
            <span role="columnheader">{t('col-decision')}</span>
          </div>
          {gates.map((gate) => <Line key={gate.id} gate={gate} />)}
        </div>
      )}
    </Screen>
  );
}

function Line({ gate }: { gate: GateLine }) {
  return (
    <div role="row" className={styles.listRow}>
      <span role="cell" className={styles.name}><Link href={`/go-live/gates/${gate.id}`} data-row className={styles.open}>{gate.title}</Link></span>
      <span role="cell" className={`num ${styles.second}`}>{gate.at && `${shortDate(gate.at)} ${time(gate.at)}`}{gate.at_rel !== null && ` · ${relative(gate.at_rel)}`}</span>
      <span role="cell" className={`num ${styles.end}`}>{t('number-of', { done: number(gate.must_met), of: number(gate.must) })}</span>
      <span role="cell" className={styles.word}><DecisionMark state={asDecision(gate.allows)} quiet />{gate.allows === 'conditional' ? t('allows-conditional') : t(`decision-${asDecision(gate.allows)}`)}</span>
      <span role="cell" className={styles.word}><Decided gate={gate} /></span>
    </div>
  );
}

function Decided({ gate }: { gate: GateLine }) {
  if (gate.contested) return <><DecisionMark state="two_versions" quiet />{t('gate-contested')}</>;
  if (gate.decision === null) return <span className={styles.third}>{t('gate-open-still')}</span>;
  const state = asDecision(gate.decision);
  return <><DecisionMark state={state} quiet />{t(`decision-${state}`)}</>;
}
