/** Where a list is brought in: the button, or dropping the file, in the window and in a browser. */
import { FileInput } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { Button } from '../components/Button';
import { fromFile, fromPath, listenToDrops, type Chosen } from '../file';
import { t } from '../i18n';
import styles from './Reading.module.css';

interface ChooseListProps {
  what: string;
  formats: string;
  onChoose: () => void;
  onFile: (file: Chosen) => void;
}

export function ChooseList({ what, formats, onChoose, onFile }: ChooseListProps) {
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void fromFile(file).then(onFile);
  };
  return (
    <div className={`${styles.drop} ${over ? styles.over : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <p className={styles.fact}>{what}</p>
      <p>{formats}</p>
      <Button kind="primary" icon={<FileInput size={16} aria-hidden />} onClick={onChoose}>{t('import-choose')}</Button>
      <p className={styles.quiet}>{t('import-drop')}</p>
    </div>
  );
}

/** Hears files dropped anywhere on the window, also while another list is shown. */
export function useDrops(onFile: (file: Chosen) => void): void {
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => listenToDrops((path) => take.current(fromPath(path))), []);
}
