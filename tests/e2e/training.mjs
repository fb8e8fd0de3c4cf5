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
import { workbook } from './xlsx.mjs';

/** The tables of a template's file, as far as this needs them: `[[kind]]` with texts, numbers and lists of texts. */
function tables(kind) {
  const text = readFileSync(new URL('../../templates/lms-go-live/training.toml', import.meta.url), 'utf8');
  const parts = text.split(/^\[\[/m).slice(1).filter((part) => part.startsWith(`${kind}]]`));
  return parts.map((part) => Object.fromEntries([...part.matchAll(/^(\w+) = (.+?)(?:\s+#.*)?$/gm)].map(([, name, value]) => [name, JSON.parse(value)])));
}

/** A roster of the shape that an office exports: students with the part of a cohort's name, staff with none, names that several share. */
const shape = [['Student', 'Cohort 1', 'STU-1', 350], ['Student', 'Cohort 2', 'STU-2', 346], ['Student', 'Cohort 3', 'STU-3', 350],
  ['Instructor', '', 'INS-1', 40], ['Instructor', '', 'INS-2', 32], ['Administrator', '', 'ADM-1', 8], ['Administrator', '', 'ADM-2', 6], ['Support', '', 'SUP', 8]];
const people = shape.flatMap(([audience, written, cohort, count], part) =>
  Array.from({ length: count }, (_, i) => ({ number: `${String(part + 1).padStart(2, '0')}${String(i + 1).padStart(5, '0')}`, name: named(part * 350 + i), cohort, audience, written })));
/** Those who teach their own departments: instructors, on a second list of their own. */
const trainers = people.filter(({ audience }) => audience === 'Instructor').filter((_, i) => i % 5 === 0);
const places = [...people, ...trainers.map((person) => ({ ...person, cohort: 'TTT', audience: 'Trainer' }))];

function named(i) {
  const [families, middles, given] = [['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Vũ', 'Bùi', 'H’Bia'], ['Thị Thu', 'Văn', 'Minh', 'Ngọc', ''], ['Ánh', 'Bình', 'Châu', 'Đức', 'Giang', 'Hà', 'Khánh', 'Linh', 'Ngọc', 'Yến', 'Sơn']];
  return [families[i % 8], middles[i % 5], given[(i * 7) % 11]].filter(Boolean).join(' ');
}

/** Who is not simply present at a session, and the keys that say so. */
function exceptions(session, roster) {
  const at = (n) => roster[n % roster.length];
  const n = session.code.length + session.covers.length * 3;
  return [{ who: at(n), keys: ['a'], there: false }, { who: at(n + 5), keys: ['l', '1', '2', 'Enter'], there: true }, ...(roster.length > 20 ? [{ who: at(n + 11), keys: ['e'], there: false }] : [])];
}

/** A number as the English screen writes it. */
const figure = (count) => count.toLocaleString('en-GB');

/** Points of a student in the assessment, 62 to 100; somebody did not take it. */
const points = (index) => (index % 13 === 4 ? null : 62 + ((index * 7) % 39));

test('a whole training by keys, and its numbers', { timeout: 600_000 }, async () => {
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
  // One to one comes whoever is asked to: here nobody has to.
  const planned = tables('session').filter(({ form }) => form !== 'one-to-one');
  const there = new Map(people.map(({ number }) => [number, new Set()]));
  const { sessions } = await call(page, 'session_list', { rollout });
  let keys = 0;
  for (const session of planned) {
    const roster = places.filter(({ cohort }) => cohort === session.cohort);
    assert.ok(roster.length > 0, session.cohort);
    const { id } = sessions.find(({ title, cohort }) => title === session.title && cohort === cohorts.get(session.cohort));
    const other = exceptions(session, roster);
    keys += await roll_call(page, id, session.title, roster.length, other);
    const away = new Set(other.filter((one) => !one.there).map(({ who }) => who.number));
    for (const { number } of roster.filter((one) => !away.has(one.number))) for (const topic of session.covers) there.get(number).add(topic);
  }
  await scores_in(page, rollout);

  // The sums of this file: topics of the audience's course, and who passed. Whoever is in two audiences is through when they are in both.
  const courses = { Student: 'students', Instructor: 'instructors', Administrator: 'administrators', Support: 'support', Trainer: 'trainers' };
  const topics = tables('topic');
  assert.equal(topics.filter(({ course }) => course !== 'trainers').length, 30, 'the plan has thirty topics');
  assert.equal(people.length, 1140);
  const required = new Map(Object.entries(courses).map(([audience, course]) => [audience, topics.filter((topic) => topic.course === course && topic.required).map(({ code }) => code)]));
  const students = people.filter(({ audience }) => audience === 'Student');
  const passed = new Set(students.filter((_, index) => (points(index) ?? 0) >= 80).map(({ number }) => number));
  const covered = (place) => required.get(place.audience).every((topic) => there.get(place.number).has(topic));
  const complete = (place) => covered(place) && (place.audience !== 'Student' || passed.has(place.number));
  const counts = (own) => {
    const of = new Map();
    for (const place of own) of.set(place.number, [...(of.get(place.number) ?? []), place]);
    const all = [...of.values()];
    return { roster: all.length, covered: all.filter((one) => one.every(covered)).length, passed: all.filter(([{ number }]) => passed.has(number)).length, complete: all.filter((one) => one.every(complete)).length };
  };
  const all = counts(places);
  assert.ok(all.complete > 400 && all.complete < all.covered && all.covered < all.roster, 'the story holds all cases');
  const titles = new Map(tables('audience').map(({ code, title }) => [code, title]));
  const expected = [['all', '', all]];
  for (const [audience, course] of Object.entries(courses)) expected.push(['audience', titles.get(course), counts(places.filter((place) => place.audience === audience))]);
  for (const [code, title] of cohorts) expected.push(['cohort', title, counts(places.filter(({ cohort }) => cohort === code))]);

  const { groups } = await call(page, 'completion_show', { rollout });
  for (const [kind, title, sums] of expected) {
    const { roster, covered, passed, complete } = groups.find((group) => group.kind === kind && group.title === title);
    assert.deepEqual({ roster, covered, passed, complete }, sums, title || 'everybody');
  }
  await register_agrees(page, rollout, planned);
  // One certificate for each audience that somebody is through with.
  const certified = places.filter(complete);
  await go(page, '/training/completion');
  await page.getByRole('heading', { name: say('completion-fact', { complete: figure(all.complete), roster: figure(all.roster), missing: figure(all.roster - all.complete) }) }).waitFor();
  assert.deepEqual(await violations(page), []);

  await page.keyboard.press('i');
  await page.getByText(say('certificate-ready', { count: certified.length })).waitFor();
  await page.getByLabel(say('signing-passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  const register = () => call(page, 'certificate_list', { filter: { rollout }, offset: 0, limit: 2000 });
  await until(async () => (await register()).total === certified.length, register);
  const held = (list) => list.map(({ number, audience }) => `${number} ${audience}`).sort();
  const holders = (await register()).rows;
  assert.equal(holders.length, certified.length);
  assert.deepEqual([...new Set(holders.map(({ name }) => name))].sort(), [...new Set(certified.map(({ name }) => name))].sort(), 'who is through is certified, and nobody else');
  assert.equal(new Set(held(certified)).size, certified.length);
  await go(page, '/training/completion');
  await until(async () => (await call(page, 'completion_show', { rollout })).groups[0].certified === all.complete);
  assert.deepEqual(errors, [], 'the page reported errors');
  console.log(`${planned.length} sessions planned, ${people.length} people, ${keys} keys in all roll calls, ${certified.length} certificates`);
});

/** Every session's figures on the register's screen, against the sums of this file. */
async function register_agrees(page, rollout, planned) {
  const { sessions, cohorts } = await call(page, 'attendance_register', { rollout, cohort: null });
  for (const session of planned) {
    const roster = places.filter(({ cohort }) => cohort === session.cohort);
    if (roster.length === 0) continue;
    const line = sessions.find(({ title, cohort }) => title === session.title && cohort === tables('cohort').find(({ code }) => code === session.cohort).title);
    const away = exceptions(session, roster).filter((one) => !one.there).length;
    assert.deepEqual([line.roster, line.attended], [roster.length, roster.length - away], session.title);
  }
  await go(page, `/training/register/${cohorts[0].id}`);
  await page.getByRole('grid', { name: say('register-people') }).waitFor();
  assert.deepEqual(await violations(page), []);
}

/** The lists, by the import's own screen: everybody as a workbook, then the staff by the session that they come to, then the trainers. */
async function people_in(page) {
  const titles = new Map(tables('cohort').map(({ code, title }) => [code, title]));
  const head = ['Person ID', 'Full name', 'Email', 'Audience', 'Cohort', 'Time zone'];
  const line = ({ number, name, audience, written }) => [number, name, `p${number}@hocvien.example`, audience, written, 'Asia/Ho_Chi_Minh'];
  await list_in(page, 'roster.xlsx', [head, ...people.map(line)], { fresh: people.length, changed: 0 });
  const everybody = async () => (await call(page, 'people_list', { text: '', offset: 0, limit: 1 })).total;
  await until(async () => (await everybody()) === people.length);
  const enrolled = async (code) => (await call(page, 'people_list', { text: '', offset: 0, limit: 1 })).cohorts.find(({ title }) => title === titles.get(code)).enrolled;
  assert.equal(await enrolled('STU-2'), 346);
  const staff = places.filter(({ audience, written }) => written === '' && audience !== 'Support');
  for (const code of ['INS-1', 'INS-2', 'ADM-1', 'ADM-2', 'TTT']) {
    const own = staff.filter(({ cohort }) => cohort === code);
    await list_in(page, `${code}.xlsx`, [['Person ID', 'Full name', 'Cohort'], ...own.map(({ number, name }) => [number, name, titles.get(code)])], null);
    await until(async () => (await enrolled(code)) === own.length, () => enrolled(code));
  }
  assert.equal(await everybody(), people.length, 'nobody came twice');
}

async function list_in(page, name, rows, figures) {
  await go(page, '/training/import');
  await bring(page, { name, buffer: workbook(rows) });
  // A list of people who are known says how many change.
  await page.getByRole('button', { name: figures ? say('import-deed', figures) : /^Import: / }).press('Enter');
  await page.waitForURL(/training\/people$/);
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
