// `npm test [unit|e2e] [-- what vitest understands]`: gets what is missing, builds when needed and runs the tests
// inside Electron's own Node. The last line says how many passed and failed.
import { ensureBuilt } from './build-program.mjs';
import { findElectron } from './find-electron.mjs';
import { runTests, tellCounts } from './run-tests.mjs';
import { SetUpError, runScript, say } from './set-up-error.mjs';
import { ensureSystemPackages, wishSystemPackages } from './system-packages.mjs';

await runScript(async () => {
  const { projects, rest } = whatToRun(process.argv.slice(2));
  const electron = await findElectron(say);
  await ensureSystemPackages({
    electron: electron.path,
    needs: ['libraries', 'fonts', 'display', 'pdf-tools'],
    say,
  });
  await wishSystemPackages({
    electron: electron.path,
    needs: projects.includes('e2e') ? ['tracing', 'printing'] : ['tracing'],
    say,
  });
  if (projects.includes('e2e') && !(await isBuilt())) return tellCounts(1, '');
  say(`Running the tests on Electron ${electron.version} …`);
  return runTests({ electron: electron.path, projects, rest });
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

/** @param {readonly string[]} args */
function whatToRun(args) {
  const [first] = args;
  const isProject = first === 'unit' || first === 'e2e';
  return { projects: isProject ? [first] : ['unit', 'e2e'], rest: isProject ? args.slice(1) : args };
}
