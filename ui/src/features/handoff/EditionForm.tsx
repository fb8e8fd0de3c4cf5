/** A new version of a document: its number, what is new, and a file or an address. */
import { Paperclip } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { DocumentLine } from '../../api/types';
import { Button } from '../../shared/components/Button';
import { SelectField, TextField } from '../../shared/components/Field';
import { Pane } from '../../shared/components/Pane';
import { chooseFile, type Chosen } from '../../shared/file';
import { t } from '../../shared/i18n';
import styles from '../support/Support.module.css';
import { call, useDeed } from '../support/useDeed';

export function EditionForm({ line, onClose }: { line: DocumentLine; onClose: () => void }) {
  const [form, setForm] = useState({ version: '', news: '', form: 'file', link: '' });
  const [file, setFile] = useState<Chosen | null>(null);
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const keep = useDeed(['document_list'], onClose);
  const missing = form.form === 'file' && file === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (keep.isPending || missing) return;
    const given = form.form === 'file' && file ? { form: 'file', text: null, path: file.path, name: file.name, content: file.content } : { form: 'link', text: form.link.trim(), path: null, name: null, content: null };
    keep.mutate({ words: t('edition-kept', { title: line.title, version: form.version }), made: () => call('document_edition', { document: line.id, version: form.version, news: form.news || null, ...given }) });
  };
  const wrong = (field: string) => (keep.error?.field === field ? keep.error.message : null);
  return (
    <Pane label={line.title} width={22} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField label={t('document-col-version')} help={line.editions[0] ? t('edition-before', { version: line.editions[0].version }) : t('edition-example')} value={form.version} onChange={(version) => set({ version })} autoFocus wrong={wrong('version')} />
        <TextField label={t('edition-news')} help={t('optional')} value={form.news} onChange={(news) => set({ news })} />
        <SelectField label={t('edition-form')} value={form.form} onChange={(value) => set({ form: value })} options={[{ value: 'file', label: t('evidence-file') }, { value: 'link', label: t('evidence-link') }]} />
        {form.form === 'link'
          ? <TextField label={t('evidence-link-label')} inputMode="url" value={form.link} onChange={(link) => set({ link })} wrong={wrong('text')} />
          : <div className={styles.deeds}><Button icon={<Paperclip size={14} aria-hidden />} onClick={() => void chooseFile(t('evidence-choose')).then((found) => found && setFile(found))}>{t('evidence-choose')}</Button><span className={asked && missing ? styles.bad : undefined}>{file?.name ?? (asked ? t('evidence-file-missing') : '')}</span></div>}
        {keep.error && !keep.error.field && <p role="alert" className={styles.bad}>{keep.error.message}</p>}
        <div><Button kind="primary" type="submit">{t('edition-keep')}</Button></div>
      </form>
    </Pane>
  );
}
