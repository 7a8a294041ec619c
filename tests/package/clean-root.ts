/** A Debian with nothing in it but what Debian itself cannot do without, in a folder. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { displayOfWorker } from '../../scripts/test-displays.mjs';

export interface CleanRoot extends Disposable {
  readonly folder: string;
  /** Runs a shell script in it, and answers what it wrote. Rejects with that when it fails. */
  readonly run: (script: string, as?: Somebody) => Promise<string>;
  /** Runs it on the display of the tests, to its end or until it is disposed of. */
  readonly start: (script: string, as?: Somebody) => AsyncDisposable;
}

/** `reader` is there once root has made them. */
export type Somebody = 'root' | 'reader';

const limits = { build: 10 * 60_000, run: 5 * 60_000, output: 16 * 2 ** 20 };

/** Builds it from the machine's own archive, or copies the one that LECTERN_CLEAN_ROOT names. */
export async function makeCleanRoot(): Promise<CleanRoot> {
  const folder = mkdtempSync('/tmp/lectern-root-');
  const ready = process.env['LECTERN_CLEAN_ROOT'];
  if (ready) execFileSync('cp', ['-a', `${ready}/.`, folder]);
  else
    await promisify(execFile)('debootstrap', ['--variant=minbase', 'bookworm', folder, mirror()], {
      timeout: limits.build,
      maxBuffer: limits.output,
    });
  execFileSync('chmod', ['755', folder]);
  for (const file of ['/etc/resolv.conf', '/etc/apt/apt.conf'])
    if (existsSync(file)) copyFileSync(file, join(folder, file));
  if (existsSync('/etc/apt/apt.conf.d'))
    cpSync('/etc/apt/apt.conf.d', join(folder, 'etc/apt/apt.conf.d'), { recursive: true, force: false });
  return {
    folder,
    run: async (script, as = 'root') => {
      const [command, args] = enter(folder, script, as);
      const { stdout } = await promisify(execFile)(command, args, {
        timeout: limits.run,
        maxBuffer: limits.output,
      });
      return stdout;
    },
    start: (script, as = 'root') => {
      lendDisplay(folder);
      const [command, args] = enter(folder, `export ${displayWords()}; ${script}`, as);
      const child = spawn(command, args, { stdio: 'ignore', detached: true });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      return {
        [Symbol.asyncDispose]: async () => {
          if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
          await ended;
        },
      };
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What is mounted is seen by these processes alone, and gone with them. */
function enter(folder: string, script: string, as: Somebody): [string, string[]] {
  const mounts = [
    'mount -t proc proc "$0/proc"',
    'mount --rbind /dev "$0/dev"',
    'mount -t tmpfs -o mode=1777 tmpfs "$0/dev/shm"',
  ];
  const home = as === 'root' ? '/root' : '/home/reader';
  const env = [
    'env',
    '-i',
    'PATH=/usr/sbin:/usr/bin:/sbin:/bin',
    `HOME=${home}`,
    'DEBIAN_FRONTEND=noninteractive',
  ];
  const inside = [`--userspec=${as}`, folder, ...env, 'sh', '-ec', `cd; ${script}`];
  return [
    'unshare',
    [
      '--mount',
      '--propagation',
      'private',
      'sh',
      '-ec',
      `${mounts.join('; ')}; exec chroot "$@"`,
      folder,
      ...inside,
    ],
  ];
}

function mirror(): string {
  const sources = execFileSync('apt-get', ['indextargets', '--format', '$(REPO_URI)'], { encoding: 'utf8' });
  return sources.split('\n').find((uri) => uri.includes('debian') && !uri.includes('security')) ?? '';
}

function display(): Readonly<Record<string, string | undefined>> {
  return { ...process.env, ...displayOfWorker(process.env) };
}

function lendDisplay(folder: string): void {
  const { XAUTHORITY } = display();
  if (XAUTHORITY) execFileSync('install', ['-m', '644', XAUTHORITY, join(folder, 'tmp/display-key')]);
}

function displayWords(): string {
  return `DISPLAY=${display()['DISPLAY'] ?? ''} XAUTHORITY=/tmp/display-key`;
}
