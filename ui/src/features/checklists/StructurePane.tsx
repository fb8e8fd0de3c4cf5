/** What the checklist consists of: its name, its sections in their order, and putting parts of it away. */
import { ArrowDown, ArrowUp, Archive } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../api/call';
import type { ChecklistView, Done, SectionView } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { EditInPlace } from '../../shared/components/EditInPlace';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import styles from './Structure.module.css';
import { usePlanEdit } from './usePlanEdit';
import { asked, isUnsaid, RuleFields, unsaid } from './WordRules';

export function StructurePane({ view, onClose }: { view: ChecklistView; onClose: () => void }) {
  const { checklist } = view;
  const [, go] = useLocation();
  const { edit, trouble } = usePlanEdit();
  const [title, setTitle] = useState('');
  const sections = view.sections.filter(({ id }) => !/^[0-]+$/.test(id));
  const missing = (text: string) => (text.trim() === '' ? t('part-title-missing') : null);
  const name = (part: { title?: string; stage?: string }) => void edit(t('checklist-edited'), () => call('checklist_set', { checklist: checklist.id, rollout: null, title: part.title ?? null, stage: part.stage ?? null }));
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    if (await edit(t('section-added', { title: title.trim() }), () => call('section_set', { section: null, checklist: checklist.id, title: title.trim() }))) setTitle('');
  };
  const archive = async () => {
    if (await edit(t('archived', { title: checklist.title }), () => call('plan_archive', { kind: 'checklist', ids: [checklist.id] }))) go('/checklists');
  };
  return (
    <Pane label={t('structure')} width={22} onClose={onClose}>
      <div className={styles.body}>
        {trouble && <p role="alert" className={styles.bad}>{trouble}</p>}
        <dl className={styles.names}>
          <dt>{t('checklist-title')}</dt>
          <dd><EditInPlace label={t('checklist-title')} value={checklist.title} empty={t('none')} check={missing} onKeep={(text) => name({ title: text })} /></dd>
          <dt>{t('cell-stage')}</dt>
          <dd><EditInPlace label={t('cell-stage')} value={checklist.stage} empty={t('none')} onKeep={(text) => name({ stage: text })} /></dd>
        </dl>
        <h3>{t('sections')}</h3>
        <ol className={styles.sections}>
          {sections.map((section, index) => <Section key={section.id} section={section} place={index + 1} last={index === sections.length - 1} edit={edit} missing={missing} />)}
        </ol>
        <form className={styles.add} onSubmit={(event) => void add(event)} noValidate>
          <TextField label={t('section-new')} value={title} onChange={setTitle} />
          <Button type="submit" aria-disabled={title.trim() === ''}>{t('section-add')}</Button>
        </form>
        {view.leads && sections.length > 0 && <SectionRules view={view} sections={sections} edit={edit} />}
        <div><Button icon={<Archive size={14} aria-hidden />} onClick={() => void archive()}>{t('checklist-archive')}</Button></div>
      </div>
    </Pane>
  );
}

type Edit = (said: string, run: () => Promise<Pick<Done, 'action'>>) => Promise<boolean>;

function Section({ section, place, last, edit, missing }: { section: SectionView; place: number; last: boolean; edit: Edit; missing: (text: string) => string | null }) {
  const { id, title } = section;
  const move = (to: number) => void edit(t('section-moved', { title }), () => call('section_move', { section: id, place: to }));
  return (
    <li className={styles.section}>
      <EditInPlace label={t('item-section')} value={title} empty={t('none')} check={missing} onKeep={(text) => void edit(t('section-renamed', { title: text }), () => call('section_set', { section: id, checklist: null, title: text }))} />
      <span className={styles.deeds}>
        <Button kind="quiet" icon={<ArrowUp size={14} aria-hidden />} aria-label={t('move-up', { title })} aria-disabled={place === 1} onClick={() => place > 1 && move(place - 1)} />
        <Button kind="quiet" icon={<ArrowDown size={14} aria-hidden />} aria-label={t('move-down', { title })} aria-disabled={last} onClick={() => !last && move(place + 1)} />
        <Button kind="quiet" icon={<Archive size={14} aria-hidden />} aria-label={t('archive-one', { title })} onClick={() => void edit(t('archived', { title }), () => call('plan_archive', { kind: 'section', ids: [id] }))} />
      </span>
    </li>
  );
}

/** Whose word counts, said once for all items of a section. */
function SectionRules({ view, sections, edit }: { view: ChecklistView; sections: readonly SectionView[]; edit: Edit }) {
  const [chosen, setChosen] = useState('');
  const [rules, setRules] = useState(unsaid);
  const section = sections.find(({ id }) => id === chosen) ?? sections[0];
  if (!section) return null;
  const ids = section.items.map(({ id }) => id);
  const idle = isUnsaid(rules) || ids.length === 0;
  const set = async () => {
    if (idle) return;
    const nothing = { owner: null, role: null, criticality: null, state: null, reason: null, shift: null };
    if (await edit(t('rules-said', { title: section.title }), () => call('items_edit', { items: ids, ...nothing, ...asked(rules) }))) setRules(unsaid);
  };
  return (
    <section className={styles.add}>
      <h3>{t('rules-of-section')}</h3>
      <SelectField label={t('item-section')} value={section.id} onChange={setChosen} options={sections.map(({ id, title }) => ({ value: id, label: title }))} />
      <RuleFields rules={rules} members={view.members} onChange={setRules} />
      <Button onClick={() => void set()} aria-disabled={idle}>{t('rules-set', { count: ids.length })}</Button>
    </section>
  );
}
