import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchSwitches, programEnvironment } from '../../scripts/launch-settings.mjs';
import { root } from '../../scripts/project.mjs';
import { displayOfWorker } from '../../scripts/test-displays.mjs';

/** The user that owns nothing. */
const nobody = 65_534;

const isRoot = process.getuid?.() === 0;
const reason = whyNot();
const why = reason === null ? '' : ` (${reason})`;

/** What the program says of itself and its page, and its process; it takes itself for an installed one. */
interface Started {
  readonly pid: number;
  readonly reachable: readonly string[];
  readonly hasDevTools: boolean;
  readonly switches: readonly string[];
  readonly end: () => void;
}

let started: Started;
let data: string;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-sandbox-'));
  data = join(folder, 'data');
  started = await start(folder, ['--remote-debugging-port=0', '--remote-allow-origins=*', '--disable-gpu']);
});
afterAll(() => started.end());

describe.skipIf(reason !== null)(`with its sandbox, started by an ordinary user${why}`, () => {
  it('the program has its page drawn by a process that the system keeps from almost everything', () => {
    const status = readFileSync(`/proc/${started.pid}/status`, 'utf8');
    const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '';
    // System calls are filtered, nothing can be gained, it may do nothing special, and its numbers of processes are its own.
    expect({
      calls: field('Seccomp'),
      gains: field('NoNewPrivs'),
      rights: Number(`0x${field('CapEff')}`),
    }).toEqual({
      calls: '2',
      gains: '1',
      rights: 0,
    });
    expect(field('NSpid').split(/\s+/).length).toBeGreaterThan(1);
  });

  it.skipIf(!isRoot)('that process has a network of its own, in which there is nothing', () => {
    expect(readlinkSync(`/proc/${started.pid}/ns/net`)).not.toBe(readlinkSync('/proc/self/ns/net'));
    const devices = readFileSync(`/proc/${started.pid}/net/dev`, 'utf8').split('\n').slice(2);
    expect(devices.map((line) => line.split(':')[0]?.trim()).filter(Boolean)).toEqual(['lo']);
  });
});

describe('the program as it is installed', () => {
  it('lets its page reach nothing of Node', () => {
    expect(started.reachable).toEqual([]);
  });

  it('has no developer tools', () => {
    expect(started.hasDevTools).toBe(false);
  });

  it('opens no door to a debugger, also when it is told to', () => {
    expect(started.switches).toEqual([]);
    expect(existsSync(join(data, 'DevToolsActivePort'))).toBe(false);
  });
});

/** Null when the program can be started with its sandbox by somebody who is not root. */
function whyNot(): string | null {
  if (process.platform !== 'linux') return 'only Linux says in /proc what a process may do';
  if (!isRoot) return null;
  const order = ['--mount', 'setpriv', '--reuid', String(nobody), 'unshare', '--user', 'true'];
  const tried = spawnSync('unshare', order, { encoding: 'utf8' });
  return tried.status === 0 ? null : (tried.error?.message ?? tried.stderr.trim());
}

async function start(folder: string, switches: readonly string[]): Promise<Started> {
  const told = join(folder, 'told');
  const env = {
    ...programEnvironment({ ...process.env, ...displayOfWorker(process.env) }),
    HOME: folder,
    TMPDIR: folder,
    LECTERN_TOLD: told,
    LECTERN_PACKAGED: '1',
  };
  const probe = fileURLToPath(new URL('hostile/tell-renderer.cjs', import.meta.url));
  const [command, ...args] =
    isRoot && reason === null
      ? asNobody(folder, env, switches)
      : [process.execPath, '--require', probe, ...launchSwitches(process.execPath), ...switches, root];
  const child = spawn(command, [...args, '--user-data', data], { env, stdio: 'ignore' });
  const end = (): void => void child.kill('SIGKILL');
  try {
    await vi.waitUntil(() => existsSync(told), { timeout: 20_000 });
  } catch (error) {
    end();
    throw error;
  }
  return { ...(JSON.parse(readFileSync(told, 'utf8')) as Omit<Started, 'end'>), end };
}

/** Root becomes nobody, who sees the program, and Electron where root keeps it, in a place open to all. */
function asNobody(
  folder: string,
  env: NodeJS.ProcessEnv,
  switches: readonly string[],
): readonly [string, ...string[]] {
  for (const name of ['electron', 'program']) mkdirSync(join(folder, name));
  const authority = env['XAUTHORITY'];
  if (authority) {
    copyFileSync(authority, join(folder, 'authority'));
    env['XAUTHORITY'] = join(folder, 'authority');
    chownSync(join(folder, 'authority'), nobody, nobody);
  }
  chownSync(folder, nobody, nobody);
  chmodSync(dirname(folder), 0o755);
  const script =
    'mount --bind "$1" "$2/electron" && mount --bind "$3" "$2/program" && shift 3 && ' +
    `exec setpriv --reuid ${nobody} --regid ${nobody} --clear-groups "$@"`;
  return [
    'unshare',
    '--mount',
    'sh',
    '-c',
    script,
    'sh',
    dirname(process.execPath),
    folder,
    root,
    join(folder, 'electron', basename(process.execPath)),
    '--require',
    join(folder, 'program', 'tests/e2e/hostile/tell-renderer.cjs'),
    ...switches,
    join(folder, 'program'),
  ];
}
