// A whole training, from the first list to the last certificate, by keys: four audiences, every session of the plan.
// What the screens say in the end is held against sums of this file's own, made of the list and of what was pressed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { call, go, look, violations } from './chromium.mjs';
import { muster, passphrase, passphraseFile } from './muster.mjs';
import { bring } from './screens.mjs';
import { served, until } from './stage.mjs';
import { say } from './words.mjs';


/** The tables of a template's file, as far as this needs them: `[[kind]]` with texts, numbers and lists of texts. */
function tables(kind) {
  const text = readFileSync(new URL('../../templates/lms-go-live/training.toml', import.meta.url), 'utf8');
  const parts = text.split(/^\[\[/m).slice(1).filter((part) => part.startsWith(`${kind}]]`));
  return parts.map((part) => Object.fromEntries([...part.matchAll(/^(\w+) = (.+?)(?:\s+#.*)?$/gm)].map(([, name, value]) => [name, JSON.parse(value)])));
}

const people = [
  ['STU-1', 'Student', 40], ['STU-2', 'Student', 35], ['STU-3', 'Student', 25],
  ['INS-1', 'Instructor', 12], ['INS-2', 'Instructor', 9], ['ADM-1', 'Administrator', 4], ['ADM-2', 'Administrator', 3], ['SUP', 'Support staff', 8],
].flatMap(([cohort, audience, count]) => Array.from({ length: count }, (_, i) => ({ number: `${cohort}-${i + 1}`, name: named(cohort, i), cohort, audience })));

function named(cohort, i) {
  const [families, middles, given] = [['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Vũ', 'Bùi'], ['Thị Thu', 'Văn', 'Minh'], ['Ánh', 'Bình', 'Châu', 'Đức', 'Giang', 'Hà', 'Khánh', 'Linh', 'Ngọc', 'Yến', 'Sơn']];
  // Nobody shares a name with anybody: what is typed to find somebody finds one.
  return `${families[i % 7]} ${middles[i % 3]} ${given[i % 11]} ${cohort.replace('-', '')}${String.fromCharCode(65 + (i % 26))}${Math.floor(i / 26)}`;
}

/** Who is not simply present at a session, and the keys that say so. */
function exceptions(session, roster) {
  const at = (n) => roster[n % roster.length];
  const n = session.code.length + session.covers.length * 3;
  return [{ who: at(n), keys: ['a'], there: false }, { who: at(n + 5), keys: ['l', '1', '2', 'Enter'], there: true }, ...(roster.length > 20 ? [{ who: at(n + 11), keys: ['e'], there: false }] : [])];
}

/** Points of a student in the assessment, 62 to 100; somebody did not take it. */
const points = (index) => (index % 13 === 4 ? null : 62 + ((index * 7) % 39));

test('a whole training by keys, and its numbers', { timeout: 300_000 }, async () => {
  const { page, errors } = await served('training', (data) => {
    const file = passphraseFile(data);
    muster(data, '--passphrase-file', file, 'init', '--name', 'Lê Thị Thu Hà', '--role', 'training-manager');
    // Long past, so that every session was held whenever this runs.
    muster(data, '--passphrase-file', file, 'rollout', 'new', '--template', 'lms-go-live', '--name', 'LMS go-live', '--go-live', '2026-01-06T08:00', '--zone', 'Asia/Ho_Chi_Minh');
  });
  await look(page, 'en', 'light');
  await page.getByLabel(say('unlock-passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  const rollout = (await call(page, 'app_status')).rollouts[0].id;

  await people_in(page);
  const cohorts = new Map(tables('cohort').map(({ code, title }) => [code, title]));
  const planned = tables('session');
  const there = new Map(people.map(({ number }) => [number, new Set()]));
  const { sessions } = await call(page, 'session_list', { rollout });
  let keys = 0;
  for (const session of planned) {
    const roster = people.filter(({ cohort }) => cohort === session.cohort);
    if (roster.length === 0) continue;
    const { id } = sessions.find(({ title, cohort }) => title === session.title && cohort === cohorts.get(session.cohort));
    const other = exceptions(session, roster);
    keys += await roll_call(page, id, session.title, roster.length, other);
    const away = new Set(other.filter((one) => !one.there).map(({ who }) => who.number));
    for (const { number } of roster.filter((one) => !away.has(one.number))) for (const topic of session.covers) there.get(number).add(topic);
  }
  await scores_in(page, rollout);

  // The sums of this file: topics of the audience's course, and who passed.
  const required = new Map([['Student', 'students'], ['Instructor', 'instructors'], ['Administrator', 'administrators'], ['Support staff', 'support']]
    .map(([audience, course]) => [audience, tables('topic').filter((topic) => topic.course === course && topic.required).map(({ code }) => code)]));
  const students = people.filter(({ audience }) => audience === 'Student');
  const passed = new Set(students.filter((_, index) => (points(index) ?? 0) >= 80).map(({ number }) => number));
  const covered = (person) => required.get(person.audience).every((topic) => there.get(person.number).has(topic));
  const complete = (person) => covered(person) && (person.audience !== 'Student' || passed.has(person.number));
  const counts = (own) => ({ roster: own.length, covered: own.filter(covered).length, passed: own.filter(({ number }) => passed.has(number)).length, complete: own.filter(complete).length });
  const expected = new Map([['', people], ...[...new Set(people.map(({ cohort }) => cohort))].map((code) => [cohorts.get(code), people.filter(({ cohort }) => cohort === code)])].map(([title, own]) => [title, counts(own)]));
  const all = expected.get('');
  assert.ok(all.complete > 40 && all.complete < all.covered && all.covered < all.roster, 'the story holds all cases');

  const { groups } = await call(page, 'completion_show', { rollout });
  for (const [title, sums] of expected) {
    const { roster, covered, passed, complete } = groups.find((group) => (title === '' ? group.kind === 'all' : group.kind === 'cohort' && group.title === title));
    assert.deepEqual({ roster, covered, passed, complete }, sums, title || 'everybody');
  }
  await go(page, '/training/completion');
  await page.getByRole('heading', { name: say('completion-fact', { complete: String(all.complete), roster: String(all.roster), missing: String(all.roster - all.complete) }) }).waitFor();
  assert.deepEqual(await violations(page), []);

  await page.keyboard.press('i');
  await page.getByText(say('certificate-ready', { count: all.complete })).waitFor();
  await page.getByLabel(say('signing-passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  const register = () => call(page, 'certificate_list', { filter: { rollout }, offset: 0, limit: 500 });
  await until(async () => (await register()).total === all.complete);
  const holders = new Set((await register()).rows.map(({ name }) => name));
  assert.deepEqual(holders, new Set(people.filter(complete).map(({ name }) => name)), 'who is complete is certified, and nobody else');
  await go(page, '/training/completion');
  await until(async () => (await call(page, 'completion_show', { rollout })).groups[0].certified === all.complete);
  assert.deepEqual(errors, [], 'the page reported errors');
  console.log(`${planned.length} sessions planned, ${people.length} people, ${keys} keys in all roll calls, ${all.complete} certificates`);
});

/** The list, by the import's own screen. */
async function people_in(page) {
  const titles = new Map(tables('cohort').map(({ code, title }) => [code, title]));
  const lines = people.map(({ number, name, audience, cohort }) => `${number},${name},${audience},"${titles.get(cohort)}"`);
  await go(page, '/training/import');
  await bring(page, { name: 'roster.csv', text: ['Person ID,Full name,Audience,Cohort', ...lines].join('\r\n') });
  await page.getByRole('button', { name: say('import-deed', { fresh: people.length, changed: 0 }) }).press('Enter');
  await until(async () => (await call(page, 'people_list', { text: '', offset: 0, limit: 1 })).total === people.length);
}

/** One roll call by keys: all present, then who was not, then closed. Answers with the number of keys. */
async function roll_call(page, session, title, roster, exceptions) {
  let pressed = 0;
  const press = async (key) => { pressed += 1; await page.keyboard.press(key); };
  const sheet = async () => (await call(page, 'attendance_sheet', { session })).rows;
  await go(page, `/training/sessions/${session}`);
  await page.getByRole('heading', { name: say('roll-call-title', { title }), level: 1 }).waitFor();
  assert.equal((await sheet()).length, roster, title);
  await page.getByRole('button', { name: say('mark-all-present'), exact: true }).press('Enter');
  pressed += 1;
  await until(async () => (await sheet()).every(({ mark }) => mark === 'present'));
  for (const { who, keys } of exceptions) {
    await press('/');
    await page.keyboard.type(who.number);
    pressed += who.number.length;
    await press('ArrowDown');
    for (const key of keys) await press(key);
  }
  const want = { a: 'absent', l: 'late', e: 'excused' };
  for (const { who, keys: [key] } of exceptions) await until(async () => (await sheet()).find(({ number }) => number === who.number).mark === want[key]);
  await page.getByRole('button', { name: say('close-session') }).press('Enter');
  await page.getByRole('button', { name: say('close-deed'), exact: true }).press('Enter');
  await page.getByText(say('session-closed')).first().waitFor();
  return pressed + 2;
}

/** The points, by the import of scores. */
async function scores_in(page, rollout) {
  const { assessments } = await call(page, 'assessment_list', { rollout });
  const { id: assessment } = assessments.find(({ audience }) => audience === 'Students');
  const students = people.filter(({ audience }) => audience === 'Student');
  const lines = students.flatMap(({ number, name }, index) => (points(index) === null ? [] : [`${name},${number},${points(index)}`]));
  await go(page, `/training/assessments/${assessment}/import`);
  await bring(page, { name: 'exam.csv', text: ['Name,Number,Points', ...lines].join('\n') });
  await page.getByRole('button', { name: say('score-import-deed', { count: lines.length }) }).press('Enter');
  await until(async () => (await call(page, 'assessment_list', { rollout })).assessments.find(({ id }) => id === assessment).assessed === lines.length);
}
