// Figures of the real window, each beside a bare baseline of the same run: `cargo xtask bench`. Nothing is judged here.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, muster } from './muster.mjs';
import { keys, openWindow } from './webdriver.mjs';

const program = process.env.MUSTER_DESKTOP ?? 'muster-desktop';
const people = 1000;
const marks = 300;
const starts = 9;

const places = [];
/** A key on a sheet of 1,000, and a key on as many plain rows that sets a text and moves the focus. */
async function keyToMark() {
  const { data, session } = workshop();
  const ours = await inWindow(['--data', data], async (window) => {
    await window.run('location.hash = arguments[0]', `/training/sessions/${session}`);
    await window.find('//*[@role = "row"][@aria-rowindex = "3"]');
    await window.press(keys.down);
    return timeKeys(window, 'p');
  });
  const bare = await inWindow(['--empty-page'], async (window) => {
    await window.run("return window.__TAURI_INTERNALS__.invoke('painted')");
    await window.run(plainRows, people);
    return timeKeys(window, 'p');
  });
  console.log(`key to mark, ${people} people on the sheet, ${marks} marks, in WebKitGTK`);
  for (const part of ['script', 'layout', 'drawn']) {
    line(names[part], spread(ours, part), part === 'script' ? '   (goal: at most 8 ms at p95)' : '');
    line('  the same, plain rows', spread(bare, part));
  }
}

const names = { script: 'script, until the page holds it', layout: 'layout after it', drawn: 'until the frame was drawn' };

/** From the start of the program until its first screen can be used, and until a page with nothing on it is loaded. */
async function startToUsable() {
  const sample = place('bench-sample');
  muster(sample, 'init', '--name', 'Ana Ruiz', '--sample');
  const timed = [];
  for (let round = 0; round < starts; round += 1) {
    timed.push({
      usable: await started(['--data', sample], (window) => window.until('a screen can be used', () => window.run(usable))),
      empty: await started(['--empty-page'], (window) => window.until('the page is loaded', () => window.run(loaded))),
    });
  }
  const [ours, bare] = ['usable', 'empty'].map((part) => at(timed.map((one) => one[part]), 0.5));
  console.log(`start to usable screen, the sample, ${starts} rounds, medians`);
  line('overview of the sample', `${ours.toFixed(0)} ms`);
  line('window with an empty page', `${bare.toFixed(0)} ms`);
  line('ratio', (ours / bare).toFixed(2), '   (goal: at most 2)');
}

const usable = "const [mark] = performance.getEntriesByName('usable'); return mark ? performance.timeOrigin + mark.startTime : null";
const loaded = "const { loadEventEnd } = performance.getEntriesByType('navigation')[0]; return loadEventEnd > 0 ? performance.timeOrigin + loadEventEnd : null";

/** Milliseconds from the moment at which the system runs the program to the one that the page tells. */
async function started(args, look) {
  const clock = join(place('bench-clock'), 'started');
  const script = `${clock}.sh`;
  writeFileSync(script, `#!/bin/sh\ndate +%s%N > '${clock}'\nexec '${program}' "$@"\n`);
  chmodSync(script, 0o755);
  const moment = await inWindow(args, look, script);
  return moment - Number(readFileSync(clock, 'utf8')) / 1e6;
}

async function inWindow(args, look, binary = program) {
  const window = await openWindow(binary, args);
  try {
    return await look(window);
  } finally {
    await window.close();
  }
}

/** Presses a key again and again; the next one only when the mark before is on the screen and answered. */
async function timeKeys(window, key) {
  await window.run(watchKeys);
  for (let count = 1; count <= marks; count += 1) {
    await window.press(key);
    await window.until('the key was drawn', async () => (await window.run('return timedKeys.length')) >= count);
  }
  return window.run('return timedKeys');
}

/**
 * In the page: times each key from before the first listener until the page holds the mark (observers of the page are
 * told when all script that changed it is done), then the layout, then until the frame with it has been drawn.
 */
const watchKeys = `
  window.timedKeys = [];
  let pressed = null;
  window.addEventListener('keydown', () => { pressed = performance.now(); }, true);
  new MutationObserver(() => {
    if (pressed === null) return;
    const [from, held] = [pressed, performance.now()];
    pressed = null;
    document.body.offsetHeight;
    const laid = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => timedKeys.push({ script: held - from, layout: laid - held, drawn: performance.now() - from });
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });`;

/** In the page: rows without a framework, all of them in the page. */
const plainRows = `
  document.body.style.overflow = 'auto';
  for (let no = 1; no <= arguments[0]; no += 1) {
    const row = document.createElement('div');
    row.tabIndex = -1;
    row.dataset.row = no;
    row.append(no + ' ', document.createElement('b'), ' Nguyễn Thị Ánh');
    document.body.append(row);
  }
  document.addEventListener('keydown', ({ key }) => {
    const row = document.activeElement;
    row.querySelector('b').textContent = key.toUpperCase();
    row.nextElementSibling.focus();
  });
  document.querySelector('[data-row]').focus();`;

/** A workspace with a session of 1,000 people. */
function workshop() {
  const data = place('bench-workshop');
  const run = (...words) => JSON.parse(muster(data, '--json', ...words));
  run('init', '--name', 'Ana Ruiz', '--unprotected');
  run('rollout', 'new', '--template', 'lms-go-live', '--name', 'LMS go-live', '--go-live', '2027-03-02T08:00', '--zone', 'Asia/Ho_Chi_Minh');
  const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng'];
  const given = ['Ánh', 'Bình', 'Châu', 'Đức', 'Hà', 'Khánh', 'Ngọc'];
  const rows = Array.from({ length: people }, (_, no) => `HV-${no},${family[no % 5]} Thị ${given[no % 7]} ${no},hv${no}@sv.example,Student,Hall`);
  const roster = join(data, 'roster.csv');
  writeFileSync(roster, `\ufeffPerson ID,Full name,Email,Audience,Cohort\r\n${rows.join('\r\n')}\r\n`);
  run('people', 'import', roster);
  // A cohort of its own: those of the plan have no place for so many.
  const { session } = run('session', 'new', '--cohort', 'Hall', '--starts', '2027-02-23T08:00', 'All at once');
  return { data, session: session.id };
}

function place(name) {
  const made = folder(name);
  places.push(made);
  return made.path;
}

/** The value below which a part of all values lies. */
function at(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function spread(timed, part) {
  const values = timed.map((one) => one[part]);
  return `p50 ${at(values, 0.5).toFixed(1).padStart(5)}  p95 ${at(values, 0.95).toFixed(1).padStart(5)} ms`;
}

function line(name, value, goal = '') {
  console.log(`  ${name.padEnd(32)} ${value.padStart(12)}${goal}`);
}

try {
  await keyToMark();
  await startToUsable();
} finally {
  places.forEach((place) => place.remove());
}
