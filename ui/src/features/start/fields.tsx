/** Fields that several of the first forms share: passphrase, zone, template with its date. */
import { Eye, EyeOff, Lock } from 'lucide-react';
import { useState, type ReactNode, type Ref } from 'react';
import { useCall } from '../../api/queries';
import { SelectField, TextField } from '../../shared/components/Field';
import { t } from '../../shared/i18n';
import { missing } from './start-model';
export { ZoneField } from '../../shared/components/ZoneField';
import styles from './Start.module.css';

interface PassphraseProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Checked when leaving the field and again on the deed. */
  asked: boolean;
  wrong?: string | null | undefined;
  note?: string | undefined;
  help?: string | undefined;
  fresh?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function PassphraseField({ label, value, onChange, asked, wrong, note, help, fresh = true, ref }: PassphraseProps) {
  const [seen, setSeen] = useState(false);
  const [left, setLeft] = useState(false);
  const short = missing(value);
  const tooShort = fresh && short > 0 && (asked || (left && value !== '')) ? t('passphrase-short', { length: [...value].length, missing: short }) : null;
  return (
    <TextField
      {...(ref ? { ref } : {})}
      label={label}
      help={help}
      note={note}
      wrong={wrong ?? tooShort}
      type={seen ? 'text' : 'password'}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      value={value}
      onChange={onChange}
      onBlur={() => setLeft(true)}
      icon={<Lock size={16} aria-hidden />}
      behind={
        <button type="button" className={styles.eye} aria-pressed={seen} aria-label={t('passphrase-show')} title={t('passphrase-show')} onClick={() => setSeen(!seen)}>
          {seen ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
        </button>
      }
    />
  );
}

interface TemplateProps {
  template: string;
  onTemplate: (name: string) => void;
  goLive: string;
  onGoLive: (at: string) => void;
  wrong: string | null;
  /** More to begin with than the templates that are built in. */
  more?: readonly { value: string; label: string }[];
  /** Which of two instants is meant, where the date leaves it open. */
  launch: ReactNode;
  /** Stands between the choice and the date. */
  children?: ReactNode;
}

export function TemplateFields({ template, onTemplate, goLive, onGoLive, wrong, launch, more = [], children }: TemplateProps) {
  const { data } = useCall('template_list', {});
  const known = data?.templates ?? [];
  const chosen = known.find(({ name }) => name === template);
  const options = [...(known.length > 0 ? known.map(({ name, title }) => ({ value: name, label: t('template-line', { title }) })) : [{ value: 'lms-go-live', label: t('template-line', { title: 'LMS go-live' }) }]), ...more, { value: '', label: t('template-none') }];
  return (
    <>
      <SelectField
        label={t('begin-with')}
        value={template}
        onChange={onTemplate}
        options={options}
        note={chosen ? t('template-counts', { items: chosen.items, audiences: chosen.audiences, areas: chosen.areas }) : undefined}
      />
      {children}
      {template !== '' && <TextField label={t('go-live')} help={t('go-live-help')} type="datetime-local" value={goLive} onChange={onGoLive} wrong={wrong} />}
      {template !== '' && launch}
    </>
  );
}
