/** Changes to what a plan consists of: each is one act, after which lists and findings are read again. */
import { useState } from 'react';
import { CallError } from '../../api/call';
import { stale } from '../../api/queries';
import type { Done } from '../../api/types';
import { did } from '../../shared/acts';
import { t } from '../../shared/i18n';
import { say } from '../../shared/live';

export function usePlanEdit() {
  const [trouble, setTrouble] = useState<string | null>(null);
  /** Answers whether the engine took it. */
  const edit = async (said: string, run: () => Promise<Pick<Done, 'action'>>): Promise<boolean> => {
    setTrouble(null);
    try {
      const { action } = await run();
      did({ action, label: said });
      say(said);
      stale(['checklist_show', 'checklist_list', 'plan_check', 'rollout_overview', 'history']);
      return true;
    } catch (error) {
      setTrouble(error instanceof CallError ? error.message : t('fault'));
      return false;
    }
  };
  return { edit, trouble };
}
