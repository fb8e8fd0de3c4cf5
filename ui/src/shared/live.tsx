/** The live regions: one polite, for marks; one assertive, for refused changes. */
import { useSyncExternalStore } from 'react';

const said = { polite: '', assertive: '' };
let snapshot = { ...said };
const listeners = new Set<() => void>();

/** Says a sentence to screen readers. The same sentence twice is said twice. */
export function say(text: string, manner: 'polite' | 'assertive' = 'polite'): void {
  said[manner] = said[manner] === text ? `${text}\u00a0` : text;
  snapshot = { ...said };
  listeners.forEach((listener) => listener());
}

export function LiveRegions() {
  const words = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
  return (
    <>
      <div className="hidden" aria-live="polite">{words.polite}</div>
      <div className="hidden" aria-live="assertive">{words.assertive}</div>
    </>
  );
}
