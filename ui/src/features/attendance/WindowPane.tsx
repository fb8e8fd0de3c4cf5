/** From which minute somebody who comes is late, and which status follows from which minutes. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { Done, MarkWindowView, StatusLine } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { statusWord } from '../../shared/marks/statuses';
import { whole } from './register-model';
import styles from './Sessions.module.css';

interface PaneProps {
  rollout: string;
  statuses: readonly StatusLine[];
  onClose: () => void;
}

export function WindowPane({ rollout, statuses, onClose }: PaneProps) {
  const { data } = useCall('mark_window', { rollout });
  return <Pane label={t('window')} width={22} onClose={onClose}>{data && <Form rollout={rollout} statuses={statuses} window={data} onClose={onClose} />}</Pane>;
}

function Form({ rollout, statuses, window, onClose }: PaneProps & { window: MarkWindowView }) {
  const [late, setLate] = useState(window.late_after?.toString() ?? '');
  const [absent, setAbsent] = useState(window.absent_after?.toString() ?? '');
  const [early, setEarly] = useState(window.early_after?.toString() ?? '');
  const [absentStatus, setAbsentStatus] = useState(window.absent_status ?? 'absent');
  const [earlyStatus, setEarlyStatus] = useState(window.early_status ?? '');
  const [lateAfter, absentAfter, earlyAfter] = [whole(late), whole(absent), whole(early)];
  const options = statuses.filter(({ hidden }) => !hidden).map((status) => ({ value: status.code, label: statusWord(status) }));
  const save = useMutation<Done, CallError>({
    mutationFn: () => call('mark_window_set', { rollout, late_after: lateAfter ?? null, absent_after: absentAfter ?? null, absent_status: absentStatus === 'absent' ? null : absentStatus, early_after: earlyAfter ?? null, early_status: earlyStatus || null }),
    onSuccess: ({ action }) => {
      did({ action, label: t('window-saved') });
      say(t('window-saved'));
      stale(['mark_window', 'attendance_sheet', 'status_uses']);
      onClose();
    },
  });
  const wrong = (value: number | null | undefined) => (value === undefined ? t('cohort-number-wrong') : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lateAfter !== undefined && absentAfter !== undefined && earlyAfter !== undefined && !save.isPending) save.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{t('window-what')}</p>
      <TextField label={t('window-late')} help={t('window-empty-help')} inputMode="numeric" autoFocus value={late} onChange={setLate} wrong={wrong(lateAfter)} />
      <TextField label={t('window-absent')} help={t('window-empty-help')} inputMode="numeric" value={absent} onChange={setAbsent} wrong={wrong(absentAfter)} />
      <SelectField label={t('window-absent-status')} value={absentStatus} onChange={setAbsentStatus} options={options} />
      <TextField label={t('window-early')} help={t('window-empty-help')} inputMode="numeric" value={early} onChange={setEarly} wrong={wrong(earlyAfter)} />
      <SelectField label={t('window-early-status')} value={earlyStatus} onChange={setEarlyStatus} options={[{ value: '', label: t('window-early-none') }, ...options]} />
      {save.error && <p role="alert" className={styles.wrong}>{save.error.message}</p>}
      <div><Button kind="primary" type="submit">{t('window-save')}</Button></div>
    </form>
  );
}
