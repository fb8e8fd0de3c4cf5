/** What the first screen reads is asked for before anything is drawn: the engine answers while the page is put together. */
import { ask } from '../api/queries';
import type { AppStatus, RolloutLine } from '../api/types';

const rolloutKey = 'muster.rollout';

/** The rollout chosen last on this laptop, else the first. */
export function chosenOf(status: AppStatus, chosen: string | null): RolloutLine | null {
  return status.rollouts.find(({ id }) => id === chosen) ?? status.rollouts[0] ?? null;
}

export const lastChosen = (): string | null => localStorage.getItem(rolloutKey);
export const choose = (id: string): void => localStorage.setItem(rolloutKey, id);

export async function askFirst(): Promise<void> {
  try {
    const status = await ask('app_status', {});
    const rollout = status.state === 'open' ? chosenOf(status, lastChosen()) : null;
    if (!rollout) return;
    const overview = ['', '#', '#/'].includes(location.hash) ? [ask('rollout_overview', { rollout: rollout.id })] : [];
    await Promise.all([...overview, ask('rollout_state', { rollout: rollout.id })]);
  } catch {
    // Whoever reads it asks again, and says what is wrong.
  }
}
