/** The departments with their trainers as a file, from the same question as the screen. */
import { useMutation } from '@tanstack/react-query';
import { call, inWindow, type CallError } from '../../api/call';
import type { FileMade } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { Pane } from '../../shared/components/Pane';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import styles from './Trainers.module.css';

const formats = ['xlsx', 'csv', 'pdf'] as const;

export function TrainersExport({ rollout, onClose }: { rollout: string; onClose: () => void }) {
  const run = useMutation<FileMade | null, CallError, (typeof formats)[number]>({
    mutationFn: async (format) => {
      const path = await pick({ kind: 'save', title: t('trainers-export'), name: `trainers.${format}`, extensions: [format] });
      if (inWindow() && path === null) return null;
      const made = await call('trainer_export', { rollout, format, language: currentLanguage(), path });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <Pane label={t('trainers-export')} onClose={onClose}>
      <div className={styles.form}>
        <div className={styles.deeds}>{formats.map((format) => <Button key={format} aria-label={`${t('trainers')}: ${t(`material-export-${format}`)}`} onClick={() => run.mutate(format)}>{t(`material-export-${format}`)}</Button>)}</div>
        {run.data && <p role="status">{t('material-export-done', { name: run.data.path ?? run.data.name })}</p>}
        {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
      </div>
    </Pane>
  );
}
