/** One session's feedback: how it is asked, the figures with their number, the answers for who may read them. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call, type CallError } from '../../api/call';
import { keep, stale, useCall } from '../../api/queries';
import type { FeedbackChanged, FeedbackView } from '../../api/types';
import { did } from '../../shared/acts';
import { useCommands } from '../../shared/commands';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { Filters } from '../../shared/components/Filters';
import { KeyCap } from '../../shared/components/KeyCap';
import { Screen } from '../../shared/components/Screen';
import { t } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { number, percent, span } from '../../shared/time/format';
import { useRollout } from '../../shared/workspace';
import { Answer } from './Answer';
import styles from './Feedback.module.css';
import { fewest, ratings, sumWords } from './feedback-model';
import { Files } from './FeedbackScreen';
import { TypedAnswers } from './TypedAnswers';

export function SessionFeedbackScreen({ session }: { session: string }) {
  const rollout = useRollout();
  const [, go] = useLocation();
  const { data, error } = useCall('feedback_session', { session });
  const [typing, setTyping] = useState(false);
  const line = data?.line.session;
  const ask = () => go(`/training/sessions/${session}/feedback/ask`);
  const bring = () => go(`/training/sessions/${session}/feedback/import`);
  useCommands(
    [
      { id: 'feedback-ask', title: t('feedback-ask'), binding: 'a', keys: 'A', run: ask },
      { id: 'feedback-type', title: t('feedback-type'), binding: 't', keys: 'T', run: () => setTyping(true) },
      { id: 'feedback-import', title: t('feedback-import'), run: bring },
    ],
    [{ keys: 'A', label: t('feedback-ask') }, { keys: 'T', label: t('feedback-type') }],
  );
  const took = ({ action, label, view }: FeedbackChanged) => {
    if (action) did({ action, label });
    keep('feedback_session', { session }, view);
    stale(['feedback_list']);
  };
  const empty = useMutation<FeedbackView, CallError>({ mutationFn: () => call('feedback_empty', { session }), onSuccess: (view) => { keep('feedback_session', { session }, view); stale(['feedback_list', 'app_status']); } });
  return (
    <Screen
      busy={!data && !error}
      crumbs={[{ label: t('area-training'), href: '/training' }, { label: t('feedback'), href: '/training/feedback' }]}
      title={line ? t('feedback-title', { title: line.title }) : t('feedback')}
      facts={line?.starts && <span className="num">{span(line.starts, line.ends, rollout.zone)}</span>}
      deeds={<><Button onClick={bring}>{t('feedback-import')}</Button><Button keys={<KeyCap name="T" />} onClick={() => setTyping(true)}>{t('feedback-type')}</Button><Button kind="primary" keys={<KeyCap name="A" />} onClick={ask}>{t('feedback-ask')}</Button></>}
      pane={typing && <TypedAnswers session={session} onClose={() => setTyping(false)} onDone={(action, label) => { did({ action, label }); stale(['feedback_session', 'feedback_list']); setTyping(false); }} />}
    >
      {error && <Trouble message={error.message} />}
      {data && (
        <div className={styles.view}>
          {data.line.boxed > 0 && <p className={styles.box}>{t('feedback-boxed', { count: data.line.boxed })} {data.line.boxed < fewest && t('feedback-boxed-few')} <Button onClick={() => empty.mutate()}>{t('feedback-empty-box')}</Button></p>}
          {empty.error && <p role="alert" className={styles.wrong}>{empty.error.message}</p>}
          <Figures view={data} />
          <Answers view={data} onTook={took} />
          <Form key={`${data.line.named} ${data.question}`} view={data} session={session} onTook={took} />
          <Files rollout={rollout.id} session={data.cannot_read ? null : session} />
        </div>
      )}
    </Screen>
  );
}

function Figures({ view }: { view: FeedbackView }) {
  const { sum } = view.line;
  const most = Math.max(...sum.counts, 1);
  return (
    <section className={styles.part} aria-labelledby="feedback-sums">
      <h2 id="feedback-sums">{t('feedback-sums')}</h2>
      <p><b className="num">{sumWords(sum)}</b>{sum.asked > 0 && sum.answers > 0 && <span className={styles.quiet}> · {t('feedback-share', { share: percent(Math.min(sum.answers / sum.asked, 1)) })}</span>}</p>
      {!sum.held_back && sum.answers > 0 && (
        <ul className={styles.bars}>
          {[...ratings].reverse().map((rating) => {
            const count = sum.counts[rating - 1] ?? 0;
            return (
              <li key={rating}>
                <span className="num" aria-hidden>{rating}</span>
                <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden><rect width={(100 * count) / most} height={6} className={styles.bar} /></svg>
                <span className="num" aria-hidden>{number(count)}</span>
                <span className="hidden">{t('feedback-rated', { count, rating })}</span>
              </li>
            );
          })}
        </ul>
      )}
      {sum.positive + sum.neutral + sum.negative > 0 && <p className={styles.quiet}>{t('feedback-sentiments', { positive: number(sum.positive), neutral: number(sum.neutral), negative: number(sum.negative) })}</p>}
      {view.tags.length > 0 && <p className={styles.quiet}>{view.tags.map(({ tag, count }) => t('feedback-tag-count', { tag, count: number(count) })).join(', ')}</p>}
    </section>
  );
}

/** With names or without, and what is asked. */
function Form({ view, session, onTook }: { view: FeedbackView; session: string; onTook: (changed: FeedbackChanged) => void }) {
  const [named, setNamed] = useState(view.line.named);
  const [question, setQuestion] = useState(view.question);
  const save = useMutation<FeedbackChanged, CallError>({ mutationFn: () => call('feedback_form_set', { session, named, question }), onSuccess: onTook });
  return (
    <section className={styles.part} aria-labelledby="feedback-names">
      <h2 id="feedback-names">{t('feedback-names')}</h2>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
        <SelectField label={t('feedback-names')} value={named ? 'named' : 'anonymous'} onChange={(value) => setNamed(value === 'named')} options={[{ value: 'anonymous', label: t('feedback-anonymous') }, { value: 'named', label: t('feedback-named') }]} note={named ? t('feedback-names-what-named') : t('feedback-names-what-anonymous')} />
        <TextField label={t('feedback-question')} placeholder={t('feedback-question-own')} value={question} onChange={setQuestion} wrong={save.error?.message ?? null} />
        <div><Button type="submit" disabled={named === view.line.named && question === view.question}>{t('feedback-form-save')}</Button></div>
      </form>
    </section>
  );
}

function Answers({ view, onTook }: { view: FeedbackView; onTook: (changed: FeedbackChanged) => void }) {
  const [only, setOnly] = useState<'all' | 'comments'>('all');
  const commented = view.answers.filter(({ comment }) => comment !== '');
  const lines = only === 'all' ? view.answers : commented;
  return (
    <section className={styles.part} aria-labelledby="feedback-answers">
      <h2 id="feedback-answers">{t('feedback-answers')}</h2>
      {view.cannot_read && <p className={styles.quiet}>{failureWords(view.cannot_read)}</p>}
      {view.answers.length > 0 && (
        <>
          <Filters label={t('feedback-answers')} chosen={only} onChoose={setOnly} filters={[{ id: 'all', label: t('feedback-filter-all'), count: view.answers.length }, { id: 'comments', label: t('feedback-filter-comments'), count: commented.length }]} />
          <ul className={styles.list}>{lines.map((line) => <Answer key={line.id} line={line} onTook={onTook} />)}</ul>
        </>
      )}
      {view.answers.length === 0 && !view.cannot_read && <p className={styles.quiet}>{sumWords(view.line.sum)}</p>}
    </section>
  );
}
