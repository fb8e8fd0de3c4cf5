/** What this person set for this screen: theme, language, zoom, row height. Kept in the browser, never synced. */
import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
export type Language = 'en' | 'vi';
export type RowHeight = 'compact' | 'normal' | 'large';

export interface Settings {
  theme: Theme;
  language: Language;
  /** Percent of the system's size, 50 to 200. */
  zoom: number;
  rows: RowHeight;
}

const key = 'muster.settings';
const zooms = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200];
export const rowRem: Record<RowHeight, number> = { compact: 1.75, normal: 1.875, large: 2.5 };

const firstLanguage = (): Language => (navigator.language.toLowerCase().startsWith('vi') ? 'vi' : 'en');

function read(): Settings {
  const first: Settings = { theme: 'system', language: firstLanguage(), zoom: 100, rows: 'normal' };
  try {
    return checked({ ...first, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) }, first);
  } catch {
    return first;
  }
}

/** Storage is a file that anything may have written to: a value that is not known becomes the first one. */
function checked(found: Settings, first: Settings): Settings {
  return {
    theme: ['system', 'light', 'dark'].includes(found.theme) ? found.theme : first.theme,
    language: ['en', 'vi'].includes(found.language) ? found.language : first.language,
    zoom: zooms.includes(found.zoom) ? found.zoom : first.zoom,
    rows: found.rows in rowRem ? found.rows : first.rows,
  };
}

let settings = read();
const listeners = new Set<() => void>();

export function change(part: Partial<Settings>): void {
  settings = { ...settings, ...part };
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // A full or forbidden storage only means that the choice lasts until the window closes.
  }
  apply();
  listeners.forEach((listener) => listener());
}

/** Writes the settings on the root element, where the style sheets read them. */
export function apply(): void {
  const root = document.documentElement;
  root.lang = settings.language;
  root.dataset.theme = settings.theme;
  root.style.fontSize = `${settings.zoom}%`;
  rem = null;
  root.style.setProperty('--row', `${rowRem[settings.rows]}rem`);
}

export const currentLanguage = (): Language => settings.language;
export const useSettings = (): Settings => useSyncExternalStore(subscribe, () => settings);
export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => settings.language);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Zooms one step in (1) or out (-1), or back to the system's size (0). */
export function zoom(direction: 1 | -1 | 0): void {
  const at = zooms.indexOf(settings.zoom);
  const next = direction === 0 ? 100 : zooms[Math.min(zooms.length - 1, Math.max(0, at + direction))];
  change({ zoom: next ?? 100 });
}

let rem: number | null = null;

/** Pixels of one rem at the zoom set now; for sizes that a script has to know, such as a row's height. Read once a zoom: it costs a layout. */
export function remPixels(): number {
  rem ??= parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return rem;
}
