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
import { expect, it, vi } from 'vitest';
import { launchSwitches, programEnvironment } from '../../scripts/launch-settings.mjs';
import { root } from '../../scripts/project.mjs';
import { displayOfWorker } from '../../scripts/test-displays.mjs';

/** The user that owns nothing. */
const nobody = 65_534;

const isRoot = process.getuid?.() === 0;
const reason = whyNot();

it.skipIf(reason !== null)(
  `the page is drawn by a process that the system keeps from almost everything${reason ? ` (${reason})` : ''}`,
  async () => {
    const { pid, reachable, end } = await startAsNobody([]);
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '';
      // System calls are filtered, nothing can be gained, and its numbers of processes are its own.
      expect({ seccomp: field('Seccomp'), gains: field('NoNewPrivs') }).toEqual({ seccomp: '2', gains: '1' });
      expect(field('NSpid').split(/\s+/).length).toBeGreaterThan(1);
      expect(field('CapEff')).toMatch(/^0+$/);
      // The other world's network is not its own, and that has nothing but a loopback which is down.
      if (isRoot) {
        expect(readlinkSync(`/proc/${pid}/ns/net`)).not.toBe(readlinkSync('/proc/self/ns/net'));
        const devices = readFileSync(`/proc/${pid}/net/dev`, 'utf8').split('\n').slice(2);
        expect(devices.map((line) => line.split(':')[0]?.trim()).filter(Boolean)).toEqual(['lo']);
      }
      expect(reachable).toEqual([]);
    } finally {
      end();
    }
  },
);

/** Null when the program can be started with its sandbox by somebody who is not root. */
function whyNot(): string | null {
  if (process.platform !== 'linux') return 'only Linux says in /proc what a process may do';
  if (!isRoot) return null;
  const tried = spawnSync(
    'unshare',
    ['--mount', 'setpriv', '--reuid', String(nobody), 'unshare', '--user', 'true'],
    {
      encoding: 'utf8',
    },
  );
  return tried.status === 0 ? null : (tried.error?.message ?? tried.stderr.trim());
}

/** Root becomes nobody, who sees the program and Electron where root keeps them, in a place open to all. */
async function startAsNobody(more: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-sandbox-'));
  const told = join(folder, 'told');
  const env = {
    ...programEnvironment({ ...process.env, ...displayOfWorker(process.env) }),
    HOME: folder,
    TMPDIR: folder,
    LECTERN_TOLD: told,
  };
  const probe = fileURLToPath(new URL('hostile/tell-renderer.cjs', import.meta.url));
  const rest = [...more, '--disable-gpu'];
  const child = isRoot
    ? spawn(
        'unshare',
        [...openedTo(folder, env), ...rest, join(folder, 'program'), '--user-data', join(folder, 'data')],
        { env, stdio: 'ignore' },
      )
    : spawn(
        process.execPath,
        [
          '--require',
          probe,
          ...launchSwitches(process.execPath),
          ...rest,
          root,
          '--user-data',
          join(folder, 'data'),
        ],
        { env, stdio: 'ignore' },
      );
  const end = (): void => void child.kill('SIGKILL');
  try {
    await vi.waitUntil(() => existsSync(told), { timeout: 20_000 });
  } catch (error) {
    end();
    throw error;
  }
  return {
    ...(JSON.parse(readFileSync(told, 'utf8')) as { pid: number; reachable: readonly string[] }),
    end,
  };
}

function openedTo(folder: string, env: NodeJS.ProcessEnv): readonly string[] {
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
    'mount --bind "$1" "$2/electron" && mount --bind "$3" "$2/program" && home=$2 && name=$4 && shift 4 && ' +
    `exec setpriv --reuid ${nobody} --regid ${nobody} --clear-groups "$home/electron/$name" --require "$home/program/tests/e2e/hostile/tell-renderer.cjs" "$@"`;
  return [
    '--mount',
    'sh',
    '-c',
    script,
    'sh',
    dirname(process.execPath),
    folder,
    root,
    basename(process.execPath),
  ];
}
