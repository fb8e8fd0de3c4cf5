// A whole go-live in the real window, by keys, with a clock that runs fast: the rehearsal, the day live with a task that is
// late, one that fails and one that is left out, the gates with votes and signatures, soft and public launch, two weeks of
// routine, the hand-off signed by two people on one laptop and a third on another one through a server, and the pack
// verified by stock tools and by both programs of ours.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { folder, muster, passphrase, passphraseFile } from './muster.mjs';
import { keys, openWindow } from './webdriver.mjs';
import { say } from './words.mjs';

const program = process.env.MUSTER_DESKTOP ?? 'muster-desktop';
const beside = (name) => join(dirname(process.env.MUSTER ?? ''), name);
const [khai, minh, linh, binh] = ['Đỗ Quang Khải', 'Nguyễn Hải Minh', 'Trần Mỹ Linh', 'Lý Gia Bình'];
const minhs = 'other words for those who take over';
const t0 = Date.parse('2027-03-02T08:00:00+07:00');
const minute = 60_000;
const day = 24 * 60 * minute;

const heading = (words) => `//h1[contains(normalize-space(), "${words}")]`;
const button = (words) => `//button[starts-with(normalize-space(), "${words}") and not(@disabled)]`;
const field = (label) => `//*[@id = //label[normalize-space() = "${label}"]/@for]`;

/** One clock for window, command line and server: a file that they all read. */
function clockOf(t) {
  const place = folder('clock');
  t.after(place.remove);
  const file = join(place.path, 'offset');
  process.env.MUSTER_TEST_CLOCK = file;
  const goTo = (instant) => writeFileSync(file, String(instant - Date.now()));
  goTo(t0 - 14 * day);
  return goTo;
}

test('a whole go-live in its window, by keys, with a clock that runs fast', { timeout: 900_000 }, async (t) => {
  const goTo = clockOf(t);
  const [data, other, server] = ['whole-day', 'whole-day-other', 'whole-day-server'].map(folder);
  for (const { remove } of [data, other, server]) t.after(remove);
  const file = passphraseFile(data.path);
  muster(data.path, '--passphrase-file', file, 'init', '--name', khai, '--role', 'deployment-lead');
  muster(data.path, '--passphrase-file', file, 'rollout', 'new', '--template', 'lms-go-live', '--name', 'LMS go-live', '--go-live', '2027-03-02T08:00', '--zone', 'Asia/Ho_Chi_Minh');
  const window = await openWindow(program, ['--data', data.path]);
  t.after(() => window.close());
  await window.type(field(say('unlock-passphrase')), passphrase);
  await window.press(keys.enter);
  await window.find(`//*[@aria-label = "${say('areas')}"]`);
  const rollout = (await ask(window, 'app_status', {})).rollouts[0].id;

  await t.test('the rehearsal goes as planned and counts for nothing', async () => {
    goTo(t0 - 3 * day);
    const run = await begin(window, rollout, 'rehearsal');
    await steps(window, run, goTo);
    await end(window, run);
    const { checklists } = await ask(window, 'checklist_list', { rollout });
    assert.equal(checklists.find(({ title }) => title === 'Go-live day').done, 0, 'a rehearsal leaves the checklist alone');
  });
  await t.test('what has to be ready is ready, and the gate before the day is decided', async () => {
    goTo(t0 - 20 * 60 * minute);
    await gates(window, rollout, (gate) => gate.at && Date.parse(gate.at) < t0 - 4 * 60 * minute);
  });
  await t.test('the day: two keys a task, one late, one failed and done again, one left out', async () => {
    goTo(t0 - 2 * 60 * minute);
    const run = await begin(window, rollout, 'live');
    await liveDay(window, rollout, run, goTo);
  });
  await t.test('public launch, two weeks of routine, and each gate when its time has come', async () => {
    for (const days of [1, 7, 14, 16]) {
      goTo(t0 + days * day);
      await routine(window, rollout);
      await gates(window, rollout, (gate) => gate.at && Date.parse(gate.at) <= t0 + days * day);
    }
    goTo(t0 + 60 * day);
    await gates(window, rollout, () => true);
    const open = (await ask(window, 'gate_list', { rollout })).gates.filter(({ decision }) => decision !== 'go');
    assert.deepEqual(open, [], 'every gate is decided');
  });
  await t.test('the hand-off: two sign on this laptop, a third on another one, through a server', async () => {
    const { code, stop } = await startServer(server.path);
    t.after(stop);
    await ask(window, 'publish', { code });
    const areas = (await ask(window, 'handoff_list', { rollout })).areas;
    const invite = async (name, roles) => (await ask(window, 'member_invite', { name, roles })).code;
    const receives = ['operations-representative', 'support-lead'];
    const codes = [await invite(minh, receives), await invite(linh, receives), await invite(binh, receives)];
    await ask(window, 'sync', {});
    // Two of them come to this laptop, one after the other, each with a passphrase of their own.
    await takesOver(window, minh, codes[0]);
    await signAreas(window, areas, minhs, areas.length - 2);
    await takesOver(window, linh, codes[1]);
    await signAreas(window, areas, minhs, 1);
    await ask(window, 'sync', {});
    await thirdSigner(t, other.path, codes[2]);
    await ask(window, 'sync', {});
    for (const { id, title } of areas) {
      const { sign_offs: signed } = await ask(window, 'handoff_area', { area: id });
      assert.ok(signed.length >= 1 && signed.every(({ verified }) => verified), title);
    }
  });
  await t.test('the pack is good for stock tools and for both programs of ours', async () => {
    const dir = join(data.path, 'pack');
    await ask(window, 'handoff_export', { rollout, dir, language: 'en' });
    const fingerprint = (await ask(window, 'app_status', {})).workspace.fingerprint;
    stockTools(dir);
    muster(data.path, 'verify', dir, '--genesis', fingerprint);
    const small = spawnSync(beside('muster-verify'), [dir, '--genesis', fingerprint], { encoding: 'utf8' });
    assert.equal(small.status, 0, small.stdout + small.stderr);
    assert.match(small.stdout, /on your paper/);
  });
});

