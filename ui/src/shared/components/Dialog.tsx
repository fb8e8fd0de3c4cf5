/**
 * The dialogs, of which there are four kinds only: close a session or a meeting, record a decision, restore, erase (signing is a
 * page). The title states the outcome, the body lists what will change with counts, one primary, Cancel; the focus
 * is on the safe choice and Esc cancels. Never opened from a dialog.
 */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { t } from '../i18n';
import { Button } from './Button';
import styles from './Dialog.module.css';

export type DialogKind = 'close-session' | 'decision' | 'restore' | 'erase';

interface DialogProps {
  kind: DialogKind;
  title: string;
  /** The deed, in whole words; an erasing deed is plain with `bad` words, any other is primary. */
  deed: string;
  onDeed: () => void;
  onCancel: () => void;
  busy?: boolean;
  wrong?: string | null;
  children: ReactNode;
}

export function Dialog({ kind, title, deed, onDeed, onCancel, busy = false, wrong, children }: DialogProps) {
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    safe.current?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const erasing = kind === 'erase';
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      // Keys of the screen behind must not act while the dialog stands.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id} className={styles.title}>{title}</h2>
      <div className={styles.body}>{children}</div>
      {wrong && <p className={styles.wrong} role="alert">{wrong}</p>}
      <div className={styles.deeds}>
        <Button ref={safe} onClick={onCancel}>{t('cancel')}</Button>
        <Button kind={erasing ? 'plain' : 'primary'} bad={erasing} aria-disabled={busy} onClick={() => !busy && onDeed()}>{deed}</Button>
      </div>
    </dialog>
  );
}
