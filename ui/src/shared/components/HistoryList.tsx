/** Who did what to one record, and when; newest first. */
import { useCall } from '../../api/queries';
import type { HistoryLine } from '../../api/types';
import { known, t, type PlainId } from '../i18n';
import { labelWords } from '../labels';
import { isBase, markWord } from '../marks/statuses';
import { nameParts } from '../text/fold';
import { whenOf } from '../time/moment';
import styles from './HistoryList.module.css';

export function HistoryList({ kind, id }: { kind: string; id: string }) {
  const { data, error } = useCall('history', { kind, id });
  return <HistoryLines lines={data?.lines} trouble={error?.message ?? null} />;
}

/** The lines alone, for who asks otherwise. */
export function HistoryLines({ lines, trouble }: { lines: readonly HistoryLine[] | undefined; trouble: string | null }) {
  return (
    <section className={styles.history}>
      <h3>{t('history')}</h3>
      {trouble && <p role="alert" className={styles.wrong}>{trouble}</p>}
      {lines?.length === 0 && <p className={styles.quiet}>{t('history-none')}</p>}
      <ol>
        {lines?.map((line, index) => (
          <li key={`${line.action}${index}`} className={styles.line}>
            <span className={`num ${styles.quiet}`}>{whenOf(line)}</span>
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
  const { mark, note, reopened } = line.cells;
  if (typeof reopened === 'string') return t('reopen-because', { reason: reopened });
  if (mark !== undefined || note !== undefined) {
    const said = [markWords(mark), typeof note === 'string' && t('mark-note-history', { note })].filter((part): part is string => typeof part === 'string');
    if (said.length > 0) return said.join('; ');
  }
  if (typeof owner === 'string' && line.label === 'item.edit') return t('history-owner', { owner });
  return labelWords(line.label);
}

/** A mark as it was written; a mark taken out again is told as what the act is called. */
function markWords(mark: unknown): string | null {
  if (mark === null || typeof mark !== 'object' || !('status' in mark)) return null;
  const minutes = 'minutes' in mark && typeof mark.minutes === 'number' ? mark.minutes : null;
  const own = 'own' in mark && typeof mark.own === 'string' ? mark.own : null;
  const early = 'early' in mark && typeof mark.early === 'number' ? t('report-mark-early', { minutes: mark.early }) : null;
  const word = isBase(String(mark.status)) ? markWord(String(mark.status), own, minutes) : String(mark.status);
  return early === null ? word : `${word}, ${early}`;
}
