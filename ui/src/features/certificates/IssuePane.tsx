/** Issuing: who gets one, who goes without and why, what the first one says; then the passphrase signs them all at once. */
import { useMutation } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { stale, useCall } from '../../api/queries';
import type { CertificatePreview, CertificatesIssued, PrepareCertificates, PreviewCertificates } from '../../api/types';
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
import { lotOf, type Choice } from './certificates-model';
import { Ready, shownAtOnce, Without } from './Whom';

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
  const [choice, setChoice] = useState<Choice>({ from: 'all', but: new Set() });
  const [text, setText] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [asked, setAsked] = useState(false);
  const { data, error } = useShown({ ...request, language, text, limit: shownAtOnce });
  // Some of them are another lot than all of them: it is read as a whole before it is signed.
  const some = { ...request, language, ...lotOf(choice) };
  const { data: lot } = useCall('certificate_preview', { ...some, limit: 0 });
  const chosen = lot?.ready_total ?? 0;
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
  const lacksPeople = asked && lot !== undefined && chosen === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (passphrase !== '' && chosen > 0 && lot && !run.isPending) run.mutate();
  };
  if (error) return <Trouble message={error.message} />;
  if (!data) return null;
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t('certificate-issue')}>
      {run.data && <p role="status" className={styles.done}>{issuedWords(run.data)}</p>}
      <Ready lines={data.ready} total={data.ready_total} chosen={lot ? chosen : null} choice={choice} onChoice={setChoice} text={text} onText={setText} />
      {lot && <Unprintable lot={lot} />}
      <Without lines={data.without} total={data.without_total} />
      {(lot ?? data).sample && <Sample facts={(lot ?? data).sample!} />}
      {data.cannot_issue ? <p className={styles.wrong}>{failureWords(data.cannot_issue)}</p> : data.ready_total > 0 && (
        <>
          <SelectField label={t('certificate-language')} value={language} onChange={setLanguage} options={[{ value: 'en', label: t('certificate-language-en') }, { value: 'vi', label: t('certificate-language-vi') }]} />
          <TextField label={t('signing-passphrase')} type="password" autoComplete="off" value={passphrase} onChange={setPassphrase} icon={<Lock size={16} aria-hidden />} wrong={asked && passphrase === '' && !run.data ? t('certificate-lacks-passphrase') : run.error?.message ?? null} />
          {lacksPeople && <p role="alert" className={styles.wrong}>{t('certificate-lacks-people')}</p>}
          <div className={styles.deeds}><Button kind="primary" solemn type="submit" aria-disabled={run.isPending}>{t('certificate-deed', { count: chosen })}</Button></div>
          <Progress running={run.isPending} />
        </>
      )}
    </form>
  );
}

/** Said before anything is signed: what is signed is what is printed. */
function Unprintable({ lot }: { lot: CertificatePreview }) {
  const names = lot.unprintable.map(({ name, unprintable }) => `${name} (${unprintable})`).join(', ');
  const more = lot.unprintable_total > lot.unprintable.length;
  return (
    <>
      {lot.unprintable_total > 0 && <p role="status" className={styles.wrong}>{t('certificate-unprintable', { count: lot.unprintable_total, names: more ? `${names}, …` : names })}</p>}
      {lot.unprintable_words !== '' && <p role="status" className={styles.wrong}>{t('certificate-unprintable-words', { letters: lot.unprintable_words })}</p>}
    </>
  );
}

/** The list as it was read last stays while another text is looked for. */
function useShown(request: PreviewCertificates) {
  const { data, error } = useCall('certificate_preview', request);
  const last = useRef<CertificatePreview | undefined>(undefined);
  if (data) last.current = data;
  return { data: data ?? last.current, error };
}

const issuedWords = (made: CertificatesIssued): string =>
  t('certificate-issued', { count: made.issued, first: made.numbers[0] ?? '', last: made.numbers.at(-1) ?? '' });
