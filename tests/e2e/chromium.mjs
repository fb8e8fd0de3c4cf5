// Chromium on the app that `muster ui` serves: how it looks is set as a person's settings would be.
import axe from 'axe-core';
import { chromium } from 'playwright-core';

/** Starts Chromium. */
export function open() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** The page at `address`. The address works once, so a test keeps its page and changes only how it looks. */
export async function page(browser, address, size = { width: 1280, height: 820 }) {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  const opened = await context.newPage();
  const errors = [];
  opened.on('pageerror', (error) => errors.push(String(error)));
  opened.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  await opened.goto(address);
  await settled(opened);
  return { page: opened, errors, close: () => context.close() };
}

/** Sets language and theme as the page's own settings would. */
export async function look(page, language, theme) {
  await page.evaluate((settings) => localStorage.setItem('muster.settings', settings), JSON.stringify({ language, theme, zoom: 100, rows: 'normal' }));
  await page.reload();
  await settled(page);
}

/** Goes to a screen by its place behind the `#`, and waits until it shows something. */
export async function go(page, place) {
  await page.evaluate((hash) => { location.hash = hash; }, place);
  await settled(page);
}

/** Waits for the screen's title, and for what is still being read. */
export async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

/** Asks the engine, as the page itself does. */
export function call(page, name, request = {}) {
  return page.evaluate(async ([command, body]) => {
    const response = await fetch(`/call/${command}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${command}: ${answer.message}`);
    return answer;
  }, [name, JSON.stringify(request)]);
}

/** What axe finds wrong with the page, one line each. */
export async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any, all }) => `${id} (${help}) at ${target.join(' ')}: ${[...any, ...all].map(({ message }) => message).join('; ')}`));
}
