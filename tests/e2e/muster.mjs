// The program `muster` on a data folder of its own, which ends with the test.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = process.env.MUSTER ?? 'muster';
export const passphrase = 'plain words for a test';

/** A new empty folder, and how to remove it; a program that was killed may still be writing into it. */
export function folder(name) {
  const path = mkdtempSync(join(tmpdir(), `muster-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }) };
}

/** Runs `muster` to its end; fails with what it said. */
export function muster(data, ...words) {
  const { error, status, stdout, stderr } = spawnSync(program, ['--data', data, ...words], { encoding: 'utf8', env: quiet() });
  if (error) throw new Error(`${program} does not start: ${error.message}`);
  if (status !== 0) throw new Error(`muster ${words.join(' ')} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

/** A file with the passphrase, for commands that ask for one. */
export function passphraseFile(data) {
  const file = `${data}.passphrase`;
  writeFileSync(file, `${passphrase}\n`);
  return file;
}

/** Serves the app for a browser; answers with its address once it listens. */
export async function serve(data) {
  const child = spawn(program, ['--data', data, 'ui', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'], env: quiet() });
  const stop = () => ended(child);
  for await (const line of createInterface(child.stdout)) {
    const [address] = /https?:\/\/\S+/.exec(line) ?? [];
    if (address) return { address, stop };
  }
  throw new Error('muster ui ended without printing an address');
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

// A data folder from outside would be somebody's real one.
function quiet() {
  const { MUSTER_DATA: _, ...rest } = process.env;
  return rest;
}
