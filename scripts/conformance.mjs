// `npm run conformance -- FOLDER`: holds what we write to the suites of others, which lie in a folder of the caller's and
// are no part of the project. Every suite found in it is named; the last line says how many tests passed and failed.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countLine } from './count-results.mjs';
import { findElectron } from './find-electron.mjs';
import { runTests } from './run-tests.mjs';
import { runScript, say } from './set-up-error.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** What must be in the folder. */
const suites = ['w3c-web-annotation-tests', 'thorium/readiumAnnotationSetSchema.json'];

await runScript(async () => {
  const [named, ...rest] = process.argv.slice(2);
  if (named === undefined) return refuse('Name the folder of the suites: npm run conformance -- FOLDER.');
  const folder = resolve(named);
  const missing = suites.filter((suite) => !existsSync(join(folder, suite)));
  if (missing.length > 0)
    return refuse(`${folder} does not hold ${missing.join(' nor ')}: name a folder that does.`);
  const electron = await findElectron(say);
  await ensureSystemPackages({ electron: electron.path, needs: ['libraries', 'display'], say });
  say(`Holding our exports to ${suites.join(' and ')} in ${folder} …`);
  return runTests({
    electron: electron.path,
    projects: ['conformance'],
    rest,
    reporter: 'verbose',
    env: { LECTERN_CONFORMANCE: folder },
  });
});

/** @param {string} reason */
function refuse(reason) {
  say(reason);
  console.log(countLine({ passed: 0, failed: 1, skipped: 0 }));
  return 1;
}
