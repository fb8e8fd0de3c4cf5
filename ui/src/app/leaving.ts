/** Asks before the page is left while changes wait to be sent. The window asks by itself; a browser only lets a page say that it should. */
import { useEffect } from 'react';
import { inWindow } from '../api/call';
import type { SyncLine } from '../api/types';

export function useLeaving({ server, unsent }: SyncLine): void {
  const asks = !inWindow() && Boolean(server) && unsent > 0;
  useEffect(() => {
    if (!asks) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [asks]);
}
