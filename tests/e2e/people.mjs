// People who are one, and sessions that clash, in Chromium by keyboard alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { call, go, look, violations } from './chromium.mjs';
import { muster } from './muster.mjs';
import { fill } from './screens.mjs';
import { served } from './stage.mjs';
import { say } from './words.mjs';

let page;
let held;

before(async () => {
  ({ page } = await served('people', (data) => muster(data, 'init', '--name', 'Lê Thị Thu Hà', '--sample')));
  held = await fill(page);
});

/** Somebody's pane, by the address that a hit of the search has. */
async function open(person) {
  await go(page, '/training');
  await page.evaluate((id) => {
    history.replaceState(null, '', `?person=${id}#/training/people`);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, person);
  await page.getByRole('heading', { name: say('people'), level: 1 }).waitFor();
}

/** Runs a command by its name, as Ctrl K does. */
async function run(words) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

test('two people who are one are found, merged and split again, and a walk-in gets a name, by keyboard alone', async () => {
  await look(page, 'en', 'light');
  const { id: session, cohort } = held.open;
  await call(page, 'person_add', { name: 'Phan Thị Trùng', number: 'TR-1', email: 'trung@sv.example', cohort: (await call(page, 'people_list', { text: '', offset: 0, limit: 1 })).cohorts.find(({ title }) => title === cohort).id });
  await call(page, 'person_add', { name: 'Phan Thi Trung', number: 'TR-7', email: 'trung@sv.exampl' });
  const sheet = () => call(page, 'attendance_sheet', { session });
  const doubles = () => call(page, 'people_doubles', {});
  await go(page, '/training/people');
  await page.getByRole('heading', { name: say('people'), level: 1 }).waitFor();
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement?.closest('[role="grid"]'));
  await page.keyboard.press('d');
  await page.getByRole('heading', { level: 1, name: say('doubles-title', { count: (await doubles()).pairs.length }) }).waitFor();
  // The pair is reached by rows and opened; a person decides there.
  const at = (await doubles()).pairs.findIndex(({ a, b }) => [a.number, b.number].includes('TR-7'));
  for (let row = 0; row <= at; row += 1) await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: say('compare') }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.locator('input[name="field-number"][data-side="b"]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('m');
  await page.getByRole('heading', { level: 1, name: say('doubles-title', { count: (await doubles()).pairs.length }) }).waitFor();
  const [merged] = (await doubles()).merged;
  assert.match(merged.goes.name, /^Phan Thi/);
  // Split again from the list of those merged.
  await page.getByRole('button', { name: say('doubles-merged') }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByText(say('merged-none')).waitFor();
  assert.deepEqual((await doubles()).merged, []);

  // Somebody who walked in is found on the list, and their mark goes along.
  const { row: came } = await call(page, 'attendance_walk_in', { session, name: 'Quý Ngoài', mark: 'late' });
  await go(page, `/training/sessions/${session}`);
  await page.getByRole('heading', { level: 1, name: say('roll-call-title', { title: held.open.title }) }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('Quý Ngoài');
  await page.keyboard.press('ArrowDown');
  await run(say('who-is-name', { name: 'Quý Ngoài' }));
  await page.getByLabel(say('choose-search')).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('TR-1');
  await page.getByRole('link', { name: /TR-1/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('merge') }).waitFor();
  await page.keyboard.press('m');
  await page.getByRole('heading', { level: 1, name: say('roll-call-title', { title: held.open.title }) }).waitFor();
  const { rows } = await sheet();
  assert.ok(!rows.some(({ person }) => person === came.person));
  assert.equal(rows.find(({ number }) => number === 'TR-1').mark, 'late');
});

test('somebody is erased by keyboard alone, after reading what goes, what stays and where copies are', async () => {
  await look(page, 'en', 'light');
  const { id: session } = held.open;
  const { person } = await call(page, 'person_add', { name: 'Đỗ Quên Tôi', number: 'ERA-1', email: 'quen@sv.example' });
  await call(page, 'attendance_walk_in', { session, person, mark: 'late' });
  await call(page, 'attendance_note', { session, person, note: 'came with a crutch' });
  await open(person);
  const button = page.getByRole('button', { name: say('erase') });
  await button.waitFor();
  await button.press('Enter');
  await page.getByRole('dialog').getByText(say('erase-goes', { kind: 'attendance', count: 1 })).waitFor();
  assert.deepEqual(await violations(page), []);
  const typed = page.getByLabel(say('erase-typed', { asks: 'ERA-1' }));
  const deed = page.getByRole('dialog').getByRole('button', { name: say('erase-deed') });
  await typed.focus();
  await page.keyboard.type('ERA-2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('as Đỗ Quên Tôi asked');
  await deed.press('Enter');
  await page.getByText(say('failure-erase_typed', { asks: 'ERA-1' }), { exact: false }).waitFor();
  await typed.fill('ERA-1');
  await deed.press('Enter');
  await page.getByText(say('failure-erase_names'), { exact: false }).waitFor();
  await page.getByLabel(say('erase-reason')).fill('request of 3 March');
  await deed.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const sheet = await call(page, 'attendance_sheet', { session });
  const row = sheet.rows.find((one) => one.person === person);
  assert.deepEqual([row.name, row.mark, row.note], ['Erased person', 'late', '']);
  await open(person);
  await page.getByText('request of 3 March', { exact: false }).first().waitFor();
  assert.equal(await page.getByRole('button', { name: say('erase') }).count(), 0);
  assert.deepEqual(await violations(page), []);
});

test('a session is planned against a clash, moved away from it, and told to others, by keyboard alone', async () => {
  await look(page, 'en', 'light');
  const { rollout } = held;
  const list = async () => (await call(page, 'session_list', { rollout })).sessions;
  const before = (await list()).length;
  const { cohorts } = await call(page, 'people_list', { rollout, text: '', offset: 0, limit: 1 });
  await call(page, 'session_new', { rollout, cohort: cohorts[0].id, title: 'Clash one', starts: '2031-03-04T08:00', minutes: 60, place: 'Aula', trainer: 'Ana Ruiz', form: 'workshop' });
  await go(page, '/training');
  await page.getByRole('heading', { name: say('sessions'), level: 1 }).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel(say('session-title')).waitFor();
  await page.keyboard.type('Clash two');
  await page.getByLabel(say('session-starts')).fill('2031-03-04T08:30');
  await page.getByLabel(say('col-place')).fill('aula');
  await page.getByText(say('clash-room', { name: 'Aula', with: 'Clash one', at: '' }).split('at')[0].trim(), { exact: false }).waitFor();
  assert.deepEqual(await violations(page), []);
  // A topic is ticked by a key; the warning stops nobody.
  await page.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await page.getByLabel(say('session-title')).focus();
  await page.keyboard.press('Enter');
  await page.locator('aside form').waitFor({ state: 'detached' });
  const made = (await list()).find(({ title }) => title === 'Clash two');
  assert.equal((await list()).length, before + 2);
  const { rows } = await call(page, 'records', { kind: 'session', rollout, offset: 0, limit: 500 });
  assert.equal(rows.find(({ id }) => id === made.id).cells.covers.length, 1);
  // The list of clashes leads to the session; an hour later it clashes no more.
  await page.keyboard.press('c');
  await page.getByRole('heading', { level: 1, name: /clash/ }).waitFor();
  await page.getByRole('table', { name: say('clashes') }).getByRole('button', { name: /Clash (one|two)/ }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByLabel(say('session-starts')).fill('2031-03-04T11:00');
  await page.keyboard.press('Enter');
  await page.locator('aside form').waitFor({ state: 'detached' });
  const { clashes } = await call(page, 'session_clashes', { rollout });
  assert.ok(!clashes.some(({ title }) => title.startsWith('Clash')), JSON.stringify(clashes));
  await go(page, '/training');
  await page.getByRole('heading', { name: say('sessions'), level: 1 }).waitFor();
  // The calendar's file comes as a download, and holds the session under its own id.
  await run(say('calendar'));
  const button = page.getByRole('button', { name: say('calendar-all') });
  await button.waitFor();
  const downloading = page.waitForEvent('download');
  await button.press('Enter');
  const text = readFileSync(await (await downloading).path(), 'utf8');
  assert.ok(text.startsWith('BEGIN:VCALENDAR\r\n') && text.includes(`UID:${made.id}@muster\r\n`), text.slice(0, 300));
});

test('a session gets its segments, and one to one whom it is for, by keyboard alone', async () => {
  await look(page, 'en', 'light');
  const { rollout } = held;
  const { cohorts, rows } = await call(page, 'people_list', { rollout, text: '', offset: 0, limit: 5 });
  await call(page, 'session_new', { rollout, cohort: cohorts[0].id, title: 'In parts', starts: '2031-05-06T08:00', minutes: 60, place: '', trainer: '', form: 'workshop' });
  await go(page, '/training');
  const list = page.getByRole('grid', { name: say('sessions') });
  await list.getByRole('row').filter({ hasText: 'In parts' }).focus();
  await page.keyboard.press('e');
  const add = page.getByRole('button', { name: say('segment-add') });
  await add.press('Enter');
  // What is new is typed into at once; the second takes what is left, and goes up before the first.
  await page.keyboard.type('45');
  await page.getByLabel(say('segment-title', { no: 1 })).fill('Walk through');
  await add.press('Enter');
  assert.equal(await page.getByLabel(say('segment-minutes', { no: 2 })).inputValue(), '15');
  await page.getByLabel(say('segment-form', { no: 2 })).selectOption('questions');
  await page.getByLabel(say('segment-title', { no: 2 })).press('Alt+ArrowUp');
  await page.getByText('08:15').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByLabel(say('segment-title', { no: 1 })).press('Enter');
  await page.locator('aside form').waitFor({ state: 'detached' });
  const find = async (title) => (await call(page, 'session_list', { rollout })).sessions.find((one) => one.title === title);
  const made = await find('In parts');
  assert.deepEqual(made.segments.map(({ title, form, minutes, starts }) => [title, form, minutes, starts.slice(11, 16)]), [['', 'questions', 15, '08:00'], ['Walk through', 'talk', 45, '08:15']]);
  await go(page, `/training/sessions/${made.id}`);
  await page.getByRole('group').filter({ hasText: say('segments') }).getByText('Walk through').waitFor();
  await go(page, '/training');
  await page.getByRole('heading', { name: say('sessions'), level: 1 }).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel(say('session-title')).fill('Face to face');
  await page.getByLabel(say('session-starts')).fill('2031-05-07T08:00');
  await page.getByLabel(say('session-form'), { exact: true }).selectOption('one-to-one');
  await page.getByRole('textbox', { name: say('session-for') }).fill(rows[2].number);
  await page.getByRole('button', { name: rows[2].number }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: say('session-for') }).getByText(rows[2].name).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('aside form').waitFor({ state: 'detached' });
  const sheet = await call(page, 'attendance_sheet', { session: (await find('Face to face')).id });
  assert.deepEqual(sheet.rows.map(({ person }) => person), [rows[2].id]);
});

test('of a long roster only what is in sight is asked for and drawn, on the roster and in the roll call', async () => {
  await look(page, 'en', 'light');
  const { rollout, open } = held;
  const many = 5000;
  const lines = Array.from({ length: many }, (_, at) => `Người ${String(at).padStart(5, '0')},LONG-${at}`);
  const before = (await call(page, 'people_list', { text: '', offset: 0, limit: 1 })).total;
  await call(page, 'people_import', { rollout, name: 'long.csv', content: Buffer.from(['Name,Number', ...lines].join('\n')).toString('base64'), cohort: open.cohort, beyond: 'place' });
  const answers = [];
  const listen = async (response) => { if (response.url().endsWith('/call/people_list')) answers.push((await response.json()).rows.length); };
  page.on('response', listen);
  const drawn = () => page.getByRole('grid').getByRole('row').count();
  await go(page, '/training/people');
  await page.getByText(say('people-all', { count: before + many, shown: (before + many).toLocaleString('en') })).waitFor();
  await page.getByRole('grid').getByRole('row').nth(5).waitFor();
  assert.ok((await drawn()) < 100, `${await drawn()} rows are drawn`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex') > '1');
  assert.ok((await drawn()) < 100, `${await drawn()} rows are drawn at the end`);
  await page.keyboard.press('/');
  await page.keyboard.type('LONG-4999');
  await page.getByRole('row').filter({ hasText: 'LONG-4999' }).waitFor();
  page.off('response', listen);
  assert.ok(answers.length > 0 && answers.every((rows) => rows <= 200), answers.join());
  await go(page, `/training/sessions/${open.id}`);
  await page.getByRole('row').nth(5).waitFor();
  assert.ok((await drawn()) < 100, `${await drawn()} rows of the roll call are drawn`);
  assert.ok((await page.locator('aside li').count()) < 100, 'nor more names of who is not marked');
});
