// `npm run fuzz [-- INPUTS [SEED]]`: gives every parser changed and random inputs, 100,000 together unless said otherwise, of a seed
// that is printed. The same seed gives the same inputs; the last line says how many parsers passed and failed.
import { findElectron } from './find-electron.mjs';
import { runTests } from './run-tests.mjs';
import { runScript, say } from './set-up-error.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

await runScript(async () => {
  const [
    inputs = '100000',
    seed = process.env['LECTERN_FUZZ_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31)),
  ] = process.argv.slice(2);
  const electron = await findElectron(say);
  await ensureSystemPackages({ electron: electron.path, needs: ['libraries', 'display'], say });
  say(`Giving the parsers ${inputs} inputs of the seed ${seed} …`);
  return runTests({
    electron: electron.path,
    projects: ['unit'],
    rest: ['tests/main/fuzz', '--disable-console-intercept'],
    env: { LECTERN_FUZZ: inputs, LECTERN_FUZZ_SEED: seed },
  });
});
