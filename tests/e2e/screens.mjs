// Every screen of the app on the sample, and how one gets there.
import { call, go, settled } from './chromium.mjs';

/** The screens as `{name, show(page)}`, with the ids that the sample has now. */
export async function screens(page) {
  const { rollouts } = await call(page, 'app_status');
  const rollout = rollouts[0].id;
  const { sessions } = await call(page, 'session_list', { rollout });
  const { checklists } = await call(page, 'checklist_list', { rollout });
  const { areas } = await call(page, 'handoff_list', { rollout });
  const places = {
    overview: '/',
    checklists: '/checklists',
    checklist: `/checklists/${checklists[0].id}`,
    sessions: '/training',
    'roll call': `/training/sessions/${of(sessions, 'open').id}`,
    'closed session': `/training/sessions/${of(sessions, 'closed').id}`,
    people: '/training/people',
    'hand-off': '/handoff',
    'hand-off area': `/handoff/${areas[0].id}`,
    settings: '/settings',
    'new rollout': '/new-rollout',
  };
  const plain = Object.entries(places).map(([name, place]) => ({ name, place, show: (shown) => go(shown, place) }));
  return [...plain, over('palette', 'Control+k'), over('key list', '?')];
}

/** The first session in a state; the sample has every state. */
export function of(sessions, state) {
  const found = sessions.find((session) => session.state === state);
  if (!found) throw new Error(`the sample has no session that is ${state}`);
  return found;
}

function over(name, key) {
  return {
    name,
    place: '/checklists',
    async show(page) {
      await go(page, '/checklists');
      await page.keyboard.press(key);
      await page.locator('dialog[open], [role="dialog"]').first().waitFor();
      await settled(page);
    },
  };
}