/** Begins a run by the form on the screen. */
async function begin(window, rollout, mode) {
  await go(window, '/go-live');
  await window.find(button(say('run-begin-rehearsal')));
  // A list to choose from opens a window of the toolkit's own, which no driver reaches: the choice is made in the page.
  if (mode === 'live') await window.run('const of = [...document.querySelectorAll("select")].find((one) => [...one.options].some(({ value }) => value === "live")); of.value = "live"; of.dispatchEvent(new Event("change", { bubbles: true }))');
  await window.run('document.querySelector("main form button[type=submit]").focus()');
  await window.press(keys.enter);
  const runs = () => ask(window, 'run_list', { rollout });
  const going = await window.until('the run has begun', async () => (await runs()).runs.find((run) => run.mode === mode && run.ended === null));
  await window.find(`//*[@role = "table"]`);
  return going.id;
}

const tasksOf = async (window, run) => (await ask(window, 'run_show', { run })).sections.flatMap(({ tasks }) => tasks);
const taskOf = async (window, run, item) => (await tasksOf(window, run)).find((task) => task.item === item);
const row = (item) => `//button[@id = "r-${item}"]`;

async function press(window, item, key) {
  await window.find(row(item));
  await window.run('document.getElementById(arguments[0]).focus()', `r-${item}`);
  await window.press(key);
}

async function state(window, run, item, wanted) {
  return window.until(`${item} is ${wanted}`, async () => {
    const task = await taskOf(window, run, item);
    return task.state === wanted && task;
  });
}

/** What needs evidence asks once what shows it. */
async function finish(window, run, item) {
  const { unshown } = await taskOf(window, run, item);
  await press(window, item, 'd');
  if (!unshown) return;
  await window.find('//form/input');
  await window.type('//form/input', 'seen on the console');
  await window.press(keys.enter);
}

async function startAndFinish(window, run, task, goTo) {
  goTo(Date.parse(task.expected_start));
  await press(window, task.item, 's');
  await state(window, run, task.item, 'running');
  goTo(Date.parse(task.expected_start) + Math.max(1, Date.parse(task.planned_end) - Date.parse(task.planned_start)));
  await finish(window, run, task.item);
  return state(window, run, task.item, 'done');
}

/** Every task in the order of the plan, in two keys. */
async function steps(window, run, goTo) {
  for (const { item } of await tasksOf(window, run)) {
    const task = await taskOf(window, run, item);
    if (task.state === 'todo') await startAndFinish(window, run, task, goTo);
  }
}

async function end(window, run) {
  await window.click(button(say('run-end')));
  await window.until('the run is over', async () => (await ask(window, 'run_show', { run })).line.ended !== null);
}

