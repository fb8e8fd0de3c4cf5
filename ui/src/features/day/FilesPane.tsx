/** What was read, missed and observed as files: the window asks where to, a browser downloads. */
import { useMutation } from '@tanstack/react-query';
import { call, inWindow, type CallError } from '../../api/call';
import type { FileMade } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { Pane } from '../../shared/components/Pane';
import { download } from '../../shared/file';
import { t, type PlainId } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import styles from './Readings.module.css';

/** One file that can be made. */
export interface OneFile {
  label: PlainId;
  /** How its name begins. */
  name: string;
  format: 'csv' | 'xlsx' | 'pdf';
  make: (format: string, language: string, path: string | null) => Promise<FileMade>;
}

export function Files({ label, what, files, onClose }: { label: string; what?: string; files: readonly OneFile[]; onClose: () => void }) {
  const run = useMutation<FileMade | null, CallError, OneFile>({
    mutationFn: async ({ name, format, make }) => {
      const path = await pick({ kind: 'save', title: label, name: `${name}-${new Date().toISOString().slice(0, 10)}.${format}`, extensions: [format] });
      if (inWindow() && path === null) return null;
      const made = await make(format, currentLanguage(), path);
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <Pane label={label} onClose={onClose}>
      <div className={styles.pane}>
        {what && <p>{what}</p>}
        {files.map((file) => <Button key={file.label} onClick={() => run.mutate(file)}>{t(file.label)}</Button>)}
        {run.data && <p role="status">{t('completion-export-done', { name: run.data.path ?? run.data.name })}</p>}
        {run.error && <p role="alert" className={styles.bad}>{run.error.message}</p>}
      </div>
    </Pane>
  );
}

export function FilesPane({ rollout, onClose }: { rollout: string; onClose: () => void }) {
  const of = (what: string): OneFile['make'] => (format, language, path) => call('monitoring_export', { rollout, what, format, language, path });
  const files: OneFile[] = [
    { label: 'completion-export-xlsx', name: 'readings', format: 'xlsx', make: of('readings') },
    { label: 'completion-export-pdf', name: 'readings', format: 'pdf', make: of('readings') },
    { label: 'monitoring-export-csv', name: 'readings', format: 'csv', make: of('readings') },
    { label: 'monitoring-export-csv-missed', name: 'missed', format: 'csv', make: of('missed') },
    { label: 'monitoring-export-csv-observations', name: 'observations', format: 'csv', make: of('observations') },
  ];
  return <Files label={t('monitoring-export')} what={t('monitoring-export-what')} files={files} onClose={onClose} />;
}
