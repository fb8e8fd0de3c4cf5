/** Marks that are there already and say something else than the report: each stays unless a person takes the report's. */
import type { ReportLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import styles from '../../shared/reading/Reading.module.css';
import { useSome } from '../../shared/reading/RowLists';
import { MarkWords } from './MarkWords';

interface DifferencesProps {
  lines: readonly ReportLine[];
  /** Ids of the people for whom the report's mark is taken. */
  taken: readonly string[];
  onTake: (people: string[]) => void;
}

export function Differences({ lines, taken, onTake }: DifferencesProps) {
  const { some, more } = useSome(lines);
  if (lines.length === 0) return null;
  const ids = lines.flatMap(({ person }) => (person ? [person.id] : []));
  return (
    <section className={styles.part}>
      <div className={styles.head}><h2>{t('report-differ', { count: lines.length })}</h2><Button kind="quiet" onClick={() => onTake(ids)}>{t('report-replace-all')}</Button></div>
      <p className={styles.quiet}>{t('report-differ-note')}</p>
      <table className={styles.table}>
        <thead><tr><td /><th>{t('col-name')}</th><th>{t('report-now')}</th><th>{t('report-makes')}</th></tr></thead>
        <tbody>
          {some.map(({ key, person, name, before, before_minutes, before_early, mark, late, early }) => (
            <tr key={key}>
              <td><input type="checkbox" aria-label={t('report-replace', { name: person?.name ?? name })} checked={taken.includes(person?.id ?? '')} onChange={(event) => onTake(event.target.checked ? [...taken, person?.id ?? ''] : taken.filter((id) => id !== person?.id))} /></td>
              <td><PersonName name={person?.name ?? name} /></td>
              <td><MarkWords mark={before} late={before_minutes} early={before_early} /></td>
              <td><MarkWords mark={mark} late={late} early={early} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
}
