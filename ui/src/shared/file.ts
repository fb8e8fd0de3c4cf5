/** A file that a person picks, drops, or names: a path in the window, its bytes in a browser. */
import { listen } from '@tauri-apps/api/event';
import { inWindow } from '../api/call';
import { pick } from '../api/window';

export interface Chosen {
  name: string;
  path: string | null;
  /** Base64. */
  content: string | null;
}

/** What a list of people, scores or attendance may be. */
export const lists = ['csv', 'tsv', 'txt', 'xlsx', 'ods'];

/** Opens the system's dialog, or the browser's; null if the person changed their mind. */
export async function chooseFile(title: string, extensions: readonly string[] = []): Promise<Chosen | null> {
  if (inWindow()) {
    const path = await pick({ kind: 'open', title, extensions });
    return path === null ? null : fromPath(path);
  }
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extensions.map((extension) => `.${extension}`).join(',');
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => resolve(input.files?.[0] ? fromFile(input.files[0]) : null));
    input.click();
  });
}

export const fromPath = (path: string): Chosen => ({ name: path.split(/[\\/]/).at(-1) ?? path, path, content: null });

export async function fromFile(file: File): Promise<Chosen> {
  return { name: file.name, path: null, content: base64(new Uint8Array(await file.arrayBuffer())) };
}

/** In pieces, because a call takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000) text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}

/** Hands a file to the browser's own downloads; in the window the engine writes to a path instead. */
export function download(name: string, content: string): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it once the click is through.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Hears files dropped on the window, until the returned function is called. In a browser the page's own drop event is used. */
export function listenToDrops(dropped: (path: string) => void): () => void {
  if (!inWindow()) return () => undefined;
  const stop = listen<{ paths: string[] }>('tauri://drag-drop', ({ payload }) => payload.paths[0] !== undefined && dropped(payload.paths[0]));
  return () => void stop.then((end) => end());
}
