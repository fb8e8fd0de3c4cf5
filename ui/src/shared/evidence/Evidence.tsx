/** Evidence as a list: what it is, who attached it when, where the file is, and how to open it. */
import { Archive, FileText, Image, Link2, Quote } from 'lucide-react';
import { inWindow } from '../../api/call';
import type { EvidenceLine } from '../../api/types';
import { Button } from '../components/Button';
import { t } from '../i18n';
import { failureWords } from '../labels';
import { nameParts } from '../text/fold';
import { when } from '../time/format';
import styles from './Evidence.module.css';
import { OpenEvidence } from './OpenEvidence';
import { placeWords, sizeWords } from './place';

export function EvidenceList({ lines, onTakeOut }: { lines: readonly EvidenceLine[]; onTakeOut?: (line: EvidenceLine) => void }) {
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <Icon line={line} />
          <div className={styles.words}>
            <EvidenceName line={line} />
            <span className={styles.meta}>
              {nameParts(line.by).given} · <span className="num">{when(line.at)}</span>
              {line.size !== null && <> · {sizeWords(line.size)}</>} · {where(line)}
            </span>
            {line.refused && <span className={styles.wrong}>{failureWords(line.refused)}</span>}
          </div>
          <span>
            <OpenEvidence line={line} />
            {onTakeOut && <Button kind="quiet" icon={<Archive size={14} aria-hidden />} aria-label={t('evidence-take-out', { name: evidenceName(line) })} title={t('evidence-take-out', { name: evidenceName(line) })} onClick={() => onTakeOut(line)} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** An address opens in a browser's own new page; in the window it is copied, since nothing foreign is shown there. */
function EvidenceName({ line }: { line: EvidenceLine }) {
  if (line.form !== 'link' || inWindow() || !/^https?:\/\//.test(line.text)) return <b className={styles.name}>{evidenceName(line)}</b>;
  return <a className={styles.name} href={line.text} target="_blank" rel="noopener noreferrer">{line.text}</a>;
}

function Icon({ line }: { line: EvidenceLine }) {
  const Shown = line.form === 'link' ? Link2 : line.form === 'text' ? Quote : /\.(png|jpe?g|webp|gif|heic)$/i.test(line.name) ? Image : FileText;
  return <Shown size={16} strokeWidth={1.75} aria-hidden />;
}

/** What people would call it: the file's name, else the text or the address. */
export const evidenceName = (line: EvidenceLine): string => line.name || line.text || t('evidence-file');

/** A text or a link is where its change is; a file is where its bytes are. */
function where(line: EvidenceLine): string {
  if (line.form === 'file') return placeWords(line);
  return line.sent ? t('evidence-received') : t('evidence-only-here');
}
