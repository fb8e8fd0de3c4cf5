/** Copies of the workspace: an encrypted backup that can be put back, and everything in plain files for other programs. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, inWindow, type CallError } from '../../api/call';
import type { BackupMade, WorkspaceExported } from '../../api/types';
import { pick } from '../../api/window';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import styles from './Settings.module.css';

export function Copies() {
  return <><Backup /><Everything /></>;
}

function Backup() {
  const [path, setPath] = useState('');
  const [asked, setAsked] = useState(false);
  const run = useMutation<BackupMade | null, CallError>({
    mutationFn: async () => {
      const name = `muster-${new Date().toISOString().slice(0, 10)}.db`;
      const chosen = inWindow() ? await pick({ kind: 'save', title: t('backup'), name, extensions: ['db'] }) : path.trim();
      return chosen === null ? null : call('workspace_backup', { path: chosen });
    },
  });
  const deed = () => {
    setAsked(true);
    if ((inWindow() || path.trim() !== '') && !run.isPending) run.mutate();
  };
  const missing = asked && path.trim() === '' ? t('backup-file-missing') : null;
  return (
    <section className={styles.part} aria-labelledby="set-backup">
      <h2 id="set-backup">{t('backup')}</h2>
      <p className={styles.reading}>{t('backup-what')}</p>
      {!inWindow() && <div className={styles.form}><TextField label={t('backup-file')} help={t('backup-file-help')} value={path} onChange={setPath} wrong={missing} /></div>}
      <div className={styles.deeds}><Button aria-disabled={run.isPending} onClick={deed}>{run.isPending ? t('backup-making') : t('backup-deed')}</Button></div>
      {run.data && <p role="status" className={styles.reading}>{t('backup-done', { file: run.data.file, keys: run.data.keys })}{!run.data.protected && ` ${t('backup-open')}`}</p>}
      {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
    </section>
  );
}

function Everything() {
  const [dir, setDir] = useState('');
  const [asked, setAsked] = useState(false);
  const run = useMutation<WorkspaceExported | null, CallError>({
    mutationFn: async () => {
      const chosen = inWindow() ? await pick({ kind: 'folder', title: t('export-all') }) : dir.trim();
      return chosen === null ? null : call('workspace_export', { dir: chosen, language: currentLanguage() });
    },
  });
  const deed = () => {
    setAsked(true);
    if ((inWindow() || dir.trim() !== '') && !run.isPending) run.mutate();
  };
  const missing = asked && dir.trim() === '' ? t('export-folder-missing') : null;
  return (
    <section className={styles.part} aria-labelledby="set-export">
      <h2 id="set-export">{t('export-all')}</h2>
      <p className={styles.reading}>{t('export-all-what')}</p>
      {!inWindow() && <div className={styles.form}><TextField label={t('certificate-pack-folder')} help={t('export-folder-help')} value={dir} onChange={setDir} wrong={missing} /></div>}
      <div className={styles.deeds}><Button aria-disabled={run.isPending} onClick={deed}>{run.isPending ? t('export-all-making') : t('export-all-deed')}</Button></div>
      {run.data && <p role="status" className={styles.reading}>{t('export-all-done', { dir: run.data.dir, tables: run.data.tables, files: run.data.files })}{run.data.missing > 0 && ` ${t('export-all-missing', { count: run.data.missing })}`}</p>}
      {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
    </section>
  );
}
