/** Says on every screen that this is the sample, and ends it in one step. */
import { useMutation } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { call, type CallError } from '../api/call';
import { keep } from '../api/queries';
import type { AppStatus } from '../api/types';
import { forgetActs } from '../shared/acts';
import { useCommands } from '../shared/commands';
import { Button } from '../shared/components/Button';
import { Dialog } from '../shared/components/Dialog';
import { t } from '../shared/i18n';
import styles from './Frame.module.css';

export function SampleNote() {
  const [asking, setAsking] = useState(false);
  const remove = useMutation<AppStatus, CallError>({
    mutationFn: () => call('workspace_delete_sample', {}),
    onSuccess: (status) => {
      forgetActs();
      keep('app_status', {}, status);
    },
  });
  useCommands([{ id: 'delete-sample', title: t('sample-delete-ask'), run: () => setAsking(true) }]);
  return (
    <section className={styles.sample} aria-label={t('sample-note')}>
      <FlaskConical size={14} aria-hidden />
      <span className={styles.sampleWords}><b>{t('sample-note')}</b> {t('sample-note-more')}</span>
      <Button kind="quiet" onClick={() => setAsking(true)}>{t('sample-delete-ask')}</Button>
      {asking && (
        <Dialog kind="erase" title={t('sample-delete-title')} deed={t('sample-delete')} onDeed={() => remove.mutate()} onCancel={() => setAsking(false)} busy={remove.isPending} wrong={remove.error?.message ?? null}>
          <p>{t('sample-delete-body')}</p>
        </Dialog>
      )}
    </section>
  );
}
