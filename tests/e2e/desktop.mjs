// The window as a window: one that stays blank, one that is opened twice, and the place it had before.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { folder } from './muster.mjs';
import { openWindow } from './webdriver.mjs';
import { say } from './words.mjs';

const program = process.env.MUSTER_DESKTOP ?? 'muster-desktop';
const nowhere = 'unix:path=/nonexistent';
const heading = (words) => `//h1[contains(normalize-space(), "${words}")]`;

/** A data folder and a home of its own, so that nothing of whoever runs this is read or written. */
function home(t) {
  const [data, place] = [folder('desktop-data'), folder('desktop-home')];
  const windows = [];
  t.after(async () => {
    await Promise.all(windows.map((window) => window.close()));
    [data, place].forEach(({ remove }) => remove());
  });
  const environment = { XDG_CONFIG_HOME: join(place.path, 'config'), XDG_DATA_HOME: join(place.path, 'data'), XDG_CACHE_HOME: join(place.path, 'cache') };
  const open = async (more = {}) => {
    const window = await openWindow(program, ['--data', data.path], { ...environment, ...more });
    windows.push(window);
    return window;
  };
  return { data: data.path, environment, open };
}

test('a window whose page is never drawn is started once more, and only once', async (t) => {
  const { environment } = home(t);
  const { WEBKIT_DISABLE_DMABUF_RENDERER: _, ...rest } = process.env;
  const env = { ...rest, ...environment, DBUS_SESSION_BUS_ADDRESS: nowhere, NO_AT_BRIDGE: '1' };
  const window = spawn(program, ['--empty-page'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env });
  t.after(() => process.kill(-window.pid, 'SIGKILL'));
  const said = [];
  for await (const line of createInterface(window.stderr)) {
    if (line.includes('stayed blank')) said.push(line);
    if (line.includes('in a browser')) break;
  }
  assert.equal(said.length, 2);
  assert.match(said[0], /starting it once more/);
  assert.equal(window.exitCode, null, 'the window stays: the person may see more than the program knows');
});

test('a second window of a folder says so, where nothing can find the first', async (t) => {
  const { open } = home(t);
  const first = await open();
  await first.find(heading(say('how-start')));
  const second = await open();
  // The screen begins the sentence with a capital.
  await second.find(`//*[@role = "alert"][contains(., "${say('failure-open_already').slice(1)}")]`);
  await second.close();
  await first.find(heading(say('how-start')));
  await first.close();
  await (await open()).find(heading(say('how-start')));
});

test('a second start on one desktop ends, and the first window goes on', async (t) => {
  const { data, environment, open } = home(t);
  const bus = await sessionBus(t);
  const first = await open(bus);
  await first.find(heading(say('how-start')));
  const second = spawn(program, ['--data', data], { stdio: 'ignore', env: { ...process.env, ...environment, ...bus, NO_AT_BRIDGE: '1' } });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  assert.equal(code, 0, 'it handed over to the first');
  await first.find(heading(say('how-start')));
});

test('place, size and zoom are those of the last time, also after the power went', async (t) => {
  const { environment, open } = home(t);
  const wanted = { x: 40, y: 30, width: 1100, height: 700 };
  const first = await open();
  await first.find(heading(say('how-start')));
  await first.place(wanted);
  await first.run("localStorage.setItem('muster.settings', arguments[0])", JSON.stringify({ language: 'en', theme: 'light', zoom: 125, rows: 'normal' }));
  const file = join(environment.XDG_CONFIG_HOME, 'app.muster.desktop', '.window-state.json');
  await first.until('the place is written down', () => written(file) === wanted.width);
  const kept = join(environment.XDG_DATA_HOME, 'app.muster.desktop', 'localstorage');
  await first.until('the zoom is written down', () => holds(kept, '"zoom":125'));
  await first.close();
  const second = await open();
  await second.find(heading(say('how-start')));
  const { x, y, width, height } = await second.rect();
  assert.deepEqual({ x, y, width, height }, wanted);
  assert.equal(await second.run('return document.documentElement.style.fontSize'), '125%');
});

function written(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).main.width;
  } catch {
    return null;
  }
}

/** Whether a file of a folder holds a text as the page's storage writes it. */
function holds(place, text) {
  return existsSync(place) && readdirSync(place).some((name) => readFileSync(join(place, name)).includes(Buffer.from(text, 'utf16le')));
}

/** A session's bus that ends with the test. */
async function sessionBus(t) {
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => bus.kill('SIGKILL'));
  for await (const address of createInterface(bus.stdout)) return { DBUS_SESSION_BUS_ADDRESS: address };
  throw new Error('dbus-daemon ended without printing its address');
}
