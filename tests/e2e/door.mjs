// Checking in at the door in Chromium: a scanner anywhere in the window, refused scans, and a laptop that people use alone.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { call, go, look, settled, violations } from './chromium.mjs';
import { muster } from './muster.mjs';
import { served, until } from './stage.mjs';
import { say } from './words.mjs';

let page;
let errors;
let session;
const people = ['Nguyễn Thị Ánh', 'Trần Văn Đức', 'Phạm Thị Én', 'Lê Rạng'].map((name, at) => ({ name, number: `PA-${at + 1}000` }));

before(async () => {
  ({ page, errors } = await served('door', (data) => muster(data, 'init', '--name', 'Lê Thị Thu Hà', '--sample')));
  const rollout = (await call(page, 'app_status')).rollouts[0].id;
  const { cohorts } = await call(page, 'people_list', { rollout, text: '', offset: 0, limit: 1 });
  const cohort = cohorts.at(-1);
  const made = await call(page, 'session_new', { rollout, cohort: cohort.id, title: 'At the door', starts: '2031-03-04T08:00', minutes: 60, place: 'Aula', trainer: '', form: 'workshop' });
  session = made.id;
  const content = Buffer.from(['Name,Number', ...people.map(({ name, number }) => `${name},${number}`)].join('\n')).toString('base64');
  await call(page, 'people_import', { rollout, name: 'list.csv', content, cohort: cohort.id });
  await call(page, 'person_add', { name: 'Vũ Lạc', number: 'LAC-9' });
  await call(page, 'check_in_set', { session, before: 60, after: 0, late: 5, always: true });
});

const person = async (number) => (await call(page, 'people_list', { text: number, offset: 0, limit: 1 })).rows[0].id;
const badge = async (number) => (await call(page, 'person_show', { person: await person(number) })).badge.replaceAll(' ', '');
const rows = async () => (await call(page, 'attendance_sheet', { session })).rows;
const mark = async (number) => (await rows()).find((row) => row.number === number)?.mark;
const refused = async () => (await call(page, 'check_in_show', { session })).refused;
const isMarked = (number, want) => until(async () => (await mark(number)) === want, rows);

/** As a scanner does: one key after the other, and Enter. None waits for what becomes of the one before, however slow the machine is. */
async function scan(text) {
  const keyboard = await page.context().newCDPSession(page);
  const keys = [...text].map((sign) => ({ key: sign, text: sign, code: /\d/.test(sign) ? `Digit${sign}` : sign === '-' ? 'Minus' : `Key${sign.toUpperCase()}` }));
  const presses = [...keys, { key: 'Enter', text: '\r', code: 'Enter', windowsVirtualKeyCode: 13 }];
  await Promise.all(presses.flatMap((press) => [{ type: 'keyDown', ...press }, { type: 'keyUp', ...press, text: undefined }]).map((event) => keyboard.send('Input.dispatchKeyEvent', event)));
  await keyboard.detach();
}

async function openRollCall() {
  await go(page, `/training/sessions/${session}`);
  await page.getByRole('heading', { level: 1, name: say('roll-call-title', { title: 'At the door' }) }).waitFor();
  await page.getByRole('row').filter({ hasText: 'Én' }).waitFor();
}

test('a badge is scanned wherever the focus is, and nothing else is touched by its keys', async () => {
  await look(page, 'en', 'light');
  await openRollCall();
  // On a button, in the field with something typed, and on a row whose letters are keys.
  await page.getByRole('button', { name: say('walk-in-deed') }).focus();
  await scan(await badge('PA-1000'));
  await isMarked('PA-1000', 'present');
  await page.keyboard.press('/');
  await page.keyboard.type('ha');
  // A pause as a hand makes it: the field says what it holds.
  await page.getByText(/match “ha”/).or(page.getByText(say('no-match', { text: 'ha' }))).first().waitFor();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  await scan(await badge('PA-2000'));
  await isMarked('PA-2000', 'present');
  // With an empty field the undo is the app's, not the field's.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await isMarked('PA-2000', null);
  await page.getByRole('row').filter({ hasText: 'Đức' }).getByRole('img', { name: say('mark-blank') }).waitFor();
  // A number of one's own, whose first letters would mark two rows.
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'row');
  await scan('PA-3000');
  await isMarked('PA-3000', 'present');
  await until(async () => (await rows()).filter((row) => row.mark !== null).length === 2, rows);
  assert.deepEqual(await violations(page), []);
});

test('a badge scanned on another screen opens the one roll call of now', async () => {
  await call(page, 'attendance_mark', { session, person: await person('PA-1000'), mark: null, minutes: null });
  const { sessions } = await call(page, 'session_list', { rollout: (await call(page, 'app_status')).rollouts[0].id });
  for (const one of sessions.filter(({ id, state }) => state === 'open' && id !== session)) await call(page, 'session_close', { session: one.id, unmarked: 'blank' });
  await go(page, '/training/materials');
  await scan(await badge('PA-1000'));
  const left = sessions.filter(({ id, state }) => state === 'planned' && id !== session).length;
  // Sessions of the sample that are planned for today would be as near: then it is said.
  await page.getByRole('heading', { level: 1, name: say('roll-call-title', { title: 'At the door' }) }).or(page.getByText(say('scan-nowhere'))).first().waitFor();
  if ((await page.getByText(say('scan-nowhere')).count()) === 0) await isMarked('PA-1000', 'present');
  else assert.ok(left > 0);
});

