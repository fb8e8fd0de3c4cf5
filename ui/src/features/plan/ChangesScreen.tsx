/** How far the rollout is, who approved which plan, and every fact of the plan that is otherwise since. */
import { useState } from 'react';
import { Link } from 'wouter';
import { useCall } from '../../api/queries';
import type { PlanChange, PlanChanges, RolloutStateView } from '../../api/types';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { SelectField } from '../../shared/components/Field';
import { Filters } from '../../shared/components/Filters';
import { Screen } from '../../shared/components/Screen';
import { known, t, type PlainId } from '../../shared/i18n';
import { useRowKeys } from '../../shared/rows';
import { currentLanguage } from '../../shared/settings';
import { dateTime, length } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { ChangesExport } from './ChangesExport';
import styles from './Changes.module.css';
import { addressOf } from './plan-model';
import { PlanTabs } from './PlanTabs';
import { SaveTemplate } from './SaveTemplate';
import { StatePart } from './StatePart';

const sorts = ['added', 'removed', 'changed'] as const;
type Shown = 'all' | (typeof sorts)[number];

export function ChangesScreen() {
  const rollout = useRollout();
  const { data: state, error } = useCall('rollout_state', { rollout: rollout.id });
  const { data: found } = useCall('plan_check', { rollout: rollout.id });
  return (
    <Screen
      crumbs={[{ label: t('plan') }]}
      title={state ? t(`state-now-${state.state}` as PlainId) : t('changes-tab')}
      facts={state?.at && <><span className="num">{t('state-since', { by: state.by, at: dateTime(state.at) })}</span>{state.reason && <span>{state.reason}</span>}</>}
      deeds={<SaveTemplate rollout={rollout.id} />}
      tools={<PlanTabs count={found?.findings.length ?? 0} />}
      busy={!state && !error}
    >
      {error && <Trouble message={error.message} />}
      {state && <div className={styles.page}><StatePart rollout={rollout.id} state={state} /><Changes rollout={rollout.id} state={state} /></div>}
    </Screen>
  );
}

function Changes({ rollout, state }: { rollout: string; state: RolloutStateView }) {
  const [against, setAgainst] = useState<string | null>(null);
  const { data, error } = useCall('plan_changes', { rollout, baseline: against, language: currentLanguage() });
  if (state.baselines.length === 0) return <EmptyState fact={t('changes-no-baseline')} todo={t('changes-no-baseline-todo')} />;
  const newest = [...state.baselines].reverse();
  return (
    <section aria-labelledby="changes-head">
      <h2 id="changes-head">{t('changes')}</h2>
      <div className={styles.choose}>
        <SelectField label={t('changes-against')} value={against ?? data?.baseline?.id ?? ''} onChange={setAgainst} options={newest.map((one) => ({ value: one.id, label: `${t('baseline-line', { no: one.no, at: dateTime(one.at), by: one.by })}${one.counts ? ` (${t('baseline-counts')})` : ''}` }))} />
        {data?.baseline && <ChangesExport rollout={rollout} baseline={data.baseline.id} />}
      </div>
      {error && <Trouble message={error.message} />}
      {state.baselines.filter(({ whole }) => !whole).map((one) => <p key={one.id} className={styles.bad}>{t('baseline-line', { no: one.no, at: dateTime(one.at), by: one.by })}: {t('baseline-broken')}</p>)}
      {data?.baseline && <Against data={data} />}
    </section>
  );
}

function Against({ data }: { data: PlanChanges }) {
  const [shown, setShown] = useState<Shown>('all');
  const rows = data.changes.filter(({ change }) => shown === 'all' || change === shown);
  const count = (sort: Shown) => data.changes.filter(({ change }) => sort === 'all' || change === sort).length;
  useRowKeys();
  return (
    <>
      <p className={styles.of}>{data.baseline?.reason} <span className={styles.quiet}>{t('baseline-digest')} <code className={styles.digest}>{data.baseline?.digest}</code></span></p>
      {data.changes.length === 0 && <EmptyState fact={t('changes-none')} />}
      {data.changes.length > 0 && (
        <>
          <p><b>{t('changes-count', { count: data.changes.length })}</b></p>
          <Filters label={t('changes-col-field')} filters={(['all', ...sorts] as const).map((id) => ({ id, label: t(`changes-filter-${id}`), count: count(id) }))} chosen={shown} onChoose={setShown} />
          <table className={styles.table} aria-label={t('changes')}>
            <thead><tr>{(['what', 'field', 'then', 'now', 'by'] as const).map((id) => <th key={id} scope="col">{t(`changes-col-${id}`)}</th>)}</tr></thead>
            <tbody>{rows.map((one) => <Row key={`${one.id} ${one.field}`} one={one} />)}</tbody>
          </table>
        </>
      )}
    </>
  );
}

function Row({ one }: { one: PlanChange }) {
  const field = one.field === '' ? t(`change-${one.change}` as PlainId) : known(`cell-${one.field}`) ? t(`cell-${one.field}` as PlainId) : one.field;
  const moved = one.minutes === null ? null : t(one.minutes < 0 ? 'move-earlier' : 'move-later', { by: length(Math.abs(one.minutes)) });
  return (
    <tr>
      <th scope="row"><span className={styles.quiet}>{t(`kind-${one.kind}` as PlainId)}</span><br />{one.change === 'removed' ? one.title : <Link href={addressOf(one)} data-row>{one.title}</Link>}</th>
      <td>{field}</td>
      <td className={styles.value}>{one.then}</td>
      <td className={styles.value}>{one.now}{moved && <><br /><b>{moved}</b></>}</td>
      <td>{one.by}<br /><span className={`num ${styles.quiet}`}>{one.at && dateTime(one.at)}</span></td>
    </tr>
  );
}
