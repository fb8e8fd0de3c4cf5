// The hand-off beside its areas in Chromium, by keyboard: a drill written down, a version added and read, an error carried
// over, shifts filled in, a shift handed over and taken over by somebody else, and a date to look at it again.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { call, go, look, violations } from './chromium.mjs';
import { muster } from './muster.mjs';
import { served, until } from './stage.mjs';
import { say } from './words.mjs';

let page;
let rollout;
const owner = 'Lê Thị Thu Hà';

before(async () => {
  ({ page } = await served('handover', (data) => muster(data, 'init', '--name', owner, '--sample')));
  rollout = (await call(page, 'app_status')).rollouts[0].id;
  await look(page, 'en', 'light');
});

const pane = () => page.locator('aside');
const gone = () => page.waitForFunction(() => document.querySelector('aside form') === null);
const submit = (name) => pane().getByRole('button', { name, exact: true }).press('Enter');

test('a drill is written down by who drove and who watched, and shows its point', async () => {
  const { walkthroughs } = await call(page, 'walkthrough_list', { rollout });
  const drill = walkthroughs.find(({ sort }) => sort === 'rollback');
  await go(page, '/handoff/walkthroughs');
  await page.getByRole('link', { name: drill.title }).press('Enter');
  await pane().getByText(say('walk-never')).waitFor();
  await page.keyboard.press('w');
  await page.getByLabel(say('walk-driver'), { exact: true }).fill('Ms Smith');
  await page.getByLabel(say('walk-watcher'), { exact: true }).fill('ms smith');
  await page.getByLabel(say('walk-minutes'), { exact: true }).fill('75');
  await page.getByLabel(say('walk-minutes'), { exact: true }).press('Enter');
  await pane().getByRole('alert').waitFor();
  assert.match(await pane().getByRole('alert').innerText(), /who drives does not watch/i);
  assert.deepEqual(await violations(page), []);
  await page.getByLabel(say('walk-watcher'), { exact: true }).fill(owner);
  await page.getByLabel(say('walk-step-result', { no: 2 }), { exact: true }).selectOption('failed');
  assert.equal(await page.getByLabel(say('walk-result'), { exact: true }).inputValue(), 'failed', 'a step that failed is no walk that passed');
  await page.getByLabel(say('walk-note'), { exact: true }).fill('The routing had no rule for the way back');
  await page.getByLabel(say('walk-minutes'), { exact: true }).press('Enter');
  await pane().getByText('The routing had no rule for the way back').waitFor();
  const after = (await call(page, 'walkthrough_list', { rollout })).walkthroughs.find(({ id }) => id === drill.id);
  assert.deepEqual([after.state, after.walks[0].in_time, after.walks[0].watcher, after.walks[0].steps[1].result], ['failed', false, owner, 'failed']);
  await go(page, `/handoff/${drill.area}`);
  await page.getByText(say('walk-who', { driver: 'Ms Smith', watcher: owner })).first().waitFor();
});

test('a document gets a version with its digest, and who brought it does not accept it', async () => {
  const { documents } = await call(page, 'document_list', { rollout });
  const document = documents.find(({ state }) => state === 'none');
  await go(page, `/handoff/documents/${document.id}`);
  await pane().getByText(say('document-no-version')).waitFor();
  await page.keyboard.press('v');
  await page.getByLabel(say('document-col-version'), { exact: true }).fill('2027-03');
  const choosing = page.waitForEvent('filechooser');
  await pane().getByRole('button', { name: say('evidence-choose') }).press('Enter');
  await (await choosing).setFiles({ name: 'alerts.pdf', mimeType: 'application/pdf', buffer: Buffer.from('alerts') });
  await pane().getByText('alerts.pdf').waitFor();
  await page.getByLabel(say('document-col-version'), { exact: true }).press('Enter');
  await pane().getByText(say('document-own')).waitFor();
  assert.equal(await pane().getByRole('button', { name: say('document-accept') }).count(), 0);
  await submit(say('document-read'));
  await pane().getByText(new RegExp(`${owner} read it`)).waitFor();
  assert.deepEqual(await violations(page), []);
  const line = (await call(page, 'document_list', { rollout })).documents.find(({ id }) => id === document.id);
  assert.deepEqual([line.state, line.editions[0].evidence.digest.length], ['read', 64]);
});

test('a known error and items of a checklist go over with owner and date', async () => {
  await go(page, '/handoff/open');
  await page.keyboard.press('a');
  await page.getByLabel(say('carry-col-what'), { exact: true }).fill('The export takes a minute');
  await page.getByLabel(say('carry-workaround'), { exact: true }).fill('Export at night');
  await page.getByLabel(say('col-owner'), { exact: true }).fill('Vendor');
  await page.getByLabel(say('col-owner'), { exact: true }).press('Enter');
  await pane().getByRole('alert').waitFor();
  await page.getByLabel(say('condition-until'), { exact: true }).fill('2027-06-01');
  await page.getByLabel(say('condition-until'), { exact: true }).press('Enter');
  await page.getByRole('link', { name: 'The export takes a minute' }).waitFor();
  await page.keyboard.press('i');
  await pane().getByRole('checkbox').first().press('Space');
  await page.getByLabel(say('col-owner'), { exact: true }).fill(owner);
  await page.getByLabel(say('condition-until'), { exact: true }).fill('2027-05-01');
  assert.deepEqual(await violations(page), []);
  const before = (await call(page, 'carry_list', { rollout })).open;
  await page.getByLabel(say('condition-until'), { exact: true }).press('Enter');
  await gone();
  assert.equal((await call(page, 'carry_list', { rollout })).open, before + 1);
});

