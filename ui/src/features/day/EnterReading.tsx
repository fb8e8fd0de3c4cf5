/** One field for a reading: a number or a letter, then a note. Enter keeps it and goes on to the next that is due. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { DutyLine, ReadingAdded } from '../../api/types';
import { did } from '../../shared/acts';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { said } from './readings-model';
import styles from './Readings.module.css';

interface EnterProps {
  duty: DutyLine;
  /** What stands before the help: since when it is due. */
  due?: string;
  /** Called once it is kept. */
  onKept?: () => void;
  autoFocus?: boolean;
}

export function EnterReading({ duty, due, onKept, autoFocus = false }: EnterProps) {
  const [text, setText] = useState('');
  const add = useMutation<ReadingAdded, CallError>({
    mutationFn: () => call('reading_add', { duty: duty.id, text, at: null }),
    onSuccess: ({ reading, line, action, label }) => {
      setText('');
      did({ action, label: `${label} ${duty.title}` });
      const words = { title: duty.title, value: said(reading, line.unit) };
      say(reading.met === null ? t('monitoring-read-said', words) : t(reading.met ? 'monitoring-read-said-met' : 'monitoring-read-said-not-met', words));
      onKept?.();
      stale(['duty_list', 'duty_show']);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending && text.trim() !== '') add.mutate();
  };
  return (
    <form className={styles.enter} onSubmit={submit} noValidate data-enter>
      <TextField
        label={t('monitoring-read-label', { title: duty.title })}
        help={[due, t(duty.form === 'check' ? 'monitoring-enter-check' : 'monitoring-enter-number')].filter(Boolean).join(' · ')}
        value={text}
        onChange={setText}
        autoComplete="off"
        autoFocus={autoFocus}
        enterKeyHint="done"
        wrong={add.error?.message ?? null}
        behind={duty.unit && <span className={styles.quiet}>{duty.unit}</span>}
      />
    </form>
  );
}
