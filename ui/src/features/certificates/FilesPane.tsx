/** What leaves: certificates on paper, the register as a file, signed certificates for an auditor. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, inWindow, type CallError } from '../../api/call';
import { pick } from '../../api/window';
import type { CertificateFilter, CertificatesPacked, FileMade } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import { currentLanguage } from '../../shared/settings';
import styles from './Certificates.module.css';
import { PrintForm } from './PrintForm';

const formats = ['xlsx', 'csv', 'pdf'] as const;

export function FilesPane({ filter, total, onClose }: { filter: CertificateFilter; total: number; onClose: () => void }) {
  return (
    <Pane label={t('certificate-print')} width={22} onClose={onClose}>
      <div className={styles.form}>
        <PrintForm filter={filter} count={total} />
        <Register filter={filter} />
        <Pack filter={filter} />
      </div>
    </Pane>
  );
}

function Register({ filter }: { filter: CertificateFilter }) {
  const run = useMutation<FileMade | null, CallError, (typeof formats)[number]>({
    mutationFn: async (format) => {
      const path = await pick({ kind: 'save', title: t('certificate-export'), name: `certificates.${format}`, extensions: [format] });
      if (inWindow() && path === null) return null;
      const made = await call('certificate_export', { filter, format, language: currentLanguage(), path });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  return (
    <section className={styles.part} aria-label={t('certificate-export')}>
      <h3>{t('certificate-export')}</h3>
      <p>{t('certificate-export-what')}</p>
      <div className={styles.deeds}>{formats.map((format) => <Button key={format} onClick={() => run.mutate(format)}>{t(`certificate-export-${format}`)}</Button>)}</div>
      {run.data && <p role="status">{t('completion-export-done', { name: run.data.path ?? run.data.name })}</p>}
      {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
    </section>
  );
}

function Pack({ filter }: { filter: CertificateFilter }) {
  const [dir, setDir] = useState('');
  const [asked, setAsked] = useState(false);
  const run = useMutation<CertificatesPacked | null, CallError>({
    mutationFn: async () => {
      const chosen = inWindow() ? await pick({ kind: 'folder', title: t('certificate-pack-folder') }) : dir.trim();
      return chosen === null ? null : call('certificate_pack', { filter, dir: chosen, language: currentLanguage() });
    },
  });
  const deed = () => {
    setAsked(true);
    if ((inWindow() || dir.trim() !== '') && !run.isPending) run.mutate();
  };
  return (
    <section className={styles.part} aria-label={t('certificate-pack')}>
      <h3>{t('certificate-pack')}</h3>
      <p>{t('certificate-pack-what')}</p>
      {!inWindow() && <TextField label={t('certificate-pack-folder')} help={t('export-folder-help')} value={dir} onChange={setDir} wrong={asked && dir.trim() === '' ? t('export-folder-missing') : null} />}
      <div className={styles.deeds}><Button onClick={deed}>{t('certificate-pack')}</Button></div>
      {run.data && <p role="status">{t('certificate-pack-done', { count: run.data.certificates, dir: run.data.dir })}</p>}
      {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
    </section>
  );
}
