/** Everything about one item: values edited in place, evidence, history; what to do at the bottom edge. */
import { ChevronDown } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { call } from '../../api/call';
import { useCall } from '../../api/queries';
import type { ItemLine, LessonLine, WhomLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { EditInPlace, type EditHandle } from '../../shared/components/EditInPlace';
import { Fact, Facts } from '../../shared/components/Facts';
import { FollowsEdit } from '../../shared/components/FollowsEdit';
import { HistoryList } from '../../shared/components/HistoryList';
import { KeyCap } from '../../shared/components/KeyCap';
import { Pane } from '../../shared/components/Pane';
import { PersonName } from '../../shared/components/PersonName';
import { Popover } from '../../shared/components/Popover';
import { AddEvidenceForm } from '../../shared/evidence/AddEvidence';
import { EvidenceList, evidenceName } from '../../shared/evidence/Evidence';
import { t } from '../../shared/i18n';
import { roleWord } from '../../shared/labels';
import { DecisionMark, ItemWord, type ItemState } from '../../shared/marks/Marks';
import { number, when } from '../../shared/time/format';
import { whenOf } from '../../shared/time/moment';
import { Link } from 'wouter';
import * as model from './checklist-model';
import styles from './Inspector.module.css';
import { Numbers } from './Numbers';
import { PlanValues } from './PlanValues';
import type { Checklist } from './useChecklist';
import { usePlanEdit } from './usePlanEdit';
import { WordRules } from './WordRules';

interface InspectorProps {
  item: ItemLine | null;
  items: readonly ItemLine[];
  /** Who can be named, and whether whoever looks may name them. */
  members: readonly WhomLine[];
  leads: boolean;
  checklist: Checklist;
  owner: RefObject<EditHandle | null>;
  onSet: (item: ItemLine, state: ItemState) => void;
  onStep: (by: 1 | -1) => void;
  onGo: (item: string) => void;
  onArchive: (item: ItemLine) => void;
  onClose: () => void;
}

export function Inspector(props: InspectorProps) {
  const { item, onSet, onStep, onArchive, onClose } = props;
  if (!item) return <Pane label={t('item')} width={22} onClose={onClose} open={false}><p className={styles.quiet}>{t('item-choose')}</p></Pane>;
  const head = (
    <div className={styles.head}>
      <div className={styles.no}>
        <span>{item.code ? t('item-no', { code: item.code }) : t('item')}</span>
        <span className={styles.steps}>
          <button type="button" className={styles.step} aria-label={t('item-next')} title={t('item-next')} onClick={() => onStep(1)}><KeyCap name="J" /></button>
          <button type="button" className={styles.step} aria-label={t('item-back')} title={t('item-back')} onClick={() => onStep(-1)}><KeyCap name="K" /></button>
        </span>
      </div>
      <h2>{item.title}</h2>
    </div>
  );
  const foot = (
    <div className={styles.foot}>
      {item.fact !== null && !item.by_fact
        ? <Button keys={<KeyCap name="T" />} onClick={() => onSet(item, 'todo')}>{t('follows-again')}</Button>
        : item.by_fact ? item.state !== 'done' && <Button keys={<KeyCap name="D" />} onClick={() => onSet(item, 'done')}>{t('follows-overrule')}</Button>
        : item.state === 'done'
        ? <Button keys={<KeyCap name="T" />} onClick={() => onSet(item, 'todo')}>{t('item-reopen')}</Button>
        : <Button kind="primary" keys={<KeyCap name="D" onAccent />} onClick={() => onSet(item, 'done')}>{t(item.ends.needed > 0 ? 'word-say-done' : 'item-mark-done')}</Button>}
      {item.state !== 'not_applicable' && <Button onClick={() => onSet(item, 'not_applicable')}>{t('item-mark-na')}</Button>}
      <Button kind="quiet" onClick={() => onArchive(item)}>{t('item-archive')}</Button>
    </div>
  );
  return (
    <Pane label={item.code ? t('item-no', { code: item.code }) : item.title} width={22} onClose={onClose} head={head} foot={foot}>
      <div className={styles.body} key={item.id}>
        <Values {...props} item={item} />
        {item.kind === 'validation' && <Numbers key={item.id} item={item} onCompare={(expected, found) => props.checklist.compare(item, expected, found)} />}
        <Evidence item={item} checklist={props.checklist} />
        <HistoryList kind="item" id={item.id} />
      </div>
    </Pane>
  );
}

function Values({ item, items, members, leads, checklist, owner, onSet, onGo }: InspectorProps & { item: ItemLine }) {
  return (
    <Facts>
      <Fact label={t('col-state')}><StateMenu item={item} onSet={onSet} /></Fact>
      {item.two_versions && <Fact label={t('col-note')}><Link href="/settings/conflicts" className={styles.two}><DecisionMark state="two_versions" quiet />{t('two-versions')}</Link></Fact>}
      {item.reason && <Fact label={t('item-because')}>{item.reason}</Fact>}
      {item.state_at && item.by_fact && <Fact label={t('item-since')}><span className="num">{when(item.state_at)}</span>, {t('follows-says')}</Fact>}
      {item.state_at && item.state_by && !item.by_fact && <Since id={item.id} at={item.state_at} by={item.state_by} />}
      <Fact label={t('follows')}><FollowsEdit follows={item.follows} fact={item.fact} onKeep={(follows) => void checklist.edit(item, { follows })} /></Fact>
      <Fact label={t('col-owner')}>
        <EditInPlace handle={owner} label={t('col-owner')} value={item.owner} shown={<PersonName name={item.owner} />} empty={item.role ? t('owner-role', { role: roleWord(item.role) }) : t('owner-none')} onKeep={(text) => void checklist.edit(item, { owner: text })} />
      </Fact>
      <WordRules item={item} members={members} leads={leads} onEdit={(part) => void checklist.edit(item, part)} />
      {item.lesson && <Fact label={t('item-lesson')}><Lesson of={item.lesson} /></Fact>}
      <PlanValues item={item} items={items} checklist={checklist} onGo={onGo} />
      <Fact label={t('item-comment')}><EditInPlace label={t('item-comment')} value={item.comment} empty={t('comment-none')} onKeep={(text) => void checklist.edit(item, { comment: text })} /></Fact>
    </Facts>
  );
}

/** What the item was made of; what is of another rollout is named, for there is no way there from here. */
function Lesson({ of }: { of: LessonLine }) {
  const what = of.from === 'minutes' ? t('lesson-minutes', { meeting: of.what }) : of.what;
  if (of.rollout) return <span>{t('lesson-from', { rollout: of.rollout, what })}</span>;
  const href = of.from === 'decision' ? `/go-live/decisions/${of.id}` : of.from === 'minutes' ? `/go-live/meetings/${of.id}` : '/go-live/observations';
  return <Link href={href} className={styles.link}>{what}</Link>;
}

/** The history knows where a wrong clock leaves a doubt about when the state was set. */
function Since({ id, at, by }: { id: string; at: string; by: string }) {
  const { data } = useCall('history', { kind: 'item', id });
  const said = data?.lines.find((line) => 'state' in line.cells);
  return <Fact label={t('item-since')}><span className="num">{whenOf({ at, between: said?.between })}</span>, {by}</Fact>;
}

function StateMenu({ item, onSet }: { item: ItemLine; onSet: InspectorProps['onSet'] }) {
  const now = model.asItemState(item.state);
  return (
    <Popover label={t('col-state')} className={styles.state} width={14} button={<><ItemWord state={now} kind={item.kind} /><ChevronDown size={14} aria-hidden /></>}>
      {(close) => model.states.map((state) => (
        <button key={state} type="button" className={styles.choice} aria-current={state === now || undefined} onClick={() => { close(); onSet(item, state); }}>
          <ItemWord state={state} kind={item.kind} /><KeyCap name={model.letterOf[state]} />
        </button>
      ))}
    </Popover>
  );
}

function Evidence({ item, checklist }: { item: ItemLine; checklist: Checklist }) {
  const [adding, setAdding] = useState(false);
  const { edit, trouble } = usePlanEdit();
  return (
    <section>
      <div className={styles.part}>
        <h3>{t('evidence')} <span className="num">{number(item.evidence.length)}</span></h3>
        {!adding && <Button kind="quiet" onClick={() => setAdding(true)}>{t('evidence-add')}</Button>}
      </div>
      {item.evidence.length === 0 && !adding && <p className={item.evidence_needed ? styles.needed : styles.quiet}>{item.evidence_needed ? t('evidence-needed-long') : t('evidence-none')}</p>}
      {trouble && <p role="alert" className={styles.wrong}>{trouble}</p>}
      <EvidenceList lines={item.evidence} onTakeOut={(line) => void edit(t('archived', { title: evidenceName(line) }), () => call('plan_archive', { kind: 'evidence', ids: [line.id] }))} />
      {adding && <AddEvidenceForm onCancel={() => setAdding(false)} onAdd={async (evidence) => { if (await checklist.attach(item, evidence)) setAdding(false); }} trouble={checklist.trouble} />}
    </section>
  );
}

