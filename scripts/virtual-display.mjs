import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetUpError } from './set-up-error.mjs';

/** Large enough for a window of 1440 × 900 with its frame. */
const screen = '1600x1200x24';

/**
 * Whether windows can be shown to somebody.
 * @param {NodeJS.ProcessEnv} env
 */
export function hasDisplay(env) {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * Does `work` with a display: the one that is there, or a virtual one that ends with the work, and also when this
 * process is killed. Only programs that are given the environment can look at the virtual one.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(env, work) {
  if (hasDisplay(env)) return work(env);
  const folder = mkdtempSync(join(tmpdir(), 'lectern-display-'));
  const drop = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', drop);
  try {
    const authority = join(folder, 'authority');
    writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });
    const display = await startXvfb(authority);
    try {
      return await work({ ...env, DISPLAY: `:${display.number}`, XAUTHORITY: authority });
    } finally {
      await display.stop();
    }
  } finally {
    process.off('exit', drop);
    drop();
  }
}

/** A number of its own: one that Xvfb finds free may be in use where the network is another, and would be taken away there. */
const numbers = /** @type {const} */ ([100, 50_000]);

/**
 * A shell holds Xvfb and waits for our end of a pipe: however we end, the pipe closes and Xvfb with it. It runs in a
 * group of its own, so that Ctrl-C reaches the program first and not the display under it.
 * @param {string} authority
 * @returns {Promise<{ readonly number: string, readonly stop: () => Promise<void> }>}
 */
function startXvfb(authority) {
  return new Promise((resolve, reject) => {
    const shell = spawn(
      'sh',
      [
        '-c',
        'Xvfb ":$3" -displayfd 3 -screen 0 "$2" -nolisten tcp -noreset -auth "$1" 2>/dev/null & p=$!; exec 3>&-; cat >/dev/null; kill $p; wait $p',
        'sh',
        authority,
        screen,
        String(randomInt(...numbers)),
      ],
      { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], detached: true },
    );
    const ended = new Promise((done) => shell.once('exit', done));
    let number = '';
    shell.stdio[3]?.on('data', (chunk) => {
      number += String(chunk);
      if (!number.endsWith('\n')) return;
      resolve({
        number: number.trim(),
        stop: async () => {
          shell.stdin?.end();
          await ended;
        },
      });
    });
    // The pipe closes without a number when Xvfb is missing or cannot start.
    shell.stdio[3]?.on('close', () => {
      if (number !== '') return;
      shell.stdin?.end();
      reject(
        new SetUpError('The virtual display could not be started: is Xvfb installed and /tmp writable?'),
      );
    });
    shell.on('error', reject);
  });
}

/**
 * One entry of an X authority file, valid for every display of this computer: family (any), address, number, name
 * and cookie, each with its length in two bytes.
 * @param {Buffer} cookie
 */
function authorityEntry(cookie) {
  const field = (/** @type {string | Buffer} */ value) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(value.length);
    return Buffer.concat([length, Buffer.from(value)]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    field(''),
    field(''),
    field('MIT-MAGIC-COOKIE-1'),
    field(cookie),
  ]);
}
