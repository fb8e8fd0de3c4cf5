// The core of a training in the real window: a list comes in, a class is called and closed by keys, badges are scanned, certificates are signed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folder, passphrase } from './muster.mjs';
import { keys, openWindow } from './webdriver.mjs';
import { say } from './words.mjs';

/** Longest pause between two signs of one scan, as the page has it. Milliseconds. */
const scanMs = 50;
const program = process.env.MUSTER_DESKTOP ?? 'muster-desktop';
const people = Array.from({ length: 8 }, (_, at) => ({ number: `SP-${at + 1}00`, name: `Hỗ Trợ ${String.fromCharCode(65 + at)}` }));

const heading = (words) => `//h1[contains(normalize-space(), "${words}")]`;
const button = (words) => `//button[starts-with(normalize-space(), "${words}") and not(@disabled)]`;
const field = (label) => `//*[@id = //label[normalize-space() = "${label}"]/@for]`;
const named = (label) => `//*[@aria-label = "${label}"]`;

test('from the list to the certificates of the support team, in the window', { timeout: 300_000 }, async (t) => {
  const data = folder('window-training');
  t.after(data.remove);
  const window = await openWindow(program, ['--data', data.path]);
  t.after(() => window.close());
  await window.find(heading(say('how-start')));
  await window.type(field(say('your-name')), 'Lê Thị Thu Hà');
  await window.click(button(say('role-training-manager')));
  await window.type(field(say('workspace')), 'Sông Hàn English');
  await window.type(field(say('passphrase')), passphrase);
  await window.click(button(say('create-workspace')));
  await window.find(named(say('areas')));
  const rollout = (await ask(window, 'app_status', {})).rollouts[0].id;
  const content = Buffer.from(['Person ID,Full name,Audience', ...people.map(({ number, name }) => `${number},${name},Support`)].join('\n')).toString('base64');
  const report = await ask(window, 'people_import', { rollout, name: 'support.csv', content });
  assert.equal(report.new, people.length);
  const { sessions } = await ask(window, 'session_list', { rollout });
  const own = sessions.filter(({ enrolled }) => enrolled === people.length);
  assert.equal(own.length, 2, 'the support team meets twice');

  // The last of them is away in the second part; somebody is late in the first.
  const [first, second] = own;
  await rollCall(window, first, [[people[2], ['l', '9']]]);
  await rollCall(window, second, [[people.at(-1), ['a']]]);
  const through = people.length - 1;
  const { groups } = await ask(window, 'completion_show', { rollout });
  assert.equal(groups[0].complete, through);
  await goto(window, '/training/completion');
  await window.find(`//h2[contains(normalize-space(), "${say("completion-fact", { complete: String(through), roster: String(people.length), missing: "1" })}")]`);
  await window.press('i');
  await window.type(field(say('signing-passphrase')), passphrase);
  await window.press(keys.enter);
  const register = () => ask(window, 'certificate_list', { filter: { rollout }, offset: 0, limit: 100 });
  await window.until('all certificates are there', async () => (await register()).total === through);
  const holders = (await register()).rows.map(({ name }) => name).sort();
  assert.deepEqual(holders, people.slice(0, -1).map(({ name }) => name).sort());
});

/** One roll call by keys: everybody by a scan of their number, then who was otherwise; then it is closed. */
async function rollCall(window, session, exceptions) {
  await ask(window, 'check_in_set', { session: session.id, before: 60, after: 0, late: 5, always: true });
  await goto(window, `/training/sessions/${session.id}`);
  await window.find(heading(session.title));
  const sheet = async () => (await ask(window, 'attendance_sheet', { session: session.id })).rows;
  for (const { number } of people) {
    await scan(window, number);
    await window.until(`${number} is in`, async () => (await sheet()).find((row) => row.number === number).mark === 'present');
  }
  for (const [{ number }, pressed] of exceptions) {
    await window.press('/');
    await window.type(named(say('roll-search')), number);
    await window.press(keys.down);
    for (const key of pressed) await window.press(key);
    await window.until(`${number} is otherwise`, async () => (await sheet()).find((row) => row.number === number).mark !== 'present');
  }
  await window.click(button(say('close-session')));
  await window.click(button(say('close-deed')));
  await window.until('it is closed', async () => (await ask(window, 'session_list', { rollout: (await ask(window, 'app_status', {})).rollouts[0].id })).sessions.find(({ id }) => id === session.id).state === 'closed');
}

/**
 * As a scanner does: all keys in one go, and Enter, wherever the focus is. The driver waits for the page between keys, which
 * no scanner does: where a slow machine made more of it than a scanner's pause, it is scanned once more.
 */
async function scan(window, text) {
  await window.run('window.__keys ??= (addEventListener("keydown", ({ timeStamp }) => window.__keys.push(timeStamp), true), [])');
  await window.until(`${text} is scanned`, async () => {
    await window.run('window.__keys.length = 0');
    await window.strokes([...text, keys.enter]);
    const at = await window.run('return window.__keys');
    const quick = at.every((time, index) => index === 0 || time - at[index - 1] <= scanMs);
    // What slow keys left in the search is emptied.
    if (!quick) await window.press(keys.escape);
    return quick;
  });
}

async function goto(window, place) {
  await window.run('location.hash = arguments[0]', place);
}

/** Asks the engine through the one command of the shell. */
async function ask(window, name, request) {
  const script = `return window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], body: arguments[1] })
    .then((answer) => ({ answer }), (refusal) => ({ refusal }))`;
  const { answer, refusal } = await window.run(script, name, JSON.stringify(request));
  if (answer === undefined) throw new Error(`${name}: ${JSON.stringify(refusal)}`);
  return JSON.parse(answer);
}
