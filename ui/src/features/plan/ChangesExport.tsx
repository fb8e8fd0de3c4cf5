/** The same changes as a file: the window asks where to, a browser downloads. */
import { useMutation } from '@tanstack/react-query';
import { call, inWindow, type CallError } from '../../api/call';
import type { FileMade } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import styles from './Changes.module.css';

export function ChangesExport({ rollout, baseline }: { rollout: string; baseline: string }) {
  const run = useMutation<FileMade | null, CallError, string>({
    mutationFn: async (format) => {
      const name = `plan-changes-${new Date().toISOString().slice(0, 10)}.${format}`;
      const path = await pick({ kind: 'save', title: t('changes-export'), name, extensions: [format] });
      if (inWindow() && path === null) return null;
      const made = await call('plan_changes_export', { rollout, baseline, format, language: currentLanguage(), path });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <div className={styles.export} role="group" aria-label={t('changes-export')}>
      {['pdf', 'csv', 'xlsx'].map((format) => <Button key={format} onClick={() => run.mutate(format)}>{format.toUpperCase()}</Button>)}
      {run.data && <span role="status">{t('changes-export-done', { name: run.data.path ?? run.data.name })}</span>}
      {run.error && <span role="alert" className={styles.bad}>{run.error.message}</span>}
    </div>
  );
}
