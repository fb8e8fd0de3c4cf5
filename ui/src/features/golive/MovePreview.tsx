/** What a move of the launch would do: what collides, what stays, and every line that moves with its old and new time. */
import type { MovePreview } from '../../api/types';
import { t, type PlainId } from '../../shared/i18n';
import { dateTime, number } from '../../shared/time/format';
import styles from './Move.module.css';
import { by, collisionWords, countsTitles } from './move-model';

export function MovePreviewParts({ data }: { data: MovePreview }) {
  return (
    <>
      <section aria-labelledby="move-moves">
        <h2 id="move-moves">{t('move-moves')}</h2>
        <p>{t('move-counts', { items: number(data.items), sessions: number(data.sessions), gates: number(data.gates), by: by(data.minutes) })}</p>
        {data.moves.length > 0 && <Moves data={data} />}
      </section>
      <section aria-labelledby="move-collides">
        <h2 id="move-collides">{data.collisions.length === 0 ? t('move-no-collision') : t('move-collides', { count: data.collisions.length })}</h2>
        <ul className={styles.lines}>
          {data.collisions.map((one, index) => (
            <li key={index}><b>{collisionWords(one)}</b><span className={styles.quiet}>{one.titles.join('; ')}{countsTitles(one) && one.count > one.titles.length ? ` ${t('move-more', { count: one.count - one.titles.length })}` : ''}</span></li>
          ))}
        </ul>
      </section>
      {data.stays.length > 0 && (
        <section aria-labelledby="move-stays">
          <h2 id="move-stays">{t('move-stays')}</h2>
          <ul className={styles.lines}>{data.stays.map((one) => <li key={one.title + one.at}><b>{one.title}</b><span className={styles.quiet}>{dateTime(one.at)} · {t(`move-${one.why}` as PlainId)}</span></li>)}</ul>
        </section>
      )}
    </>
  );
}

/** Every line, closed until somebody wants it: a plan has hundreds. */
function Moves({ data }: { data: MovePreview }) {
  return (
    <details className={styles.moves}>
      <summary>{t('move-list', { count: number(data.moves.length) })}</summary>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('move-moves')}>
        <table>
          <thead><tr><th scope="col">{t('move-col-what')}</th><th scope="col">{t('move-col-from')}</th><th scope="col">{t('move-col-to')}</th></tr></thead>
          <tbody>
            {data.moves.map((one) => (
              <tr key={one.id}>
                <th scope="row"><span className={styles.quiet}>{t(`move-kind-${one.kind}` as PlainId)}</span> {one.title}</th>
                <td className="num">{dateTime(one.from)}</td>
                <td className="num">{dateTime(one.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
