/** The program as the .deb brings it, in a folder of its own, started as somebody who is not root. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '../../scripts/package/debian.mjs';
import { displayOfWorker } from '../../scripts/test-displays.mjs';

/** The package that `npm run test:package` has built. */
export const deb = process.env['LECTERN_DEB'] ?? '';

/** Why a test that needs root is left out, or false. */
export const withoutRoot = process.getuid?.() !== 0 || process.platform !== 'linux';

/** Nobody, by its number on every system. */
const nobody = { uid: 65_534, gid: 65_534 };

export interface Extracted extends Disposable {
  /** The folder of the program. */
  readonly folder: string;
  readonly program: string;
  /** A folder that nobody may write to. */
  readonly home: string;
}

/**
 * Unpacks it; root's own modes and owners are kept, so that the sandbox works. It lies where nobody can reach it, which the
 * folder of the tests is not.
 */
export function extractDeb(): Extracted {
  const root = mkdtempSync('/tmp/lectern-package-');
  chmodSync(root, 0o755);
  execFileSync('dpkg-deb', ['-x', deb, root]);
  const folder = join(root, programFolder);
  const home = mkdtempSync(join(root, 'home-'));
  chownSync(home, nobody.uid, nobody.gid);
  return {
    folder,
    home,
    program: join(folder, 'lectern'),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Run {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs it to its end without a display. */
export function run({ program, home }: Extracted, { args, env = {} }: Run): Ran {
  const { status, stdout, stderr } = spawnSync(program, args, {
    ...nobody,
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, ...env },
    encoding: 'utf8',
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  return { code: status, stdout, stderr };
}

export interface Started extends AsyncDisposable {
  /** What it has said on standard error so far. */
  readonly said: () => string;
  readonly pid: number;
}

/** Starts it with a window. It is ended, with all that it started, at the end. */
export function startWindow({ program, home }: Extracted, { args, env = {} }: Run): Started {
  const child = spawn(program, args, {
    ...nobody,
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, ...readableDisplay(home), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} cannot be started.`);
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    pid,
    said: () => said,
    [Symbol.asyncDispose]: async () => {
      process.kill(-pid, 'SIGTERM');
      const late = setTimeout(() => process.kill(-pid, 'SIGKILL'), 5_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** The display of the tests, with a copy of its key that nobody may read. */
function readableDisplay(home: string): Readonly<Record<string, string>> {
  const { DISPLAY = process.env['DISPLAY'], XAUTHORITY = process.env['XAUTHORITY'] } = displayOfWorker(
    process.env,
  );
  if (XAUTHORITY === undefined) return { DISPLAY: DISPLAY ?? '' };
  const copy = join(home, '.Xauthority');
  execFileSync('install', ['-o', String(nobody.uid), '-m', '600', XAUTHORITY, copy]);
  return { DISPLAY: DISPLAY ?? '', XAUTHORITY: copy };
}
