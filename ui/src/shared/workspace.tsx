/** The open workspace as every screen needs it: status, me, the rollout chosen. */
import { createContext, useContext } from 'react';
import type { AppStatus, RolloutLine } from '../api/types';

export interface Open {
  status: AppStatus;
  /** The rollout on screen; null while the workspace has none. */
  rollout: RolloutLine | null;
  chooseRollout: (id: string) => void;
}

export const OpenContext = createContext<Open | null>(null);

export function useOpen(): Open {
  const open = useContext(OpenContext);
  if (!open) throw new Error('a screen outside of an open workspace');
  return open;
}

/** For screens that only exist inside a rollout; the frame does not show them without one. */
export function useRollout(): RolloutLine {
  const { rollout } = useOpen();
  if (!rollout) throw new Error('a screen of a rollout without one');
  return rollout;
}
