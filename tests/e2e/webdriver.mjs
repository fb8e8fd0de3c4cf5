// The real window, driven through WebKitWebDriver over plain HTTP. No fixed waits: the driver itself waits for elements.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const patience = 30_000;
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys by name, as WebDriver writes them. */
export const keys = { enter: '\uE007', escape: '\uE00C', tab: '\uE004', control: '\uE009', down: '\uE015', up: '\uE013', backspace: '\uE003' };

/** Starts the app in its window and answers with what a test can do in it. */
export async function openWindow(program, args, environment = {}) {
  const port = await freePort();
  // The driver starts the app in its own process group, so ending the group leaves nothing behind.
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TAURI_WEBVIEW_AUTOMATION: 'true', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent', LANG: 'C.UTF-8', NO_AT_BRIDGE: '1', ...environment },
  });
  const end = () => endGroup(driver);
  try {
    const window = new Window(`http://127.0.0.1:${port}`, end);
    await window.begin(program, args);
    return window;
  } catch (error) {
    await end();
    throw error;
  }
}

class Window {
  #base;
  #end;
  #session = '';

  constructor(base, end) {
    this.#base = base;
    this.#end = end;
  }

  async begin(program, args) {
    await this.#ready();
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: program, args } } };
    const { sessionId } = await this.#ask('POST', '/session', { capabilities });
    this.#session = `/session/${sessionId}`;
    await this.#ask('POST', `${this.#session}/timeouts`, { implicit: patience, script: patience });
  }

  /** The element that an XPath names, once it is there; what the window showed instead, if it never is. */
  async find(xpath) {
    try {
      const found = await this.#ask('POST', `${this.#session}/element`, { using: 'xpath', value: xpath });
      return found[elementKey];
    } catch (error) {
      const shown = await this.text().catch(() => 'nothing that could be read');
      throw new Error(`${error.message}\nThe window showed:\n${shown.slice(0, 4000)}`, { cause: error });
    }
  }

  /** Presses an element with the mouse. */
  async click(xpath) {
    await this.#at(xpath, 'click', {});
  }

  /** Types into an element. */
  async type(xpath, text) {
    await this.#at(xpath, 'value', { text });
  }

  /** A page that hears of others draws an element anew at any moment, also between finding it and reaching for it. */
  async #at(xpath, deed, body) {
    const end = Date.now() + patience;
    for (;;) {
      try {
        await this.#ask('POST', `${this.#session}/element/${await this.find(xpath)}/${deed}`, body);
        return;
      } catch (error) {
        if (!/^(stale element reference|element click intercepted|element not interactable):/.test(error.message) || Date.now() > end) throw error;
        await wait(25);
      }
    }
  }

  /** Presses keys on whatever has the focus; several at once are held together. */
  async press(...together) {
    const down = together.map((value) => ({ type: 'keyDown', value }));
    const up = [...together].reverse().map((value) => ({ type: 'keyUp', value }));
    await this.#ask('POST', `${this.#session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] });
  }

  /** Presses keys one after the other in one go, as a scanner does. */
  async strokes(all) {
    const actions = all.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    await this.#ask('POST', `${this.#session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** What a script in the page answers. */
  run(script, ...args) {
    return this.#ask('POST', `${this.#session}/execute/sync`, { script, args });
  }

  /** Tries until `look` answers something true; fails with what it was waiting for. */
  async until(what, look) {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      const found = await look();
      if (found) return found;
      await wait(25);
    }
    throw new Error(`waited in vain until ${what}`);
  }

  /** Where the window stands and how large it is, in pixels of the screen. */
  rect() {
    return this.#ask('GET', `${this.#session}/window/rect`);
  }

  /** Moves the window and sets its size. */
  place(rect) {
    return this.#ask('POST', `${this.#session}/window/rect`, rect);
  }

  /** What the window shows, for the report of a failure. */
  text() {
    return this.run('return document.body.innerText');
  }

  /** Kills the app where it stands, as a flat battery would. */
  close() {
    return this.#end();
  }

  async #ready() {
    await this.until('the driver answers', () => fetch(`${this.#base}/status`).then(({ ok }) => ok, () => false));
  }

  async #ask(method, path, body) {
    const response = await fetch(this.#base + path, { method, body: JSON.stringify(body), signal: AbortSignal.timeout(2 * patience) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}; asked for ${JSON.stringify(body)}`);
    return value;
  }
}

function endGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    process.kill(-child.pid, 'SIGKILL');
  });
}

/** A port nobody listens on now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