/** The day itself: what is late pushes what waits for it, and the screen says so before anybody asks. */
async function liveDay(window, rollout, run, goTo) {
  const all = await tasksOf(window, run);
  const before = all.filter((task) => Date.parse(task.planned_start) < t0 && task.kind !== 'milestone');
  const [first, second, third, fourth] = before;
  // Later by ten minutes, said before it begins.
  await press(window, first.item, 'l');
  await window.find('//form/input');
  for (const key of ['1', '0', keys.enter]) await window.press(key);
  const delayed = await window.until('the delay is counted', async () => {
    const task = await taskOf(window, run, first.item);
    return task.delay === 10 && task;
  });
  assert.equal(Date.parse(delayed.expected_start) - Date.parse(first.expected_start), 10 * minute);
  await startAndFinish(window, run, delayed, goTo);
  const { goal } = await ask(window, 'run_show', { run });
  await window.find(heading(goal.late > 0 ? say('run-late', { count: goal.late }) : say('run-on-plan')));
  // Failed with a reason, begun again and done.
  const now = await taskOf(window, run, second.item);
  goTo(Date.parse(now.expected_start));
  await press(window, second.item, 's');
  await state(window, run, second.item, 'running');
  await press(window, second.item, 'f');
  await window.find('//form/input');
  await window.type('//form/input', 'the copy broke off');
  await window.press(keys.enter);
  const failed = await state(window, run, second.item, 'failed');
  assert.equal(failed.reason, 'the copy broke off');
  await press(window, second.item, 's');
  await state(window, run, second.item, 'running');
  await finish(window, run, second.item);
  await state(window, run, second.item, 'done');
  // Left out, and what waits for it goes on.
  await press(window, third.item, 'x');
  await window.find('//form/input');
  await window.type('//form/input', 'done last night');
  await window.press(keys.enter);
  await state(window, run, third.item, 'skipped');
  assert.equal((await taskOf(window, run, fourth.item)).state, 'todo');
  // The soft launch and the public launch each have a gate, decided while the day goes on.
  await gates(window, rollout, (gate) => gate.at && Date.parse(gate.at) <= t0);
  await go(window, `/go-live/runs/${run}`);
  await steps(window, run, goTo);
  const over = await ask(window, 'run_show', { run });
  assert.ok(over.goal.over, 'the public launch is over');
  await end(window, run);
}

/** What the daily routine asks for: every reading that is due, one value and Enter after the other. */
async function routine(window, rollout) {
  const due = async () => (await ask(window, 'duty_list', { rollout })).duties.filter((duty) => duty.due !== null);
  await go(window, '/go-live/readings');
  await window.find('//h1');
  if ((await due()).length === 0) return;
  await window.press('e');
  for (let left = await due(); left.length > 0; left = await due()) {
    const label = () => window.run('return document.activeElement?.labels?.[0]?.textContent ?? ""');
    const duty = await window.until('a duty that is due has the focus', async () => {
      const shown = await label();
      return left.find(({ title }) => say('monitoring-read-label', { title }) === shown);
    });
    for (const letter of duty.form === 'check' ? 'p' : String(duty.target?.value ?? 1)) await window.press(letter);
    await window.press(keys.enter);
    await window.until('the reading counts', async () => (await due()).every(({ id }) => id !== duty.id));
  }
}

/** Gates whose time has come: the criteria judged, a vote, a decision read and signed. */
async function gates(window, rollout, wanted) {
  const list = (await ask(window, 'gate_list', { rollout })).gates;
  for (const { id, title } of list.filter((gate) => gate.decision === null && wanted(gate))) await gate(window, id, title);
}

async function gate(window, id, title) {
  const shown = () => ask(window, 'gate_show', { gate: id });
  await go(window, `/go-live/gates/${id}`);
  await window.find(heading(title));
  for (const { id: criterion, state: stands } of (await shown()).criteria) {
    if (stands === 'not_met') await ask(window, 'criterion_set', { criterion, state: 'met', figure: 'seen' });
  }
  await window.press('v');
  await window.until('the vote has the focus', () => window.run('return document.activeElement?.type === "radio"'));
  await window.press(' ');
  await window.press(keys.enter);
  await window.until('the vote is cast', async () => (await shown()).ballots.some(({ vote }) => vote === 'go'));
  await window.press('1');
  await window.find(button(say('gate-record', { decision: 'go' })));
  if ((await shown()).line.allows !== 'go') await window.type(field(say('gate-reason')), 'everything that can be measured today is met');
  await window.click(button(say('gate-record', { decision: 'go' })));
  // What is signed has to be read first.
  await window.find('//dialog//*[contains(., "SHA-256")]');
  await window.type(field(say('signing-passphrase')), passphrase);
  await window.press(keys.enter);
  const decided = await window.until('the decision is signed', async () => (await shown()).decisions[0]);
  assert.deepEqual([decided.decision, decided.verified], ['go', true], title);
}

/** Somebody comes to this laptop with a code and a passphrase of their own. */
async function takesOver(window, name, code) {
  await go(window, '/settings/laptop');
  await window.click(button(say('person-add-here')));
  await window.type(field(say('code')), code);
  await window.type(field(say('passphrase')), minhs);
  await window.press(keys.enter);
  await window.find(`//nav//button[contains(., "${name}")]`);
}

