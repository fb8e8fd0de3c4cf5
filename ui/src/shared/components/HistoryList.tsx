/** Who did what to one record, and when; newest first. */
import { useCall } from '../../api/queries';
import type { HistoryLine } from '../../api/types';
import { known, t, type PlainId } from '../i18n';
import { labelWords } from '../labels';
import { nameParts } from '../text/fold';
import { when } from '../time/format';
import styles from './HistoryList.module.css';

export function HistoryList({ kind, id }: { kind: string; id: string }) {
  const { data, error } = useCall('history', { kind, id });
  return (
    <section className={styles.history}>
      <h3>{t('history')}</h3>
      {error && <p role="alert" className={styles.wrong}>{error.message}</p>}
      {data?.lines.length === 0 && <p className={styles.quiet}>{t('history-none')}</p>}
      <ol>
        {data?.lines.map((line, index) => (
          <li key={`${line.action}${index}`} className={styles.line}>
            <span className={`num ${styles.quiet}`}>{when(line.at)}</span>
            <span>{t('history-line', { what: historyWords(line), who: nameParts(line.by).given, device: line.device })}{!line.sent && <span className={styles.quiet}> · {t('unsent')}</span>}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the written cells say, else what the act is called. */
export function historyWords(line: Pick<HistoryLine, 'label' | 'cells'>): string {
  const { state, owner, stand } = line.cells;
  if (stand !== null && typeof stand === 'object' && 'state' in stand) {
    const reason = 'reason' in stand && stand.reason ? `: ${String(stand.reason)}` : '';
    const id = `rollout-state-${String(stand.state)}`;
    if (known(id)) return `${t(id as PlainId)}${reason}`;
  }
  if (state !== null && typeof state === 'object' && 'state' in state && line.label !== 'rollout.new') {
    for (const id of [`item-${String(state.state)}`, `point-${String(state.state)}`]) {
      const reason = 'reason' in state && state.reason ? `: ${String(state.reason)}` : '';
      if (known(id)) return `${t(id as PlainId)}${reason}`;
    }
  }
  if (typeof owner === 'string' && line.label === 'item.edit') return t('history-owner', { owner });
  return labelWords(line.label);
}
