/** The segments of a session by the clock: all of them for the pane of the roll call, and the one under way for its head. */
import type { SegmentLine } from '../../api/types';
import { t } from '../../shared/i18n';
import { time } from '../../shared/time/format';
import { segmentName, underWay } from './segments-model';
import { useNow } from './useNow';
import styles from './Segments.module.css';

export function SegmentOrder({ segments }: { segments: readonly SegmentLine[] }) {
  const now = useNow();
  const here = underWay(segments, now);
  return (
    <details className={styles.order} open>
      <summary>{t('segments')} <span className="num">{segments.length}</span></summary>
      <ol>
        {segments.map((segment, index) => (
          <li key={index} aria-current={segment === here ? 'time' : undefined}>
            <span className={`num ${styles.at}`}>{segment.starts ? time(segment.starts) : t('topic-minutes', { minutes: segment.minutes })}</span>
            <span>{segmentName(segment)}{segment.trainer !== '' && <span className={styles.quiet}> · {segment.trainer}</span>}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Draws itself alone, a second at a time: the head of the roll call is not made anew for it. */
export function SegmentNow({ segments }: { segments: readonly SegmentLine[] }) {
  const here = underWay(segments, useNow());
  return here?.ends ? <span>{t('segment-now', { name: segmentName(here), until: time(here.ends) })}</span> : null;
}