/** Accepts and signs up to `most` areas that this person receives; gives those that are left. */
async function signAreas(window, areas, words, most) {
  const left = [];
  let signed = 0;
  for (const { id, title } of areas) {
    const area = () => ask(window, 'handoff_area', { area: id });
    if (signed >= most || (await area()).cannot_sign !== null || (await area()).sign_offs.length > 0) {
      left.push(id);
      continue;
    }
    await go(window, `/handoff/${id}`);
    await window.find(heading(title));
    const { points } = await area();
    for (const [at, point] of points.entries()) {
      await window.click(`//ol[@aria-label = "${say('points')}"]/li[${at + 1}]`);
      await window.press('a');
      await window.until('the point is accepted', async () => (await area()).points.find(({ id: own }) => own === point.id).state === 'accepted');
    }
    await window.click(`//label[.//b[normalize-space() = "${say('sign-accepted')}"]]`);
    await window.type(field(say('signing-passphrase')), words);
    await window.find(button(say('deed-accepted')));
    await window.press(keys.enter);
    await window.find(`//h2[normalize-space() = "${say('signed')}"]`);
    signed += 1;
  }
  return left;
}

/** The third person, with a laptop of their own that hears of all this from the server. */
async function thirdSigner(t, path, invitation) {
  const file = passphraseFile(path);
  muster(path, '--passphrase-file', file, 'enrol', invitation);
  muster(path, '--passphrase-file', file, 'sync');
  const window = await openWindow(program, ['--data', path]);
  t.after(() => window.close());
  await window.type(field(say('unlock-passphrase')), passphrase);
  await window.press(keys.enter);
  await window.find(`//*[@aria-label = "${say('areas')}"]`);
  const rollout = (await ask(window, 'app_status', {})).rollouts[0].id;
  const { areas } = await ask(window, 'handoff_list', { rollout });
  const left = await signAreas(window, areas, passphrase, areas.length);
  const open = [];
  for (const id of left) if ((await ask(window, 'handoff_area', { area: id })).sign_offs.length === 0) open.push(id);
  assert.deepEqual(open, [], 'every area is signed');
  await ask(window, 'sync', {});
  await window.close();
}

function stockTools(dir) {
  const run = (name, words, input) => spawnSync(name, words, { cwd: dir, encoding: 'utf8', input });
  const checked = run('sha256sum', ['--strict', '-c', 'SHA256SUMS']);
  assert.equal(checked.status, 0, checked.stderr + checked.stdout);
  const statements = readdirSync(join(dir, 'statements')).filter((name) => name.endsWith('.json'));
  const signers = new Set();
  for (const name of statements) {
    const path = join('statements', name);
    const text = readFileSync(join(dir, path), 'utf8');
    const { at, signer } = JSON.parse(text);
    // By the time of signing, which the fast clock made one of the years to come.
    const time = ['-O', `verify-time=${at.replace(/[-:]/g, '').slice(0, 8)}235959Z`];
    const found = run('ssh-keygen', ['-Y', 'find-principals', '-s', `${path}.sig`, '-f', 'allowed_signers', ...time]);
    assert.equal(found.status, 0, `${name}: ${found.stderr}`);
    const [principal] = found.stdout.trim().split('\n');
    assert.ok(principal.startsWith(signer.member), name);
    const verify = (input) => run('ssh-keygen', ['-Y', 'verify', '-f', 'allowed_signers', '-I', principal, '-n', 'signoff@muster', ...time, '-s', `${path}.sig`], input);
    const good = verify(text);
    assert.equal(good.status, 0, good.stderr + good.stdout);
    assert.notEqual(verify(text.replace('"text":"', '"text":"x')).status, 0, `${name}: one letter more`);
    signers.add(signer.name);
  }
  assert.deepEqual([...signers].sort(), [khai, minh, linh, binh].sort(), 'one decided, two signed on one laptop, a third on another');
}

/** A server without TLS on a free port, and a publishing code for it. */
async function startServer(data) {
  const child = spawn(beside('muster-server'), ['serve', '--data', data, '--plain', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = () => new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
  for await (const line of createInterface(child.stderr)) {
    if (!/127\.0\.0\.1:\d+/.test(line)) continue;
    const { stdout } = spawnSync(beside('muster-server'), ['workspace', 'new', 'team', '--data', data], { encoding: 'utf8' });
    return { code: stdout.trim().split('\n').at(-1), stop };
  }
  throw new Error('muster-server ended without saying where it listens');
}

const go = (window, path) => window.run('location.hash = arguments[0]', path);

/** Asks the engine through the one command of the shell. */
async function ask(window, name, request) {
  const script = `return window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], body: arguments[1] })
    .then((answer) => ({ answer }), (refusal) => ({ refusal }))`;
  const { answer, refusal } = await window.run(script, name, JSON.stringify(request));
  if (answer === undefined) throw new Error(`${name}: ${JSON.stringify(refusal)}`);
  return JSON.parse(answer);
}
