/** How a file was read, line by line; every guess is named. */
import type { ReactNode } from 'react';
import type { ReadAs } from '../../api/types';
import { Fact, Facts } from '../components/Facts';
import { t } from '../i18n';
import { delimiterWord, formatWord, isWorkbook } from './reading-model';
import styles from './Reading.module.css';

export function ReadAsFacts({ how, children }: { how: ReadAs; children?: ReactNode }) {
  return (
    <Facts wide>
      <Fact label={t('import-format')}>{formatWord(how.format)}{how.product !== '' && how.product !== 'sheet' && t('import-product', { product: how.product })}</Fact>
      {!isWorkbook(how.format) && <Fact label={t('import-encoding')}>{how.encoding} {how.encoding_guessed && <span className={styles.guess}>{t('import-guessed')}</span>}</Fact>}
      {how.delimiter !== '' && !isWorkbook(how.format) && <Fact label={t('import-delimiter')}>{delimiterWord(how.delimiter)}</Fact>}
      <Fact label={t('import-header')}>{isWorkbook(how.format) ? t('import-row', { row: how.header_row }) : t('import-line', { line: how.header_row })}</Fact>
      {how.sheet !== '' && how.sheets.length < 2 && <Fact label={t('import-sheet')}>{how.sheet}</Fact>}
      {children}
    </Facts>
  );
}
