/** A value that is edited where it stands: Enter keeps, Esc restores, leaving keeps what was typed. */
import { Pencil } from 'lucide-react';
import { useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { composing } from '../commands';
import styles from './EditInPlace.module.css';

export interface EditHandle {
  edit(): void;
}

interface EditProps {
  /** What is edited, for screen readers. */
  label: string;
  value: string;
  shown?: ReactNode;
  /** Stands where there is no value yet. */
  empty: string;
  /** Answers a message if this cannot be kept. */
  check?: (text: string) => string | null;
  onKeep: (text: string) => void;
  handle?: Ref<EditHandle>;
}

export function EditInPlace({ label, value, shown, empty, check, onKeep, handle }: EditProps) {
  const [text, setText] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useImperativeHandle(handle, () => ({ edit: () => setText(value) }), [value]);
  if (text === null) {
    return (
      <button ref={opener} type="button" className={styles.value} onClick={() => setText(value)}>
        <span className="hidden">{label}: </span>
        {value === '' ? <span className={styles.empty}>{empty}</span> : <span>{shown ?? value}</span>}
        <Pencil size={12} aria-hidden />
      </button>
    );
  }
  const wrong = check?.(text) ?? null;
  const end = (keep: boolean, stay: boolean) => {
    if (keep && wrong) return;
    setText(null);
    if (keep && text.trim() !== value) onKeep(text.trim());
    // The button is only in the page again after this render.
    if (stay) requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <span className={styles.box}>
      <input
        className={styles.field}
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        value={text}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => end(true, false)}
        onKeyDown={(event) => {
          if (composing(event.nativeEvent)) return;
          if (event.key === 'Enter') end(true, true);
          else if (event.key === 'Escape') end(false, true);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {wrong && <span role="alert" className={styles.wrong}>{wrong}</span>}
    </span>
  );
}
