/** Rows that are not taken, and remarks on those that are: first the first ones, all of them on demand. */
import { useState, type ReactNode } from 'react';
import type { Rejected, Warning } from '../../api/types';
import { Button } from '../components/Button';
import { CopyButton } from '../components/CopyButton';
import { t } from '../i18n';
import { rowWords } from '../labels';
import { ItemMark, WrongMark } from '../marks/Marks';
import { number } from '../time/format';
import { allFields, rejectedText } from './reading-model';
import styles from './Reading.module.css';

/** A list with thousands of bad rows is looked at by its first ones; all of them on demand. */
const firstRows = 20;

export function useSome<R>(rows: readonly R[]): { some: readonly R[]; more: ReactNode } {
  const [all, setAll] = useState(false);
  if (all || rows.length <= firstRows) return { some: rows, more: null };
  return { some: rows.slice(0, firstRows), more: <div><Button kind="quiet" onClick={() => setAll(true)}>{t('import-all', { count: rows.length })}</Button></div> };
}

/** Line 0 is the file as a whole. */
export const lineWord = (line: number): string => (line === 0 ? t('import-whole') : number(line));

export function RejectedRows({ rejected }: { rejected: readonly Rejected[] }) {
  const { some, more } = useSome(rejected);
  if (rejected.length === 0) return null;
  return (
    <section className={styles.part}>
      <div className={styles.head}><h2 className={styles.bad}><WrongMark />{t('import-rejected', { count: rejected.length })}</h2><CopyButton text={rejectedText(rejected)} label={t('copy')} /></div>
      <p className={styles.quiet}>{t('import-rejected-note')}</p>
      <table className={styles.table}>
        <thead><tr><th className={styles.end}>{t('import-line-no')}</th><th>{t('import-field')}</th><th>{t('import-value')}</th><th>{t('import-why')}</th></tr></thead>
        <tbody>
          {some.map((row, index) => (
            <tr key={index}><td className={`num ${styles.end}`}>{lineWord(row.line)}</td><td>{fieldWord(row.field)}</td><td className={styles.value}>{row.value === '' ? <span className={styles.quiet}>{t('import-empty')}</span> : row.value}</td><td>{rowWords(`row-${row.code}`, row)}</td></tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
}

export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const { some, more } = useSome(warnings);
  if (warnings.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.late}><ItemMark state="blocked" quiet />{t('import-warnings', { count: warnings.length })}</h2>
      <table className={styles.table}>
        <thead><tr><th className={styles.end}>{t('import-line-no')}</th><th>{t('import-remark')}</th></tr></thead>
        <tbody>{some.map((row, index) => <tr key={index}><td className={`num ${styles.end}`}>{lineWord(row.line)}</td><td>{rowWords(row.sentence, row)}</td></tr>)}</tbody>
      </table>
      {more}
    </section>
  );
}

function fieldWord(field: string): string {
  const known = allFields.find((one) => one === field);
  return known ? t(`field-${known}`) : field;
}
