/** One key, as it is written on the keyboard; on macOS the system's signs. */
import styles from './KeyCap.module.css';

const apple = /Mac/.test(navigator.platform);
const signs: Record<string, string> = { Ctrl: '\u2318', Shift: '\u21e7', Alt: '\u2325' };

export const keyWord = (key: string): string => (apple ? (signs[key] ?? key) : key);

export function KeyCap({ name, onAccent = false }: { name: string; onAccent?: boolean }) {
  return <kbd className={`${styles.cap} ${onAccent ? styles.onAccent : ''}`}>{name.split(' ').map(keyWord).join(' ')}</kbd>;
}
