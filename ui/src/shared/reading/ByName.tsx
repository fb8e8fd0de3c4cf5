/** Lines of which only the name tells who it is: shown with the person, taken when somebody says so. */
import type { PersonLine } from '../../api/types';
import { t } from '../i18n';
import { lineWord, useSome } from './RowLists';
import { personWords } from './WhoIsIt';
import styles from './Reading.module.css';

interface Line {
  key: string;
  line: number;
  name: string;
  candidates: readonly PersonLine[];
}

interface ByNameProps<L extends Line> {
  lines: readonly L[];
  taken: boolean;
  onTake: (take: boolean) => void;
  /** What the line says of them, and its heading. */
  about: (line: L) => string;
  heading: string;
}

export function ByName<L extends Line>({ lines, taken, onTake, about, heading }: ByNameProps<L>) {
  const { some, more } = useSome(lines);
  if (lines.length === 0 && !taken) return null;
  return (
    <section className={styles.part}>
      <h2>{t('whom-named', { count: lines.length })}</h2>
      <label className={styles.check}><input type="checkbox" checked={taken} onChange={(event) => onTake(event.target.checked)} />{t('whom-named-take')}</label>
      {lines.length > 0 && (
        <table className={styles.table}>
          <thead><tr><th className={styles.end}>{t('import-line-no')}</th><th>{t('whom-listed')}</th><th>{t('whom-ours')}</th><th className={styles.end}>{heading}</th></tr></thead>
          <tbody>{some.map((line) => <tr key={line.key}><td className={`num ${styles.end}`}>{lineWord(line.line)}</td><td>{line.name}</td><td>{line.candidates[0] && personWords(line.candidates[0])}</td><td className={`num ${styles.end}`}>{about(line)}</td></tr>)}</tbody>
        </table>
      )}
      {more}
    </section>
  );
}
