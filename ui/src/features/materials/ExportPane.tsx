/** The register as a file, from the same question as the screen; and everything that was handed out. */
import { useMutation } from '@tanstack/react-query';
import { call, inWindow, type CallError } from '../../api/call';
import type { FileMade, MaterialFilter } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { Pane } from '../../shared/components/Pane';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import styles from './Materials.module.css';

const formats = ['xlsx', 'csv', 'pdf'] as const;
interface File {
  what: 'materials' | 'handouts';
  format: (typeof formats)[number];
}

export function ExportPane({ filter, onClose }: { filter: MaterialFilter; onClose: () => void }) {
  const run = useMutation<FileMade | null, CallError, File>({
    mutationFn: async ({ what, format }) => {
      const path = await pick({ kind: 'save', title: t('material-export'), name: `${what}.${format}`, extensions: [format] });
      if (inWindow() && path === null) return null;
      const made = await call('material_export', { filter, what, format, language: currentLanguage(), path });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <Pane label={t('material-export')} onClose={onClose}>
      <div className={styles.pane}>
        {(['materials', 'handouts'] as const).map((what) => (
          <section key={what} className={styles.part}>
            <p>{what === 'materials' ? t('material-export-what') : t('material-export-handouts')}</p>
            <div className={styles.deeds}>{formats.map((format) => <Button key={format} aria-label={`${what === 'materials' ? t('materials') : t('material-handouts')}: ${t(`material-export-${format}`)}`} onClick={() => run.mutate({ what, format })}>{t(`material-export-${format}`)}</Button>)}</div>
          </section>
        ))}
        {run.data && <p role="status">{t('material-export-done', { name: run.data.path ?? run.data.name })}</p>}
        {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
      </div>
    </Pane>
  );
}
