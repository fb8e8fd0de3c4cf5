/** What the plan says of an item, each edited where it stands: weight, kind, times, work, what it waits for, evidence. */
import { Link } from 'wouter';
import { useCall } from '../../api/queries';
import type { ItemLine } from '../../api/types';
import { EditInPlace } from '../../shared/components/EditInPlace';
import { Fact } from '../../shared/components/Facts';
import { sentenceOf, t, type PlainId } from '../../shared/i18n';
import { dateTime, duration, relative } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import * as model from './checklist-model';
import styles from './Inspector.module.css';
import type { Checklist } from './useChecklist';

const kinds = ['work', 'milestone', 'validation', 'message', 'decision'] as const;

export function PlanValues({ item, items, checklist, onGo }: { item: ItemLine; items: readonly ItemLine[]; checklist: Checklist; onGo: (item: string) => void }) {
  const before = item.predecessors.map((code) => items.find((one) => one.code === code) ?? { id: '', code, title: '' });
  const minutes = (label: string, value: number | null, keep: (minutes: number) => void) => (
    <Fact label={label}>
      <EditInPlace label={label} value={value === null ? '' : String(value)} shown={value === null ? '' : duration(value)} empty={t('none')} check={(text) => (model.parseMinutes(text) === null ? t('minutes-wrong') : null)} onKeep={(text) => keep(model.parseMinutes(text) ?? 0)} />
    </Fact>
  );
  return (
    <>
      <Fact label={t('item-title')}><EditInPlace label={t('item-title')} value={item.title} empty={t('none')} check={(text) => (text.trim() === '' ? t('item-title-missing') : null)} onKeep={(title) => void checklist.edit(item, { title })} /></Fact>
      <Fact label={t('col-weight')}>
        <select className={styles.select} aria-label={t('col-weight')} value={item.criticality} onChange={(event) => void checklist.edit(item, { criticality: event.target.value })}>
          {['MUST', 'SHOULD', 'NICE'].map((weight) => <option key={weight} value={weight}>{weight}</option>)}
        </select>
      </Fact>
      <Fact label={t('cell-kind')}>
        <select className={styles.select} aria-label={t('cell-kind')} value={item.kind} onChange={(event) => void checklist.edit(item, { kind: event.target.value })}>
          {kinds.map((kind) => <option key={kind} value={kind}>{t(`value-${kind}` as PlainId)}</option>)}
        </select>
      </Fact>
      <Fact label={t('col-due')}>
        <EditInPlace
          label={t('col-due')}
          value={item.planned_rel === null ? '' : relative(item.planned_rel)}
          shown={<span className="num">{item.planned_rel === null ? '' : relative(item.planned_rel)}{item.planned_at && ` · ${dateTime(item.planned_at)}`}</span>}
          empty={t('due-none')}
          check={(text) => (text.trim() !== '' && model.parseRelative(text) === null ? t('due-wrong') : null)}
          onKeep={(text) => {
            const planned = model.parseRelative(text);
            if (text === '') void checklist.edit(item, { unplanned: true });
            else if (planned !== null && planned !== item.planned_rel) void checklist.edit(item, { planned_rel: planned });
          }}
        />
      </Fact>
      {minutes(t('item-duration'), item.duration, (value) => void checklist.edit(item, { duration: value }))}
      {minutes(t('item-effort'), item.effort, (value) => void checklist.edit(item, { effort: value }))}
      <Fact label={t('item-after')}>
        <EditInPlace label={t('item-after')} value={item.predecessors.join(', ')} empty={t('item-after-none')} onKeep={(text) => void checklist.edit(item, { predecessors: text.split(/[,;\s]+/).filter(Boolean) })} />
        {before.some(({ id }) => id !== '') && <ul>{before.filter(({ id }) => id !== '').map((one) => <li key={one.code}><button type="button" className={styles.link} onClick={() => onGo(one.id)}>{one.code} {one.title}</button></li>)}</ul>}
      </Fact>
      <Fact label={t('evidence')}>
        <label className={styles.check}><input type="checkbox" checked={item.evidence_needed} onChange={(event) => void checklist.edit(item, { evidence_needed: event.target.checked })} />{t('evidence-rule')}</label>
      </Fact>
      <FoundHere item={item.id} />
    </>
  );
}

/** What the plan check finds about this item, read again whenever the plan changes. */
function FoundHere({ item }: { item: string }) {
  const rollout = useRollout();
  const { data } = useCall('plan_check', { rollout: rollout.id });
  const found = (data?.findings ?? []).flatMap(({ id, clauses }) => clauses.filter(({ places }) => places.some((place) => place.id === item)).map((clause) => ({ id, words: sentenceOf(clause.sentence, clause.args, clause.message) })));
  if (found.length === 0) return null;
  return <Fact label={t('plan-check')}><ul className={styles.needed}>{found.map(({ id, words }) => <li key={id + words}><Link href="/plan">{id}</Link> {words}</li>)}</ul></Fact>;
}
