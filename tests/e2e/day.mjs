// The day in Chromium by keyboard alone: readings one after another, a meeting from its agenda to its minutes, the decision log.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { call, go, look, violations } from './chromium.mjs';
import { muster, passphrase, passphraseFile } from './muster.mjs';
import { served } from './stage.mjs';
import { say } from './words.mjs';

let page;
let rollout;

before(async () => {
  ({ page } = await served('day', (data) => muster(data, 'init', '--name', 'Lê Thị Thu Hà', '--sample')));
  rollout = (await call(page, 'app_status')).rollouts[0].id;
});

const duties = async () => (await call(page, 'duty_list', { rollout })).duties;
const focused = (label) => page.waitForFunction((words) => document.activeElement?.labels?.[0]?.textContent === words, label);

test('what is due is read by value and Enter, and the focus goes on to the next', async () => {
  await look(page, 'en', 'light');
  await go(page, '/go-live/readings');
  const due = (await duties()).filter(({ due }) => due !== null).sort((a, b) => a.due.localeCompare(b.due) || (a.every ?? 0) - (b.every ?? 0));
  assert.ok(due.length >= 2, 'the sample leaves something to read');
  const label = ({ title }) => say('monitoring-read-label', { title });
  await page.keyboard.press('e');
  await focused(label(due[0]));
  await page.keyboard.type(due[0].form === 'check' ? '99' : 'fast');
  await page.keyboard.press('Enter');
  await page.locator('[aria-invalid="true"]').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(due[0].form === 'check' ? 'p' : '99,5 after the restart');
  await page.keyboard.press('Enter');
  await focused(label(due[1]));
  const first = (await duties()).find(({ id }) => id === due[0].id);
  assert.deepEqual([first.due, first.last.note], [null, due[0].form === 'check' ? '' : 'after the restart']);
  await page.keyboard.press('Control+z');
});

test('a duty shows its trend and its readings, and a wrong one is taken out and brought back', async () => {
  const duty = (await duties()).find(({ code }) => code === 'W-1');
  await go(page, '/go-live/readings');
  await page.getByRole('link', { name: duty.title }).press('Enter');
  const pane = page.locator('aside');
  await pane.getByRole('img', { name: say('monitoring-trend') }).waitFor();
  const rows = pane.getByRole('table').locator('tbody tr');
  const before = await rows.count();
  await pane.getByRole('button', { name: /Take out the reading/ }).first().press('Enter');
  await page.waitForFunction((count) => document.querySelectorAll('aside tbody tr').length === count, before - 1);
  await page.keyboard.press('Control+z');
  await page.waitForFunction((count) => document.querySelectorAll('aside tbody tr').length === count, before);
  assert.equal((await call(page, 'duty_show', { duty: duty.id })).readings.length, before);
});

test('an observation is entered, becomes an item, and is told to a gate', async () => {
  await go(page, '/go-live/observations');
  await page.keyboard.press('a');
  await focused(say('observation-what'));
  await page.keyboard.type('The export of marks takes a minute');
  await page.keyboard.press('Enter');
  const newest = () => call(page, 'observation_list', { rollout }).then(({ observations }) => observations[0]);
  const what = 'The export of marks takes a minute';
  await page.getByText(what).first().waitFor();
  await page.getByRole('button', { name: say('observation-deed', { deed: say('observation-to-item'), what }) }).press('Enter');
  await page.locator('aside option').first().waitFor({ state: 'attached' });
  await page.locator('aside').getByRole('button', { name: say('observation-to-item') }).press('Enter');
  await page.getByText(say('observation-became-item', { title: what })).waitFor();
  assert.equal((await newest()).item.title, what);
  await page.getByRole('button', { name: say('observation-deed', { deed: say('observation-to-criterion'), what }) }).press('Enter');
  await page.locator('aside select').nth(1).locator('option').first().waitFor({ state: 'attached' });
  assert.deepEqual(await violations(page), []);
  await page.locator('aside').getByRole('button', { name: say('observation-to-criterion') }).press('Enter');
  await page.waitForFunction(() => document.querySelector('aside') === null);
  assert.notEqual((await newest()).criterion, null);
});

