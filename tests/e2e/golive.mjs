// A whole go-live by keys: pre-deployment checks, a rehearsal, the day live, each gate voted on and signed, every area of the
// hand-off accepted and signed by the person who takes it over, and the pack verified by nothing but stock tools.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { call, go, look, violations } from './chromium.mjs';
import { muster, passphrase, passphraseFile } from './muster.mjs';
import { served, until } from './stage.mjs';
import { say } from './words.mjs';

const [khai, minh, minhs] = ['Đỗ Quang Khải', 'Nguyễn Hải Minh', 'other words for the one who takes over'];

test('a whole go-live by keys, to a pack that stock tools verify', { timeout: 400_000 }, async () => {
  const { page, errors, data } = await served('golive', (data) => {
    const file = passphraseFile(data);
    muster(data, '--passphrase-file', file, 'init', '--name', khai, '--role', 'deployment-lead');
    // Long past, so that everything can be measured and signed whenever this runs.
    muster(data, '--passphrase-file', file, 'rollout', 'new', '--template', 'lms-go-live', '--name', 'LMS go-live', '--go-live', '2026-01-06T08:00', '--zone', 'Asia/Ho_Chi_Minh');
    const { findings } = JSON.parse(muster(data, '--json', '--passphrase-file', file, 'plan', 'check'));
    assert.deepEqual(findings, [], 'the built-in plan contradicts itself nowhere');
  });
  await look(page, 'en', 'light');
  await page.getByLabel(say('unlock-passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  const rollout = (await call(page, 'app_status')).rollouts[0].id;

  const { checklists } = await call(page, 'checklist_list', { rollout });
  const first = checklists.find(({ title }) => title === 'Pre-deployment checks') ?? checklists[0];
  await checks(page, first.id);
  for (const mode of ['rehearsal', 'live']) await day(page, rollout, mode);
  for (const { id, code } of (await call(page, 'gate_list', { rollout })).gates) await gate(page, id, code);
  await takesOver(page);
  await handOff(page, rollout);
  await pack(page, rollout, data);
  assert.deepEqual(errors, [], 'the page reported errors');
});

/** Every check of a list, one key each; one that follows a fact or needs evidence asks why a person says it without. */
async function checks(page, checklist) {
  const items = async () => (await call(page, 'checklist_show', { checklist })).sections.flatMap(({ items }) => items);
  const all = await items();
  await go(page, `/checklists/${checklist}`);
  await page.getByRole('grid').first().waitFor();
  for (const { follows, asks } of all) {
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    if (follows === '' && asks === null) continue;
    await page.getByRole('grid').getByRole('textbox').fill('Seen in the room');
    await page.keyboard.press('Enter');
    await page.getByRole('grid').getByRole('textbox').waitFor({ state: 'detached' });
  }
  await until(async () => (await items()).every(({ state }) => ['done', 'not_applicable', 'skipped'].includes(state)), async () => (await items()).filter(({ state }) => state !== 'done').map(({ title, state }) => `${title}: ${state}`));
}

/** The go-live day: each task started and done in two keys; one that needs evidence asks once what shows it. */
async function day(page, rollout, mode) {
  const { checklists } = await call(page, 'run_list', { rollout });
  const checklist = checklists.find(({ title }) => title === 'Go-live day').id;
  const { id: run } = (await call(page, 'run_new', { checklist, mode })).run.line;
  const tasks = async () => (await call(page, 'run_show', { run })).sections.flatMap(({ tasks }) => tasks);
  await go(page, `/go-live/runs/${run}`);
  const isNow = (item, state) => until(async () => (await tasks()).find((one) => one.item === item).state === state);
  for (const { item, unshown } of await tasks()) {
    await page.locator(`#r-${item}`).focus();
    await page.keyboard.press('s');
    await isNow(item, 'running');
    await page.locator(`#r-${item}`).focus();
    await page.keyboard.press('d');
    if (unshown) {
      await page.locator('form').getByRole('textbox').fill('seen on the console');
      await page.keyboard.press('Enter');
    }
    await isNow(item, 'done');
  }
}

/** One gate: what can be judged is met, the vote is cast, and the decision is signed. */
async function gate(page, id, code) {
  const shown = () => call(page, 'gate_show', { gate: id });
  await go(page, `/go-live/gates/${id}`);
  const { title, criteria } = (await shown()).gate ? { title: (await shown()).gate.title, criteria: (await shown()).criteria } : await shown();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  for (const { id: criterion, state } of criteria) if (state === 'open' || state === 'not_met') await call(page, 'criterion_set', { criterion, state: 'met', figure: 'seen' });
  await page.keyboard.press('v');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await until(async () => (await shown()).ballots.some(({ vote }) => vote === 'go'));
  await page.keyboard.press('1');
  await page.getByRole('button', { name: say('gate-record', { decision: 'go' }) }).press('Enter');
  // What is signed has to be read first.
  await page.getByRole('dialog').getByText('SHA-256').waitFor();
  await page.getByLabel(say('signing-passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByText(say('gate-verified')).first().waitFor();
  const [decided] = (await shown()).decisions;
  assert.deepEqual([decided.decision, decided.verified], ['go', true], code);
}

/** The one who takes over comes to this laptop with a passphrase of their own. */
async function takesOver(page) {
  const { code } = await call(page, 'member_invite', { name: minh, roles: ['operations-representative', 'support-lead'] });
  await go(page, '/settings/laptop');
  await page.getByRole('button', { name: say('person-add-here') }).press('Enter');
  await page.getByLabel(say('code'), { exact: true }).fill(code);
  await page.getByLabel(say('passphrase'), { exact: true }).fill(minhs);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').getByRole('button', { name: new RegExp(minh) }).waitFor();
}

/** Every point accepted by a key, every area signed by whoever takes it over. */
async function handOff(page, rollout) {
  const list = () => call(page, 'handoff_list', { rollout });
  for (const { id, title } of (await list()).areas) {
    const area = () => call(page, 'handoff_area', { area: id });
    await go(page, `/handoff/${id}`);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    const points = (await area()).points;
    // As fast as keys come: no answer that arrives later takes the focus back.
    for (let n = 0; n < points.length; n += 1) {
      await page.keyboard.press('j');
      await page.keyboard.press('a');
    }
    await until(async () => (await area()).points.every(({ state }) => state === 'accepted'));
    await page.getByRole('radio').first().check();
    await page.getByText('SHA-256').first().waitFor();
    await page.getByLabel(say('signing-passphrase')).fill(minhs);
    await page.keyboard.press('Enter');
    await until(async () => (await area()).sign_offs.length === 1);
    assert.deepEqual(await violations(page), []);
  }
}

/** The pack, by the stock tools alone. */
async function pack(page, rollout, data) {
  const dir = join(data, 'pack');
  await call(page, 'handoff_export', { rollout, dir, language: 'en' });
  const run = (program, words, input) => spawnSync(program, words, { cwd: dir, encoding: 'utf8', input });
  const sums = readdirSync(dir).find((name) => /sha256/i.test(name));
  const checked = run('sha256sum', ['--strict', '-c', sums]);
  assert.equal(checked.status, 0, checked.stderr + checked.stdout);
  const allowed = readdirSync(dir).find((name) => name.startsWith('allowed_signers'));
  const statements = readdirSync(join(dir, 'statements')).filter((name) => name.endsWith('.json'));
  const signers = readFileSync(join(dir, allowed), 'utf8');
  assert.ok(statements.length >= 10, `${statements.length} statements`);
  for (const name of statements) {
    const path = join('statements', name);
    assert.ok(existsSync(join(dir, `${path}.sig`)), path);
    const found = run('ssh-keygen', ['-Y', 'find-principals', '-s', `${path}.sig`, '-f', allowed]);
    assert.equal(found.status, 0, found.stderr);
    const [principal] = found.stdout.trim().split('\n');
    assert.ok(signers.includes(principal));
    const verified = run('ssh-keygen', ['-Y', 'verify', '-f', allowed, '-I', principal, '-n', 'signoff@muster', '-s', `${path}.sig`], readFileSync(join(dir, path)));
    assert.equal(verified.status, 0, verified.stderr + verified.stdout);
    // One letter otherwise, and it is no longer what was signed.
    const altered = run('ssh-keygen', ['-Y', 'verify', '-f', allowed, '-I', principal, '-n', 'signoff@muster', '-s', `${path}.sig`], readFileSync(join(dir, path), 'utf8').replace('accepted', 'declined'));
    if (readFileSync(join(dir, path), 'utf8').includes('accepted')) assert.notEqual(altered.status, 0, path);
  }
  muster(data, 'verify', dir);
  const small = spawnSync(join(dirname(process.env.MUSTER ?? ''), 'muster-verify'), [dir], { encoding: 'utf8' });
  assert.equal(small.status, 0, small.stdout + small.stderr);
}
