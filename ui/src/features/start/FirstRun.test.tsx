import { expect, it, vi } from 'vitest';
import { show } from '../../shared/testing/screen';
import { FirstRun } from './FirstRun';

vi.mock('../../api/call', async (original) => ({ ...(await original<typeof import('../../api/call')>()), call: () => new Promise(() => undefined) }));

it('says that a workspace was being made when the power went, and only then', async () => {
  const screen = await show(<FirstRun brokenOff />);
  expect(screen.host.querySelector('[role="status"]')?.textContent).toContain('cleared away');
  await screen.close();
  const calm = await show(<FirstRun />);
  expect(calm.host.textContent).not.toContain('cleared away');
  await calm.close();
});

it('offers to put back a backup beside the three ways', async () => {
  const screen = await show(<FirstRun />);
  const way = [...screen.host.querySelectorAll('button')].find((button) => button.textContent === 'Put back a backup');
  way?.click();
  await vi.waitFor(() => expect(screen.host.querySelector('main h2')?.textContent).toBe('Put back a backup'));
  await screen.close();
});
