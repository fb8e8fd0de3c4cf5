// What the stories share: one Chromium, apps on data folders of their own, all ended with the tests; and waiting.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { open, page as openPage } from './chromium.mjs';
import { folder, serve } from './muster.mjs';

const cleanups = [];
let browser;

after(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

/** The app on a new data folder that `fill` has filled: its page, what the page reported, and the folder. */
export async function served(name, fill) {
  browser ??= opened();
  const data = folder(name);
  cleanups.push(data.remove);
  fill(data.path);
  const { address, stop } = await serve(data.path);
  cleanups.push(stop);
  return { ...(await openPage(await browser, address)), data: data.path };
}

async function opened() {
  const started = await open();
  cleanups.unshift(() => started.close());
  return started;
}

/** Asks again until it is so; `why` says what is there instead. */
export async function until(probe, why = async () => '') {
  const deadline = Date.now() + 20_000;
  while (!(await probe())) {
    if (Date.now() >= deadline) assert.fail(`waited in vain: ${probe} ${JSON.stringify(await why())}`);
    await setTimeout(20);
  }
}
