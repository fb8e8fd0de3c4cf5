/** One person: each required topic with what covered it, the scores, and the ways to make up for the rest. */
import { Link } from 'wouter';
import { useCall } from '../../api/queries';
import { Trouble } from '../../shared/components/EmptyState';
import { Pane } from '../../shared/components/Pane';
import { PersonName } from '../../shared/components/PersonName';
import type { PlaceLine, TopicLine } from '../../api/types';
import { known, t, type PlainId } from '../../shared/i18n';
import { CriterionMark } from '../../shared/marks/Marks';
import { date, dateTime, hundredths } from '../../shared/time/format';
import styles from './Completion.module.css';

export function PersonTopics({ rollout, person, name, onClose }: { rollout: string; person: string; name: string; onClose: () => void }) {
  const { data, error } = useCall('completion_person', { rollout, person });
  return (
    <Pane label={name} width={22} onClose={onClose} head={<h2><PersonName name={name} /></h2>}>
      {error && <Trouble message={error.message} />}
      <div className={styles.person}>{data?.places.map((place) => <Place key={place.cohort} place={place} />)}</div>
    </Pane>
  );
}

function Place({ place }: { place: PlaceLine }) {
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
      {!place.complete && place.topics.some(({ how }) => how === null) && (
        <>
          <h3>{t('completion-make-up')}</h3>
          {place.make_up.length === 0 && <p className={styles.quiet}>{t('completion-make-up-none')}</p>}
          <ul className={styles.topics}>
            {place.make_up.map((way) => (
              <li key={way.session}><Link href={`/training/sessions/${way.session}`}>{way.title}</Link><span className={styles.quiet}>{way.starts && `${dateTime(way.starts)} · `}{t('completion-make-up-line', { topics: way.topics })}</span></li>
            ))}
          </ul>
        </>
      )}
    </>
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
