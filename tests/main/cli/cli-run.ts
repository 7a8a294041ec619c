import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { type Bundle, bundleForNode } from '../../../bench/tools/bundle-for-node';
import manifest from '../../../package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '../../..');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  /** The bundle that is run. */
  readonly file: () => string;
  /** Runs the command line as a process of its own, without a terminal. */
  readonly lectern: (args: readonly string[], options?: RunOptions) => Promise<Ran>;
}

interface RunOptions {
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Closes the answer's reader after its first piece, as `head` does. */
  readonly stopsReading?: boolean;
}

/** Bundles the real command line once for the tests of a file, from the sources as they are. */
export function bundleCommandLine(): Running {
  // A test may start half a dozen processes on a busy computer.
  vi.setConfig({ testTimeout: 30_000 });
  let bundle: Bundle | null = null;
  beforeAll(async () => {
    bundle = await bundleForNode(join(root, 'src/main/cli.ts'), {
      as: 'out/main/cli.mjs',
      define: { __LECTERN_VERSION__: JSON.stringify(manifest.version) },
    });
  }, 60_000);
  afterAll(() => bundle?.drop());
  const file = (): string => bundle?.file ?? '';
  return { file, lectern: (args, options) => run(file(), args, options ?? {}) };
}

/** The tests run in Electron's own Node, and so does the command line. */
function run(cli: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const { LECTERN_USER_DATA: _, ...env } = process.env;
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    env: {
      ...env,
      ELECTRON_RUN_AS_NODE: '1',
      ...(options.userData !== undefined && { LECTERN_USER_DATA: options.userData }),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (options.stopsReading) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}
