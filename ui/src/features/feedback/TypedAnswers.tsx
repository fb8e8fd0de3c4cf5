/** Answers from paper: one a line, looked at while they are typed, kept in one act. */
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { useCall } from '../../api/queries';
import type { FeedbackTyped } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { AreaField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import styles from './Feedback.module.css';

export function TypedAnswers({ session, onDone, onClose }: { session: string; onDone: (action: string, label: string) => void; onClose: () => void }) {
  const [text, setText] = useState('');
  const { data } = useCall('feedback_type', { session, text: useDeferredValue(text), dry_run: true });
  const keep = useMutation<FeedbackTyped, CallError>({
    mutationFn: () => call('feedback_type', { session, text, dry_run: false }),
    onSuccess: ({ action, answers }) => {
      const words = t('feedback-typed-done', { count: answers.length });
      say(words);
      if (action) onDone(action, words);
    },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); if (!keep.isPending) keep.mutate(); };
  const count = data?.answers.length ?? 0;
  const wrong = data && data.wrong.length > 0 ? t('feedback-typed-wrong', { count: data.wrong.length, lines: data.wrong.join(', ') }) : null;
  return (
    <Pane label={t('feedback-typed')} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.quiet}>{t('feedback-typed-what')}</p>
        <AreaField label={t('feedback-typed-lines')} rows={10} value={text} onChange={setText} wrong={keep.error?.message ?? wrong} />
        <div><Button kind="primary" type="submit" disabled={count === 0}>{t('feedback-typed-deed', { count })}</Button></div>
      </form>
    </Pane>
  );
}
