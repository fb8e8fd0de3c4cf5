/** How far, as a thin bar. Decoration: the words beside it carry the numbers. */
import styles from './ProgressBar.module.css';

export function ProgressBar({ done, of }: { done: number; of: number }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
      <rect width={100} height={6} className={styles.track} />
      <rect width={of === 0 ? 0 : (100 * Math.min(done, of)) / of} height={6} className={styles.done} />
    </svg>
  );
}
