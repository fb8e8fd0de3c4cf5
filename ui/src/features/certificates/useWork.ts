/** Work of the engine that takes a while: asked how far it is while it runs, and stopped when somebody says so. */
import { useEffect, useState } from 'react';
import { call } from '../../api/call';
import type { WorkUnderWay } from '../../api/types';

/** Milliseconds between two questions. */
const often = 150;

export function useWork(running: boolean): { work: WorkUnderWay | null; stop: () => void } {
  const [work, setWork] = useState<WorkUnderWay | null>(null);
  useEffect(() => {
    setWork(null);
    if (!running) return undefined;
    const ask = () => void call('certificate_progress', {}).then((now) => { if (!now.idle) setWork(now); }, () => undefined);
    const asking = setInterval(ask, often);
    return () => clearInterval(asking);
  }, [running]);
  return { work, stop: () => void call('certificate_cancel', {}).catch(() => undefined) };
}
