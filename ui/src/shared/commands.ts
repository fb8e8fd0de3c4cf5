/**
 * Everything the app can do by name: one registry feeds the palette, the keyboard and the list behind `?`. A screen
 * registers its own while it is on screen.
 */
import { useEffect, useId, useSyncExternalStore } from 'react';
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';

export interface Command {
  id: string;
  /** Verb and object, as the palette shows it. */
  title: string;
  /** As tinykeys writes it, e.g. `$mod+k` or `F5`; several where a sign needs Shift on some keyboards only. */
  binding?: string | readonly string[];
  /** As the key caps show it, e.g. `Ctrl K`. */
  keys?: string;
  /** Other words people may type for it. */
  words?: string;
  /** The deed; answering false leaves the key to the page (e.g. Ctrl Z inside a field with text). */
  run: () => void | false;
}

/** A key that acts on the row or field of this screen: shown in the foot bar and behind `?`, handled by the screen. */
export interface ScreenKey {
  keys: string;
  label: string;
  /** Behind `?` only. */
  quiet?: boolean;
}

interface Registered {
  commands: readonly Command[];
  keys: readonly ScreenKey[];
}

const registry = new Map<string, Registered & { words: string }>();
/** What keys run now, put together when a key asks; `snapshot` is what was last shown. */
let current: Registered | null = null;
let snapshot: Registered = { commands: [], keys: [] };
const listeners = new Set<() => void>();

const now = (): Registered => (current ??= all());

function all(): Registered {
  const some = [...registry.values()];
  return { commands: some.flatMap(({ commands }) => commands), keys: some.flatMap(({ keys }) => keys) };
}

/** Screens register at each drawing, because deeds close over what is on screen; only other words are news. */
function publish(): void {
  snapshot = now();
  listeners.forEach((listener) => listener());
}

function register(id: string, commands: readonly Command[], keys: readonly ScreenKey[]): void {
  const said = words(commands, keys);
  const before = registry.get(id)?.words;
  registry.set(id, { commands, keys, words: said });
  current = null;
  if (said !== before) publish();
}

const words = (commands: readonly Command[], keys: readonly ScreenKey[]): string =>
  [...commands.map(({ id, title, keys: caps }) => `${id}=${title}=${caps ?? ''}`), ...keys.map(({ keys: caps, label }) => `${caps}=${label}`)].join('\n');

/** Registers commands and keys for as long as the component is on screen. Both are read anew on each render. */
export function useCommands(commands: readonly Command[], keys: readonly ScreenKey[] = []): void {
  const id = useId();
  useEffect(() => {
    register(id, commands, keys);
  });
  useEffect(
    () => () => {
      registry.delete(id);
      current = null;
      publish();
    },
    [id],
  );
}

export const useRegistered = (): Registered =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );

/** True while an input method composes: no key may act then. */
export const composing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** True where typing writes text. */
export const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

/** Runs the command whose key was pressed. Plain letters never act while somebody writes. */
export function bindKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (composing(event) || event.defaultPrevented) return;
    const inDialog = document.querySelector('dialog[open]') !== null;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
    if (plain && writes(event.target)) return;
    const found = now().commands.find(({ id, binding }) => (!inDialog || id.startsWith('zoom')) && binding !== undefined && [binding].flat().some((one) => matches(event, one)));
    if (found && found.run() !== false) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

/** Runs a command by its id, as the window's menu asks; undo in a field with text takes back typing instead. */
export function runCommand(id: string): void {
  const found = now().commands.find((command) => command.id === id);
  // The old call is the only way to a field's own undo when the menu has taken the key.
  if (found?.run() === false && id === 'undo') document.execCommand('undo');
}

function matches(event: KeyboardEvent, binding: string): boolean {
  const [press] = parseKeybinding(binding);
  return press !== undefined && matchKeyBindingPress(event, press);
}
