// Training beside the roll call, in Chromium by keyboard alone: before a workshop without a network, and the materials.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { call, go, look, violations } from './chromium.mjs';
import { muster } from './muster.mjs';
import { fill } from './screens.mjs';
import { served, until } from './stage.mjs';
import { say } from './words.mjs';

let page;
let held;

before(async () => {
  ({ page } = await served('workshop', (data) => muster(data, 'init', '--name', 'Lê Thị Thu Hà', '--sample')));
  held = await fill(page);
});

test('before a workshop one line says whether this laptop can run it, and one key makes the pack', async () => {
  await look(page, 'en', 'light');
  const { id: session, title } = held.open;
  await go(page, `/training/sessions/${session}`);
  await run(say('workshop-open'));
  await page.getByRole('heading', { level: 1, name: say('workshop') }).waitFor();
  // The sample opens without a passphrase: it can run the room, and says what should be known.
  await page.getByText(say('ready-open-to-all', { name: 'Lê Thị Thu Hà' })).waitFor();
  await page.getByText(say('ready-no-sheet')).waitFor();
  await page.getByText(say('after-alone')).waitFor();
  assert.deepEqual(await violations(page), []);
  const saving = page.waitForEvent('download');
  await page.keyboard.press('p');
  const saved = await saving;
  assert.match(saved.suggestedFilename(), /^workshop-.*\d{4}-\d\d-\d\d\.zip$/);
  const bytes = readFileSync(await saved.path());
  const { sheets } = await call(page, 'sign_in_sheets', { session });
  for (const name of ['0-read-first.pdf', '1-plan.pdf', `2-sign-in-${sheets[0].code}.pdf`, '3-roster.xlsx', 'SHA256SUMS']) assert.ok(bytes.includes(name), name);
  await page.getByRole('cell', { name: '1-plan.pdf' }).waitFor();
  await page.getByText(say('pack-no-design', { session: title })).waitFor();
  await until(async () => (await page.getByText(say('ready-no-sheet')).count()) === 0);
  // A wider choice is the same line over more rooms.
  const { cohort, starts } = held.open;
  await call(page, 'session_new', { rollout: held.rollout, cohort, title: 'Once more', starts: starts.slice(0, 16), minutes: 60, place: 'Room 2', trainer: '', form: 'workshop' });
  await page.getByLabel(say('workshop-scope'), { exact: true }).selectOption('cohort');
  const { of_cohort } = await call(page, 'workshop_ready', { session });
  await page.getByText(new RegExp(`all ${of_cohort} rooms`)).waitFor();
  await look(page, 'vi', 'dark');
  assert.deepEqual(await violations(page), []);
});

