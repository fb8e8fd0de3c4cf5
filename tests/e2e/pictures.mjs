// Takes the pictures of the README from the app as it is now: `cargo xtask screenshots`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, go, look, open, page as openPage } from './chromium.mjs';
import { folder, muster, serve } from './muster.mjs';

const pictures = process.env.PICTURES ?? 'pictures';

test('pictures of the sample', async (t) => {
  const data = folder('pictures');
  t.after(data.remove);
  muster(data.path, 'init', '--name', 'Lê Thị Thu Hà', '--sample');
  const served = await serve(data.path);
  t.after(served.stop);
  const browser = await open();
  t.after(() => browser.close());
  const { page } = await openPage(browser, served.address, { width: 1440, height: 900 });
  await look(page, 'en', 'light');
  mkdirSync(pictures, { recursive: true });
  await rollCall(page);
  await picture(page, 'roll-call');
});

/** The roll call that is furthest on without being over; the sample is in the middle of its week. */
async function rollCall(page) {
  const { rollouts } = await call(page, 'app_status');
  const { sessions } = await call(page, 'session_list', { rollout: rollouts[0].id });
  const [most] = sessions.filter(({ state }) => state === 'open' || state === 'planned').sort((a, b) => b.marked - a.marked);
  await go(page, `/training/sessions/${most.id}`);
}

async function picture(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}
