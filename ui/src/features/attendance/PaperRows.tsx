/** Every name and mark that the typed line means: what was typed first, then everybody else. */
import type { PersonChoice, TypedRow } from '../../api/types';
import { FieldFrame } from '../../shared/components/Field';
import { PersonName } from '../../shared/components/PersonName';
import { t } from '../../shared/i18n';
import { MarkWords } from './MarkWords';
import styles from '../../shared/reading/Reading.module.css';
import { useSome } from '../../shared/reading/RowLists';
import { personWords } from '../../shared/reading/WhoIsIt';
import { number } from '../../shared/time/format';

interface RowsProps {
  rows: readonly TypedRow[];
  chosen: readonly PersonChoice[];
  onPerson: (name: string, person: string | null) => void;
}

const typed = ({ state }: TypedRow): boolean => !['other', 'kept'].includes(state);

export function PaperRows({ rows, chosen, onPerson }: RowsProps) {
  const sorted = [...rows.filter(typed), ...rows.filter((row) => !typed(row))];
  const { some, more } = useSome(sorted);
  return (
    <>
      <h3>{t('paper-preview')}</h3>
      {rows.filter(({ row, candidates }) => row === 0 && candidates.length > 0).map((row) => <Spare key={row.name} row={row} chosen={chosen.find(({ key }) => key === row.name)?.person} onPerson={onPerson} />)}
      <table className={styles.table}>
        <thead><tr><th className={styles.end}>{t('paper-row')}</th><th>{t('col-name')}</th><th>{t('col-mark')}</th><th>{t('import-remark')}</th></tr></thead>
        <tbody>
          {some.map((row, index) => (
            <tr key={row.row === 0 ? `+${index}` : row.row}>
              <td className={`num ${styles.end}`}>{row.row === 0 ? t('paper-spare') : number(row.row)}</td>
              <td><PersonName name={row.name} /></td>
              <td>{row.mark === null ? '–' : <MarkWords mark={row.mark} own={row.own} late={row.minutes} early={row.early} />}</td>
              <td><Remark row={row} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

function Remark({ row }: { row: TypedRow }) {
  if (row.state === 'changes') return <span className={`${styles.guess} ${styles.inline}`}>{t('paper-changes')}: {t('paper-was')} <MarkWords mark={row.before} own={row.before_own} late={row.before_minutes} early={row.before_early} /></span>;
  if (row.gone) return <span className={styles.guess}>{t('paper-left-list')}</span>;
  if (row.state === 'extra' && row.person === null) return <>{t('paper-new-person')}</>;
  if (row.state === 'same' || (row.state === 'kept' && row.before !== null)) return <span className={styles.quiet}>{t('report-same-already')}</span>;
  return null;
}

/** Somebody of that name is known: is it them? */
function Spare({ row, chosen, onPerson }: { row: TypedRow; chosen: string | undefined; onPerson: RowsProps['onPerson'] }) {
  return (
    <FieldFrame label={t('paper-who', { name: row.name })}>
      {(ids) => (
        <select className={styles.select} value={chosen ?? '?'} onChange={(event) => onPerson(row.name, event.target.value === '?' ? null : event.target.value)} {...ids}>
          <option value="?">{row.state === 'open' ? t('whom-ask') : t('paper-new-person')}</option>
          {row.candidates.map((person) => <option key={person.id} value={person.id}>{personWords(person)}</option>)}
          {row.state === 'open' || chosen === '' ? <option value="">{t('paper-new-person')}</option> : null}
        </select>
      )}
    </FieldFrame>
  );
}
