/** Issuing: who gets one, who goes without and why, what the first one says; then the passphrase signs them all at once. */
import { useMutation } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { CertificatesIssued, PrepareCertificates } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { t } from '../../shared/i18n';
import { failureWords } from '../../shared/labels';
import { say } from '../../shared/live';
import { useSettings } from '../../shared/settings';
import styles from './Certificates.module.css';
import { Progress } from './Progress';
import { Sample } from './Sample';
import { Ready, Without } from './Whom';

export interface Group {
  kind: string;
  id: string;
  title: string;
}

export function IssuePane({ rollout, group, onClose }: { rollout: string; group: Group; onClose: () => void }) {
  const to = group.kind === 'all' ? {} : { kind: group.kind, id: group.id };
  return (
    <Pane label={t('certificate-issue')} width={26.75} onClose={onClose} head={<h2>{group.kind === 'all' ? t('certificate-issue') : t('certificate-issue-for', { group: group.title })}</h2>}>
      <IssueForm request={{ rollout, ...to }} />
    </Pane>
  );
}

/** The form alone: for a group, and for one certificate that is issued anew. */
export function IssueForm({ request, onIssued }: { request: Omit<PrepareCertificates, 'language'>; onIssued?: (made: CertificatesIssued) => void }) {
  const settings = useSettings();
  const [language, setLanguage] = useState<string>(settings.language);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const { data, error } = useCall('certificate_preview', { ...request, language, people: null });
  const chosen = data?.ready.filter(({ person }) => !left.has(person)) ?? [];
  // Some of them are another lot than all of them: it is read as a whole before it is signed.
  const some = { ...request, language, people: chosen.length === data?.ready.length ? null : chosen.map(({ person }) => person) };
  const { data: lot } = useCall('certificate_preview', some);
  const run = useMutation<CertificatesIssued, CallError>({
    mutationFn: () => call('certificate_issue', { to: some, digest: lot?.digest ?? '', passphrase }),
    onError: ({ code }) => { if (code === 'changed_while_read') stale(['certificate_preview']); },
    onSuccess: (made) => {
      stale(['certificate_list', 'certificate_show', 'completion_show', 'certificate_preview']);
      setPassphrase('');
      setAsked(false);
      say(issuedWords(made));
      onIssued?.(made);
    },
  });
  const lacksPeople = asked && chosen.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (passphrase !== '' && chosen.length > 0 && lot && !run.isPending) run.mutate();
  };
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t('certificate-issue')}>
      {run.data && <p role="status" className={styles.done}>{issuedWords(run.data)}</p>}
      <Ready lines={data.ready} left={left} onLeft={setLeft} />
      <Without lines={data.without} />
      {(lot ?? data).sample && <Sample facts={(lot ?? data).sample!} />}
      {data.cannot_issue ? <p className={styles.wrong}>{failureWords(data.cannot_issue)}</p> : data.ready.length > 0 && (
        <>
          <SelectField label={t('certificate-language')} value={language} onChange={setLanguage} options={[{ value: 'en', label: t('certificate-language-en') }, { value: 'vi', label: t('certificate-language-vi') }]} />
          <TextField label={t('signing-passphrase')} type="password" autoComplete="off" value={passphrase} onChange={setPassphrase} icon={<Lock size={16} aria-hidden />} wrong={asked && passphrase === '' && !run.data ? t('certificate-lacks-passphrase') : run.error?.message ?? null} />
          {lacksPeople && <p role="alert" className={styles.wrong}>{t('certificate-lacks-people')}</p>}
          <div className={styles.deeds}><Button kind="primary" solemn type="submit" aria-disabled={run.isPending}>{t('certificate-deed', { count: chosen.length })}</Button></div>
          <Progress running={run.isPending} />
        </>
      )}
    </form>
  );
}

const issuedWords = (made: CertificatesIssued): string =>
  t('certificate-issued', { count: made.issued, first: made.numbers[0] ?? '', last: made.numbers.at(-1) ?? '' });
