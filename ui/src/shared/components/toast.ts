/** The one toast: only when the changed thing is off screen. Errors are never toasts. */
import { useSyncExternalStore } from 'react';

export interface ToastContent {
  text: string;
  undo?: () => void;
}

let current: (ToastContent & { id: number }) | null = null;
let count = 0;
const listeners = new Set<() => void>();

export function toast(content: ToastContent | null): void {
  current = content && { ...content, id: ++count };
  listeners.forEach((listener) => listener());
}

export const useToast = (): typeof current =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
