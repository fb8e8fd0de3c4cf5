/** One cohort: its numbers, and who waits. A place that becomes free is offered here and given by hand. */
import { useMutation } from '@tanstack/react-query';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { CohortCard, Done, Placed, PlacePeople, WaitingLine } from '../../api/types';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { Fact, Facts } from '../../shared/components/Facts';
import { Pane } from '../../shared/components/Pane';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';
import { dateTime, number } from '../../shared/time/format';
import { touched } from './cohort-model';
import styles from './Cohorts.module.css';

export function CohortPane({ card, zone, onEdit, onClose }: { card: CohortCard; zone: string; onEdit: () => void; onClose: () => void }) {
  const { data, error } = useCall('cohort_show', { cohort: card.id });
  return (
    <Pane label={t('cohort-pane', { title: card.title })} width={22} onClose={onClose} head={<h2>{card.title}</h2>}>
      <div className={styles.pane}>
        <Facts>
          <Fact label={t('col-audience')}>{card.audience || '–'}</Fact>
          <Fact label={t('col-enrolled')}><span className="num">{number(card.enrolled)}</span></Fact>
          <Fact label={t('col-capacity')}>{card.capacity === null ? t('capacity-none') : <span className="num">{number(card.capacity)}</span>}</Fact>
          {card.free !== null && <Fact label={t('cohort-free')}><span className="num">{number(card.free)}</span></Fact>}
          <Fact label={t('cohort-sessions')}><span className="num">{number(card.sessions)}</span></Fact>
          <Fact label={t('zone')}>{card.zone ? card.zone.replaceAll('_', ' ') : t('cohort-zone-same', { zone: zone.replaceAll('_', ' ') })}</Fact>
        </Facts>
        {card.over > 0 && <p className={styles.over}>{t('capacity-over', { count: card.over })}</p>}
        <div className={styles.deeds}>
          <Button onClick={onEdit}>{t('cohort-edit')}</Button>
          <Link href={`/training/people/${card.id}`} className={styles.link}>{t('cohort-people-open')}</Link>
        </div>
        {error && <p role="alert" className={styles.wrong}>{error.message}</p>}
        {data && <Queue card={data.card} queue={data.queue} next={data.next} />}
      </div>
    </Pane>
  );
}

function Queue({ card, queue, next }: { card: CohortCard; queue: readonly WaitingLine[]; next: number }) {
  const place = useMutation<Placed, CallError, { request: PlacePeople; words: string }>({
    mutationFn: ({ request }) => call('people_place', request),
    onSuccess: ({ action }, { words }) => {
      if (action) did({ action, label: words });
      say(words);
      stale(touched);
    },
  });
  const up = (people: readonly WaitingLine[], beyond: 'wait' | 'place') => place.mutate({ request: { people: people.map(({ person }) => person.id), found: null, to: card.id, from: null, beyond }, words: t('queue-upped', { count: people.length, title: card.title }) });
  const off = ({ person }: WaitingLine) => place.mutate({ request: { people: [person.id], found: null, to: null, from: card.id, beyond: null }, words: t('queue-offed', { name: person.name }) });
  const move = useMutation<Done, CallError, { line: WaitingLine; to: number }>({
    mutationFn: ({ line, to }) => call('waiting_move', { cohort: card.id, person: line.person.id, to }),
    onSuccess: ({ action }, { line, to }) => {
      const words = t('queue-moved', { name: line.person.name, at: to + 1 });
      did({ action, label: words });
      say(words);
      setMoved(line.person.id);
      stale(touched);
    },
  });
  const put = (line: WaitingLine, to: number) => { if (to >= 0 && to < queue.length && !move.isPending) move.mutate({ line, to }); };
  const onKey = (event: KeyboardEvent, line: WaitingLine, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    put(line, event.key === 'ArrowUp' ? index - 1 : index + 1);
  };
  // Whoever was moved keeps the focus, so that the next press moves them on.
  const [moved, setMoved] = useState<string | null>(null);
  useEffect(() => {
    if (moved === null) return;
    document.querySelector<HTMLElement>(`[data-waits="${moved}"]`)?.focus();
    setMoved(null);
  }, [queue]);
  const called = queue.slice(0, next);
  return (
    <section className={styles.queue} aria-label={t('queue')}>
      <h3>{t('queue')}</h3>
      {queue.length === 0 && <p className={styles.second}>{t('queue-none')}</p>}
      {next > 0 && (
        <div className={styles.offer}>
          <p>{t('queue-offer', { count: next, names: called.map(({ person }) => person.name).join(', ') })}</p>
          <Button kind="primary" onClick={() => up(called, 'wait')}>{t('queue-up', { count: next })}</Button>
        </div>
      )}
      {place.error && <p role="alert" className={styles.wrong}>{place.error.message}</p>}
      {move.error && <p role="alert" className={styles.wrong}>{move.error.message}</p>}
      {queue.length > 1 && <p className={styles.second}>{t('queue-order-help')}</p>}
      <ol>
        {queue.map((line, index) => (
          <li key={line.person.id} tabIndex={0} data-waits={line.person.id} aria-label={`${index + 1}. ${line.person.name}`} onKeyDown={(event) => onKey(event, line, index)}>
            <span className={`num ${styles.second}`}>{index + 1}</span>
            <PersonName name={line.person.name} />
            <span className={styles.second}>{[t('queue-since', { at: dateTime(line.since) }), line.keeps && t('queue-keeps', { cohort: line.keeps })].filter(Boolean).join(' · ')}</span>
            <div className={styles.deeds}>
              {index > 0 && <Button kind="quiet" icon={<ArrowUp size={14} aria-hidden />} aria-label={t('queue-earlier-name', { name: line.person.name })} title={t('queue-earlier-name', { name: line.person.name })} onClick={() => put(line, index - 1)} />}
              {index < queue.length - 1 && <Button kind="quiet" icon={<ArrowDown size={14} aria-hidden />} aria-label={t('queue-later-name', { name: line.person.name })} title={t('queue-later-name', { name: line.person.name })} onClick={() => put(line, index + 1)} />}
              {next === 0 && <Button kind="quiet" aria-label={t('queue-up-anyway-name', { name: line.person.name })} onClick={() => up([line], 'place')}>{t('queue-up-anyway')}</Button>}
              <Button kind="quiet" aria-label={t('queue-off-name', { name: line.person.name })} onClick={() => off(line)}>{t('queue-off')}</Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
