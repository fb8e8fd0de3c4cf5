// Those without Muster: a link is made by keys, its page read in a browser without scripts, and gone once it is taken back.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { call, go, look, open, page as openPage, violations } from './chromium.mjs';
import { folder, muster, serve } from './muster.mjs';
import { until } from './stage.mjs';
import { say } from './words.mjs';

const program = join(dirname(process.env.MUSTER ?? ''), 'muster-server');

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

test('a link is made by keys, read without a script, and gone once it is taken back', { timeout: 200_000 }, async (t) => {
  const [server, one] = ['readers-server', 'readers'].map(folder);
  for (const { remove } of [server, one]) t.after(remove);
  const { code, stop } = await startServer(server.path);
  t.after(stop);
  muster(one.path, 'init', '--unprotected', '--name', 'Đỗ Quang Khải', '--role', 'deployment-lead');
  muster(one.path, 'rollout', 'new', '--template', 'lms-go-live', '--name', 'LMS <i>go-live</i>', '--go-live', '2027-03-02T08:00', '--zone', 'Asia/Ho_Chi_Minh');
  muster(one.path, 'publish', code);
  const browser = await open();
  t.after(() => browser.close());
  const { address, stop: end } = await serve(one.path);
  t.after(end);
  const { page, errors } = await openPage(browser, address);
  await look(page, 'en', 'light');
  const rollout = (await call(page, 'app_status')).rollouts[0].id;
  const { checklists } = await call(page, 'run_list', { rollout });
  const checklist = checklists.find(({ title }) => title === 'Go-live day').id;
  const { run } = await call(page, 'run_new', { checklist, mode: 'rehearsal' });
  const [first] = run.sections.flatMap(({ tasks }) => tasks);
  await call(page, 'step_set', { run: run.line.id, item: first.item, deed: 'start' });

  await go(page, '/settings/links');
  await page.getByRole('button', { name: say('link-open') }).press('Enter');
  await page.getByLabel(say('link-for')).fill('the press');
  await page.getByRole('button', { name: say('link-part-messages') }).press('Space');
  await page.getByLabel(say('link-for')).press('Enter');
  const link = await page.getByText(/^https?:\/\/.*\/status\//).innerText();
  assert.deepEqual(await violations(page), []);
  await call(page, 'sync');

  // As somebody reads it who runs no script, in either language.
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' });
  t.after(() => context.close());
  const reader = await context.newPage();
  assert.equal((await reader.goto(link)).status(), 200);
  await reader.getByText(say('page-rehearsal', {}, 'vi')).waitFor();
  await reader.getByRole('link', { name: 'English' }).click();
  await reader.getByRole('heading', { name: 'LMS <i>go-live</i>' }).waitFor();
  await reader.getByRole('heading', { name: say('page-running') }).waitFor();
  assert.match(await reader.locator('main').innerText(), new RegExp(first.title));
  assert.equal(await reader.locator('script, img, link, iframe').count(), 0, 'nothing but words');

  // The next look shows what has happened since.
  await call(page, 'step_set', { run: run.line.id, item: first.item, deed: 'finish' });
  await call(page, 'sync');
  await reader.reload();
  await reader.getByText(say('page-of', { done: 1, of: run.line.tasks })).waitFor();

  // Their dates in a calendar of their own: followed from an address, and gone once it is taken back.
  await go(page, '/training');
  await page.getByRole('button', { name: say('calendar'), exact: true }).press('Enter');
  await page.getByRole('button', { name: say('subscribe') }).press('Enter');
  await page.getByLabel(say('link-for')).fill('the porter');
  await page.getByLabel(say('link-for')).press('Enter');
  const feed = await page.getByText(/^https?:\/\/.*\/calendar\/.*\.ics\?lang=en$/).innerText();
  assert.deepEqual(await violations(page), []);
  await call(page, 'sync');
  const dates = await (await fetch(feed)).text();
  assert.match(dates, /^BEGIN:VCALENDAR\r\n/);
  assert.ok(dates.includes('BEGIN:VEVENT'), dates);
  await page.getByRole('button', { name: `${say('link-revoke')} the porter` }).press('Enter');
  await until(async () => {
    await call(page, 'sync');
    return (await fetch(feed)).status === 404;
  });

  await go(page, '/');
  await go(page, '/settings/links');
  await page.getByRole('button', { name: `${say('link-revoke')} the press` }).press('Enter');
  await page.getByText(say('links-none')).waitFor();
  await call(page, 'sync');
  await until(async () => (await reader.goto(link)).status() === 404);
  await reader.getByText(say('page-lost', {}, 'vi')).waitFor();
  assert.deepEqual(errors, [], 'the page reported errors');
});
