// The way every test run goes: vitest inside Electron's own Node, and a last line that says how many passed and failed.
// A run that starts the program goes where every packet is seen; that none was sent counts as one more test.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countLine } from './count-results.mjs';
import { nodeEnvironment } from './launch-settings.mjs';
import { findGuard, readGuardLog } from './network-guard.mjs';
import { root } from './project.mjs';
import { runProgram } from './run-program.mjs';
import { withDisplays } from './test-displays.mjs';

/**
 * @typedef {object} TestRun
 * @property {string} electron the program to run them in
 * @property {readonly string[]} projects of vitest's configuration
 * @property {readonly string[]} [rest] what else vitest understands
 * @property {string} [reporter]
 * @property {Readonly<Record<string, string>>} [env]
 * @property {string} [home] the folder of the tests
 */

/**
 * Runs the tests, prints the line and answers the exit code.
 * @param {TestRun} run
 */
export async function runTests({
  electron,
  projects,
  rest = [],
  reporter = 'default',
  env = {},
  home = root,
}) {
  // The tests' own temporary files go in here too, and with it.
  const folder = mkdtempSync(join(tmpdir(), 'lectern-tests-'));
  try {
    const counts = join(folder, 'counts.json');
    const args = [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--root',
      home,
      `--reporter=${reporter}`,
      `--reporter=${join(root, 'scripts', 'count-reporter.mjs')}`,
      ...projects.flatMap((project) => ['--project', project]),
      ...rest,
    ];
    const guard = projects.includes('e2e') ? findGuard() : null;
    const log = join(folder, 'packets');
    const [command, ...order] =
      guard?.kind === 'guard' ? guard.around(log, electron, args) : [electron, ...args];
    const code = await withDisplays(process.env, (display) =>
      runProgram(command, order, {
        ...nodeEnvironment(display),
        ...env,
        LECTERN_COUNTS: counts,
        TMPDIR: folder,
        // What a hundred programs of a run are made of is compiled once.
        NODE_COMPILE_CACHE: join(folder, 'compiled'),
      }),
    );
    return tellCounts(code, counts, guard && tellPackets(guard, log));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Says what left, and answers the numbers of this one test.
 * @param {import('./network-guard.mjs').Guard | import('./network-guard.mjs').NoGuard} guard
 * @param {string} log
 * @returns {import('./count-results.mjs').Counts}
 */
export function tellPackets(guard, log) {
  if (guard.kind === 'none') {
    console.log(`skipped: no byte leaves the computer while the tests run (${guard.reason})`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const packets = readGuardLog(log);
  if (packets.length === 0) {
    console.log('passed: no byte left the computer while the tests ran');
    return { passed: 1, failed: 0, skipped: 0 };
  }
  console.log(
    `failed: no byte leaves the computer while the tests run. What left:\n  ${packets.join('\n  ')}`,
  );
  return { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Prints the line and answers the exit code. A run that ended badly never passes, even when it wrote no numbers or
 * numbers without a failure.
 * @param {number} code
 * @param {string} file
 * @param {import('./count-results.mjs').Counts | null} [more] of what was tested beside it
 */
export function tellCounts(code, file, more = null) {
  /** @type {import('./count-results.mjs').Counts} */
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  const failed = (code !== 0 && counts.failed === 0 ? 1 : counts.failed) + (more?.failed ?? 0);
  const [passed, skipped] = [counts.passed + (more?.passed ?? 0), counts.skipped + (more?.skipped ?? 0)];
  console.log(countLine({ passed, failed, skipped }));
  return failed === 0 ? 0 : code || 1;
}
