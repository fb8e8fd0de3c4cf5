/** Evidence by hand: a sentence, an address, or a file. Nothing typed is lost when the engine refuses. */
import { Paperclip } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { AddEvidence } from '../../api/types';
import { Button } from '../components/Button';
import { AreaField, TextField } from '../components/Field';
import { chooseFile, type Chosen } from '../file';
import { t } from '../i18n';
import styles from './AddEvidence.module.css';

/** What is attached, to whatever it belongs to. */
export type Given = Omit<AddEvidence, 'item'>;
type Form = 'text' | 'link' | 'file';
export function AddEvidenceForm({ onAdd, onCancel, trouble }: { onAdd: (given: Given) => Promise<void>; onCancel: () => void; trouble: string | null }) {
  const [form, setForm] = useState<Form>('text');
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const [file, setFile] = useState<Chosen | null>(null);
  const [asked, setAsked] = useState(false);
  const missing = form === 'text' ? text.trim() === '' : form === 'link' ? !/^https?:\/\/\S+$/.test(link.trim()) : file === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing) return;
    const nothing = { text: null, path: null, name: null, content: null };
    void onAdd(form === 'file' && file ? { ...nothing, form, name: file.name, path: file.path, content: file.content } : { ...nothing, form, text: form === 'text' ? text.trim() : link.trim() });
  };
  return (
    <form className={styles.adding} onSubmit={submit} noValidate onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }}>
      <div className={styles.forms} role="group" aria-label={t('evidence-form')}>
        {(['text', 'link', 'file'] as const).map((one) => <button key={one} type="button" className={styles.form} aria-pressed={form === one} onClick={() => setForm(one)}>{t(`evidence-${one}`)}</button>)}
      </div>
      {form === 'text' && <AreaField label={t('evidence-text-label')} value={text} onChange={setText} wrong={asked && missing ? t('evidence-text-missing') : null} />}
      {form === 'link' && <TextField label={t('evidence-link-label')} value={link} onChange={setLink} wrong={asked && missing ? t('evidence-link-missing') : null} inputMode="url" />}
      {form === 'file' && (
        <div className={styles.file}>
          <Button icon={<Paperclip size={14} aria-hidden />} onClick={() => void chooseFile(t('evidence-choose')).then((found) => found && setFile(found))}>{t('evidence-choose')}</Button>
          <span>{file?.name ?? (asked ? t('evidence-file-missing') : '')}</span>
        </div>
      )}
      {asked && trouble && <p role="alert" className={styles.wrong}>{trouble}</p>}
      <div className={styles.foot}>
        <Button type="submit">{t('evidence-attach')}</Button>
        <Button kind="quiet" onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