test('a meeting goes from its agenda to its minutes, and a decision into the log', async () => {
  const { meetings } = await call(page, 'meeting_list', { rollout });
  const meeting = meetings.find(({ opened }) => opened === null);
  await go(page, `/go-live/meetings/${meeting.id}`);
  await page.keyboard.press('o');
  await page.getByRole('button', { name: say('meeting-end') }).waitFor();
  await page.getByText(say('agenda-part-observations')).waitFor();
  await page.getByLabel(say('meeting-guest')).fill('Ms Smith of the vendor');
  await page.getByLabel(say('meeting-guest')).press('Enter');
  await page.getByRole('checkbox', { name: 'Ms Smith of the vendor' }).waitFor();
  await page.getByLabel(say('meeting-notes')).fill('The vendor looks at it');
  await page.keyboard.press('Tab');
  await page.locator('h1').first().click();
  await page.keyboard.press('d');
  await focused(say('resolution-text'));
  await page.keyboard.type('The export runs at night');
  await page.keyboard.press('Enter');
  await page.getByText(say('failure-resolution_reason')).or(page.locator('aside [aria-invalid="true"]')).first().waitFor();
  await page.getByLabel(say('resolution-reason')).fill('It slows the day');
  await page.getByLabel(say('resolution-owner')).fill('Bảo');
  assert.deepEqual(await violations(page), []);
  await page.getByLabel(say('resolution-owner')).press('Enter');
  await page.getByText('The export runs at night').first().waitFor();
  await page.getByRole('button', { name: say('meeting-end') }).press('Enter');
  await page.locator('dialog[open]').getByRole('button', { name: say('meeting-end') }).press('Enter');
  await page.getByText('The vendor looks at it').waitFor();
  const { line, minutes } = await call(page, 'meeting_show', { meeting: meeting.id });
  assert.deepEqual([line.state, minutes.length, minutes[0].present.length, minutes[0].note], ['closed', 1, 2, 'The vendor looks at it']);
  await makesALine('The vendor looks at it');

  await go(page, '/go-live/decisions');
  await page.keyboard.press('/');
  await page.keyboard.type('export bao');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const pane = page.locator('aside');
  await pane.getByRole('button', { name: say('resolution-done') }).press('Enter');
  await pane.getByRole('button', { name: say('resolution-undone') }).waitFor();
  await pane.getByRole('button', { name: say('resolution-revisit') }).press('Enter');
  await focused(say('resolution-text'));
  await page.keyboard.type('The export runs on Sundays');
  await page.getByLabel(say('resolution-reason')).fill('Once a week is enough');
  await page.getByLabel(say('resolution-reason')).press('Tab');
  await page.getByLabel(say('resolution-owner')).press('Enter');
  await page.getByRole('link', { name: /Revisits/ }).waitFor();
  const { decisions } = await call(page, 'resolution_list', { rollout });
  assert.deepEqual(decisions.slice(0, 2).map(({ text, state }) => [text, state]), [['The export runs on Sundays', 'stands'], ['The export runs at night', 'revisited']]);
  await go(page, `/go-live/decisions/${decisions[0].id}`);
  await page.locator('aside').getByRole('button', { name: say('observation-to-item') }).press('Enter');
  await kept('The export runs on Sundays');
});

/** A line of the notes becomes an item by one key on it. */
async function makesALine(what) {
  await page.locator('li[data-row]', { hasText: what }).press('l');
  await kept(what);
}

/** The list is chosen at the right, and the line is a link to the item. */
async function kept(what) {
  await page.locator('aside option').first().waitFor({ state: 'attached' });
  assert.deepEqual(await violations(page), []);
  await page.locator('aside').getByRole('button', { name: say('observation-to-item') }).press('Enter');
  await page.getByRole('link', { name: say('observation-became-item', { title: what }) }).waitFor();
}

test('somebody is let sign by keyboard, signs for another, and the signature names both', async () => {
  let code;
  const { page: other } = await served('letting', (data) => {
    const shell = (...words) => muster(data, '--passphrase-file', passphraseFile(data), ...words);
    shell('init', '--name', 'Lê Thị Thu Hà');
    shell('rollout', 'new', '--template', 'lms-go-live', '--name', 'Autumn', '--go-live', '2027-03-02T08:00', '--zone', 'Asia/Ho_Chi_Minh');
    code = JSON.parse(shell('--json', 'invite', 'Trần Quốc Bảo', '--role', 'training-manager')).code;
  });
  await call(other, 'workspace_unlock', { passphrase });
  await call(other, 'workspace_enrol_here', { code, passphrase: 'quite other plain words' });
  const person = (name) => call(other, 'app_status').then(({ members_here: here }) => here.find((one) => one.name === name).id);
  const come = async (name, words) => { await call(other, 'workspace_switch', { person: await person(name), passphrase: words }); };
  await come('Lê Thị Thu Hà', passphrase);
  const id = (await call(other, 'app_status')).rollouts[0].id;
  const [area] = (await call(other, 'handoff_list', { rollout: id })).areas;
  for (const { id: point } of (await call(other, 'handoff_area', { area: area.id })).points) await call(other, 'point_set', { point, state: 'accepted' });
  await look(other, 'en', 'light');
  await go(other, `/handoff/${area.id}`);
  await other.getByRole('button', { name: say('delegation-open') }).press('Enter');
  await other.getByLabel(say('delegation-to'), { exact: true }).selectOption({ label: 'Trần Quốc Bảo' });
  await other.getByLabel(say('delegation-reason')).fill('On leave until Friday');
  await other.getByRole('button', { name: say('delegation-read') }).press('Enter');
  const form = other.getByRole('form', { name: say('delegation-open') });
  await form.getByText('Trần Quốc Bảo for Lê Thị Thu Hà').waitFor();
  assert.deepEqual(await violations(other), []);
  await form.getByLabel(say('signing-passphrase')).fill(passphrase);
  await other.keyboard.press('Enter');
  await other.getByText(say('delegation-state-active')).waitFor();

  await come('Trần Quốc Bảo', 'quite other plain words');
  await look(other, 'vi', 'dark');
  await go(other, `/handoff/${area.id}`);
  await other.getByLabel(say('sign-for', {}, 'vi')).waitFor();
  await other.getByRole('radio').first().press(' ');
  await other.getByText(say('sign-for-line', { name: 'Trần Quốc Bảo', whom: 'Lê Thị Thu Hà' }, 'vi')).first().waitFor();
  assert.deepEqual(await violations(other), []);
  await other.locator('aside').getByLabel(say('signing-passphrase', {}, 'vi')).fill('quite other plain words');
  await other.keyboard.press('Enter');
  await other.getByText(say('signature-good', {}, 'vi')).waitFor();
  const [signed] = (await call(other, 'handoff_area', { area: area.id })).sign_offs;
  assert.deepEqual([signed.name, signed.signs_for, signed.verified], ['Trần Quốc Bảo', 'Lê Thị Thu Hà', true]);
});
