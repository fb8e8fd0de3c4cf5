/** Facts with two versions: both values, who wrote them, where and when. Keeping one can be undone. */
import { useState } from 'react';
import { call, CallError } from '../../api/call';
import { queries, useCall } from '../../api/queries';
import type { Card, CardValue } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Fact, Facts } from '../../shared/components/Facts';
import { useCommands } from '../../shared/commands';
import { known, t, type PlainId } from '../../shared/i18n';
import { say } from '../../shared/live';
import { DecisionMark } from '../../shared/marks/Marks';
import { useRowKeys } from '../../shared/rows';
import { dateTime } from '../../shared/time/format';
import { valueWord } from './refused-model';
import styles from './Settings.module.css';

export function Decisions() {
  const { data, error } = useCall('conflicts', {});
  const [trouble, setTrouble] = useState<{ id: string; message: string } | null>(null);
  useRowKeys({ opens: false });
  const keep = async (card: Card, value: CardValue) => {
    setTrouble(null);
    try {
      const { action } = await call('conflict_resolve', { id: card.id, dot: value.dot });
      const words = t('kept', { value: shownWords(value), title: card.title });
      did({ action, label: words });
      say(words);
      await queries.invalidateQueries();
    } catch (failed) {
      setTrouble({ id: card.id, message: failed instanceof CallError ? failed.message : t('fault') });
    }
  };
  const cards = data?.conflicts ?? [];
  useCommands([], cards.length > 0 ? [{ keys: '1', label: t('keep-first') }, { keys: '2', label: t('keep-second') }] : []);
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  if (cards.length === 0) return <EmptyState fact={t('decisions-none')} todo={t('decisions-none-todo')} />;
  return (
    <div className={styles.page}>
      <p className={styles.reading}>{t('decisions-what')}</p>
      <ul className={styles.cards}>
        {cards.map((card) => <One key={card.id} card={card} trouble={trouble?.id === card.id ? trouble.message : null} onKeep={(value) => void keep(card, value)} />)}
      </ul>
    </div>
  );
}

/** The engine's words stand in where the value has no words of its own here. */
const shownWords = (value: CardValue): string => (value.value !== null && typeof value.value === 'object' ? valueWord(value.value) : value.words);

function One({ card, trouble, onKeep }: { card: Card; trouble: string | null; onKeep: (value: CardValue) => void }) {
  const values = [card.kept, ...card.others];
  const cell = `cell-${card.field}`;
  return (
    <li
      className={styles.card}
      tabIndex={-1}
      data-row
      aria-label={card.title}
      onKeyDown={(event) => {
        const value = event.target === event.currentTarget && !event.ctrlKey && !event.altKey && !event.metaKey ? values[Number(event.key) - 1] : undefined;
        if (!value) return;
        event.preventDefault();
        onKeep(value);
      }}
    >
      <header className={styles.cardHead}>
        <DecisionMark state="two_versions" quiet />
        <span><b>{card.title}</b><span className={styles.meta}>{t('two-versions-field', { field: known(cell) ? t(cell as PlainId) : card.field })}</span></span>
      </header>
      <div className={styles.values}>
        {values.map((value, index) => (
          <div key={value.dot} className={styles.value}>
            <p className={styles.big}>{shownWords(value)}{index === 0 && <span className={styles.chip}>{t('shown-now')}</span>}</p>
            <Facts>
              <Fact label={t('written')}><span className="num">{dateTime(value.at)}</span></Fact>
              <Fact label={t('written-by')}>{value.by}</Fact>
              <Fact label={t('written-on')}>{value.device}</Fact>
            </Facts>
            <div><Button aria-label={t('keep-value', { value: shownWords(value), title: card.title })} onClick={() => onKeep(value)}>{t('keep')}</Button></div>
          </div>
        ))}
      </div>
      {trouble && <p role="alert" className={styles.wrong}>{trouble}</p>}
    </li>
  );
}
