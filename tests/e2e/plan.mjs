// The plan in Chromium, by keyboard alone: approved and compared, edited, moved, completed, and begun again from itself.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { call, go, look, settled, violations } from './chromium.mjs';
import { muster } from './muster.mjs';
import { served } from './stage.mjs';
import { say } from './words.mjs';

let page;
let rollout;

before(async () => {
  ({ page } = await served('plan', (data) => {
    muster(data, 'init', '--unprotected', '--name', 'Ana Ruiz', '--role', 'deployment-lead');
    muster(data, 'rollout', 'new', '--template', 'lms-go-live', '--name', 'LMS', '--go-live', '2027-03-02T08:00', '--zone', 'Europe/Berlin');
  }));
  await look(page, 'en', 'light');
  rollout = (await call(page, 'app_status')).rollouts[0].id;
});

const state = async () => (await call(page, 'rollout_state', { rollout })).state;
const first = async () => {
  const { checklists } = await call(page, 'checklist_list', { rollout });
  return call(page, 'checklist_show', { checklist: checklists[0].id });
};

/** Presses the button of these words without a mouse. */
async function press(name) {
  await page.getByRole('button', { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
}

test('a plan is approved, and what is edited since is listed with who and when', async () => {
  await go(page, '/plan/changes');
  await page.getByText(say('changes-no-baseline')).waitFor();
  await press(say('state-approve'));
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  // Without a reason nothing is approved.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText(say('state-reason-missing')).waitFor();
  assert.equal(await state(), 'draft');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Steering committee of 1 February');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: say('state-now-approved') }).waitFor();
  await page.getByText(say('changes-none')).waitFor();

  const view = await first();
  await go(page, `/checklists/${view.checklist.id}`);
  await page.locator(`[data-key="${view.sections[0].items[0].id}"]`).focus();
  for (const key of ['x', 'ArrowDown', 'x']) await page.keyboard.press(key);
  await page.getByText(say('many-what')).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('complementary').getByLabel(say('col-owner')).focus();
  await page.keyboard.type('Bảo Trần');
  await page.getByLabel(say('many-shift')).focus();
  await page.keyboard.type('-2h');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('footer')?.textContent.includes('2 items'));
  await go(page, '/plan/changes');
  await page.getByText(say('changes-count', { count: 4 })).waitFor();
  assert.equal(await page.getByRole('row').filter({ hasText: 'Bảo Trần' }).count(), 2);
  assert.equal(await page.getByRole('row').filter({ hasText: say('move-earlier', { by: '2 h' }) }).count(), 2);
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Control+z');
  await page.getByText(say('changes-none')).waitFor();
});

test('a checklist is restructured by its keys', async () => {
  const view = await first();
  const [one, two] = view.sections[0].items;
  await go(page, `/checklists/${view.checklist.id}`);
  await page.locator(`[data-key="${one.id}"]`).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForFunction(([a, b]) => document.querySelector(`[data-key="${a}"]`)?.compareDocumentPosition(document.querySelector(`[data-key="${b}"]`)) === Node.DOCUMENT_POSITION_PRECEDING, [one.id, two.id]);
  assert.equal((await first()).sections[0].items[0].id, two.id);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(([a, b]) => document.querySelector(`[data-key="${a}"]`)?.compareDocumentPosition(document.querySelector(`[data-key="${b}"]`)) === Node.DOCUMENT_POSITION_FOLLOWING, [one.id, two.id]);
  await page.keyboard.press('l');
  const pane = page.getByRole('complementary', { name: say('structure') });
  await pane.getByLabel(say('section-new')).focus();
  await page.keyboard.type('Canteen');
  await page.keyboard.press('Enter');
  await pane.getByRole('listitem').filter({ hasText: 'Canteen' }).waitFor();
  assert.deepEqual(await violations(page), []);
  assert.equal((await first()).sections.at(-1).title, 'Canteen');
  // A section that holds items stays, and says so.
  await press(say('archive-one', { title: view.sections[0].title }));
  await pane.getByRole('alert').waitFor();
  await press(say('archive-one', { title: 'Canteen' }));
  await page.waitForFunction(() => !document.querySelector('aside')?.textContent.includes('Canteen'));
});

test('a ring of predecessors is refused by its codes', async () => {
  const view = await first();
  const items = view.sections.flatMap((section) => section.items);
  const [a, b] = [items.find(({ code }) => code === 'P-01'), items.find(({ code }) => code === 'P-02')];
  await call(page, 'item_edit', { item: b.id, predecessors: ['P-01'] });
  await go(page, '/');
  await go(page, `/checklists/${view.checklist.id}/${a.id}`);
  const field = page.getByRole('button', { name: new RegExp(`^${say('item-after')}: `) });
  await field.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('P-02');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'P-01' }).filter({ hasText: 'P-02' }).waitFor();
});

