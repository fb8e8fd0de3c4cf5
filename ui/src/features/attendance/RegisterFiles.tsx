/** The register as a file: of the cohort that is shown, or of all. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, inWindow, type CallError } from '../../api/call';
import type { AttendanceRegister, FileMade } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { Pane } from '../../shared/components/Pane';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import styles from './Register.module.css';

export function RegisterFiles({ rollout, register, onClose }: { rollout: string; register: AttendanceRegister; onClose: () => void }) {
  const [one, setOne] = useState(false);
  const shown = register.cohorts.find(({ id }) => id === register.cohort);
  const run = useMutation<FileMade | null, CallError, 'xlsx' | 'pdf' | 'csv'>({
    mutationFn: async (format) => {
      const path = await pick({ kind: 'save', title: t('register-export'), name: `attendance-${register.as_of.slice(0, 10)}.${format}`, extensions: [format] });
      if (inWindow() && path === null) return null;
      const made = await call('attendance_register_export', { rollout, cohort: one ? register.cohort : null, format, language: currentLanguage(), path });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <Pane label={t('register-export')} onClose={onClose}>
      <div className={styles.person}>
        <p>{t('register-export-what')}</p>
        {shown && <label className={styles.check}><input type="checkbox" checked={one} onChange={(event) => setOne(event.target.checked)} />{t('register-export-one', { cohort: shown.title })}</label>}
        {(['xlsx', 'pdf', 'csv'] as const).map((format) => <Button key={format} onClick={() => run.mutate(format)}>{t(`register-export-${format}`)}</Button>)}
        {run.data && <p role="status">{t('completion-export-done', { name: run.data.path ?? run.data.name })}</p>}
        {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
      </div>
    </Pane>
  );
}
