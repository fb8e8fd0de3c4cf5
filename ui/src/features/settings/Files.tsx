/** Every file that was attached, and where it is: what is not yet where it should be stands first. */
import { useState } from 'react';
import { useCall } from '../../api/queries';
import type { FileLine } from '../../api/types';
import { EmptyState, Trouble } from '../../shared/components/EmptyState';
import { FetchFile } from '../../shared/evidence/FetchFile';
import { placeWords, sizeWords } from '../../shared/evidence/place';
import { Grid } from '../../shared/grid/Grid';
import { t } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { rowRem, useSettings } from '../../shared/settings';
import { useRem } from '../../shared/window';
import styles from './Settings.module.css';

export function Files() {
  const { data, error } = useCall('file_list', {});
  const [active, setActive] = useState(-1);
  const height = Math.round(rowRem[useSettings().rows] * useRem());
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  if (data.files.length === 0) return <EmptyState fact={t('files-none')} />;
  const chosen = data.files[active];
  const refused = data.files.flatMap((file) => (file.refused ? [{ name: nameOf(file), why: failureWords(file.refused), digest: file.digest }] : []));
  return (
    <>
      <p className={`${styles.reading} ${styles.inset}`}>{t('files-what')}</p>
      {refused.slice(0, 3).map(({ name, why, digest }) => <p key={digest} className={`${styles.reading} ${styles.inset} ${styles.wrong}`}>{t('file-refused-why', { name, why })}</p>)}
      {chosen && chosen.place === 'server' && <div className={`${styles.inset} ${styles.deeds}`}><span>{nameOf(chosen)}</span><FetchFile digest={chosen.digest} name={nameOf(chosen)} /></div>}
      <Grid
        label={t('files')}
        columns="minmax(10rem, 1fr) minmax(8rem, 1fr) minmax(6rem, 10rem) 6rem minmax(10rem, 18rem)"
        head={[{ id: 'name', label: t('file-name') }, { id: 'of', label: t('file-of') }, { id: 'by', label: t('written-by') }, { id: 'size', label: t('file-size'), end: true }, { id: 'where', label: t('file-where') }]}
        count={data.files.length}
        rowHeight={height}
        active={active}
        onActive={setActive}
        keyOf={(index) => data.files[index]?.digest ?? String(index)}
        row={(index) => {
          const file = data.files[index];
          return file && (
            <>
              <div role="gridcell">{nameOf(file)}</div>
              <div role="gridcell" className={styles.second}>{file.of || t('file-of-certificates')}</div>
              <div role="gridcell" className={styles.second}>{file.by}</div>
              <div role="gridcell" className={`num ${styles.end}`}>{sizeWords(file.size)}</div>
              <div role="gridcell" className={file.refused ? styles.wrong : styles.second}>{placeWords(file)}</div>
            </>
          );
        }}
      />
    </>
  );
}

const nameOf = (file: FileLine): string => file.name || t('evidence-file');
