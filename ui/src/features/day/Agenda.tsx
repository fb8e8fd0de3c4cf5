/** Points from the facts, by part; each leads to where it can be acted on. Of a meeting, and of a shift that hands over. */
import { Link } from 'wouter';
import type { AgendaPoint } from '../../api/types';
import { sentenceOf, t } from '../../shared/i18n';
import { byPart } from './meetings-model';
import styles from './Meetings.module.css';

export function Agenda({ points, said, title = t('agenda') }: { points: readonly AgendaPoint[]; said: string; title?: string }) {
  const all = byPart(points);
  return (
    <section aria-label={title} className={styles.agenda}>
      <h2>{title}</h2>
      <p className={styles.quiet}>{said}</p>
      {all.length === 0 && <p>{t('meeting-nothing')}</p>}
      {all.map(({ part, points: own }) => (
        <div key={part} className={styles.agendaPart}>
          <h3>{t(`agenda-part-${part}`)}</h3>
          <ul>{own.map((one, index) => <li key={index} className={one.weight === 'bad' ? styles.badPoint : one.weight === 'late' ? styles.latePoint : undefined}><Point one={one} /></li>)}</ul>
        </div>
      ))}
    </section>
  );
}

function Point({ one }: { one: AgendaPoint }) {
  const words = sentenceOf(one.says, one.args, one.text);
  if (!one.place) return <>{words}</>;
  return <Link href={one.place} data-row className={styles.point}>{words}</Link>;
}
