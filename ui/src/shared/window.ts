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

let known: { width: number; height: number } | null = null;

/** The window's size in rem; its pixels are read once a resize, because asking costs a layout. */
function size(): { width: number; height: number } {
  known ??= { width: window.innerWidth, height: window.innerHeight };
  const rem = remPixels();
  return { width: known.width / rem, height: known.height / rem };
}

window.addEventListener('resize', () => {
  known = null;
});

/** Whether the window is less than so many rem wide. */
export const useBelow = (width: number): boolean => useSyncExternalStore(subscribe, () => size().width < width);

/** Under 1180 px (73.75 rem): the sidebar is a rail and panes lie over the content. */
export const useNarrow = (): boolean => useBelow(73.75);

/** Under 48 rem, as 1280 px are at 200 %: what has a word and a picture shows one of them. */
export const useTight = (): boolean => useBelow(48);

/** Under 34 rem high: the head of a screen scrolls away with it. */
export const useLow = (): boolean => useSyncExternalStore(subscribe, () => size().height < 34);

/** Pixels of one rem now, for row heights that a script has to know. */
export const useRem = (): number => useSyncExternalStore(subscribe, remPixels);
