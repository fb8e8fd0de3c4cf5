/** Evidence as a list: what it is, who attached it when, and where the file is. */
import { FileText, Image, Link2, Quote } from 'lucide-react';
import type { EvidenceLine } from '../../api/types';
import { t } from '../i18n';
import { nameParts } from '../text/fold';
import { number, when } from '../time/format';
import styles from './Evidence.module.css';

export function EvidenceList({ lines }: { lines: readonly EvidenceLine[] }) {
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <Icon line={line} />
          <div className={styles.words}>
            <b className={styles.name}>{evidenceName(line)}</b>
            <span className={styles.meta}>
              {nameParts(line.by).given} · <span className="num">{when(line.at)}</span>
              {line.size !== null && <> · {sizeWords(line.size)}</>} · {where(line)}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Icon({ line }: { line: EvidenceLine }) {
  const Shown = line.form === 'link' ? Link2 : line.form === 'text' ? Quote : /\.(png|jpe?g|webp|gif|heic)$/i.test(line.name) ? Image : FileText;
  return <Shown size={16} strokeWidth={1.75} aria-hidden />;
}

/** What people would call it: the file's name, else the text or the address. */
export const evidenceName = (line: EvidenceLine): string => line.name || line.text || t('evidence-file');

function where(line: EvidenceLine): string {
  if (!line.sent) return t('evidence-only-here');
  return line.form === 'file' && !line.held ? t('evidence-elsewhere') : t('evidence-received');
}

/** 48 kB; 1.2 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${number(bytes)} B`;
  return bytes < 1_000_000 ? `${number(Math.round(bytes / 1000))} kB` : `${number(bytes / 1_000_000)} MB`;
}
