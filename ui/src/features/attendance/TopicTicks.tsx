/** The topics that a session deals with, each with a tick. */
import type { TopicChoice } from '../../api/types';
import { t } from '../../shared/i18n';
import styles from './Sessions.module.css';

interface Props {
  offered: readonly TopicChoice[];
  chosen: readonly string[];
  onChoose: (topics: readonly string[]) => void;
}

export function TopicTicks({ offered, chosen, onChoose }: Props) {
  if (offered.length === 0) return null;
  return (
    <fieldset className={styles.topics}>
      <legend>{t('session-topics')}</legend>
      {offered.map((topic) => (
        <label key={topic.id} className={styles.check}>
          <input type="checkbox" checked={chosen.includes(topic.id)} onChange={(event) => onChoose(event.target.checked ? [...chosen, topic.id] : chosen.filter((id) => id !== topic.id))} />
          <span>{topic.title}{topic.minutes !== null && <span className={`num ${styles.second}`}> · {t('topic-minutes', { minutes: topic.minutes })}</span>}</span>
        </label>
      ))}
    </fieldset>
  );
}
