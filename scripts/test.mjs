// `npm test [unit|e2e] [-- what vitest understands]`: gets what is missing, builds when needed and runs the tests
// inside Electron's own Node. The last line says how many passed and failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build-program.mjs';
import { countLine } from './count-results.mjs';
import { findElectron } from './find-electron.mjs';
import { nodeEnvironment } from './launch-settings.mjs';
import { root } from './project.mjs';
import { runProgram } from './run-program.mjs';
import { SetUpError, runScript, say } from './set-up-error.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { withDisplay } from './virtual-display.mjs';

await runScript(async () => {
  const { projects, rest } = whatToRun(process.argv.slice(2));
  const electron = await findElectron(say);
  await ensureSystemPackages({
    electron: electron.path,
    needs: ['libraries', 'fonts', 'display', 'pdf-tools'],
    say,
  });
  if (!projects.includes('unit') && !(await isBuilt())) return tell(1, '');
  say(`Running the tests on Electron ${electron.version} …`);

  // The tests' own temporary files go in here too, and with it.
  const folder = mkdtempSync(join(tmpdir(), 'lectern-tests-'));
  try {
    const counts = join(folder, 'counts.json');
    const args = [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--root',
      root,
      '--reporter=default',
      `--reporter=${join(root, 'scripts', 'count-reporter.mjs')}`,
      ...projects.flatMap((project) => ['--project', project]),
      ...rest,
    ];
    const code = await withDisplay(process.env, (env) =>
      runProgram(electron.path, args, {
        ...nodeEnvironment(env),
        LECTERN_COUNTS: counts,
        TMPDIR: folder,
      }),
    );
    return tell(code, counts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A program that cannot be built is a failed run like any other, with its reason and its last line. */
async function isBuilt() {
  try {
    await ensureBuilt(say);
    return true;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(error.message);
    return false;
  }
}

/**
 * Prints the line and answers the exit code. A run that ended badly never passes, even when it wrote no numbers or
 * numbers without a failure.
 * @param {number} code
 * @param {string} file
 */
function tell(code, file) {
  /** @type {import('./count-results.mjs').Counts} */
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  console.log(countLine({ ...counts, failed }));
  return failed === 0 ? 0 : code || 1;
}

/** @param {readonly string[]} args */
function whatToRun(args) {
  const [first] = args;
  const isProject = first === 'unit' || first === 'e2e';
  return { projects: isProject ? [first] : [], rest: isProject ? args.slice(1) : args };
}
