/** How certificates are worded: for the rollout and for each audience. What was issued keeps its words. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call, type CallError } from '../../api/call';
import { keep, stale, useCall } from '../../api/queries';
import type { CertificateDesigns, DesignLine, SetDesign } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { Trouble } from '../../shared/components/EmptyState';
import { AreaField, SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { chooseFile } from '../../shared/file';
import { t } from '../../shared/i18n';
import styles from './Certificates.module.css';

export function DesignPane({ rollout, onClose }: { rollout: string; onClose: () => void }) {
  const { data, error } = useCall('certificate_designs', { rollout });
  const [of, setOf] = useState(rollout);
  const design = data?.designs.find((one) => one.of === of);
  return (
    <Pane label={t('certificate-design')} width={26.75} onClose={onClose}>
      {error && <Trouble message={error.message} />}
      {data && design && (
        <div className={styles.form}>
          <SelectField label={t('certificate-design-of')} value={of} onChange={setOf} options={data.designs.map((one) => ({ value: one.of, label: one.kind === 'rollout' ? t('certificate-design-rollout') : one.name }))} />
          <DesignForm key={of} rollout={rollout} design={design} placeholders={data.placeholders} />
        </div>
      )}
    </Pane>
  );
}

function DesignForm({ rollout, design, placeholders }: { rollout: string; design: DesignLine; placeholders: readonly string[] }) {
  const [title, setTitle] = useState(design.title);
  const [text, setText] = useState(design.text);
  const [place, setPlace] = useState(design.place);
  const [signers, setSigners] = useState(design.signers.join('\n'));
  const run = useMutation<CertificateDesigns, CallError, Partial<SetDesign>>({
    mutationFn: (part) => call('certificate_design_set', { rollout, of: design.of, ...part }),
    onSuccess: (answer) => { keep('certificate_designs', { rollout }, answer); stale(['certificate_preview']); },
  });
  const wrong = (field: string) => (run.error?.field === field ? run.error.message : null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!run.isPending) run.mutate({ title, text, place, signers: signers.split('\n') });
  };
  const logo = async () => {
    const file = await chooseFile(t('certificate-design-logo-choose'), ['png', 'jpg', 'jpeg']);
    if (file) run.mutate({ logo: file });
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate aria-label={t('certificate-design')}>
      <TextField label={t('certificate-design-title')} placeholder={t('certificate-title-own')} value={title} onChange={setTitle} wrong={wrong('title')} />
      <AreaField label={t('certificate-design-text')} help={t('certificate-design-text-help', { words: placeholders.map((word) => `{${word}}`).join(' ') })} value={text} onChange={setText} rows={3} wrong={wrong('text')} />
      <TextField label={t('certificate-design-place')} help={t('certificate-design-place-help')} value={place} onChange={setPlace} wrong={wrong('place')} />
      <AreaField label={t('certificate-design-signers')} help={t('certificate-design-signers-help')} value={signers} onChange={setSigners} rows={3} wrong={wrong('signers')} />
      <div className={styles.part}>
        <h3>{t('certificate-design-logo')}</h3>
        {design.logo_name && <p>{design.logo_name}</p>}
        {!design.logo_here && <p className={styles.wrong}>{t('certificate-design-logo-away')}</p>}
        <div className={styles.deeds}>
          <Button onClick={() => void logo()}>{t('certificate-design-logo-choose')}</Button>
          {design.logo_name && <Button kind="quiet" onClick={() => run.mutate({ no_logo: true })}>{t('certificate-design-logo-none')}</Button>}
        </div>
        {wrong('logo') && <p role="alert" className={styles.wrong}>{wrong('logo')}</p>}
      </div>
      <div className={styles.deeds}><Button kind="primary" type="submit">{t('certificate-design-save')}</Button></div>
      {run.isSuccess && <p role="status">{t('certificate-design-saved')}</p>}
      {run.error && run.error.field === null && <p role="alert" className={styles.wrong}>{run.error.message}</p>}
    </form>
  );
}
