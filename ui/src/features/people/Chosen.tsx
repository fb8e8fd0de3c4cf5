/** Who of a list is chosen: one by one, or everybody whom the question finds, who then need not be read first. */
import { useEffect, useState, type ReactNode } from 'react';
import type { PersonLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { t } from '../../shared/i18n';
import type { Whom } from './PlacePeople';
import styles from './Cohorts.module.css';
import type { Question } from './roster';

export interface Chosen {
  count: number;
  whom: Whom;
  everybody: boolean;
  has: (id: string) => boolean;
  toggle: (id: string | undefined) => void;
  all: () => void;
  clear: () => void;
}

export function useChosen(question: Question, total: number): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [everybody, setEverybody] = useState(false);
  // Whoever was found by another question is not meant by this one.
  useEffect(() => { setEverybody(false); setIds(new Set()); }, [question.text, question.cohort, question.rollout]);
  const toggle = (id: string | undefined) => {
    if (id === undefined) return;
    setEverybody(false);
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  const count = everybody ? total : ids.size;
  return {
    count,
    everybody,
    whom: { count, people: everybody ? [] : [...ids], found: everybody ? { ...question, offset: 0, limit: 1 } : null },
    has: (id) => everybody || ids.has(id),
    toggle,
    all: () => { setIds(new Set()); setEverybody(total > 0); },
    clear: () => { setIds(new Set()); setEverybody(false); },
  };
}

/** The box in a row; the keyboard has X for it. */
export function ChooseBox({ chosen, person }: { chosen: Chosen; person: PersonLine }) {
  return <input type="checkbox" tabIndex={-1} aria-label={t('place-choose-name', { name: person.name })} title={`${t('place-choose')} (X)`} checked={chosen.has(person.id)} onClick={(event) => event.stopPropagation()} onChange={() => chosen.toggle(person.id)} />;
}

/** How many are chosen, and what can be done with them. */
export function ChosenBar({ chosen, deed }: { chosen: Chosen; deed: ReactNode }) {
  return (
    <div className={styles.bar}>
      {chosen.count > 0 && <span role="status">{t('place-chosen', { count: chosen.count })}</span>}
      {!chosen.everybody && <Button kind="quiet" onClick={chosen.all}>{t('place-all')}</Button>}
      {chosen.count > 0 && <><Button kind="quiet" onClick={chosen.clear}>{t('place-none')}</Button>{deed}</>}
    </div>
  );
}
