/** The figures that the plan states of itself, each edited where it stands; the plan is checked again at once. */
import { useEffect, useState, type FormEvent } from 'react';
import { call, CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { ClaimLine, Done, MetricLine, PlanFigures, RolePlanLine } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { EditInPlace } from '../../shared/components/EditInPlace';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { TextField } from '../../shared/components/Field';
import { Screen } from '../../shared/components/Screen';
import { known, t, type PlainId } from '../../shared/i18n';
import { say } from '../../shared/live';
import { number, relative } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { parseRelative } from '../checklists/checklist-model';
import { asFigure, shownFigure } from './figures-model';
import { PlanTabs } from './PlanTabs';
import styles from './Plan.module.css';

const bounds = ['below', 'at_most', 'exactly', 'at_least', 'above'] as const;
const statistics = ['', 'each', 'mean', 'median', 'p95', 'share', 'total'] as const;

type Keep = (title: string, made: () => Promise<Pick<Done, 'action' | 'label'>>) => void;

export function FiguresScreen({ at = null }: { at?: string | null }) {
  const rollout = useRollout();
  const { data, error } = useCall('plan_figures', { rollout: rollout.id });
  const { data: found } = useCall('plan_check', { rollout: rollout.id });
  return (
    <Screen crumbs={[{ label: t('plan') }]} title={t('plan-figures')} busy={!data && !error} tools={<PlanTabs count={found?.findings.length ?? 0} />}>
      {error && <Trouble message={error.message} />}
      {data && <Figures data={data} at={at} />}
    </Screen>
  );
}

function Figures({ data, at }: { data: PlanFigures; at: string | null }) {
  useEffect(() => {
    const row = at === null ? null : document.getElementById(`at-${at}`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('button, select')?.focus();
  }, [at]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const keep: Keep = (title, made) => {
    setTrouble(null);
    made().then(
      ({ action, label }) => {
        did({ action, label });
        stale(['plan_figures', 'plan_check', 'rollout_overview']);
        say(t('plan-edited', { title }));
      },
      (failure: unknown) => {
        setTrouble(`${title}: ${failure instanceof CallError ? failure.message : t('fault')}`);
        stale(['plan_figures']);
      },
    );
  };
  return (
    <div className={styles.figures}>
      {trouble && <p role="alert" className={styles.bad}>{trouble}</p>}
      <Part title={t('plan-claims')} none={t('plan-claims-none')} heads={[t('plan-col-stated'), t('plan-col-low'), t('plan-col-high')]}>{data.claims.map((one) => <Claim key={one.id} one={one} keep={keep} />)}</Part>
      <Part title={t('plan-targets')} none={t('plan-targets-none')} heads={[t('plan-col-stated'), t('col-target'), t('plan-col-statistic'), t('plan-col-counts'), t('plan-col-window')]}>{data.metrics.map((one) => <Metric key={one.id} one={one} keep={keep} />)}</Part>
      <AddTarget keep={keep} />
      <Part title={t('plan-roles')} none={t('plan-roles-none')} heads={[t('plan-col-stated'), t('plan-col-people-low'), t('plan-col-people-high'), t('plan-col-hours'), t('plan-col-skills')]}>{data.roles.map((one) => <Role key={one.id} one={one} keep={keep} />)}</Part>
    </div>
  );
}

/** One more target: what it is called and what it measures; its figure is set where it stands then. */
function AddTarget({ keep }: { keep: Keep }) {
  const rollout = useRollout();
  const [title, setTitle] = useState('');
  const [measure, setMeasure] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    keep(title.trim(), () => call('metric_add', { rollout: rollout.id, title: title.trim(), measure: measure.trim() }));
    setTitle('');
    setMeasure('');
  };
  return (
    <form className={styles.addTarget} onSubmit={submit} noValidate>
      <TextField label={t('plan-target-new')} value={title} onChange={setTitle} />
      <TextField label={t('plan-target-measure')} value={measure} onChange={setMeasure} />
      <Button type="submit" aria-disabled={title.trim() === ''}>{t('plan-target-add')}</Button>
    </form>
  );
}

function Part({ title, none, heads, children }: { title: string; none: string; heads: string[]; children: React.ReactNode[] }) {
  if (children.length === 0) return <section><h2>{title}</h2><EmptyState fact={none} /></section>;
  return (
    <section>
      <h2>{title}</h2>
      <table className={styles.sheet} aria-label={title}>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

const Named = ({ title, place }: { title: string; place?: string }) => <th scope="row">{title}{place && <span className={styles.quiet}> {place}</span>}</th>;

/** A number that is edited where it stands; blank takes an upper end out. */
function Figure({ label, value, hours = false, whole = true, open = false, onKeep }: { label: string; value: number | null; hours?: boolean; whole?: boolean; open?: boolean; onKeep: (value: number | null) => void }) {
  const meant = (text: string) => asFigure(text, { hours, whole, open });
  const check = (text: string) => (meant(text) === undefined ? t(whole && !hours ? 'plan-number-whole' : 'plan-number-wrong') : null);
  const shown = value === null ? '' : `${number(shownFigure(value, hours))}${hours ? ` ${t('plan-unit-hours')}` : ''}`;
  return <EditInPlace label={label} value={value === null ? '' : String(shownFigure(value, hours))} shown={shown} empty="+" check={check} onKeep={(text) => onKeep(meant(text) ?? null)} />;
}

function Claim({ one, keep }: { one: ClaimLine; keep: Keep }) {
  const set = (low: number | null, high: number | null) => keep(one.title, () => call('claim_set', { claim: one.id, low, high }));
  const label = t('plan-edit', { title: one.title });
  return (
    <tr id={`at-${one.id}`}>
      <Named title={one.title} place={one.place} />
      <td><Figure label={`${label}, ${t('plan-col-low')}`} value={one.low} hours={one.hours} onKeep={(low) => set(low, one.high !== null && (one.high === one.low || one.high < (low ?? 0)) ? low : one.high)} /></td>
      <td><Figure label={`${label}, ${t('plan-col-high')}`} value={one.high} hours={one.hours} open onKeep={(high) => set(one.low, high)} /></td>
    </tr>
  );
}

function Metric({ one, keep }: { one: MetricLine; keep: Keep }) {
  const set = (change: Partial<Parameters<typeof call<'metric_set'>>[1]>) => keep(one.title, () => call('metric_set', { metric: one.id, title: null, measure: null, unit: null, statistic: null, scope: null, bound: null, value: null, window: null, from: null, to: null, eases: null, ...change }));
  const label = t('plan-edit', { title: one.title });
  return (
    <tr id={`at-${one.id}`}>
      <Named title={one.title} place={one.place} />
      <td className={styles.target}><select aria-label={`${label}, ${t('plan-col-bound')}`} value={one.bound ?? 'at_least'} onChange={(event) => set({ bound: event.target.value })}>{bounds.map((bound) => <option key={bound} value={bound}>{t(`plan-bound-${bound}` as PlainId)}</option>)}</select><Figure label={`${label}, ${t('col-target')}`} value={one.value} whole={false} onKeep={(value) => set({ value })} /><EditInPlace label={`${label}, ${t('plan-col-unit')}`} value={one.unit} empty={t('plan-col-unit')} onKeep={(unit) => set({ unit })} /></td>
      <td>
        <select aria-label={`${label}, ${t('plan-col-statistic')}`} value={one.statistic ?? ''} onChange={(event) => set({ statistic: event.target.value })}>
          {statistics.map((word) => <option key={word} value={word}>{t(`plan-statistic-${word || 'none'}`)}</option>)}
        </select>
      </td>
      <td><EditInPlace label={`${label}, ${t('plan-col-counts')}`} value={one.scope.join(', ')} shown={one.scope.map(scopeWord).join(', ')} empty={t('plan-all')} onKeep={(text) => set({ scope: text.split(',').map((word) => word.trim()).filter(Boolean) })} /></td>
      <td><EditInPlace label={`${label}, ${t('plan-col-window')}`} value={one.window} empty={t('plan-statistic-none')} onKeep={(window) => set({ window })} /> <EditInPlace label={`${label}, ${t('plan-from-to')}`} value={fromTo(one)} empty={t('plan-from-to-none')} check={(text) => (asFromTo(text) === null ? t('plan-from-to-wrong') : null)} onKeep={(text) => { const both = asFromTo(text); if (both) set(both); }} /></td>
    </tr>
  );
}

const fromTo = ({ from, to }: MetricLine): string => (from === null && to === null ? '' : `${from === null ? '' : relative(from)} … ${to === null ? '' : relative(to)}`);

/** Two times from T-0 with dots between. */
function asFromTo(text: string): { from: number; to: number } | null {
  const [from, to] = text.split(/\s*(?:…|\.\.\.?)\s*/).map(parseRelative);
  return typeof from === 'number' && typeof to === 'number' && from <= to ? { from, to } : null;
}

const scopeWord = (word: string): string => (known(`plan-scope-${word}`) ? t(`plan-scope-${word}` as PlainId) : word);

function Role({ one, keep }: { one: RolePlanLine; keep: Keep }) {
  const set = (change: Partial<RolePlanLine>) => {
    const { people_low, people_high, hours } = { ...one, ...change };
    keep(one.title, () => call('role_plan_set', { role: one.id, people_low, people_high, hours, skills: change.skills ?? null }));
  };
  const label = t('plan-edit', { title: one.title });
  return (
    <tr id={`at-${one.id}`}>
      <Named title={one.title} />
      <td><Figure label={`${label}, ${t('plan-col-people-low')}`} value={one.people_low} onKeep={(value) => set({ people_low: value ?? 0 })} /></td>
      <td><Figure label={`${label}, ${t('plan-col-people-high')}`} value={one.people_high} onKeep={(value) => set({ people_high: value ?? 0 })} /></td>
      <td><Figure label={`${label}, ${t('plan-col-hours')}`} value={one.hours} onKeep={(value) => set({ hours: value ?? 0 })} /></td>
      <td><EditInPlace label={`${label}, ${t('plan-col-skills')}`} value={one.skills} empty={t('none')} onKeep={(skills) => set({ skills })} /></td>
    </tr>
  );
}
