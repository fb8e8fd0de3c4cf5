/** The one way to the engine: in the window through Tauri, in a browser through the loopback address. */
import { invoke } from '@tauri-apps/api/core';
import { sentenceOf, t } from '../shared/i18n';
import type { Commands, Words } from './types';

/** A refusal in words: what happened, what is safe, what to do. `field` names the field it is about. */
export class CallError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
    this.name = 'CallError';
  }
}

interface TauriInternals {
  invoke(command: string, args: Record<string, unknown>): Promise<unknown>;
}

declare global {
  interface Window {
    __TAURI_INTERNALS__?: TauriInternals;
  }
}

/** Told to the window when a command was refused because the workspace is not open. */
export const stateChanged = 'muster-state';

export const inWindow = (): boolean => window.__TAURI_INTERNALS__ !== undefined;

export async function call<K extends keyof Commands>(
  name: K,
  req: Commands[K]['req'],
): Promise<Commands[K]['res']> {
  try {
    const text = inWindow() ? await throughWindow(name, req) : await throughLoopback(name, req);
    return JSON.parse(text) as Commands[K]['res'];
  } catch (error) {
    // Any command may find the workspace locked or gone meanwhile; the frame then asks how it stands.
    if (error instanceof CallError && ['locked', 'empty'].includes(error.code) && name !== 'app_status') window.dispatchEvent(new Event(stateChanged));
    throw error;
  }
}

async function throughWindow(name: string, req: unknown): Promise<string> {
  try {
    return await invoke<string>('call', { name, body: JSON.stringify(req) });
  } catch (error) {
    throw asCallError(error);
  }
}

async function throughLoopback(name: string, req: unknown): Promise<string> {
  let response: Response;
  try {
    response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(req),
    });
  } catch {
    throw new CallError('unavailable', t('error-no-answer'));
  }
  const text = await response.text();
  if (!response.ok) throw asCallError(text);
  return text;
}

/** Both ways hand an error over as an object or as its JSON; anything else is a fault of ours. */
export function asCallError(error: unknown): CallError {
  if (error instanceof CallError) return error;
  const found = typeof error === 'string' ? parsed(error) : error;
  if (found !== null && typeof found === 'object' && 'code' in found && 'message' in found) {
    const { code, message } = found;
    const field = 'field' in found && typeof found.field === 'string' ? found.field : null;
    const { sentence, args } = found as { sentence?: unknown; args?: unknown };
    const id = typeof sentence === 'string' ? sentence : undefined;
    return new CallError(String(code), sentenceOf(id, (args ?? undefined) as Words | undefined, String(message)), field);
  }
  return new CallError('fault', typeof error === 'string' && error !== '' ? error : t('fault'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
