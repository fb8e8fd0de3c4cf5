/** What does not fit in the plan, what weighs most first; beside it one finding with its places and what would mend it. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCall } from '../../api/queries';
import type { PlanFinding, PlanFindings } from '../../api/types';
import { useCommands } from '../../shared/commands';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { TextField } from '../../shared/components/Field';
import { Filters } from '../../shared/components/Filters';
import { Pane } from '../../shared/components/Pane';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { ItemMark, type ItemState } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { number } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { FindingPane } from './FindingPane';
import { addressOf, asWeight, chosen, count, weights, type Shown, type Weight } from './plan-model';
import { clauses, headline } from './plan-words';
import { PlanTabs } from './PlanTabs';
import styles from './Plan.module.css';

const marks: Record<Weight, ItemState> = { stops: 'failed', contradicts: 'blocked', open: 'todo' };

export function PlanScreen() {
  const rollout = useRollout();
  const { data, error } = useCall('plan_check', { rollout: rollout.id });
  if (!data) return <Screen title={t('plan-check')} crumbs={[{ label: t('plan') }]} tools={<PlanTabs />} busy={!error}>{error && <Trouble message={error.message} />}</Screen>;
  return <Found data={data} />;
}

function Found({ data }: { data: PlanFindings }) {
  const [, go] = useLocation();
  const [shown, setShown] = useState<Shown>('all');
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const [dismissing, setDismissing] = useState(false);
  const rows = chosen(data, shown, text, (one) => [headline(one), ...clauses(one)].join(' '));
  const at = [...data.findings, ...data.dismissed].find(({ id }) => id === opened) ?? null;
  const open = (id: string) => { setOpened(id); setDismissing(false); };
  /** The finding that has the focus, else the one that is open. */
  const here = (): PlanFinding | null => rows.find(({ id }) => `f-${id}` === document.activeElement?.id) ?? at;
  const jump = () => {
    const place = here()?.places[0];
    if (place) go(addressOf(place));
  };
  const dismiss = () => {
    const one = here();
    if (!one) return;
    setOpened(one.id);
    setDismissing(true);
  };
  useRowKeys();
  useCommands(
    [{ id: 'plan-go', title: t('plan-go'), binding: 'g', keys: 'G', run: jump }, { id: 'plan-dismiss', title: t('plan-dismiss'), binding: 'd', keys: 'D', run: dismiss }],
    [{ keys: 'G', label: t('plan-go') }, { keys: 'D', label: t('plan-dismiss') }],
  );
  const filters = [
    { id: 'all' as Shown, label: t('plan-all'), count: data.findings.length },
    ...weights.map((weight) => ({ id: weight as Shown, label: t(`plan-weight-${weight}`), count: count(data, weight), mark: <ItemMark state={marks[weight]} quiet /> })),
    { id: 'aside' as Shown, label: t('plan-aside'), count: data.dismissed.length, apart: true },
  ];
  return (
    <Screen
      crumbs={[{ label: t('plan') }]}
      title={data.findings.length === 0 ? t('plan-none') : t('plan-headline', { count: data.findings.length })}
      facts={<><span>{t('plan-weights', { stops: number(count(data, 'stops')), contradicts: number(count(data, 'contradicts')), open: number(count(data, 'open')) })}</span>{data.dismissed.length > 0 && <span>{t('plan-dismissed-count', { count: number(data.dismissed.length) })}</span>}</>}
      tools={<div className={styles.tools}><PlanTabs count={data.findings.length} /><div className={styles.filter}><TextField label={t('plan-filter')} type="search" value={text} onChange={setText} /><Filters label={t('plan-col-weight')} filters={filters} chosen={shown} onChoose={setShown} /></div></div>}
      pane={at && <Pane label={at.id} width={24} open onClose={() => setOpened(null)} head={<h2><span className="num">{at.id}</span> {headline(at)}</h2>}><FindingPane key={at.id} one={at} aside={data.dismissed.includes(at)} dismissing={dismissing} onDismissing={setDismissing} /></Pane>}
    >
      {rows.length === 0 && <EmptyState fact={data.findings.length === 0 && shown !== 'aside' ? t('plan-none') : t('plan-none-such')} todo={data.findings.length === 0 ? t('plan-none-todo') : undefined} />}
      {rows.length > 0 && (
        <div className={styles.table} role="table" aria-label={t('plan-check')}>
          <div role="row" className={styles.head}>
            <span role="columnheader">{t('plan-col-weight')}</span>
            <span role="columnheader">{t('plan-col-finding')}</span>
            <span role="columnheader" className={styles.end}>{t('plan-col-places')}</span>
          </div>
          {rows.map((one) => <Row key={one.id} one={one} current={one.id === opened} onOpen={open} />)}
        </div>
      )}
    </Screen>
  );
}

function Row({ one, current, onOpen }: { one: PlanFinding; current: boolean; onOpen: (id: string) => void }) {
  const weight = asWeight(one.weight);
  const [first = '', ...more] = clauses(one);
  return (
    <div role="row" className={`${styles.row} ${current ? styles.current : ''}`}>
      <span role="cell" className={styles.weight}><ItemMark state={marks[weight]} quiet />{t(`plan-weight-${weight}`)}</span>
      <span role="cell" className={styles.finding}>
        <button type="button" id={`f-${one.id}`} data-row className={styles.open} aria-expanded={current} onClick={() => onOpen(one.id)}><span className={`num ${styles.code}`}>{one.id}</span> {headline(one)}</button>
        <span className={styles.clause}>{first}{more.length > 0 && ` · ${t('plan-more', { count: number(more.length) })}`}</span>
      </span>
      <span role="cell" className={`num ${styles.end}`}>{number(one.places.length)}</span>
    </div>
  );
}
