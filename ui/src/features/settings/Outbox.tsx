/** Changes that exist only on this laptop, oldest first, in plain words. */
import { useCall } from '../../api/queries';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { Grid } from '../../shared/grid/Grid';
import { t } from '../../shared/i18n';
import { labelWords } from '../../shared/labels';
import { rowRem, useSettings } from '../../shared/settings';
import { number, when } from '../../shared/time/format';
import { useRem } from '../../shared/window';
import { useOpen } from '../../shared/workspace';
import { useState } from 'react';
import styles from './Settings.module.css';

export function Outbox() {
  const { sync } = useOpen().status;
  const { data, error } = useCall('outbox', {});
  const [active, setActive] = useState(-1);
  const height = Math.round(rowRem[useSettings().rows] * useRem());
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  if (data.groups.length === 0) return <EmptyState fact={t('outbox-none')} />;
  return (
    <>
      <p className={`${styles.reading} ${styles.inset}`}>{sync.server ? t('outbox-what') : t('outbox-no-server')}</p>
      <Grid
        label={t('unsent-changes')}
        columns="7rem minmax(12rem, 1fr) minmax(8rem, 14rem) 7rem"
        head={[{ id: 'at', label: t('written') }, { id: 'what', label: t('col-what') }, { id: 'by', label: t('written-by') }, { id: 'size', label: t('col-changes'), end: true }]}
        count={data.groups.length}
        rowHeight={height}
        active={active}
        onActive={setActive}
        keyOf={String}
        row={(index) => {
          const group = data.groups[index];
          return group && (
            <>
              <div role="gridcell" className="num">{when(group.at)}</div>
              <div role="gridcell">{labelWords(group.label)}</div>
              <div role="gridcell" className={styles.second}>{group.by}</div>
              <div role="gridcell" className={`num ${styles.end}`}>{number(group.operations)}</div>
            </>
          );
        }}
      />
    </>
  );
}
