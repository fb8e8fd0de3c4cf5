/** The plan as a template file that a new rollout can begin with: the window asks where to, a browser downloads. */
import { useMutation } from '@tanstack/react-query';
import { call, inWindow, type CallError } from '../../api/call';
import type { TemplateSaved } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { download } from '../../shared/file';
import { clauseOf, t } from '../../shared/i18n';
import styles from './Changes.module.css';

export function SaveTemplate({ rollout }: { rollout: string }) {
  const save = useMutation<TemplateSaved | null, CallError>({
    mutationFn: async () => {
      const path = await pick({ kind: 'save', title: t('template-save'), name: 'template.toml', extensions: ['toml'] });
      if (inWindow() && path === null) return null;
      const made = await call('template_save', { rollout, path });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <span className={styles.export}>
      {save.data && (
        <span role="status">
          {t('template-saved', { name: save.data.path ?? save.data.name })}
          {save.data.left.length > 0 && <> {t('template-left', { what: save.data.left.map((one) => clauseOf(one.says, one.args, one.text)).join(', ') })}</>}
        </span>
      )}
      {save.error && <span role="alert" className={styles.bad}>{save.error.message}</span>}
      <Button onClick={() => save.mutate()}>{t('template-save')}</Button>
    </span>
  );
}
