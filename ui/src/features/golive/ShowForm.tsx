/** What shows that a task is done, asked once in its row: a note or an address, a file, or why nothing does. Enter keeps, Esc leaves. */
import { Paperclip } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { TaskLine } from '../../api/types';
import type { Given } from '../../shared/evidence/AddEvidence';
import { chooseFile } from '../../shared/file';
import { t } from '../../shared/i18n';
import styles from './Run.module.css';

interface ShowProps {
  task: TaskLine;
  onShow: (given: Given) => void;
  /** Why there is nothing; a word that is counted with others has no place for it. */
  onReason: ((reason: string) => void) | null;
  onCancel: () => void;
}

/** What somebody typed, as evidence. */
export function typed(text: string): Given {
  const form = /^https?:\/\/\S+$/.test(text) ? 'link' : 'text';
  return { form, text, path: null, name: null, content: null };
}

export function ShowForm({ task, onShow, onReason, onCancel }: ShowProps) {
  const [text, setText] = useState('');
  const [none, setNone] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    if (none && onReason) onReason(said);
    else onShow(typed(said));
  };
  const choose = async () => {
    const file = await chooseFile(t('evidence-choose'));
    if (file) onShow({ form: 'file', text: null, name: file.name, path: file.path, content: file.content });
  };
  return (
    <form className={`${styles.ask} ${styles.show}`} onSubmit={submit} noValidate onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onCancel(); } }}>
      <input autoFocus aria-label={t(none ? 'ask-reason' : 'show-what', { title: task.title })} placeholder={t(none ? 'show-none-short' : 'show-what-short')} value={text} onChange={(event) => setText(event.target.value)} />
      {onReason && <select aria-label={t('show-how')} value={none ? 'none' : 'shown'} onChange={(event) => setNone(event.target.value === 'none')}><option value="shown">{t('show-by')}</option><option value="none">{t('show-none')}</option></select>}
      <button type="button" aria-label={t('evidence-choose')} title={t('evidence-choose')} disabled={none} onClick={() => void choose()}><Paperclip size={14} aria-hidden /></button>
    </form>
  );
}
