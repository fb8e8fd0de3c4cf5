/** Several items at once: what is filled in changes in each of them, as one step that one undo takes back. */
import { useState, type FormEvent } from 'react';
import { call } from '../../api/call';
import type { ItemLine, WhomLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { AreaField, SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import * as model from './checklist-model';
import styles from './Structure.module.css';
import { usePlanEdit } from './usePlanEdit';
import { asked, isUnsaid, RuleFields, unsaid } from './WordRules';

export function ManyPane({ items, members, leads, onDone, onClose }: { items: readonly ItemLine[]; members: readonly WhomLine[]; leads: boolean; onDone: () => void; onClose: () => void }) {
  const { edit, trouble } = usePlanEdit();
  const [owner, setOwner] = useState('');
  const [state, setState] = useState('');
  const [reason, setReason] = useState('');
  const [weight, setWeight] = useState('');
  const [shift, setShift] = useState('');
  const [rules, setRules] = useState(unsaid);
  const ids = items.map(({ id }) => id);
  const by = shift.trim() === '' ? 0 : model.parseRelative(shift);
  const asks = state !== '' && items.some((item) => model.asksReason(item, state));
  const lacks = asks && reason.trim() === '';
  const empty = owner.trim() === '' && state === '' && weight === '' && by === 0 && isUnsaid(rules);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (empty || by === null || lacks) return;
    const request = { items: ids, owner: owner.trim() || null, role: null, criticality: weight || null, state: state || null, reason: reason.trim() || null, shift: by === 0 ? null : by, ...asked(rules) };
    if (await edit(t('many-said', { count: ids.length }), () => call('items_edit', request))) onDone();
  };
  const archive = async () => {
    if (await edit(t('many-archived', { count: ids.length }), () => call('plan_archive', { kind: 'item', ids }))) onDone();
  };
  return (
    <Pane label={t('many', { count: ids.length })} width={22} onClose={onClose}>
      <form className={styles.body} onSubmit={(event) => void submit(event)} noValidate>
        {trouble && <p role="alert" className={styles.bad}>{trouble}</p>}
        <p className={styles.quiet}>{t('many-what')}</p>
        <TextField label={t('col-owner')} value={owner} onChange={setOwner} />
        <SelectField label={t('col-state')} value={state} onChange={setState} options={[{ value: '', label: t('many-keep') }, ...model.states.map((value) => ({ value, label: t(`item-${value}`) }))]} />
        {asks && <AreaField label={t('item-because')} help={items.some(({ fact }) => fact) ? t('many-follow') : state === 'done' && items.some((item) => item.asks === 'evidence') ? t('many-evidence') : undefined} value={reason} onChange={setReason} />}
        <SelectField label={t('col-weight')} value={weight} onChange={setWeight} options={[{ value: '', label: t('many-keep') }, ...['MUST', 'SHOULD', 'NICE'].map((value) => ({ value, label: t('weight-words', { weight: value }) }))]} />
        <TextField label={t('many-shift')} help={t('many-shift-help')} value={shift} onChange={setShift} wrong={by === null ? t('due-wrong') : null} />
        {leads && <RuleFields rules={rules} members={members} onChange={setRules} />}
        <div className={styles.row}>
          <Button kind="primary" type="submit" aria-disabled={empty || by === null || lacks}>{t('many-do', { count: ids.length })}</Button>
          <Button onClick={() => void archive()}>{t('item-archive')}</Button>
        </div>
      </form>
    </Pane>
  );
}
