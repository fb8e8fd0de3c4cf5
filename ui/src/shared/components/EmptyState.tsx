/** One sentence of fact, one of what to do, one button; where the first row would be. */
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export function EmptyState({ fact, todo, children }: { fact: string; todo?: string | undefined; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.fact}>{fact}</p>
      {todo && <p>{todo}</p>}
      {children && <div className={styles.deeds}>{children}</div>}
    </div>
  );
}

/** A refusal or fault in the place of content: what happened, what is safe, what to do. */
export function Trouble({ message, children }: { message: string; children?: ReactNode }) {
  return (
    <div className={styles.empty} role="alert">
      <p className={styles.bad}>{message}</p>
      {children && <div className={styles.deeds}>{children}</div>}
    </div>
  );
}
