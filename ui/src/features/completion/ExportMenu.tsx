/** The same figures as files: the window asks where to, a browser downloads. */
import { useMutation } from '@tanstack/react-query';
import { call, inWindow, type CallError } from '../../api/call';
import type { FileMade } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { Pane } from '../../shared/components/Pane';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import styles from './Completion.module.css';

const files = [
  { what: 'groups', format: 'xlsx', label: 'completion-export-xlsx' },
  { what: 'groups', format: 'pdf', label: 'completion-export-pdf' },
  { what: 'groups', format: 'csv', label: 'completion-export-csv' },
  { what: 'missing', format: 'csv', label: 'completion-export-csv-missing' },
] as const;

export function ExportMenu({ rollout, onClose }: { rollout: string; onClose: () => void }) {
  const run = useMutation<FileMade | null, CallError, (typeof files)[number]>({
    mutationFn: async ({ what, format }) => {
      const name = `completion-${what}-${new Date().toISOString().slice(0, 10)}.${format}`;
      const path = await pick({ kind: 'save', title: t('completion-export'), name, extensions: [format] });
      if (inWindow() && path === null) return null;
      const made = await call('completion_export', { rollout, what, format, language: currentLanguage(), path });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <Pane label={t('completion-export')} onClose={onClose}>
      <div className={styles.person}>
        <p>{t('completion-export-what')}</p>
        {files.map((file) => <Button key={file.label} onClick={() => run.mutate(file)}>{t(file.label)}</Button>)}
        {run.data && <p role="status">{t('completion-export-done', { name: run.data.path ?? run.data.name })}</p>}
        {run.error && <p role="alert" className={styles.behind}>{run.error.message}</p>}
      </div>
    </Pane>
  );
}
