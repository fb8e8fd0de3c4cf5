/** Family name first, given name in bold; when it is too long the front is cut. Hits are underlined and tinted. */
import { hits, nameParts } from '../text/fold';
import styles from './PersonName.module.css';

export function PersonName({ name, needle = '' }: { name: string; needle?: string }) {
  const { front, given } = nameParts(name);
  if (needle === '') return <span className={styles.name} title={name}><span className={styles.front}>{front}</span><b className={styles.given}>{given}</b></span>;
  const found = hits(`${front}${given}`, needle);
  return (
    <span className={styles.name} title={name}>
      <span className={styles.front}><Hits text={front} found={found} from={0} /></span>
      <b className={styles.given}><Hits text={given} found={found} from={front.length} /></b>
    </span>
  );
}

/** Plain text with the hits of a folded needle. */
export function HitText({ text, needle }: { text: string; needle: string }) {
  return <Hits text={text} found={hits(text, needle)} from={0} />;
}

function Hits({ text, found, from }: { text: string; found: [number, number][]; from: number }) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const [start, end] of found) {
    const first = Math.max(0, start - from);
    const last = Math.min(text.length, end - from);
    if (last <= first) continue;
    parts.push(text.slice(at, first), <mark key={first} className={styles.hit}>{text.slice(first, last)}</mark>);
    at = last;
  }
  return <>{parts}{text.slice(at)}</>;
}
