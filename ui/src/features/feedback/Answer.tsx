/** One answer as it was said; what somebody reads in it stands beside it. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import type { AnswerLine, FeedbackChanged } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import styles from './Feedback.module.css';
import { sentiments, sentimentWord, tagsOf } from './feedback-model';

export function Answer({ line, onTook }: { line: AnswerLine; onTook: (changed: FeedbackChanged) => void }) {
  const [tags, setTags] = useState(line.tags.join(', '));
  const tag = useMutation<FeedbackChanged, CallError, { sentiment: string | null; tags: string[] | null }>({ mutationFn: (part) => call('feedback_tag', { feedback: line.id, ...part }), onSuccess: onTook });
  const submit = (event: FormEvent) => { event.preventDefault(); tag.mutate({ sentiment: null, tags: tagsOf(tags) }); };
  return (
    <li className={styles.answer}>
      <b className={`num ${styles.rating}`}>{line.rating}</b>
      <div className={styles.said}>
        {line.comment && <p className={styles.comment}>{line.comment}</p>}
        <span className={styles.quiet}>{line.person || t('feedback-anonymous-person')} · <span className="num">{line.day}</span></span>
      </div>
      <form className={styles.tagging} onSubmit={submit}>
        <SelectField label={t('feedback-sentiment')} value={line.sentiment ?? ''} onChange={(sentiment) => tag.mutate({ sentiment, tags: null })} options={[{ value: '', label: sentimentWord(null) }, ...sentiments.map((id) => ({ value: id, label: sentimentWord(id) }))]} />
        <TextField label={t('feedback-tags')} help={t('feedback-tags-help')} value={tags} onChange={setTags} wrong={tag.error?.message ?? null} />
        <div className={styles.save}><Button type="submit" disabled={tagsOf(tags).join() === line.tags.join()}>{t('feedback-tag-save')}</Button></div>
      </form>
    </li>
  );
}
