// Cohorts, their queue and trainers by department, in Chromium: what the training manager does before the first session.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { call, go, look, violations } from './chromium.mjs';
import { muster } from './muster.mjs';
import { served, until } from './stage.mjs';
import { say } from './words.mjs';

let page;
let errors;
let rollout;

before(async () => {
  ({ page, errors } = await served('cohorts', (data) => muster(data, 'init', '--name', 'Lê Thị Thu Hà', '--sample')));
  rollout = (await call(page, 'app_status')).rollouts[0].id;
  await look(page, 'en', 'light');
});

const cohort = async (title) => (await call(page, 'cohort_list', { rollout })).cohorts.find((one) => one.title === title);

test('a cohort is made, people are put into it until it is full, the rest waits and moves up by hand', async () => {
  await go(page, '/training/cohorts');
  await page.keyboard.press('n');
  await page.getByLabel(say('cohort-title'), { exact: true }).fill('Evening');
  await page.getByLabel(say('cohort-capacity'), { exact: true }).fill('2');
  await page.getByLabel(say('cohort-zone'), { exact: true }).selectOption('Europe/Berlin');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: say('cohort-save') }).press('Enter');
  await page.getByRole('complementary', { name: say('cohort-pane', { title: 'Evening' }) }).waitFor();
  assert.deepEqual(await violations(page), []);
  const { id } = await cohort('Evening');
  // Three people of the list, chosen by X and placed by M.
  await go(page, '/training/people');
  await page.getByRole('grid').getByRole('row').nth(3).waitFor();
  await page.keyboard.press('ArrowDown');
  for (const last of [false, false, true]) {
    await page.keyboard.press('x');
    if (!last) await page.keyboard.press('ArrowDown');
  }
  await page.getByText(say('place-chosen', { count: 3 })).waitFor();
  await page.keyboard.press('m');
  await page.getByLabel(say('place-to'), { exact: true }).selectOption(id);
  await page.getByText(say('place-room', { title: 'Evening', free: 2 })).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: say('place-deed', { title: 'Evening' }) }).click();
  await until(async () => (await cohort('Evening')).waiting === 1, () => cohort('Evening'));
  assert.equal((await cohort('Evening')).enrolled, 2);
  // Somebody leaves; who waits is offered the place and gets it by one click.
  const [first] = (await call(page, 'people_list', { rollout, cohort: id, text: '', offset: 0, limit: 5 })).rows;
  await call(page, 'people_place', { people: [first.id], to: null, from: id });
  await go(page, '/training/cohorts');
  await page.getByText('Evening', { exact: true }).first().click();
  await page.getByRole('button', { name: say('queue-up', { count: 1 }) }).click();
  await until(async () => (await cohort('Evening')).waiting === 0, () => cohort('Evening'));
  assert.equal((await cohort('Evening')).enrolled, 2);
  assert.deepEqual(errors, []);
});

test('the waiting list is put in another order by keyboard', async () => {
  const { id } = await cohort('Evening');
  const people = (await call(page, 'people_list', { rollout, text: '', offset: 20, limit: 3 })).rows;
  await call(page, 'people_place', { people: people.map((one) => one.id), to: id, from: null, beyond: 'wait' });
  const order = async () => (await call(page, 'cohort_show', { cohort: id })).queue.map(({ person }) => person.id);
  const before = await order();
  await go(page, '/training/cohorts');
  await page.getByText('Evening', { exact: true }).first().click();
  await page.locator(`[data-waits="${before[2]}"]`).focus();
  // Whoever was moved keeps the focus: the same key again moves them on.
  for (const place of [1, 0]) {
    await page.keyboard.press('Alt+ArrowUp');
    await until(async () => (await order())[place] === before[2], order);
    await page.locator(`[data-waits="${before[2]}"]:focus`).waitFor();
  }
  assert.deepEqual(await order(), [before[2], before[0], before[1]]);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(errors, []);
});

test('a rollout gets its own letters, and the roll call follows', async () => {
  await go(page, '/training/statuses');
  await page.getByRole('heading', { level: 1, name: say('statuses') }).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel(say('status-word'), { exact: true }).fill('Half day');
  await page.getByLabel(say('status-letter'), { exact: true }).fill('p');
  await page.keyboard.press('Enter');
  // A letter that another one has is refused at its field.
  await page.getByText('P sets “Present”', { exact: false }).waitFor();
  // The browser writes down that the engine refused; nothing else went wrong.
  assert.match(errors.splice(0).join(), /^Failed to load resource: .* 422 .*$/);
  await page.getByLabel(say('status-letter'), { exact: true }).fill('h');
  await page.getByLabel(say('status-credit'), { exact: true }).selectOption('part');
  await page.getByLabel(say('status-letter'), { exact: true }).press('Enter');
  await page.getByRole('button', { name: say('status-edit-name', { status: 'Half day' }) }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: say('status-edit-name', { status: say('mark-late') }) }).press('Enter');
  await page.getByLabel(say('status-word'), { exact: true }).fill('Tardy');
  await page.getByLabel(say('status-letter'), { exact: true }).fill('t');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('status-edit-name', { status: 'Tardy' }) }).waitFor();
  // Its own one goes up by keyboard, keeps the focus, and stands there on the roll call, too.
  const order = async () => (await call(page, 'status_list', { rollout })).statuses.map(({ code }) => code);
  await page.locator('[data-status="half-day"]').focus();
  for (const place of [4, 3]) {
    await page.keyboard.press('Alt+ArrowUp');
    await until(async () => (await order())[place] === 'half-day', order);
    await page.locator('[data-status="half-day"]:focus').waitFor();
  }
  const { sessions } = await call(page, 'session_list', { rollout });
  const { id } = sessions.find(({ state, enrolled }) => state === 'open' && enrolled > 1);
  await go(page, `/training/sessions/${id}`);
  await page.getByRole('grid').getByRole('row').nth(2).waitFor();
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.keyboard.press('h');
  for (const key of ['t', '9', '-', '5']) await page.keyboard.press(key, { delay: 80 });
  const rows = async () => (await call(page, 'attendance_sheet', { session: id })).rows.map((row) => [row.own ?? row.mark, row.minutes, row.early].join(' '));
  // The cursor went on to the next one who was not marked; the digits stayed with who was.
  await until(async () => { const all = await rows(); return all[0] === 'half-day  ' && all.includes('late 9 5'); }, rows);
  await page.getByRole('img', { name: 'Half day' }).first().waitFor();
  assert.deepEqual(await violations(page), []);
  // All others at once, in either direction.
  await page.keyboard.press('Control+k');
  await page.keyboard.type(say('mark-all-as', { status: say('mark-absent') }));
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await until(async () => (await rows()).every((row) => row.trim() !== ''), rows);
  // In use: no button hides or removes it.
  await go(page, '/training/statuses');
  await page.getByRole('button', { name: say('status-edit-name', { status: 'Half day' }) }).press('Enter');
  await page.getByText(say('status-in-use', { count: 1 })).waitFor();
  assert.equal(await page.getByRole('button', { name: say('status-hide') }).count(), 0);
  // The usual word and letter again, for the tests that follow.
  await call(page, 'status_set', { rollout, code: 'late', title: null, letter: 'l', credit: 'full' });
  assert.deepEqual(errors, []);
});

