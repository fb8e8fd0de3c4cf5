/** What the server has of this person's work, newest first: the other half of the unsent changes. */
import { useCall } from '../../api/queries';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Grid } from '../../shared/grid/Grid';
import { t } from '../../shared/i18n';
import { labelWords } from '../../shared/labels';
import { rowRem, useSettings } from '../../shared/settings';
import { number, when } from '../../shared/time/format';
import { whenOf } from '../../shared/time/moment';
import { useRem } from '../../shared/window';
import { useState } from 'react';
import styles from './Settings.module.css';

export function Received() {
  const { data, error } = useCall('received', {});
  const [active, setActive] = useState(-1);
  const height = Math.round(rowRem[useSettings().rows] * useRem());
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  if (data.groups.length === 0) return <EmptyState fact={t('received-nothing')} />;
  return (
    <>
      <p className={`${styles.reading} ${styles.inset}`}>{t(data.more ? 'received-newest' : 'received-what', { count: data.groups.length })}</p>
      <Grid
        label={t('received-by-server')}
        columns="7rem 7rem minmax(12rem, 1fr) minmax(6rem, 10rem) minmax(8rem, 12rem) 6rem"
        head={[{ id: 'received', label: t('received-at') }, { id: 'at', label: t('written') }, { id: 'what', label: t('col-what') }, { id: 'device', label: t('written-on') }, { id: 'verdict', label: t('received-verdict') }, { id: 'size', label: t('col-changes'), end: true }]}
        count={data.groups.length}
        rowHeight={height}
        active={active}
        onActive={setActive}
        keyOf={String}
        row={(index) => {
          const group = data.groups[index];
          return group && (
            <>
              <div role="gridcell" className="num">{when(group.received)}</div>
              <div role="gridcell" className={`num ${styles.second}`} title={group.between ? whenOf(group) : undefined} aria-label={group.between ? whenOf(group) : undefined}>{group.between && '~'}{when(group.between?.to ?? group.at)}</div>
              <div role="gridcell">{labelWords(group.label)}</div>
              <div role="gridcell" className={styles.second}>{group.device}</div>
              <div role="gridcell" className={group.verdict === 'refused' ? styles.wrong : styles.second}>{t(`received-${group.verdict}` as 'received-accepted')}</div>
              <div role="gridcell" className={`num ${styles.end}`}>{number(group.operations)}</div>
            </>
          );
        }}
      />
    </>
  );
}
