/** The segments of a session in its form: what comes one after another, how long, by whom. Alt+↑ and Alt+↓ move one. */
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { TopicChoice } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { t } from '../../shared/i18n';
import { beginnings, formWord, minutesOf, mostSegments, moved, oneMore, segmentForms, sumOf, type Draft } from './segments-model';
import styles from './Segments.module.css';

interface Props {
  drafts: readonly Draft[];
  onChange: (drafts: Draft[]) => void;
  /** When the session begins, `YYYY-MM-DDTHH:MM`, and how long it takes. */
  starts: string;
  length: number;
  topics: readonly TopicChoice[];
  /** Say what is wrong. */
  asked: boolean;
  trouble: string | null;
}

export function SegmentFields({ drafts, onChange, starts, length, topics, asked, trouble }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  const times = beginnings(starts, drafts);
  const sum = sumOf(drafts);
  // A new one is typed into at once.
  useEffect(() => {
    const field = added.current ? list.current?.querySelector<HTMLInputElement>('li:last-child input') : null;
    field?.focus();
    field?.select();
    added.current = false;
  }, [drafts.length]);
  const set = (index: number, change: Partial<Draft>) => onChange(drafts.map((draft, at) => (at === index ? { ...draft, ...change } : draft)));
  const move = (index: number, by: -1 | 1) => onChange(moved(drafts, index, by));
  const onKey = (index: number) => (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    move(index, by);
  };
  return (
    <fieldset className={styles.fields}>
      <legend>{t('segments')}</legend>
      {drafts.length > 0 && (
        <ol ref={list}>
          {drafts.map((draft, index) => (
            <One key={draft.key} draft={draft} no={index + 1} last={index === drafts.length - 1} at={times[index] ?? ''} topics={topics} asked={asked} onSet={(change) => set(index, change)} onMove={(by) => move(index, by)} onRemove={() => onChange(drafts.filter((_, other) => other !== index))} onKeyDown={onKey(index)} />
          ))}
        </ol>
      )}
      {drafts.length > 0 && <p className={sum > length ? styles.over : styles.quiet} role="status">{sum > length ? t('segments-over', { sum, length, over: sum - length }) : t('segments-sum', { sum, length, left: length - sum })}</p>}
      {trouble && <p role="alert" className={styles.wrong}>{trouble}</p>}
      {drafts.length < mostSegments && <div><Button icon={<Plus size={14} aria-hidden />} onClick={() => { added.current = true; onChange(oneMore(drafts, length)); }}>{t('segment-add')}</Button></div>}
    </fieldset>
  );
}

interface OneProps {
  draft: Draft;
  no: number;
  last: boolean;
  at: string;
  topics: readonly TopicChoice[];
  asked: boolean;
  onSet: (change: Partial<Draft>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function One({ draft, no, last, at, topics, asked, onSet, onMove, onRemove, onKeyDown }: OneProps) {
  const wrong = asked && minutesOf(draft.minutes) === null;
  return (
    <li className={styles.one} aria-label={t('segment-no', { no })} onKeyDown={onKeyDown}>
      <span className={`num ${styles.at}`}>{at}</span>
      <span className={styles.length}>
        <input className={styles.control} inputMode="numeric" aria-label={t('segment-minutes', { no })} aria-invalid={wrong || undefined} title={wrong ? t('session-minutes-wrong') : undefined} value={draft.minutes} onChange={(event) => onSet({ minutes: event.target.value })} />
        <span className={styles.quiet} aria-hidden>{t('segment-min')}</span>
      </span>
      <select className={styles.control} aria-label={t('segment-form', { no })} value={draft.form} onChange={(event) => onSet({ form: event.target.value })}>
        {segmentForms.map((form) => <option key={form} value={form}>{formWord(form)}</option>)}
      </select>
      <span className={styles.deeds}>
        <button type="button" aria-label={t('segment-up', { no })} title={`${t('segment-up', { no })} (Alt ↑)`} disabled={no === 1} onClick={() => onMove(-1)}><ArrowUp size={14} aria-hidden /></button>
        <button type="button" aria-label={t('segment-down', { no })} title={`${t('segment-down', { no })} (Alt ↓)`} disabled={last} onClick={() => onMove(1)}><ArrowDown size={14} aria-hidden /></button>
        <button type="button" aria-label={t('segment-remove', { no })} title={t('segment-remove', { no })} onClick={onRemove}><X size={14} aria-hidden /></button>
      </span>
      <input className={`${styles.control} ${styles.whole}`} aria-label={t('segment-title', { no })} placeholder={topics.find(({ id }) => id === draft.topic)?.title ?? formWord(draft.form)} maxLength={200} value={draft.title} onChange={(event) => onSet({ title: event.target.value })} />
      <span className={styles.pair}>
        {topics.length > 0 && (
          <select className={styles.control} aria-label={t('segment-topic', { no })} value={draft.topic} onChange={(event) => onSet({ topic: event.target.value })}>
            <option value="">{t('segment-topic-none')}</option>
            {topics.map((topic) => <option key={topic.id} value={topic.id}>{topic.title}</option>)}
          </select>
        )}
        <input className={styles.control} aria-label={t('segment-trainer', { no })} placeholder={t('segment-trainer-same')} maxLength={200} value={draft.trainer} onChange={(event) => onSet({ trainer: event.target.value })} />
      </span>
    </li>
  );
}
