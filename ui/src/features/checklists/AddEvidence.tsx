/** Evidence by hand: a sentence, an address, or a file. Nothing typed is lost when the engine refuses. */
import { Paperclip } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Button } from '../../shared/components/Button';
import { AreaField, TextField } from '../../shared/components/Field';
import { chooseFile, type Chosen } from '../../shared/file';
import { t } from '../../shared/i18n';
import styles from './Inspector.module.css';

type Form = 'text' | 'link' | 'file';
interface Given {
  form: Form;
  text?: string;
  path?: string | null;
  name?: string;
  content?: string | null;
}

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
    void onAdd(form === 'file' && file ? { form, name: file.name, path: file.path, content: file.content } : { form, text: form === 'text' ? text.trim() : link.trim() });
  };
  return (
    <form className={styles.adding} onSubmit={submit} noValidate>
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