test('materials are noted, brought on, counted against what the plan wants, and handed out', async () => {
  await look(page, 'en', 'light');
  const all = () => call(page, 'material_list', { rollout: held.rollout });
  const target = async () => (await all()).targets.find(({ sort }) => sort === 'video');
  const before = await target();
  await go(page, '/training/materials');
  await page.keyboard.press('n');
  await page.keyboard.type('Video: how to hand in <b>late</b>');
  await page.getByLabel(say('material-length')).fill('3:75');
  await page.keyboard.press('Enter');
  await page.getByText(say('material-length-wrong')).waitFor();
  await page.getByLabel(say('material-length')).fill('3:15');
  await page.keyboard.press('Enter');
  const pane = page.locator('aside');
  await pane.getByRole('heading', { name: say('material-handouts') }).waitFor();
  const line = async () => (await all()).materials.find(({ title }) => title.includes('<b>late</b>'));
  assert.deepEqual([(await line()).seconds, (await line()).state], [195, 'planned']);
  // From planned to published by one key a step.
  for (const state of ['in-work', 'in-review', 'approved', 'published']) {
    await page.locator('main').focus();
    await page.keyboard.press('.');
    await until(async () => (await line()).state === state);
  }
  assert.equal((await target()).ready, before.ready + 1);
  await page.getByText(say('material-target-line', { ready: before.ready + 1, least: 20, measure: 'pieces' })).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('h');
  await pane.getByLabel(say('material-hand-out-to')).selectOption('cohort');
  await pane.getByLabel(say('material-hand-out-whom')).selectOption({ label: 'Students, cohort 1' });
  await pane.getByLabel(say('material-hand-out-copies')).fill('62');
  await page.keyboard.press('Enter');
  await pane.getByText('Students, cohort 1').waitFor();
  const { handouts } = await call(page, 'handout_list', { rollout: held.rollout });
  assert.deepEqual(handouts.map(({ copies, kind, to }) => [copies, kind, to.title]), [[62, 'cohort', 'Students, cohort 1']]);
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Control+z');
  await until(async () => (await call(page, 'handout_list', { rollout: held.rollout })).handouts.length === 0);
  // A ready video that is too long is named and does not count.
  await page.keyboard.press('e');
  await pane.getByLabel(say('material-length')).fill('5:01');
  await page.keyboard.press('Enter');
  await page.getByText(say('material-target-out', { count: 1 })).waitFor();
  assert.equal((await target()).ready, before.ready);
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  const saving = page.waitForEvent('download');
  await pane.getByRole('button', { name: `${say('materials')}: ${say('material-export-csv')}` }).press('Enter');
  const text = readFileSync(await (await saving).path(), 'utf8');
  assert.ok(text.includes('Video: how to hand in <b>late</b>') && text.includes('5:01'), text.slice(0, 400));
});

test('one after another says something at this laptop, each begins clean, and nothing is shown of few', async () => {
  await look(page, 'en', 'light');
  const { id: session } = held.open;
  const sum = async () => (await call(page, 'feedback_session', { session })).line;
  await go(page, `/training/sessions/${session}/feedback`);
  await page.getByRole('heading', { name: say('feedback-names') }).waitFor();
  await page.keyboard.press('a');
  await page.getByText(say('feedback-kiosk-anonymous')).waitFor();
  const comment = page.getByLabel(say('feedback-kiosk-comment'));
  for (const [n, rating] of [2, 5, 4].entries()) {
    assert.equal(await comment.inputValue(), '', 'nothing of whoever was before');
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio');
    // Nothing is chosen for anybody; the first arrow chooses.
    await page.keyboard.press('Space');
    for (let step = 1; step < rating; step++) await page.keyboard.press('ArrowDown');
    await comment.fill(`said by ${n}`);
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: say('feedback-kiosk-send') }).press('Enter');
    await page.getByText(say('feedback-kiosk-count', { count: n + 1 })).waitFor();
  }
  assert.deepEqual([(await sum()).boxed, (await sum()).sum.answers], [3, 0], 'in the box, and in no record');
  await page.getByRole('button', { name: say('feedback-kiosk-end') }).press('Enter');
  await page.getByText('said by 1').waitFor();
  assert.deepEqual([(await sum()).boxed, (await sum()).sum.answers, (await sum()).sum.average], [0, 3, 367]);
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: say('feedback-typed-lines') }).fill('3 from paper\n7 too many');
  await page.getByText(say('feedback-typed-wrong', { count: 1, lines: '2' })).waitFor();
  await page.getByRole('textbox', { name: say('feedback-typed-lines') }).fill('3 from paper');
  await page.getByRole('button', { name: say('feedback-typed-deed', { count: 1 }) }).press('Enter');
  await page.getByText('from paper').first().waitFor();
  await until(async () => (await sum()).sum.answers === 4);
  await page.keyboard.press('Control+z');
  await until(async () => (await sum()).sum.answers === 3);
  await look(page, 'vi', 'dark');
  assert.deepEqual(await violations(page), []);
});

/** Runs a command by its name, as Ctrl K does. */
async function run(words) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}
