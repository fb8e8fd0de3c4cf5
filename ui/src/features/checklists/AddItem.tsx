/** One more item: its words, its section, its weight. Everything else is edited afterwards where it stands. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { ChecklistView, ItemChanged } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { AreaField, SelectField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { nameOf } from './checklist-model';
import styles from './Inspector.module.css';

export function AddItemForm({ view, onDone }: { view: ChecklistView; onDone: (made: string | null) => void }) {
  const [title, setTitle] = useState('');
  const [section, setSection] = useState(view.sections[0]?.id ?? '');
  const [criticality, setCriticality] = useState('SHOULD');
  const [asked, setAsked] = useState(false);
  const add = useMutation<ItemChanged, CallError>({
    mutationFn: () => call('item_add', { checklist: view.checklist.id, section, title: title.trim(), criticality }),
    onSuccess: ({ item, action }) => {
      did({ action, label: t('item-added', { code: nameOf(item) }) });
      stale(['checklist_show', 'checklist_list']);
      onDone(item.id);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() !== '' && !add.isPending) add.mutate();
  };
  return (
    <Pane label={t('item-add')} width={22} onClose={() => onDone(null)}>
      <form className={styles.add} onSubmit={submit} noValidate>
        <AreaField label={t('item-title')} value={title} onChange={setTitle} wrong={asked && title.trim() === '' ? t('item-title-missing') : null} />
        <SelectField label={t('item-section')} value={section} onChange={setSection} options={view.sections.map(({ id, title: name }) => ({ value: id, label: name }))} />
        <SelectField label={t('col-weight')} value={criticality} onChange={setCriticality} options={['MUST', 'SHOULD', 'NICE'].map((value) => ({ value, label: t('weight-words', { weight: value }) }))} />
        {add.error && <p role="alert" className={styles.wrong}>{add.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('item-add')}</Button></div>
      </form>
    </Pane>
  );
}
