/** Facts with two versions: both values, who wrote them, where and when; and what others decided. Deciding can be undone. */
import { useState } from 'react';
import { call, CallError } from '../../api/call';
import { queries, useCall } from '../../api/queries';
import type { Card, Done } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { useCommands } from '../../shared/commands';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { useRowKeys } from '../../shared/rows';
import { number } from '../../shared/time/format';
import { DecisionCard, shownWords } from './DecisionCard';
import { ToldCard } from './ToldCard';
import styles from './Settings.module.css';

/** A deed of this screen: does it, says it, and shows its trouble where it was asked for. */
type Decide = (at: string, words: string, deed: () => Promise<Done>) => Promise<void>;

export function Decisions() {
  const { data, error } = useCall('conflicts', {});
  const [trouble, setTrouble] = useState<{ at: string; message: string } | null>(null);
  useRowKeys({ opens: false });
  const decide: Decide = async (at, words, deed) => {
    setTrouble(null);
    try {
      const { action } = await deed();
      did({ action, label: words });
      say(words);
      await queries.invalidateQueries();
    } catch (failed) {
      setTrouble({ at, message: failed instanceof CallError ? failed.message : t('fault') });
    }
  };
  const cards = data?.conflicts ?? [];
  const mine = cards.filter(({ may }) => may);
  useCommands([], mine.length > 0 ? [{ keys: '1', label: t('keep-first') }, { keys: '2', label: t('keep-second') }] : []);
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  if (cards.length + data.told.length === 0) return <EmptyState fact={t('decisions-none')} todo={t('decisions-none-todo')} />;
  const said = (at: string) => (trouble?.at === at ? trouble.message : null);
  return (
    <div className={styles.page}>
      {cards.length > 0 && <p className={styles.reading}>{t('decisions-what')}</p>}
      {mine.length > 0 && <Mine cards={mine} said={said} onDecide={decide} />}
      <Part title={t('decisions-others')} count={cards.length - mine.length}>
        {cards.filter(({ may }) => !may).map((card) => <DecisionCard key={card.id} card={card} trouble={null} />)}
      </Part>
      <Part title={t('decisions-told')} count={data.told.length}>
        {data.told.map((told) => <ToldCard key={told.id} told={told} />)}
      </Part>
    </div>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  if (count === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{title}<span className="num">{number(count)}</span></h2>
      <ul className={styles.cards}>{children}</ul>
    </section>
  );
}

/** What waits for this person, one by one or several at once. */
function Mine({ cards, said, onDecide }: { cards: Card[]; said: (at: string) => string | null; onDecide: Decide }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = cards.filter(({ id }) => ticked.has(id));
  const toggle = (id: string) => setTicked((before) => {
    const next = new Set(before);
    if (!next.delete(id)) next.add(id);
    return next;
  });
  const keepAll = () => onDecide('many', t('kept-many', { count: chosen.length }), () => call('conflict_keep', { cards: chosen.map(({ id, kept }) => ({ id, dot: kept.dot })) })).then(() => setTicked(new Set()));
  const many = cards.length > 1;
  const wrong = said('many');
  return (
    <section className={styles.part}>
      <h2>{t('decisions-mine')}<span className="num">{number(cards.length)}</span></h2>
      {many && (
        <div className={styles.deeds} role="group" aria-label={t('keep-many-what')}>
          <label className={styles.tick}><input type="checkbox" checked={chosen.length === cards.length} onChange={() => setTicked(chosen.length === cards.length ? new Set() : new Set(cards.map(({ id }) => id)))} /><span>{t('keep-many-all')}</span></label>
          <Button disabled={chosen.length === 0} onClick={() => void keepAll()}>{t('keep-many', { count: chosen.length })}</Button>
          {wrong && <p role="alert" className={styles.wrong}>{wrong}</p>}
        </div>
      )}
      <ul className={styles.cards}>
        {cards.map((card) => (
          <DecisionCard
            key={card.id}
            card={card}
            trouble={said(card.id)}
            ticked={many ? ticked.has(card.id) : undefined}
            onTick={() => toggle(card.id)}
            onKeep={(value) => void onDecide(card.id, t('kept', { value: shownWords(value), title: card.title }), () => call('conflict_resolve', { id: card.id, dot: value.dot }))}
            onWrite={(other) => void onDecide(card.id, t('kept-other', { title: card.title }), () => call('conflict_resolve', { id: card.id, dot: card.kept.dot, other }))}
          />
        ))}
      </ul>
    </section>
  );
}
