// The way every test run goes: vitest inside Electron's own Node, and a last line that says how many passed and failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countLine } from './count-results.mjs';
import { nodeEnvironment } from './launch-settings.mjs';
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
 */

/**
 * Runs the tests, prints the line and answers the exit code.
 * @param {TestRun} run
 */
export async function runTests({ electron, projects, rest = [], reporter = 'default', env = {} }) {
  // The tests' own temporary files go in here too, and with it.
  const folder = mkdtempSync(join(tmpdir(), 'lectern-tests-'));
  try {
    const counts = join(folder, 'counts.json');
    const args = [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--root',
      root,
      `--reporter=${reporter}`,
      `--reporter=${join(root, 'scripts', 'count-reporter.mjs')}`,
      ...projects.flatMap((project) => ['--project', project]),
      ...rest,
    ];
    const code = await withDisplays(process.env, (display) =>
      runProgram(electron, args, {
        ...nodeEnvironment(display),
        ...env,
        LECTERN_COUNTS: counts,
        TMPDIR: folder,
        // What a hundred programs of a run are made of is compiled once.
        NODE_COMPILE_CACHE: join(folder, 'compiled'),
      }),
    );
    return tellCounts(code, counts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Prints the line and answers the exit code. A run that ended badly never passes, even when it wrote no numbers or
 * numbers without a failure.
 * @param {number} code
 * @param {string} file
 */
export function tellCounts(code, file) {
  /** @type {import('./count-results.mjs').Counts} */
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  console.log(countLine({ ...counts, failed }));
  return failed === 0 ? 0 : code || 1;
}
