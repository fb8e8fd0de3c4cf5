/** The listed people as a file: the same question as the screen, and every column that lists had beside. */
import { useMutation } from '@tanstack/react-query';
import { call, inWindow, type CallError } from '../../api/call';
import type { FileMade } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { Pane } from '../../shared/components/Pane';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import styles from './People.module.css';

const formats = ['xlsx', 'csv', 'pdf'] as const;

export function PeopleExport({ rollout, cohort, text, onClose }: { rollout: string; cohort: string | null; text: string; onClose: () => void }) {
  const run = useMutation<FileMade | null, CallError, (typeof formats)[number]>({
    mutationFn: async (format) => {
      const path = await pick({ kind: 'save', title: t('people-export'), name: `people.${format}`, extensions: [format] });
      if (inWindow() && path === null) return null;
      const made = await call('people_export', { rollout, cohort, text, format, language: currentLanguage(), path });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <Pane label={t('people-export')} onClose={onClose}>
      <div className={styles.export}>
        <p>{t('people-export-what')}</p>
        <div className={styles.exportDeeds}>{formats.map((format) => <Button key={format} aria-label={`${t('people')}: ${t(`material-export-${format}`)}`} onClick={() => run.mutate(format)}>{t(`material-export-${format}`)}</Button>)}</div>
        {run.data && <p role="status">{t('material-export-done', { name: run.data.path ?? run.data.name })}</p>}
        {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
      </div>
    </Pane>
  );
}
