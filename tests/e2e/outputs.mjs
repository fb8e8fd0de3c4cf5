// What a training leaves behind, in Chromium: the register with its search and its warnings, an absence that is made up, and
// lists as hostile as they come, whose names are text wherever they stand.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { call, go, look, violations } from './chromium.mjs';
import { muster } from './muster.mjs';
import { bring } from './screens.mjs';
import { served, until } from './stage.mjs';
import { say } from './words.mjs';

let page;
let errors;
let rollout;
let cohort;
let sessions;

before(async () => {
  ({ page, errors } = await served('outputs', (data) => muster(data, 'init', '--name', 'Lê Thị Thu Hà', '--sample')));
  rollout = (await call(page, 'app_status')).rollouts[0].id;
  const all = await call(page, 'session_list', { rollout });
  cohort = all.sessions.find(({ enrolled }) => enrolled > 20).cohort_id;
  sessions = all.sessions.filter(({ cohort_id, state }) => cohort_id === cohort && state !== 'cancelled');
  await look(page, 'en', 'light');
});

const register = (more = {}) => call(page, 'attendance_register', { rollout, cohort, ...more });

test('the register is searched, and names who comes too seldom once somebody said what that is', async () => {
  const [one] = (await register({ limit: 1 })).people;
  await go(page, `/training/register/${cohort}`);
  await page.getByRole('grid', { name: say('register-people') }).getByRole('row').nth(1).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(one.number || one.name);
  await until(async () => (await page.getByRole('grid').getAttribute('aria-rowcount')) === '2', () => page.getByRole('grid').getAttribute('aria-rowcount'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: one.name }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  const open = sessions.find(({ state }) => state !== 'closed');
  await call(page, 'attendance_mark', { session: open.id, person: one.person, mark: 'absent', minutes: null });
  const { people: [marked] } = await register({ text: one.number, limit: 1 });
  await page.getByRole('button', { name: say('register-warning') }).click();
  await page.getByLabel(say('register-warning-below'), { exact: true }).fill('100');
  await page.getByLabel(say('register-warning-after'), { exact: true }).fill(String(marked.taken));
  await page.keyboard.press('Enter');
  const named = async () => (await register({ seldom: true })).people.map(({ person }) => person);
  await until(async () => (await named()).includes(one.person), named);
  await page.getByRole('button', { name: say('register-seldom-filter', { below: 100, after: marked.taken }) }).click();
  await until(async () => (await page.getByRole('grid').getAttribute('aria-rowcount')) === String((await named()).length + 1));
  await page.getByText(say('register-seldom', { below: 100 }), { exact: true }).first().waitFor();
  assert.deepEqual(await violations(page), []);
  await look(page, 'vi', 'dark');
  assert.deepEqual(await violations(page), []);
  await look(page, 'en', 'light');
  assert.deepEqual(errors, []);
});

test('from who is missing to a session in which it is made up, and back', async () => {
  // In the sample all recordings were closed; those who missed one get it again.
  const { sessions: all } = await call(page, 'session_list', { rollout });
  const recordings = all.filter(({ form, state }) => form === 'recording' && state === 'closed');
  for (const { id } of recordings) await call(page, 'session_reopen', { session: id, reason: 'for those who missed it' });
  const { rows } = await call(page, 'completion_missing', { rollout, offset: 0, limit: 200 });
  const ways = async (person) => (await call(page, 'completion_person', { rollout, person })).places.flatMap(({ make_up }) => make_up);
  let line;
  for (line of rows) if ((await ways(line.person)).length > 0) break;
  const [way] = await ways(line.person);
  assert.ok(way, 'somebody of the sample can make up for something');
  await go(page, '/training/completion');
  await page.getByLabel(say('completion-search')).fill(line.number || line.name);
  // The list follows the search a moment later, and others have the same name: no row is taken before it has followed.
  const grid = page.getByRole('grid', { name: say('completion-missing') });
  const { total } = await call(page, 'completion_missing', { rollout, text: line.number || line.name, offset: 0, limit: 1 });
  await page.locator(`[role=grid][aria-rowcount="${total + 1}"]`).waitFor();
  await grid.getByRole('row').filter({ hasText: line.name }).first().click();
  const pane = page.getByRole('complementary', { name: line.name });
  const plan = say('completion-make-up-plan-in', { name: line.name, session: way.title });
  await pane.getByRole('button', { name: `${say('completion-make-up-plan')}: ${plan}` }).first().click();
  const planned = async () => (await ways(line.person)).filter((one) => one.planned !== null).map((one) => one.planned);
  await until(async () => (await planned()).includes('planned'), planned);
  await pane.getByText(say('completion-make-up-planned'), { exact: true }).waitFor();
  await grid.getByText(way.title, { exact: false }).first().waitFor();
  assert.deepEqual(await violations(page), []);
  await pane.getByRole('button', { name: `${say('completion-make-up-back')}: ${plan}` }).click();
  await until(async () => (await planned()).length === 0, planned);
  assert.deepEqual(errors, []);
});

test('names of a hostile list are text on the screen, whatever they hold, and what is no list says what it is', async () => {
  const names = ['<img src=x onerror="document.title=\'taken\'">', '=HYPERLINK("http://x.example")', '{{constructor}} ${1} #{x}', 'Lan\u202egnart\u200b', 'Ộ'.repeat(120)];
  await go(page, '/training/import');
  const lines = names.map((name, at) => `H-${at},"${name.replaceAll('"', '""')}"`);
  await bring(page, { name: '../../etc/<b>list</b>.csv', text: ['Person ID,Full name', ...lines].join('\r\n') });
  await page.getByRole('button', { name: /^Import: / }).press('Enter');
  await page.waitForURL(/training\/people$/);
  const found = async () => (await call(page, 'people_list', { text: 'H-', offset: 0, limit: 20, sort: 'number' })).rows.map(({ name }) => name);
  await until(async () => (await found()).length === names.length, found);
  assert.deepEqual(await found(), names.map((name) => name.replace(/[\u202e\u200b]/g, '')));
  await page.getByLabel(say('people-search')).fill('H-0');
  await page.getByRole('grid').getByText('onerror=', { exact: false }).first().waitFor();
  assert.match(await page.getByRole('grid').getByRole('row').nth(1).textContent(), /<img src=x onerror=/);
  assert.notEqual(await page.title(), 'taken');
  await page.getByLabel(say('people-search')).fill('H-4');
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'a very long name pushes nothing aside');
  for (const [name, buffer, says] of [
    ['photo.csv', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'this is a picture'],
    ['two.csv', Buffer.from('Person ID,Full name\r\n1,An\r\nusername,firstname,lastname\r\nb,Bình,Trần\r\n'), 'another list begins in line 3'],
  ]) {
    await go(page, '/training');
    await go(page, '/training/import');
    await bring(page, { name, buffer });
    await page.getByText(new RegExp(says, 'i')).first().waitFor();
  }
  assert.deepEqual(errors.filter((line) => !line.includes('422')), [], 'the page reported errors');
});
