// Reports in Chromium by keyboard alone: the day issued and kept, the executive page, a contact, the trail taken out.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { call, go, look, settled, violations } from './chromium.mjs';
import { muster } from './muster.mjs';
import { served } from './stage.mjs';
import { say } from './words.mjs';

let page;
let rollout;

before(async () => {
  ({ page } = await served('reports', (data) => muster(data, 'init', '--name', 'Lê Thị Thu Hà', '--sample')));
  rollout = (await call(page, 'app_status')).rollouts[0].id;
  await look(page, 'en', 'light');
});

test('a report of the day is a draft, is issued, and stays as it was known', async () => {
  await call(page, 'observation_add', { rollout, what: '<img src=x> Mail is slow', severity: 'high' });
  await go(page, '/reports');
  await page.getByRole('link', { name: say('reports-day') }).press('Enter');
  await page.getByText(say('report-state-draft')).waitFor();
  await page.getByRole('cell', { name: '<img src=x> Mail is slow' }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: say('report-issue'), exact: true }).press('Enter');
  await page.getByLabel(say('report-issue-note')).fill('Watch the mail');
  await page.getByRole('dialog').getByRole('button', { name: say('report-issue'), exact: true }).press('Enter');
  await page.waitForURL(/issued\/[0-9a-f-]+$/);
  await page.getByText('Watch the mail').first().waitFor();
  const { issued } = await call(page, 'report_list', { rollout });
  assert.match(page.url(), new RegExp(`issued/${issued[0].id}$`));
  await call(page, 'observation_add', { rollout, what: 'Mail is lost', severity: 'critical' });
  await page.reload();
  await settled(page);
  await page.getByRole('cell', { name: '<img src=x> Mail is slow' }).waitFor();
  assert.equal(await page.getByRole('cell', { name: 'Mail is lost' }).count(), 0);
});

test('the executive page says what is wrong, in both languages', async () => {
  await go(page, '/reports/executive');
  await page.getByText(say('report-rating-word-bad'), { exact: true }).waitFor();
  await page.getByRole('link', { name: /Mail is lost/ }).waitFor();
  assert.deepEqual(await violations(page), []);
  await look(page, 'vi', 'dark');
  await page.getByText(say('report-rating-word-bad', {}, 'vi'), { exact: true }).waitFor();
  assert.equal(await page.getByText(/\d{4}-\d{2}-\d{2}/).count(), 0, 'no date as machines write it');
  await look(page, 'en', 'light');
});

test('somebody is named, made sure of, and taken off the sheet; each is undone', async () => {
  await go(page, '/reports/contacts');
  await page.keyboard.press('a');
  await page.getByRole('textbox', { name: say('contact-name'), exact: true }).fill('Kiều Minh Quân');
  await page.getByRole('textbox', { name: say('contact-duty'), exact: true }).fill('hosting');
  await page.getByRole('textbox', { name: say('contact-phone'), exact: true }).fill('+84 905 123 456');
  await page.getByRole('textbox', { name: say('contact-phone'), exact: true }).press('Enter');
  await page.getByText('+84 905 123 456').waitFor();
  await page.getByRole('button', { name: `${say('contact-sure')}: Kiều Minh Quân` }).press('Enter');
  const unsure = page.getByRole('listitem').filter({ hasText: 'Kiều Minh Quân' }).getByText(say('contact-unsure'));
  await unsure.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await unsure.waitFor();
});

test('the trail is filtered, and taking it out stands below it', async () => {
  await go(page, '/reports/audit');
  await page.getByLabel(say('audit-text')).fill('Kiều Minh');
  await page.getByLabel(say('audit-text')).press('Enter');
  await page.getByRole('cell', { name: 'Kiều Minh Quân', exact: true }).first().waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: say('report-print') }).press('Enter');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('report-export-csv') }).press('Enter')]);
  assert.match(file.suggestedFilename(), /^audit-.*\.csv$/);
  const { exports } = await call(page, 'report_list', { rollout });
  assert.equal(exports[0].asked, 'text Kiều Minh');
});
