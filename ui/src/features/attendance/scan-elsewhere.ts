/** A badge that is scanned on another screen: it goes to the one roll call of now, where there is one. */
import { useLocation } from 'wouter';
import { call } from '../../api/call';
import { toast } from '../../shared/components/toast';
import { t } from '../../shared/i18n';
import { isBadge, useScanner } from '../../shared/scanner';
import { rollCallsNow } from './roll-calls';

let waiting: string | null = null;

/** What was scanned elsewhere, once. */
export function takeWaiting(): string | null {
  const taken = waiting;
  waiting = null;
  return taken;
}

/** Screens that take scans themselves come first. */
export function useScanElsewhere(rollout: string | null): void {
  const [, go] = useLocation();
  useScanner((text) => {
    if (rollout === null || !isBadge(text)) return false;
    void call('session_list', { rollout }).then(({ sessions }) => {
      const [one, another] = rollCallsNow(sessions, new Date()).filter(({ state }) => state === 'open' || state === 'planned');
      if (!one || another) { toast({ text: t('scan-nowhere') }); return; }
      waiting = text;
      go(`/training/sessions/${one.id}`);
    }).catch(() => undefined);
    return true;
  }, 'frame');
}
