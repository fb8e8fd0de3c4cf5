/** Draws one screen inside an open workspace, for tests. The engine is whatever the test puts in the place of `call`. */
import { QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { queries } from '../../api/queries';
import type { AppStatus, RolloutLine } from '../../api/types';
import { bindKeys } from '../commands';
import { change } from '../settings';
import { OpenContext } from '../workspace';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const rollout: RolloutLine = { id: 'r', name: 'R', zone: 'Asia/Ho_Chi_Minh', zone_known: true, t0: null, state: 'running' };
const status = { me: { member: 'm', name: 'Lê Thị Thu Hà', roles: ['training-manager'], device: 'HA-01', can_sign: true }, members_here: [{ id: 'm', name: 'Lê Thị Thu Hà' }], rollouts: [rollout] } as unknown as AppStatus;

export interface Shown {
  host: HTMLElement;
  /** Waits until what was asked has been answered and drawn. */
  settle: () => Promise<void>;
  press: (key: string) => Promise<void>;
  /** Types into the field that has the focus, or the one that is given. */
  type: (text: string, field?: Element | null) => Promise<void>;
  click: (words: string) => Promise<void>;
  button: (words: string) => HTMLElement | undefined;
  close: () => Promise<void>;
}

/** `part` is what differs of the workspace's status. */
export async function show(screen: ReactNode, part: Partial<AppStatus> = {}): Promise<Shown> {
  change({ language: 'en' });
  // Wide enough for panes to stand beside the content.
  Object.defineProperty(window, 'innerWidth', { value: 1440, configurable: true });
  queries.clear();
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const unbind = bindKeys();
  const { hook } = memoryLocation({ path: '/' });
  const settle = () => act(async () => { for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve)); });
  await act(async () => root.render(
    <QueryClientProvider client={queries}>
      <Router hook={hook}><OpenContext value={{ status: { ...status, ...part }, rollout, chooseRollout: () => undefined }}>{screen}</OpenContext></Router>
    </QueryClientProvider>,
  ));
  await settle();
  const button = (words: string) => [...host.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.includes(words));
  return {
    host,
    settle,
    button,
    press: async (key) => {
      await act(async () => { (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); });
      await settle();
    },
    type: async (text, field = document.activeElement) => {
      await act(async () => {
        const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
        Object.getOwnPropertyDescriptor(proto.prototype, 'value')?.set?.call(field, text);
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await settle();
    },
    click: async (words) => {
      await act(async () => button(words)?.click());
      await settle();
    },
    close: async () => {
      await act(async () => root.unmount());
      unbind();
      host.remove();
    },
  };
}