test('areas, topics, targets and criteria are edited where they stand, and the check follows', async () => {
  const check = async () => (await call(page, 'plan_check', { rollout })).findings.map(({ id }) => id);
  const before = await check();
  await go(page, '/plan/parts');
  const { areas, courses } = await call(page, 'plan_parts', { rollout });
  await page.getByLabel(say('plan-area-new')).focus();
  await page.keyboard.type('Canteen');
  await page.keyboard.press('Enter');
  await page.locator('summary', { hasText: 'Canteen' }).waitFor();
  const course = page.locator('details').filter({ has: page.locator('summary', { hasText: courses[0].title }) });
  await course.locator('summary').focus();
  await page.keyboard.press('Enter');
  await course.getByLabel(say('plan-topic-new')).focus();
  await page.keyboard.type('How to make soup');
  await page.keyboard.press('Enter');
  await course.getByText('How to make soup', { exact: true }).first().waitFor();
  assert.deepEqual(await violations(page), []);
  // The topics of the course no longer add up to what is stated of it.
  assert.ok((await check()).includes('C-13'));
  await page.getByRole('link', { name: say('plan-check') }).filter({ hasText: String(before.length + 1) }).waitFor();
  await page.keyboard.press('Control+z');
  await course.getByText('How to make soup', { exact: true }).first().waitFor({ state: 'detached' });
  assert.deepEqual(await check(), before);
  assert.equal((await call(page, 'plan_parts', { rollout })).areas.length, areas.length + 1);

  const { gates } = await call(page, 'gate_list', { rollout });
  await go(page, `/go-live/gates/${gates[2].id}`);
  await page.getByLabel(say('criterion-new')).focus();
  await page.keyboard.type('Soup is hot');
  await page.keyboard.press('Enter');
  const row = page.getByRole('button', { name: 'Soup is hot', exact: true });
  await row.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(`^${say('criterion-from')}: `) }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('T+1d');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('footer')?.textContent.includes('Soup is hot'));
  assert.deepEqual(await violations(page), []);
  const own = (await call(page, 'gate_show', { gate: gates[2].id })).criteria.find(({ title }) => title === 'Soup is hot');
  assert.equal(own.measurable_rel, 1440);
  await call(page, 'plan_archive', { kind: 'criterion', ids: [own.id] });
});

test('a launch in the hour that the clock skips is asked about, and moves in one step', async () => {
  await go(page, '/move-launch');
  const at = page.getByLabel(say('move-to'));
  await at.fill('2027-03-28T02:30');
  await page.getByText(say('move-clock-skipped', { zone: 'Europe/Berlin' })).waitFor();
  assert.deepEqual(await violations(page), []);
  await at.focus();
  await page.keyboard.press('Enter');
  assert.equal((await call(page, 'app_status')).rollouts[0].t0, '2027-03-02T08:00:00+01:00', 'nobody chooses for the team');
  await page.getByRole('radio').last().focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^Move the launch: / }).waitFor();
  await at.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/$/);
  assert.equal((await call(page, 'app_status')).rollouts[0].t0, '2027-03-28T03:30:00+02:00');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(async () => (await (await fetch('/call/app_status', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).json()).rollouts[0].t0 === '2027-03-02T08:00:00+01:00');
});

test('a completed rollout says on every screen that nothing changes, until it is reopened', async () => {
  await go(page, '/plan/changes');
  await press(say('state-to-running'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: say('state-now-running') }).waitFor();
  await press(say('state-to-completed'));
  await page.keyboard.type('Handed over to operations');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: say('state-now-completed') }).waitFor();
  const view = await first();
  await go(page, `/checklists/${view.checklist.id}`);
  await page.getByRole('region', { name: say('completed-note') }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.locator(`[data-key="${view.sections[0].items[0].id}"]`).focus();
  await page.keyboard.press('d');
  // One that needs evidence asks why there is none.
  if (view.sections[0].items[0].asks) {
    await page.keyboard.type('seen');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('alert').filter({ hasText: 'reopen it with a reason' }).waitFor();
  await page.getByRole('link', { name: say('completed-reopen') }).focus();
  await page.keyboard.press('Enter');
  await press(say('state-to-reopen'));
  await page.keyboard.type('A mark was forgotten');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: say('state-now-running') }).waitFor();
  assert.equal(await state(), 'running');
});

test('another rollout begins with the plan of this one', async () => {
  await go(page, '/new-rollout');
  await page.getByLabel(say('rollout-name')).fill('Next year');
  await page.getByLabel(say('begin-with')).selectOption({ label: say('template-from', { name: 'LMS' }) });
  assert.deepEqual(await violations(page), []);
  await page.getByLabel(say('rollout-name')).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/$/);
  await settled(page);
  const { rollouts } = await call(page, 'app_status');
  assert.deepEqual(rollouts.map(({ name, state: how }) => [name, how]).sort(), [['LMS', 'running'], ['Next year', 'draft']]);
});
