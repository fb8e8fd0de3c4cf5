/** Certificates on paper: one PDF, or a file each into a folder; it says how far it is and can be stopped. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, inWindow, type CallError } from '../../api/call';
import { pick } from '../../api/window';
import type { CertificateFilter, CertificatesPrinted } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { download } from '../../shared/file';
import { t } from '../../shared/i18n';
import styles from './Certificates.module.css';
import { Progress } from './Progress';

type Way = 'one' | 'each';

export function PrintForm({ filter, count }: { filter: CertificateFilter; count: number }) {
  const [paper, setPaper] = useState('a4');
  const [folder, setFolder] = useState('');
  const [asked, setAsked] = useState(false);
  const run = useMutation<CertificatesPrinted | null, CallError, Way>({
    mutationFn: async (way) => {
      const place = await placeOf(way, folder);
      if (place === null) return null;
      const made = await call('certificate_print', { filter, paper, ...place });
      if (made.content) download(made.name, made.content);
      return made;
    },
  });
  const each = () => {
    setAsked(true);
    if (inWindow() || folder.trim() !== '') run.mutate('each');
  };
  return (
    <section className={styles.form} aria-label={t('certificate-print')}>
      <p>{t('certificate-print-what', { count })}</p>
      <SelectField label={t('certificate-paper')} value={paper} onChange={setPaper} options={['a4', 'letter'].map((value) => ({ value, label: t(`certificate-paper-${value}` as 'certificate-paper-a4') }))} />
      {!inWindow() && count > 1 && <TextField label={t('certificate-print-folder')} help={t('certificate-print-folder-help')} value={folder} onChange={setFolder} wrong={asked && folder.trim() === '' ? t('export-folder-missing') : null} />}
      <div className={styles.deeds}>
        <Button onClick={() => !run.isPending && run.mutate('one')}>{t('certificate-print-one')}</Button>
        {count > 1 && <Button onClick={() => !run.isPending && each()}>{t('certificate-print-each')}</Button>}
      </div>
      <Progress running={run.isPending} />
      {run.data && (
        <div role="status">
          <p>{t('certificate-printed', { files: run.data.files, name: run.data.path ?? run.data.name })}</p>
          {run.data.without_logo > 0 && <p className={styles.wrong}>{t('certificate-printed-logo', { count: run.data.without_logo })}</p>}
        </div>
      )}
      {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
    </section>
  );
}

/** Where the files go; null if the person changed their mind. A browser downloads, or writes into a folder that was typed. */
async function placeOf(way: Way, folder: string): Promise<{ path?: string; dir?: string } | null> {
  if (way === 'each') {
    const dir = inWindow() ? await pick({ kind: 'folder', title: t('certificate-print-folder') }) : folder.trim();
    return dir === null ? null : { dir };
  }
  if (!inWindow()) return {};
  const path = await pick({ kind: 'save', title: t('certificate-print'), name: 'certificates.pdf', extensions: ['pdf'] });
  return path === null ? null : { path };
}
