/**
 * Label above, help to the right of it, the message below with the failed shape. A field says what to do;
 * nothing that was typed is ever cleared.
 */
import { useId, type InputHTMLAttributes, type KeyboardEvent, type ReactNode, type Ref, type SelectHTMLAttributes } from 'react';
import { ChevronDown } from 'lucide-react';
import { WrongMark } from '../marks/Marks';
import styles from './Field.module.css';

interface Frame {
  label: string;
  help?: string | undefined;
  /** What is wrong and what to do; absent while all is well. */
  wrong?: string | null | undefined;
  note?: ReactNode;
}

interface Ids {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** The frame around any control: it hands over the ids that tie control, help and message together. */
export function FieldFrame({ label, help, wrong, note, children }: Frame & { children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const described = [help && `${id}h`, wrong && `${id}w`, note && `${id}n`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <div className={styles.top}>
        <label htmlFor={id}>{label}</label>
        {help && <span id={`${id}h`} className={styles.help}>{help}</span>}
      </div>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': wrong ? true : undefined })}
      {wrong && <p id={`${id}w`} className={styles.wrong}><WrongMark />{wrong}</p>}
      {note && <p id={`${id}n`} className={styles.note}>{note}</p>}
    </div>
  );
}

interface TextProps extends Frame, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  value: string;
  onChange: (value: string) => void;
  icon?: ReactNode;
  behind?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, help, wrong, note, icon, behind, onChange, ref, ...rest }: TextProps) {
  return (
    <FieldFrame label={label} help={help} wrong={wrong} note={note}>
      {(ids) => (
        <div className={`${styles.control} ${wrong ? styles.isWrong : ''}`}>
          {icon}
          <input ref={ref} className={styles.input} onChange={(event) => onChange(event.target.value)} {...ids} {...rest} />
          {behind}
        </div>
      )}
    </FieldFrame>
  );
}

interface SelectProps extends Frame, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
}

export function SelectField({ label, help, wrong, note, options, onChange, ...rest }: SelectProps) {
  return (
    <FieldFrame label={label} help={help} wrong={wrong} note={note}>
      {(ids) => (
        <span className={styles.selectBox}>
        <select
          className={`${styles.control} ${styles.select} ${wrong ? styles.isWrong : ''}`}
          onChange={(event) => onChange(event.target.value)}
          {...ids}
          {...rest}
        >
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
        <ChevronDown size={14} aria-hidden />
        </span>
      )}
    </FieldFrame>
  );
}

interface AreaProps extends Frame {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  /** One long word, e.g. a code: it wraps, but has no lines of its own, so Enter is done with it. */
  oneWord?: boolean;
}

/** Several lines of text, e.g. a reason or a condition. */
export function AreaField({ label, help, wrong, note, value, onChange, rows = 3, oneWord = false }: AreaProps) {
  const done = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <FieldFrame label={label} help={help} wrong={wrong} note={note}>
      {(ids) => (
        <textarea
          className={`${styles.control} ${styles.area} ${wrong ? styles.isWrong : ''}`}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={oneWord ? done : undefined}
          {...ids}
        />
      )}
    </FieldFrame>
  );
}