test('what a Vietnamese input method swallows is read by the keys themselves', async () => {
  await openRollCall();
  const code = await badge('PA-4000');
  await page.evaluate((text) => {
    const field = document.querySelector('main input[type=text]');
    field.focus();
    for (const sign of text) {
      const at = /\d/.test(sign) ? `Digit${sign}` : `Key${sign}`;
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', code: at, keyCode: 229, isComposing: true, bubbles: true, cancelable: true }));
    }
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
  }, code);
  await isMarked('PA-4000', 'present');
});

test('a refused scan says why, is kept, and becomes a walk-in or a mark by keyboard', async () => {
  await openRollCall();
  await scan(await badge('LAC-9'));
  const line = page.locator('[data-outcome="not_listed"]');
  await line.waitFor();
  assert.match(await line.textContent(), /Vũ Lạc is on no list of this time/);
  await scan('LOST-77');
  await page.locator('[data-outcome="unknown"]').waitFor();
  assert.deepEqual((await refused()).map(({ outcome }) => outcome), ['unknown', 'not_listed']);
  const list = page.getByRole('region', { name: say('scan-refused-title') });
  await list.getByRole('button', { name: say('scan-walk-in-of', { name: 'Vũ Lạc' }) }).press('Enter');
  await until(async () => (await rows()).some((row) => row.name === 'Vũ Lạc' && row.walk_in && row.mark === 'present'), rows);
  assert.deepEqual(await violations(page), []);
  // Nobody has the code: somebody says who stood there.
  await list.getByRole('button', { name: /^Who was it/ }).press('Enter');
  await page.getByLabel(say('scan-who-search')).waitFor();
  await page.keyboard.type('PA-2000');
  await list.getByRole('button', { name: /Trần Văn Đức/ }).waitFor();
  await page.keyboard.press('Enter');
  await isMarked('PA-2000', 'present');
  await until(async () => (await refused()).length === 0, refused);
  // Typed by hand off the paper, slowly.
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByRole('textbox', { name: say('roll-search') }).fill(await badge('PA-2000'));
  await page.keyboard.press('Enter');
  await page.locator('[data-outcome="already"]').waitFor();
});

test('people check in alone at one laptop: nothing of the app can be reached, nobody sees who was before', async () => {
  await call(page, 'attendance_mark', { session, person: await person('PA-1000'), mark: null, minutes: null });
  await go(page, `/training/sessions/${session}/door`);
  await page.getByRole('heading', { level: 1, name: say('door-title', { title: 'At the door' }) }).waitFor();
  await page.getByRole('img', { name: /^MUSTER \d{6}/ }).waitFor();
  assert.equal(await page.getByRole('navigation').count(), 0);
  for (const key of ['Control+k', 'Control+2', '?']) await page.keyboard.press(key);
  assert.match(page.url(), /\/door$/);
  assert.equal(await page.locator('dialog').count(), 0);
  assert.deepEqual(await violations(page), []);
  const field = page.getByLabel(say('door-field'));
  await field.fill('anh');
  await page.keyboard.press('Enter');
  await page.getByText(say('door-in', { name: 'Nguyễn Thị Ánh' }), { exact: true }).waitFor();
  await isMarked('PA-1000', 'present');
  await page.getByRole('button', { name: say('door-not-me') }).press('Enter');
  await isMarked('PA-1000', null);
  // The next one's first letter takes the name off the screen.
  await field.fill('x');
  assert.equal(await page.getByText(say('door-in', { name: 'Nguyễn Thị Ánh' }), { exact: true }).count(), 0);
  await field.fill('');
  await scan(await badge('PA-1000'));
  await isMarked('PA-1000', 'present');
  // Where the code of the screen is asked for, a badge alone is not enough.
  await call(page, 'attendance_mark', { session, person: await person('PA-1000'), mark: null, minutes: null });
  await call(page, 'check_in_set', { session, before: 60, after: 0, late: 5, always: true, asks: true });
  await page.getByLabel(say('door-screen')).waitFor();
  await scan(await badge('PA-1000'));
  await page.getByText(say('door-screen-missing')).waitFor();
  await page.getByLabel(say('door-screen')).fill((await call(page, 'check_in_code', { session })).code);
  await field.focus();
  await scan(await badge('PA-1000'));
  await isMarked('PA-1000', 'present');
  await page.getByRole('button', { name: say('door-leave') }).press('Enter');
  await settled(page);
  await page.getByRole('heading', { level: 1, name: say('roll-call-title', { title: 'At the door' }) }).waitFor();
  assert.deepEqual(errors, [], 'the page reported errors');
});
