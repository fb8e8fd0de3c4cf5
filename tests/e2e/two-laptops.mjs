// Two laptops and a server between them: what one person attaches, another one takes out.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { call, go, look, open, page as openPage, settled } from './chromium.mjs';
import { folder, muster, serve } from './muster.mjs';
import { say } from './words.mjs';

const program = join(dirname(process.env.MUSTER ?? ''), 'muster-server');

/** A server without TLS on a free port, and a publishing code for it. */
async function startServer(data) {
  const child = spawn(program, ['serve', '--data', data, '--plain', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = () => new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
  for await (const line of createInterface(child.stderr)) {
    if (!/127\.0\.0\.1:\d+/.test(line)) continue;
    const { stdout } = spawnSync(program, ['workspace', 'new', 'team', '--data', data], { encoding: 'utf8' });
    return { code: stdout.trim().split('\n').at(-1), stop };
  }
  throw new Error('muster-server ended without saying where it listens');
}

test('a photo that one laptop attaches is saved on another one, by keyboard alone', async (t) => {
  const [server, one, other] = ['server', 'one', 'other'].map(folder);
  for (const { remove } of [server, one, other]) t.after(remove);
  const { code, stop } = await startServer(server.path);
  t.after(stop);
  muster(one.path, 'init', '--unprotected', '--name', 'Lê Thị Thu Hà');
  muster(one.path, 'rollout', 'new', '--template', 'lms-go-live', '--name', 'LMS', '--go-live', '2027-03-02T08:00', '--zone', 'Asia/Ho_Chi_Minh');
  muster(one.path, 'publish', code);
  const invitation = muster(one.path, 'invite', 'Trần Quốc Bảo', '--role', 'deployment-lead').trim().split('\n').at(-1);
  muster(one.path, 'sync');
  muster(other.path, 'enrol', invitation, '--unprotected');

  const browser = await open();
  t.after(() => browser.close());
  const shown = async ({ path }) => {
    const { address, stop: end } = await serve(path);
    t.after(end);
    const { page } = await openPage(browser, address);
    await look(page, 'en', 'light');
    return page;
  };
  const [here, there] = [await shown(one), await shown(other)];
  const { rollouts } = await call(here, 'app_status');
  const { checklists } = await call(here, 'checklist_list', { rollout: rollouts[0].id });
  const { sections } = await call(here, 'checklist_show', { checklist: checklists[0].id });
  const item = sections[0].items[0];

  // More than one piece, and bytes that are no text.
  const photo = Buffer.from(Array.from({ length: 400_000 }, (_, n) => (n * n) % 251));
  await go(here, `/checklists/${checklists[0].id}`);
  await here.getByRole('row').filter({ hasText: item.title }).first().press('Enter');
  await here.getByRole('button', { name: say('evidence-add') }).press('Enter');
  await here.getByRole('button', { name: say('evidence-file'), exact: true }).press('Enter');
  const choosing = here.waitForEvent('filechooser');
  await here.getByRole('button', { name: say('evidence-choose') }).press('Enter');
  await (await choosing).setFiles({ name: 'wall.jpg', mimeType: 'image/jpeg', buffer: photo });
  await here.getByRole('button', { name: say('evidence-attach'), exact: true }).press('Enter');
  await here.getByText(say('file-both')).waitFor();

  await go(there, `/checklists/${checklists[0].id}`);
  await there.getByRole('row').filter({ hasText: item.title }).first().press('Enter');
  await there.getByText(say('file-both')).waitFor();
  const saving = there.waitForEvent('download');
  await there.getByRole('button', { name: say('evidence-save') }).press('Enter');
  const saved = await (await saving).path();
  assert.deepEqual(readFileSync(saved), photo);

  await go(there, '/settings/files');
  await settled(there);
  const row = there.getByRole('row').filter({ hasText: 'wall.jpg' });
  await row.waitFor();
  assert.match(await row.innerText(), new RegExp(say('file-both')));
});

test('who joined is approved by an owner, and what they wrote meanwhile arrives, by keyboard alone', async (t) => {
  const [server, one, other] = ['approving', 'owner', 'newcomer'].map(folder);
  for (const { remove } of [server, one, other]) t.after(remove);
  const { code, stop } = await startServer(server.path);
  t.after(stop);
  muster(one.path, 'init', '--unprotected', '--name', 'Lê Thị Thu Hà');
  muster(one.path, 'publish', code);

  const browser = await open();
  t.after(() => browser.close());
  const { address, stop: end } = await serve(one.path);
  t.after(end);
  const { page } = await openPage(browser, address);
  await look(page, 'en', 'light');
  await go(page, '/settings');
  await page.getByRole('button', { name: say('invite-open') }).press('Enter');
  await page.getByLabel(say('invite-name')).fill('Trần Quốc Bảo');
  await page.getByRole('button', { name: say('role-training-manager'), exact: true }).press('Enter');
  await page.getByRole('button', { name: say('invite-approve') }).press('Space');
  assert.equal(await page.getByRole('button', { name: say('invite-approve') }).getAttribute('aria-pressed'), 'true');
  await page.getByRole('button', { name: say('invite-deed') }).press('Enter');
  const invitation = await page.getByText(/^MUSTER1\./).innerText();
  await call(page, 'sync');
  muster(other.path, 'enrol', invitation, '--unprotected');
  muster(other.path, 'call', 'person_add', JSON.stringify({ name: 'Lý Thùy Dương' }));

  const name = 'Trần Quốc Bảo';
  const people = async () => (await call(page, 'people_list', { text: '', offset: 0, limit: 1 })).total;
  await page.getByText(say('member-waiting-what', { name })).waitFor();
  assert.equal(await people(), 0);
  await page.getByRole('button', { name: `${say('member-decline')} ${name}` }).press('Enter');
  await page.getByLabel(say('member-decline-why')).press('Enter');
  // What the engine says stands at the field, begun with a capital.
  await page.getByText(say('failure-decline_reason').slice(1)).waitFor();
  await page.getByRole('button', { name: say('cancel') }).last().press('Enter');
  await page.getByRole('button', { name: say('member-approve', { name }) }).press('Enter');
  await page.getByText(say('member-waiting-what', { name })).waitFor({ state: 'detached' });
  await call(page, 'sync');
  // It hears that it was approved, and sends what waited.
  for (const _ of [1, 2]) muster(other.path, 'sync');
  await call(page, 'sync');
  assert.equal(await people(), 1);
});

test('two laptops in one room agree by address and code, with no server, by keyboard alone', async (t) => {
  // Nobody but this machine comes to a test.
  process.env.MUSTER_TEST_ROOM = '127.0.0.1';
  const [server, one, other] = ['gone', 'sharing', 'joining'].map(folder);
  for (const { remove } of [server, one, other]) t.after(remove);
  const { code, stop } = await startServer(server.path);
  muster(one.path, 'init', '--unprotected', '--name', 'Lê Thị Thu Hà');
  muster(one.path, 'publish', code);
  const invitation = muster(one.path, 'invite', 'Trần Quốc Bảo', '--role', 'training-manager').trim().split('\n').at(-1);
  muster(one.path, 'sync');
  muster(other.path, 'enrol', invitation, '--unprotected');
  muster(one.path, 'sync');
  await stop();
  for (const [laptop, name] of [[one, 'Lý Thùy Dương'], [other, 'Đỗ Minh Khang']]) muster(laptop.path, 'call', 'person_add', JSON.stringify({ name }));

  const browser = await open();
  t.after(() => browser.close());
  const shown = async ({ path }) => {
    const { address, stop: end } = await serve(path);
    t.after(end);
    const { page } = await openPage(browser, address);
    await look(page, 'en', 'light');
    await go(page, '/settings/carry');
    return page;
  };
  const [here, there] = [await shown(one), await shown(other)];
  const part = (page) => page.getByRole('region', { name: say('room'), exact: true });
  const people = async (page) => (await call(page, 'people_list', { text: '', offset: 0, limit: 1 })).total;
  assert.deepEqual([await people(here), await people(there)], [1, 1]);

  await part(here).getByRole('button', { name: say('room-share-deed') }).press('Enter');
  await part(here).getByText(say('room-waiting-what')).waitFor();
  const waiting = await call(here, 'room_show');
  const typed = async (digits) => {
    await part(there).getByLabel(say('room-address')).fill(`${waiting.addresses[0]} ${digits}`);
    await part(there).getByLabel(say('room-code')).press('Enter');
  };
  // A wrong one is told on both screens, and the right one goes.
  await typed(String((Number(waiting.code) + 1) % 1_000_000).padStart(6, '0'));
  await part(there).getByText(say('failure-room_code').slice(1)).waitFor();
  await part(here).getByText(say('room-tried-code', { count: 4 })).waitFor();
  assert.equal((await call(here, 'room_show')).tries, 4);
  await typed(`${waiting.code.slice(0, 3)} ${waiting.code.slice(3)}`);
  for (const page of [here, there]) {
    await part(page).getByText(say('room-done')).waitFor();
    assert.equal(await people(page), 2);
    await page.getByRole('heading', { name: say('carry-neighbours') }).waitFor();
  }
  await part(here).getByText(say('room-with', { name: 'Trần Quốc Bảo', device: (await call(there, 'app_status')).me.device })).waitFor();

  // Whoever leaves the page shares no more.
  await part(here).getByRole('button', { name: say('room-share-deed') }).press('Enter');
  await part(here).getByText(say('room-waiting-what')).waitFor();
  await go(here, '/settings/outbox');
  await here.waitForFunction(async () => {
    const response = await fetch('/call/room_show', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    return (await response.json()).state === 'ended';
  });
});
