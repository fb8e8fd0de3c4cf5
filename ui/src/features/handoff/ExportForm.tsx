/** Writes the pack that anyone can check without Muster. The folder is picked in the window, typed in a browser. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, inWindow, type CallError } from '../../api/call';
import { pick } from '../../api/window';
import type { Exported } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { useOpen } from '../../shared/workspace';
import styles from './Handoff.module.css';

export function ExportForm({ rollout, onDone }: { rollout: string; onDone: () => void }) {
  const [dir, setDir] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const { me } = useOpen().status;
  const owner = (me?.roles.includes('owner') && me.can_sign) ?? false;
  const run = useMutation<Exported, CallError, string>({ mutationFn: (folder) => call('handoff_export', { rollout, dir: folder, passphrase: passphrase === '' ? null : passphrase }) });
  const choose = async () => {
    const folder = await pick({ kind: 'folder', title: t('export-folder') });
    if (folder !== null) {
      setDir(folder);
      run.mutate(folder);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (dir.trim() !== '' && !run.isPending) run.mutate(dir.trim());
  };
  if (run.data) return <Written pack={run.data} onDone={onDone} />;
  return (
    <form className={styles.export} onSubmit={submit} noValidate aria-label={t('export-pack')}>
      <p className={styles.reading}>{t('export-what')}</p>
      {owner && <div className={styles.exportPass}><TextField label={t('export-passphrase')} help={t('export-passphrase-help')} type="password" autoComplete="off" value={passphrase} onChange={setPassphrase} /></div>}
      {inWindow()
        ? <div className={styles.row}><Button kind="primary" onClick={() => void choose()}>{t('export-choose')}</Button><Button kind="quiet" onClick={onDone}>{t('cancel')}</Button></div>
        : (
          <div className={styles.exportRow}>
            <TextField label={t('export-folder')} help={t('export-folder-help')} value={dir} onChange={setDir} wrong={asked && dir.trim() === '' ? t('export-folder-missing') : null} autoFocus />
            <Button kind="primary" type="submit">{run.isPending ? t('export-writing') : t('export-deed')}</Button>
            <Button kind="quiet" onClick={onDone}>{t('cancel')}</Button>
          </div>
        )}
      {run.error && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
    </form>
  );
}

function Written({ pack, onDone }: { pack: Exported; onDone: () => void }) {
  const check = `muster verify "${pack.dir}" --genesis "${pack.fingerprint}"`;
  return (
    <div className={styles.export} role="status">
      <p className={styles.reading}>{t('export-done', { files: pack.files, statements: pack.statements, dir: pack.dir })}</p>
      {pack.evidence > 0 && <p>{t('export-evidence', { packed: pack.evidence_packed, named: pack.evidence })}</p>}
      <p>{t('export-fingerprint')} <span className="num">{pack.fingerprint}</span></p>
      <p>{t('export-check')}</p>
      <div className={styles.row}><code className={styles.code}>{check}</code><CopyButton text={check} label={t('copy')} /><Button kind="quiet" onClick={onDone}>{t('close-pane')}</Button></div>
    </div>
  );
}
