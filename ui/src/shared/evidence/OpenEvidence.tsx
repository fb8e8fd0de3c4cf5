/**
 * Takes a piece of evidence out: a copy of a file at a place that the person picks, or the address of a link. A file is
 * never opened here: what others attached is theirs, and this page shows nothing that it did not draw.
 */
import { useState } from 'react';
import { call, CallError, inWindow } from '../../api/call';
import type { EvidenceLine } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../components/Button';
import { CopyButton } from '../components/CopyButton';
import { t } from '../i18n';
import { say } from '../live';
import styles from './Evidence.module.css';
import { FetchFile } from './FetchFile';

export function OpenEvidence({ line }: { line: EvidenceLine }) {
  const [notice, setNotice] = useState<{ words: string; wrong: boolean } | null>(null);
  if (line.form === 'link') return <div className={styles.open}><CopyButton text={line.text} label={t('evidence-copy-link')} /></div>;
  if (line.form !== 'file') return null;
  if (!line.held) return line.place === 'server' ? <div className={styles.open}><FetchFile digest={line.digest} name={line.name} /></div> : null;
  const save = async () => {
    try {
      const where = inWindow() ? await saveInWindow(line) : await saveInBrowser(line);
      if (where === null) return;
      setNotice({ words: t('evidence-saved', { file: where }), wrong: false });
      say(t('evidence-saved', { file: where }));
    } catch (error) {
      setNotice({ words: error instanceof CallError ? error.message : t('fault'), wrong: true });
    }
  };
  return (
    <div className={styles.open}>
      <Button onClick={() => void save()}>{t('evidence-save')}<span className="hidden"> {line.name}</span></Button>
      {notice && <span role={notice.wrong ? 'alert' : undefined} className={notice.wrong ? styles.wrong : styles.meta}>{notice.words}</span>}
    </div>
  );
}

async function saveInWindow(line: EvidenceLine): Promise<string | null> {
  const file = await pick({ kind: 'save', title: t('evidence-save'), name: line.name });
  if (file === null) return null;
  return (await call('evidence_save', { evidence: line.id, file })).file;
}

/** As a download of plain bytes, whatever the name says, so that the browser shows nothing of it. */
async function saveInBrowser(line: EvidenceLine): Promise<string> {
  const { name, content } = await call('evidence_content', { evidence: line.id });
  const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
}
