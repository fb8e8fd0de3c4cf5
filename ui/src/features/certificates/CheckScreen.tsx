/** Checking a certificate: the text of its code, pasted or typed, or a file with it; no network. */
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import type { CertificateCheck } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { AreaField } from '../../shared/components/Field';
import { Screen } from '../../shared/components/Screen';
import { TrainingTabs } from '../../shared/components/TrainingTabs';
import { chooseFile, type Chosen } from '../../shared/file';
import { t } from '../../shared/i18n';
import { CriterionMark } from '../../shared/marks/Marks';
import { useSettings } from '../../shared/settings';
import styles from './Certificates.module.css';
import { verdictMark } from './certificates-model';
import { Sample } from './Sample';

export function CheckScreen() {
  const { language } = useSettings();
  const [text, setText] = useState('');
  const found = useRef<HTMLDivElement>(null);
  const run = useMutation<CertificateCheck, CallError, Chosen | null>({
    mutationFn: (file) => call('certificate_check', file ? { path: file.path, content: file.content, language } : { text, language }),
    onSuccess: () => requestAnimationFrame(() => found.current?.focus()),
  });
  const type = (typed: string) => {
    setText(typed);
    // A verdict speaks of the text that was checked, not of what is typed now.
    run.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run.mutate(null);
  };
  const file = async () => {
    const chosen = await chooseFile(t('certificate-check-file'), ['txt', 'json']);
    if (chosen) run.mutate(chosen);
  };
  return (
    <Screen crumbs={[{ label: t('area-training'), href: '/training' }, { label: t('certificates'), href: '/training/certificates' }]} title={t('certificate-check')} tools={<TrainingTabs />}>
      <div className={styles.check}>
        <form className={styles.form} onSubmit={submit} noValidate aria-label={t('certificate-check')}>
          <p>{t('certificate-check-what')}</p>
          <AreaField label={t('certificate-check-text')} value={text} onChange={type} rows={8} wrong={run.error?.message ?? null} />
          <div className={styles.deeds}>
            <Button kind="primary" type="submit">{t('certificate-check-deed')}</Button>
            <Button onClick={() => void file()}>{t('certificate-check-file')}</Button>
          </div>
        </form>
        {run.data && <div ref={found} tabIndex={-1} role="region" aria-label={t('certificate-verdict')}><Outcome check={run.data} /></div>}
      </div>
    </Screen>
  );
}

function Outcome({ check }: { check: CertificateCheck }) {
  const [first, ...rest] = check.says;
  return (
    <div className={styles.form}>
      <p className={styles.verdict}><CriterionMark state={verdictMark(check.verdict)} quiet /><span>{first}.</span></p>
      <ul className={styles.says}>{rest.map((one) => <li key={one}>{one}.</li>)}</ul>
      <Sample facts={check.facts} />
      <p className={styles.quiet}>{t('certificate-check-key')} <span className="num">{check.key}</span></p>
    </div>
  );
}
