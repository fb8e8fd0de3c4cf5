/** What only the desktop window has: its menu, its language, its file dialogs, its watch over a blank page. In a browser these do nothing. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { inWindow } from './call';

/** Hears the id of every menu entry that was chosen, until the returned function is called. */
export function listenToMenu(chosen: (id: string) => void): () => void {
  if (!inWindow()) return () => undefined;
  const stop = listen<string>('menu', ({ payload }) => chosen(payload));
  return () => void stop.then((end) => end());
}

/** Tells the window which language its menu speaks. */
export function menuLanguage(code: string): void {
  if (!inWindow()) return;
  // A menu in the other language is a blemish; it must not disturb the page.
  void invoke('language', { code }).catch(() => undefined);
}

/**
 * Tells the window that the page was drawn; without this it takes itself for blank and starts once more. A page that
 * nobody can see is not drawn at all, so it says so at once.
 */
export function reportPainted(): void {
  if (!inWindow()) return;
  const report = () => void invoke('painted').catch(() => undefined);
  if (document.hidden) report();
  // The second frame begins when the first has been drawn.
  else requestAnimationFrame(() => requestAnimationFrame(report));
}

export interface Pick {
  kind: 'open' | 'save' | 'folder';
  title: string;
  /** Proposed name, for saving. */
  name?: string;
  /** Endings without the dot; empty takes any file. */
  extensions?: readonly string[];
}

/** The path that the person picked in the system's own dialog; null if they changed their mind, or in a browser. */
export async function pick({ kind, title, name, extensions = [] }: Pick): Promise<string | null> {
  if (!inWindow()) return null;
  return invoke<string | null>('pick', { kind, title, name: name ?? null, extensions: [...extensions] });
}
