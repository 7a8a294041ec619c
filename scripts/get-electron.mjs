// `node scripts/get-electron.mjs [--retry]`: gets Electron when it is missing and prints where it is. `--retry`
// tries the release of package.json again even when it could not be downloaded lately.
import { findElectron, forgetFailure } from './find-electron.mjs';
import { runScript, say } from './set-up-error.mjs';

await runScript(async () => {
  if (process.argv.includes('--retry')) forgetFailure();
  const electron = await findElectron(say);
  console.log(electron.path);
  say(`Electron ${electron.version}, ${electron.source}`);
  return 0;
});
