/** A small surface under its button: closes with Esc, on a click elsewhere, and when the focus leaves it. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './Popover.module.css';

interface PopoverProps {
  label: string;
  className?: string | undefined;
  /** What the button shows. */
  button: ReactNode;
  end?: boolean;
  /** Rem. */
  width?: number;
  children: (close: () => void) => ReactNode;
}

export function Popover({ label, className, button, end = false, width = 16, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const first = box.current?.querySelector<HTMLElement>('[data-surface] button, [data-surface] a, [data-surface]');
    first?.focus();
    const away = (event: PointerEvent) => !box.current?.contains(event.target as Node) && setOpen(false);
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div
      ref={box}
      className={styles.box}
      onBlur={(event) => event.relatedTarget && !box.current?.contains(event.relatedTarget) && setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button ref={opener} type="button" className={className} aria-expanded={open} aria-haspopup="dialog" onClick={() => setOpen(!open)}>{button}</button>
      {open && (
        <div role="dialog" aria-label={label} data-surface tabIndex={-1} className={`${styles.surface} ${end ? styles.end : ''}`} style={{ width: `${width}rem` }}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
