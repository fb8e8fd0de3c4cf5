/** Writes a decision down: what, why, by whom, and what follows. Nothing of it is edited afterwards. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { ResolutionAdded, ResolutionLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { AreaField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { useOpen } from '../../shared/workspace';
import styles from './Meetings.module.css';

interface FormProps {
  rollout: string;
  meeting: string | null;
  /** The decision that it revisits. */
  revisits: ResolutionLine | null;
  onClose: () => void;
  onKept?: (resolution: string) => void;
}

export function ResolutionForm({ rollout, meeting, revisits, onClose, onKept }: FormProps) {
  const { status } = useOpen();
  const [form, setForm] = useState({ text: '', reason: '', decided_by: status.me?.name ?? '', consequences: '', owner: '', due: '' });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const add = useMutation<ResolutionAdded, CallError>({
    mutationFn: () => call('resolution_add', { rollout, meeting, revisits: revisits?.id ?? null, ...form }),
    onSuccess: ({ number, resolution }) => {
      stale(['resolution_list', 'meeting_show', 'meeting_list']);
      say(t('resolution-kept', { number }));
      onClose();
      onKept?.(resolution);
    },
  });
  const wrong = (field: string) => (add.error?.field === field ? add.error.message : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending) add.mutate();
  };
  return (
    <Pane label={t('resolution-add')} width={23} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {revisits && <p className={styles.second}>{t('resolution-revisiting', { number: revisits.number })}: {revisits.text}</p>}
        <TextField label={t('resolution-text')} value={form.text} onChange={(text) => set({ text })} autoFocus wrong={wrong('text')} />
        <AreaField label={t('resolution-reason')} rows={2} value={form.reason} onChange={(reason) => set({ reason })} wrong={wrong('reason')} />
        <TextField label={t('resolution-by')} value={form.decided_by} onChange={(decided_by) => set({ decided_by })} wrong={wrong('decided_by')} />
        <AreaField label={t('resolution-consequences')} help={t('optional')} rows={2} value={form.consequences} onChange={(consequences) => set({ consequences })} />
        <TextField label={t('resolution-owner')} help={t('optional')} value={form.owner} onChange={(owner) => set({ owner })} />
        <TextField label={t('resolution-due')} help={t('optional')} type="date" value={form.due} onChange={(due) => set({ due })} wrong={wrong('due')} />
        {add.error && !add.error.field && <p role="alert" className={styles.bad}>{add.error.message}</p>}
        <p className={styles.quiet}>{t('resolution-for-good')}</p>
        <div><Button kind="primary" type="submit">{t('resolution-keep')}</Button></div>
      </form>
    </Pane>
  );
}
