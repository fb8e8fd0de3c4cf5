/** One fact with two versions, side by side: keep one of them, or write another. */
import { useState, type FormEvent } from 'react';
import type { Card, CardValue, PartOf } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Fact, Facts } from '../../shared/components/Facts';
import { known, t, type PlainId } from '../../shared/i18n';
import { DecisionMark } from '../../shared/marks/Marks';
import { dateTime, duration } from '../../shared/time/format';
import { dateTimeOf } from '../../shared/time/moment';
import { PartField, typedPart, writtenPart } from './PartField';
import { valueWord } from './refused-model';
import styles from './Settings.module.css';

interface DecisionCardProps {
  card: Card;
  trouble: string | null;
  /** Absent where several cannot be chosen. */
  ticked?: boolean | undefined;
  onTick?: () => void;
  /** Absent where somebody else decides. */
  onKeep?: (value: CardValue) => void;
  onWrite?: (other: PartOf[]) => void;
}

/** The engine's words stand in where the value has no words of its own here. */
export const shownWords = ({ value, words }: { value: unknown; words: string }): string => (value !== null && typeof value === 'object' ? valueWord(value) : words);

export const cellName = (field: string): string => (known(`cell-${field}`) ? t(`cell-${field}` as PlainId) : field);

export function DecisionCard({ card, trouble, ticked, onTick, onKeep, onWrite }: DecisionCardProps) {
  const [writing, setWriting] = useState(false);
  const values = [card.kept, ...card.others];
  const off = values.filter(({ corrected }) => corrected != null);
  return (
    <li
      className={styles.card}
      tabIndex={-1}
      data-row
      aria-label={card.title}
      onKeyDown={(event) => {
        const plain = event.target === event.currentTarget && !event.ctrlKey && !event.altKey && !event.metaKey;
        const value = plain ? values[Number(event.key) - 1] : undefined;
        if (!value || !onKeep) return;
        event.preventDefault();
        onKeep(value);
      }}
    >
      <header className={styles.cardHead}>
        {ticked !== undefined && <input type="checkbox" checked={ticked} aria-label={t('keep-many-one', { title: card.title })} onChange={onTick} />}
        <DecisionMark state="two_versions" quiet />
        <span><b>{card.title}</b><span className={styles.meta}>{t('two-versions-field', { field: cellName(card.field) })}</span></span>
      </header>
      <div className={styles.values}>
        {values.map((value, index) => (
          <div key={value.dot} className={styles.value}>
            <p className={styles.big}>{shownWords(value)}{index === 0 && <span className={styles.chip}>{t('shown-now')}</span>}</p>
            <Side value={value} />
            {onKeep && <div><Button aria-label={t('keep-value', { value: shownWords(value), title: card.title })} onClick={() => onKeep(value)}>{t('keep')}</Button></div>}
          </div>
        ))}
      </div>
      <footer className={styles.cardFoot}>
        {card.before && <p>{t('before-both', { value: shownWords(card.before) })}</p>}
        {off.map((value) => <p key={value.dot}>{t('clock-corrected', { device: value.device, by: offset(value.corrected ?? 0), way: (value.corrected ?? 0) > 0 ? 'slow' : 'fast' })}</p>)}
        {values.filter(({ between }) => between).map((value) => <p key={value.dot}>{t('moment-uncertain', { device: value.device })}</p>)}
        {!onKeep && <p>{t('decisions-others-why')}</p>}
        {onWrite && card.parts.length > 0 && !writing && <div><Button kind="quiet" aria-label={t('another-value-of', { title: card.title })} onClick={() => setWriting(true)}>{t('another-value')}</Button></div>}
        {onWrite && writing && <Another card={card} onWrite={onWrite} onCancel={() => setWriting(false)} />}
        {trouble && <p role="alert" className={styles.wrong}>{trouble}</p>}
      </footer>
    </li>
  );
}

export function Side({ value }: { value: CardValue }) {
  return (
    <Facts>
      <Fact label={t('written')}><span className="num">{dateTimeOf(value)}</span></Fact>
      <Fact label={t('written-by')}>{value.by}</Fact>
      <Fact label={t('written-on')}>{value.device}</Fact>
      {value.received != null && <Fact label={t('value-received')}><span className="num">{dateTime(value.received)}</span></Fact>}
    </Facts>
  );
}

const offset = (seconds: number): string => duration(Math.round(Math.abs(seconds) / 60));

function Another({ card, onWrite, onCancel }: { card: Card; onWrite: (other: PartOf[]) => void; onCancel: () => void }) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onWrite(card.parts.flatMap(({ field, form, value }) => {
      const text = typed[field];
      return text === undefined || text === writtenPart(value) ? [] : [{ field, value: typedPart(form, text) }];
    }));
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t('another-value-of', { title: card.title })} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }}>
      {card.parts.map((part) => <PartField key={part.field} cell={card.field} field={part} value={typed[part.field] ?? writtenPart(part.value)} onChange={(text) => setTyped((before) => ({ ...before, [part.field]: text }))} />)}
      <div className={styles.deeds}><Button kind="primary" type="submit">{t('another-value-keep')}</Button><Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button></div>
    </form>
  );
}
