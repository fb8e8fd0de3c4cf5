// The real window on an empty data folder: first run, marks by keyboard, the power goes, the marks are there, a sign-off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folder, passphrase } from './muster.mjs';
import { keys, openWindow } from './webdriver.mjs';
import { say } from './words.mjs';

const program = process.env.MUSTER_DESKTOP ?? 'muster-desktop';
const roster = ['Nguyễn Thị Ánh', 'Trần Văn Đức', 'Lê Thị Thu Hà'].map((name, at) => `${name},AN-${at + 1}`).join('\n');

const heading = (words) => `//h1[contains(normalize-space(), "${words}")]`;
const button = (words) => `//button[starts-with(normalize-space(), "${words}") and not(@disabled)]`;
const field = (label) => `//*[@id = //label[normalize-space() = "${label}"]/@for]`;
const named = (label) => `//*[@aria-label = "${label}"]`;

test('first run, a roll call, a restart, a sign-off', async (t) => {
  const data = folder('window');
  t.after(data.remove);
  const open = async () => {
    const window = await openWindow(program, ['--data', data.path]);
    t.after(() => window.close());
    return window;
  };
  let person;
  let window;
  await t.test('a workspace is started and a mark set by keyboard', async () => {
    person = await firstMark(await open());
  });
  await t.test('after the power went, the mark is there', async () => {
    window = await open();
    await unlock(window);
    await isMarked(window, person);
  });
  await t.test('an area is signed', () => sign(window));
});

/** Starts a workspace and marks one person; the window is killed as soon as the engine has answered. */
async function firstMark(window) {
  await window.find(heading(say('how-start')));
  await window.type(field(say('your-name')), 'Trần Thị Ánh Tuyết');
  await window.click(button(say('role-training-manager')));
  await window.click(button(say('role-operations-representative')));
  await window.type(field(say('workspace')), 'Sông Hàn English');
  await window.type(field(say('passphrase')), passphrase);
  await window.click(button(say('create-workspace')));
  const session = await enrol(window);
  await openRollCall(window, session);
  await window.type(named(say('roll-search')), 'anh');
  await window.press(keys.down);
  await window.press('l');
  await window.press('7');
  const person = await window.until('the engine has the mark', async () => (await sheet(window, session)).rows.find(({ mark, minutes }) => mark === 'late' && minutes === 7));
  await window.close();
  return { ...person, session };
}

/** Puts people into the first session, through the page's own door to the engine. */
async function enrol(window) {
  await window.find(named(say('areas')));
  const rollout = await firstRollout(window);
  const { sessions } = await ask(window, 'session_list', { rollout });
  const content = Buffer.from(`Name,Number\n${roster}\n`).toString('base64');
  const report = await ask(window, 'people_import', { rollout, name: 'roster.csv', content, cohort: sessions[0].cohort, beyond: 'place' });
  assert.equal(report.new, 3, 'three people are imported');
  return sessions[0].id;
}

async function openRollCall(window, session) {
  await window.run('location.hash = arguments[0]', `/training/sessions/${session}`);
  await window.find(`//*[@role = "row"][contains(., "Đức")]`);
}

async function unlock(window) {
  await window.type(field(say('unlock-passphrase')), passphrase);
  await window.press(keys.enter);
  await window.find(named(say('areas')));
}

/** The mark is in the engine, and on the screen. */
async function isMarked(window, { session, person, name }) {
  const row = (await sheet(window, session)).rows.find((one) => one.person === person);
  assert.deepEqual([row.mark, row.minutes], ['late', 7], 'the mark outlived the kill');
  await openRollCall(window, session);
  await window.find(`//*[@role = "row"][contains(., "${name.split(' ').at(-1)}")]//*[contains(., "7")]`);
}

/** Signs an area that this person may sign: accepts each point by its key, decides, types the passphrase. */
async function sign(window) {
  const area = await signable(window);
  const seen = () => ask(window, 'handoff_area', { area: area.id });
  await window.run('location.hash = arguments[0]', `/handoff/${area.id}`);
  await window.find(heading(area.title));
  for (const [at, { id }] of area.points.entries()) {
    await window.click(`//ol[@aria-label = "${say('points')}"]/li[${at + 1}]`);
    await window.press('a');
    await window.until('the point is accepted', async () => (await seen()).points.find((point) => point.id === id).state === 'accepted');
  }
  await window.click(`//label[.//b[normalize-space() = "${say('sign-accepted')}"]]`);
  await window.type(field(say('signing-passphrase')), passphrase);
  await window.click(button(say('deed-accepted')));
  await window.find(`//h2[normalize-space() = "${say('signed')}"]`);
  const [signed, ...more] = (await seen()).sign_offs;
  assert.deepEqual([signed.decision, signed.verified, more.length], ['accepted', true, 0]);
}

/** The first area that waits for one of this person's roles. */
async function signable(window) {
  const { areas } = await ask(window, 'handoff_list', { rollout: await firstRollout(window) });
  for (const { id } of areas) {
    const area = await ask(window, 'handoff_area', { area: id });
    if (area.cannot_sign === null) return area;
  }
  throw new Error('there is no area that an operations representative may sign');
}

async function firstRollout(window) {
  return (await ask(window, 'app_status', {})).rollouts[0].id;
}

const sheet = (window, session) => ask(window, 'attendance_sheet', { session });

/** Asks the engine through the one command of the shell. */
async function ask(window, name, request) {
  const script = `return window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], body: arguments[1] })
    .then((answer) => ({ answer }), (refusal) => ({ refusal }))`;
  const { answer, refusal } = await window.run(script, name, JSON.stringify(request));
  if (answer === undefined) throw new Error(`${name}: ${JSON.stringify(refusal)}`);
  return JSON.parse(answer);
}
