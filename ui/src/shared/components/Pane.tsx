/**
 * The pane at the right of the content: same height, a hairline, Esc closes it. Under 1180 px it lies over the
 * content, behind a button with its count. Never a second level.
 */
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '../i18n';
import { useNarrow } from '../window';
import { Button } from './Button';
import styles from './Pane.module.css';

interface PaneProps {
  label: string;
  /** Rem; 292 px by default, 352 for an inspector, 428 for signing. */
  width?: number;
  /** Closing is possible; without it the pane stands while there is room. */
  onClose?: () => void;
  /** Narrow windows: whether the overlay is open. */
  open?: boolean;
  sunken?: boolean;
  head?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}

export function Pane({ label, width = 18.25, onClose, open = true, sunken, head, foot, children }: PaneProps) {
  const narrow = useNarrow();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (narrow && open) ref.current?.focus();
  }, [narrow, open]);
  if (narrow && !open) return null;
  return (
    <aside
      ref={ref}
      aria-label={label}
      tabIndex={-1}
      data-region
      className={[styles.pane, narrow && styles.over, sunken && styles.sunken].filter(Boolean).join(' ')}
      style={{ width: `${width}rem` }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onClose || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {(head || onClose) && (
        <header className={styles.head}>
          <div className={styles.title}>{head ?? <h2>{label}</h2>}</div>
          {onClose && <Button kind="quiet" icon={<X size={16} />} aria-label={t('close-pane')} title={`${t('close-pane')} (Esc)`} onClick={onClose} />}
        </header>
      )}
      <div className={styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </aside>
  );
}
