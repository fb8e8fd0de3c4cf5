/** A value of one's own that somebody decided against: both, who decided and when. Read once, it goes. */
import { useState } from 'react';
import { call, CallError } from '../../api/call';
import { queries } from '../../api/queries';
import type { ToldLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { t } from '../../shared/i18n';
import { dateTimeOf } from '../../shared/time/moment';
import { cellName, shownWords } from './DecisionCard';
import styles from './Settings.module.css';

export function ToldCard({ told }: { told: ToldLine }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const read = async () => {
    try {
      await call('conflict_told_read', { ids: [told.id] });
      await queries.invalidateQueries();
    } catch (failed) {
      setTrouble(failed instanceof CallError ? failed.message : t('fault'));
    }
  };
  return (
    <li className={styles.line} tabIndex={-1} data-row aria-label={told.title}>
      <b>{told.title}: {cellName(told.field)}</b>
      <p>{t('told-kept', { name: told.kept.by, kept: shownWords(told.kept), mine: shownWords(told.mine), when: dateTimeOf(told.kept) })}</p>
      <span className={styles.meta}>{t('told-mine', { when: dateTimeOf(told.mine), device: told.mine.device })}</span>
      <div><Button aria-label={t('told-read-of', { title: told.title })} onClick={() => void read()}>{t('told-read')}</Button></div>
      {trouble && <p role="alert" className={styles.wrong}>{trouble}</p>}
    </li>
  );
}
