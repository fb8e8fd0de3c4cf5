// A run of two thousand tasks: the page holds and asks for what can be seen, keys go on past its edge, and nothing written is lost.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, go, look, violations } from './chromium.mjs';
import { muster } from './muster.mjs';
import { served, until } from './stage.mjs';
import { say } from './words.mjs';

const streams = 10;
const each = 200;

/** A template of ten streams, each a long chain. */
function template(folder) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'template.toml'), 'name = "big-day"\ntitle = "Big day"\nabout = "Two thousand tasks."\nweekday = "tuesday"\nlocal_time = "08:00"\nsource = ["S-145"]\n');
  const sections = Array.from({ length: streams }, (_, at) => `[[section]]\ncode = "s${at}"\ntitle = "Stream ${at + 1}"\nsource = ["S-145"]\n`);
  const item = (no) => {
    const place = no % each;
    const after = place === 0 ? '[]' : `["T-${no}"]`;
    return `[[item]]\ncode = "T-${no + 1}"\nsection = "s${Math.floor(no / each)}"\ntitle = "Task ${no + 1} of the big day"\nkind = "work"\ncriticality = "MUST"\nrole = "deployment-lead"\nstart = ${place * 5 - 1000}\nduration = 5\npredecessors = ${after}\nsource = ["S-145"]\n`;
  };
  const items = Array.from({ length: streams * each }, (_, no) => item(no));
  writeFileSync(join(folder, 'checklist-go-live-day.toml'), ['code = "go-live-day"\ntitle = "Go-live day"\nstage = "go-live"\nposition = 1\n', ...sections, ...items].join('\n'));
}

test('two thousand tasks are shown and asked for by what can be seen', { timeout: 300_000 }, async () => {
  const { page, errors } = await served('long-run', (data) => {
    template(join(data, 'template'));
    muster(data, 'init', '--unprotected', '--name', 'Đỗ Quang Khải', '--role', 'deployment-lead');
    muster(data, 'rollout', 'new', '--template', join(data, 'template'), '--name', 'Big day', '--go-live', '2027-03-02T08:00', '--zone', 'Asia/Ho_Chi_Minh');
  });
  await look(page, 'en', 'light');
  const rollout = (await call(page, 'app_status')).rollouts[0].id;
  const { checklists } = await call(page, 'run_list', { rollout });
  const made = await call(page, 'run_new', { checklist: checklists[0].id, mode: 'rehearsal' });
  const run = made.run.line.id;
  const tasks = made.run.sections.flatMap((section) => section.tasks);
  assert.equal(tasks.length, streams * each);

  let most = 0;
  page.on('response', async (response) => {
    if (!/run_show|step_set/.test(response.url())) return;
    most = Math.max(most, (await response.body().catch(() => '')).length);
  });
  await go(page, `/go-live/runs/${run}`);
  const row = (no) => page.locator(`#r-${tasks[no].item}`);
  await row(0).waitFor();
  const rows = () => page.locator('[data-row]').count();
  await until(async () => (await rows()) < 300, async () => `${await rows()} rows`);
  assert.deepEqual(await violations(page), []);

  // Past the edge of what was there at first, one row a key.
  await row(0).focus();
  const here = () => page.evaluate(() => document.activeElement?.id);
  await until(async () => {
    if ((await here()) === `r-${tasks[260].item}`) return true;
    await page.keyboard.press('j');
    return false;
  }, here);
  await page.keyboard.press('s');
  const state = async (no) => (await call(page, 'run_show', { run, from: no, most: 1 })).sections.flatMap((section) => section.tasks)[0].state;
  await until(async () => (await state(260)) === 'running');

  // To the end, and what is far away is a gap.
  await page.evaluate(() => {
    const last = [...document.querySelectorAll('[role="rowgroup"]')].at(-1);
    last.scrollIntoView({ block: 'end' });
  });
  await row(1999).waitFor();
  await row(1999).focus();
  await page.keyboard.press('f');
  await page.getByLabel(say('ask-reason', { title: tasks[1999].title })).fill('the copy broke off');
  await page.keyboard.press('Enter');
  await until(async () => (await state(1999)) === 'failed');
  await until(async () => (await rows()) < 300, async () => `${await rows()} rows`);
  assert.ok(most < 400_000, `an answer of ${most} bytes`);
  assert.deepEqual(errors, [], 'the page reported errors');
});