test('a department gets its trainer and a backup, and says what it still lacks', async () => {
  await go(page, '/training/trainers');
  const [line] = (await call(page, 'trainer_list', { rollout })).departments;
  await page.getByRole('button', { name: say('trainers-add-for', { department: line.department }) }).click();
  for (const name of ['Phạm Quân', 'Trần An']) {
    await page.getByLabel(say('trainers-col-name'), { exact: true }).fill(name);
    await page.getByRole('button', { name: say('trainers-add'), exact: true }).last().click();
    await page.getByLabel(`${name}, ${say('trainers-equip')}`).click();
    await page.getByLabel(`${name}, ${say('trainers-train')}`).click();
  }
  const gaps = async () => (await call(page, 'trainer_list', { rollout })).departments.find(({ department }) => department === line.department).gaps;
  await until(async () => (await gaps()).length === 0, gaps);
  await page.getByRole('region', { name: line.department }).getByText(say('trainers-gap-none')).waitFor();
  assert.deepEqual(await violations(page), []);
  await look(page, 'vi', 'dark');
  assert.deepEqual(await violations(page), []);
  await look(page, 'en', 'light');
  assert.deepEqual(errors, []);
});

test('a closed session is opened again for a reason, and F2 shows what was said of one person', async () => {
  const { sessions } = await call(page, 'session_list', { rollout });
  const { id } = sessions.find(({ state, enrolled }) => state === 'open' && enrolled > 0) ?? sessions.find(({ enrolled, state }) => enrolled > 0 && state !== 'closed');
  const { rows } = await call(page, 'attendance_sheet', { session: id });
  const [{ person }] = rows;
  await call(page, 'attendance_mark', { session: id, person, mark: 'absent', minutes: null });
  await call(page, 'attendance_mark', { session: id, person, mark: 'late', minutes: 7 });
  await call(page, 'session_close', { session: id, unmarked: 'blank' });
  await go(page, `/training/sessions/${id}`);
  await page.getByRole('button', { name: say('reopen') }).click();
  await page.getByLabel(say('reopen-reason'), { exact: true }).fill('Row 1 was misread');
  await page.keyboard.press('Enter');
  const state = async () => (await call(page, 'attendance_sheet', { session: id })).session.state;
  await until(async () => (await state()) === 'open', state);
  const history = await call(page, 'history', { kind: 'session', id });
  assert.equal(history.lines[0].cells.reopened, 'Row 1 was misread');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.keyboard.press('F2');
  const pane = page.getByRole('complementary', { name: say('mark-history-of', { name: rows[0].name }) });
  await pane.getByText(say('mark-late-minutes', { minutes: 7 })).first().waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('F2');
  await pane.waitFor({ state: 'detached' });
  assert.deepEqual(errors, []);
});

test('an absence in the register becomes a session one-to-one of that person only', async () => {
  const all = await call(page, 'attendance_register', { rollout, cohort: null });
  let found = null;
  for (const { id } of all.cohorts) {
    const { people } = await call(page, 'attendance_register', { rollout, cohort: id });
    found ??= people.filter(({ walk_in, marks }) => !walk_in && marks.some(({ mark }) => mark === 'absent')).map(({ person, name }) => ({ cohort: id, person, name }))[0] ?? null;
  }
  const { cohort: of, person, name } = found;
  await go(page, `/training/register/${of}`);
  await page.getByLabel(say('people-search'), { exact: true }).fill(name);
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.getByRole('button', { name: say('completion-one-to-one-for', { name }) }).press('Enter');
  assert.deepEqual(await violations(page), []);
  await page.getByLabel(say('session-starts')).press('Enter');
  const title = say('completion-one-to-one-title');
  const made = async () => (await call(page, 'session_list', { rollout })).sessions.find((one) => one.title === title);
  await until(async () => (await made()) !== undefined, made);
  const { id, enrolled } = await made();
  assert.equal(enrolled, 1);
  assert.deepEqual((await call(page, 'attendance_sheet', { session: id })).rows.map((row) => row.person), [person]);
  await go(page, `/training/sessions/${id}`);
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(errors, []);
});
