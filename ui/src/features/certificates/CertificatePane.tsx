/** One certificate: what it says, whether it holds, its code; printed, issued anew or revoked from here. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, stale, useCall } from '../../api/queries';
import type { CertificateView, Failure } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { CopyButton } from '../../shared/components/CopyButton';
import { Trouble } from '../../shared/components/EmptyState';
import { AreaField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { CriterionMark } from '../../shared/marks/Marks';
import { dateTime } from '../../shared/time/format';
import styles from './Certificates.module.css';
import { standing, stateMark } from './certificates-model';
import { IssueForm } from './IssuePane';
import { PrintForm } from './PrintForm';
import { Sample } from './Sample';

interface PaneProps {
  id: string;
  rollout: string;
  cannot: Failure | null;
  onOpen: (id: string) => void;
  onClose: () => void;
}

export function CertificatePane({ id, rollout, cannot, onOpen, onClose }: PaneProps) {
  const { data, error } = useCall('certificate_show', { certificate: id });
  const [deed, setDeed] = useState<'reissue' | 'revoke' | 'print' | null>(null);
  return (
    <Pane label={data ? t('certificate-open', { number: data.line.number }) : t('certificates')} width={26.75} onClose={onClose}>
      {error && <Trouble message={error.message} />}
      {data && (
        <div className={styles.form}>
          <Standing view={data} />
          {data.erased === null && <Sample facts={data.facts} />}
          <div className={styles.deeds}>
            {data.line.state === 'valid' && data.verified && <Button aria-expanded={deed === 'print'} onClick={() => setDeed(deed === 'print' ? null : 'print')}>{t('certificate-print')}</Button>}
            {cannot === null && data.erased === null && data.line.state !== 'replaced' && <Button aria-expanded={deed === 'reissue'} onClick={() => setDeed(deed === 'reissue' ? null : 'reissue')}>{t('certificate-reissue')}</Button>}
            {cannot === null && data.line.state !== 'revoked' && <Button bad aria-expanded={deed === 'revoke'} onClick={() => setDeed(deed === 'revoke' ? null : 'revoke')}>{t('certificate-revoke')}</Button>}
          </div>
          {deed === 'print' && <PrintForm filter={{ rollout, ids: [id] }} count={1} />}
          {deed === 'reissue' && <Reissue view={data} rollout={rollout} onOpen={onOpen} />}
          {deed === 'revoke' && <Revoke view={data} onDone={() => setDeed(null)} />}
          {data.erased === null && <section className={styles.part}>
            <h3>{t('certificate-code-text')}</h3>
            <pre className={styles.code} tabIndex={0} aria-label={t('certificate-code-text')}>{data.code}</pre>
            <CopyButton text={data.code} label={t('certificate-code-copy')} />
          </section>}
        </div>
      )}
    </Pane>
  );
}

function Standing({ view }: { view: CertificateView }) {
  const { line } = view;
  return (
    <div className={styles.part}>
      <span className={styles.state}><CriterionMark state={stateMark(line.state)} quiet />{standing(line)}</span>
      {line.revoked && <p>{t('certificate-revoked', { by: line.revoked.by, at: dateTime(line.revoked.at), reason: line.revoked.reason })}</p>}
      {view.erased ? <p className={styles.second}>{t('certificate-erased', { digest: view.erased })}</p> : view.verified ? <p className={styles.second}>{t('certificate-verified', { issuer: line.issuer })}</p> : <p className={styles.wrong}>{t('certificate-not-verified')}</p>}
      {!line.sent && <p className={styles.quiet}>{t('certificate-only-here')}</p>}
      {view.named_now && line.state === 'valid' && <p>{t('certificate-named-now', { name: view.named_now })}</p>}
    </div>
  );
}

function Reissue({ view, rollout, onOpen }: { view: CertificateView; rollout: string; onOpen: (id: string) => void }) {
  return (
    <section className={styles.part} aria-label={t('certificate-reissue')}>
      <p>{t('certificate-reissue-what', { number: view.line.number })}</p>
      <IssueForm request={{ rollout, replaces: view.line.id }} onIssued={(made) => { if (made.ids[0]) onOpen(made.ids[0]); }} />
    </section>
  );
}

function Revoke({ view, onDone }: { view: CertificateView; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const certificate = view.line.id;
  const run = useMutation<CertificateView, CallError>({
    mutationFn: () => call('certificate_revoke', { certificate, reason }),
    onSuccess: (answer) => { keep('certificate_show', { certificate }, answer); stale(['certificate_list', 'completion_show']); onDone(); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '' && !run.isPending) run.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t('certificate-revoke')}>
      <p>{t('certificate-revoke-what')}</p>
      <AreaField label={t('certificate-revoke-reason')} value={reason} onChange={setReason} rows={2} wrong={asked && reason.trim() === '' ? t('certificate-revoke-missing') : run.error?.message ?? null} />
      <div className={styles.deeds}><Button bad type="submit">{t('certificate-revoke-deed', { number: view.line.number })}</Button><Button kind="quiet" onClick={onDone}>{t('cancel')}</Button></div>
    </form>
  );
}
