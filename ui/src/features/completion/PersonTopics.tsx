/** One person: each required topic with what covered it, the scores, and the ways to make up for the rest. */
import { useState } from 'react';
import { Link } from 'wouter';
import { call } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import { did } from '../../shared/acts';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { Pane } from '../../shared/components/Pane';
import { PersonName } from '../../shared/components/PersonName';
import type { MakeUp, PlaceLine, TopicLine } from '../../api/types';
import { known, t, type PlainId } from '../../shared/i18n';
import { say } from '../../shared/live';
import { CriterionMark } from '../../shared/marks/Marks';
import { date, dateTime, hundredths } from '../../shared/time/format';
import styles from './Completion.module.css';
import { OneToOne } from './OneToOne';

export function PersonTopics({ rollout, person, name, onClose }: { rollout: string; person: string; name: string; onClose: () => void }) {
  const { data, error } = useCall('completion_person', { rollout, person });
  return (
    <Pane label={name} width={22} onClose={onClose} head={<h2><PersonName name={name} /></h2>}>
      {error && <Trouble message={error.message} />}
      <div className={styles.person}>{data?.places.map((place) => <Place key={place.cohort} place={place} who={{ rollout, person, name }} />)}</div>
    </Pane>
  );
}

interface Who {
  rollout: string;
  person: string;
  name: string;
}

function Place({ place, who }: { place: PlaceLine; who: Who }) {
  const agreed = place.make_up.some(({ planned }) => planned !== null);
  const [alone, setAlone] = useState(false);
  return (
    <>
      <h3>{place.cohort}</h3>
      <ul className={styles.topics} aria-label={t('completion-topics')}>{place.topics.map((topic) => <Topic key={topic.title} topic={topic} open={place.make_up.length > 0} />)}</ul>
      {place.results.map((result) => (
        <p key={result.assessment}>
          <b>{result.title}</b><br />
          {result.percent === null ? t('completion-result-none', { mark: hundredths(result.pass_mark) }) : t('completion-result', { percent: hundredths(result.percent), mark: hundredths(result.pass_mark) })}
          {result.attempts > 0 && ` · ${result.passed ? t('completion-passed') : t('completion-failed')} · ${t('completion-attempts', { count: result.attempts })}`}
        </p>
      ))}
      {(agreed || !place.complete && place.topics.some(({ how }) => how === null)) && (
        <>
          <h3>{t('completion-make-up')}</h3>
          {place.make_up.length === 0 && <p className={styles.quiet}>{t('completion-make-up-none')}</p>}
          <ul className={styles.topics}>
            {place.make_up.map((way) => <Way key={way.session} way={way} who={who} />)}
          </ul>
          {!place.complete && (alone
            ? <OneToOne person={who.person} name={who.name} cohort={place.cohort} onDone={() => setAlone(false)} />
            : <Button aria-label={t('completion-one-to-one-for', { name: who.name })} onClick={() => setAlone(true)}>{t('completion-one-to-one')}</Button>)}
        </>
      )}
    </>
  );
}

/** A session to make up in: agreed on with one press, taken back with another; whether it is done the marks say. */
function Way({ way, who: { rollout, person, name } }: { way: MakeUp; who: Who }) {
  const [wrong, setWrong] = useState<string | null>(null);
  const planned = way.planned !== null;
  const words = t('completion-make-up-plan-in', { name, session: way.title });
  const set = () => void call('make_up_set', { rollout, person, session: way.session, planned: !planned }).then(({ action, label }) => {
    did({ action, label });
    say(`${words}: ${planned ? t('completion-make-up-back') : t('completion-make-up-planned')}`);
    setWrong(null);
    stale(['completion_person', 'completion_missing']);
  }).catch((failed: Error) => setWrong(failed.message));
  const id = `completion-make-up-${way.planned ?? ''}`;
  return (
    <li>
      <Link href={`/training/sessions/${way.session}`}>{way.title}</Link>
      <span className={styles.quiet}>{way.starts && `${dateTime(way.starts)} · `}{t('completion-make-up-line', { topics: way.topics })}</span>
      {planned && <span className={styles.state}><CriterionMark state={way.planned === 'done' ? 'met' : way.planned === 'planned' ? 'not_yet' : 'not_met'} quiet />{known(id) ? t(id as PlainId) : way.planned}</span>}
      {way.planned !== 'done' && <span><Button aria-label={`${planned ? t('completion-make-up-back') : t('completion-make-up-plan')}: ${words}`} onClick={set}>{planned ? t('completion-make-up-back') : t('completion-make-up-plan')}</Button></span>}
      {wrong && <span role="alert" className={styles.behind}>{wrong}</span>}
    </li>
  );
}

/** `open`: there is a session to come that may cover it, so it is not yet amiss. */
function Topic({ topic, open }: { topic: TopicLine; open: boolean }) {
  const id = `completion-how-${topic.how ?? ''}`;
  const how = topic.how === null ? t('completion-topic-missing') : known(id) ? t(id as PlainId) : topic.how;
  return (
    <li>
      <span className={styles.state}><CriterionMark state={topic.how !== null ? 'met' : open ? 'not_yet' : 'not_met'} quiet />{topic.title}</span>
      <span className={topic.how === null && !open ? styles.behind : styles.quiet}>{how}{topic.at && `, ${date(topic.at)}`}</span>
    </li>
  );
}
