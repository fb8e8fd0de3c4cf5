/** Which column of a list becomes what; a change reads the file again. */
import type { ColumnChoice } from '../../api/types';
import { SelectField } from '../components/Field';
import { t } from '../i18n';
import { mapWith, type Field } from './reading-model';
import styles from './Reading.module.css';

export function Columns({ columns, fields, onMap }: { columns: readonly ColumnChoice[]; fields: readonly Field[]; onMap: (map: ColumnChoice[]) => void }) {
  const used = columns.filter(({ field }) => field !== '').length;
  return (
    <section className={styles.part}>
      <h2>{t('import-columns')}</h2>
      <p className={styles.quiet}>{t('import-columns-used', { used, of: columns.length })}</p>
      <div className={styles.columns}>
        {columns.map(({ column, field }) => (
          <SelectField key={column} label={column === '' ? t('import-no-heading') : column} value={field} onChange={(chosen) => onMap(mapWith(columns, column, chosen))} options={[{ value: '', label: t('field-none') }, ...fields.map((value) => ({ value, label: t(`field-${value}`) }))]} />
        ))}
      </div>
    </section>
  );
}
