/** How wide the window is in rem, so that zoom makes it narrow as well. */
import { useSyncExternalStore } from 'react';
import { remPixels } from './settings';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('resize', listener);
  // Zoom changes the root's style and not the window.
  const seen = new MutationObserver(listener);
  seen.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  return () => {
    window.removeEventListener('resize', listener);
    seen.disconnect();
  };
};

let known: number | null = null;

/** The window's width, read once a resize: asking costs a layout. */
function width(): number {
  known ??= window.innerWidth;
  return known;
}

window.addEventListener('resize', () => {
  known = null;
});

/** Under 1180 px (73.75 rem): the sidebar is a rail and panes lie over the content. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => width() / remPixels() < 73.75);

/** Pixels of one rem now, for row heights that a script has to know. */
export const useRem = (): number => useSyncExternalStore(subscribe, remPixels);