test('shifts are filled in with people in turn, and undone in one step', async () => {
  await go(page, '/handoff/on-call');
  const count = async () => (await call(page, 'rota_show', { rollout })).shifts.length;
  const before = await count();
  await page.keyboard.press('f');
  await page.getByLabel(say('shifts-from'), { exact: true }).fill('2028-01-03T08:00');
  await page.getByLabel(say('shifts-until'), { exact: true }).fill('2028-01-05T08:00');
  await page.getByLabel(say('shifts-people'), { exact: true }).fill('Ms Smith, Mr Jones');
  await page.getByLabel(say('shifts-people'), { exact: true }).press('Enter');
  await gone();
  assert.equal(await count(), before + 6);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('aside form') === null);
  await until(async () => (await count()) === before);
  await page.keyboard.press('c');
  await page.getByLabel(say('escalation-who'), { exact: true }).fill('Vendor, night desk');
  await page.getByLabel(say('escalation-who'), { exact: true }).press('Enter');
  await pane().getByRole('alert').waitFor();
  await page.getByLabel(say('escalation-what'), { exact: true }).fill('The night');
  await page.getByLabel(say('escalation-phone'), { exact: true }).fill('+84 90 555 0199');
  await page.getByLabel(say('escalation-phone'), { exact: true }).press('Enter');
  await page.getByRole('button', { name: say('escalation-open', { name: 'Vendor, night desk' }) }).waitFor();
  assert.deepEqual(await violations(page), []);
});

test('the contact sheet is one with the rota and the escalation', async () => {
  await go(page, '/reports/contacts');
  const list = page.getByRole('listitem').filter({ hasText: 'Vendor, night desk' });
  await list.getByText('+84 90 555 0199').waitFor();
  await page.getByRole('heading', { name: say('report-part-on-call') }).waitFor();
  const levels = page.getByRole('region', { name: say('report-part-escalation') });
  await levels.getByText('Vendor, night desk').waitFor();
  // Whom the escalation names is not taken off the sheet.
  await page.getByRole('button', { name: `${say('contact-remove')}: Vendor, night desk` }).press('Enter');
  await page.getByRole('alert').waitFor();
  assert.equal(await list.count(), 1);
  assert.deepEqual(await violations(page), []);
});

test('a shift is handed over on one page, and who handed it over does not take it', async () => {
  await go(page, '/handoff/shift');
  await page.getByRole('heading', { name: say('agenda-part-carried') }).first().waitFor();
  await page.keyboard.press('h');
  await page.getByLabel(say('shift-to'), { exact: true }).fill('Ms Smith');
  await page.getByLabel(say('shift-note'), { exact: true }).fill('Watch the export');
  await page.getByRole('button', { name: say('shift-hand-over'), exact: true }).press('Enter');
  await page.getByText('Watch the export').waitFor();
  assert.equal(await page.getByRole('button', { name: say('shift-take'), exact: true }).count(), 0);
  await page.getByRole('button', { name: say('shift-page-show') }).first().press('Enter');
  await page.getByRole('heading', { name: say('shift-page-then') }).waitFor();
  assert.deepEqual(await violations(page), []);
});

test('early-life support says what stands against its end, and a date is set and answered', async () => {
  await go(page, '/handoff/early-life');
  await page.getByRole('heading', { name: say('early-lacks') }).waitFor();
  await page.keyboard.press('a');
  await page.getByLabel(say('follow-on'), { exact: true }).fill('2027-04-15');
  await page.getByLabel(say('follow-on'), { exact: true }).press('Enter');
  const { areas } = await call(page, 'early_life_show', { rollout });
  await page.getByRole('button', { name: say('follow-found-of', { area: areas[0].title }) }).press('Enter');
  await page.getByLabel(say('follow-result'), { exact: true }).selectOption('does_not_hold');
  await page.getByLabel(say('walk-note'), { exact: true }).press('Enter');
  await pane().locator('[aria-invalid="true"]').waitFor();
  await page.getByLabel(say('walk-note'), { exact: true }).fill('Nobody reads the dashboard');
  assert.deepEqual(await violations(page), []);
  await page.getByLabel(say('walk-note'), { exact: true }).press('Enter');
  await page.getByText(/Nobody reads the dashboard/).waitFor();
  assert.equal((await call(page, 'early_life_show', { rollout })).follow_ups[0].result, 'does_not_hold');
});
