// `npm run test:package [-- what vitest understands]`: builds the package and tries it: what is in it, what it refuses,
// and, as root, its life in a clean Debian from the installation to the removal.
import { basename, join } from 'node:path';
import { findElectron } from './find-electron.mjs';
import { root } from './project.mjs';
import { runTests } from './run-tests.mjs';
import { runCommand } from './run-command.mjs';
import { runScript, say, SetUpError } from './set-up-error.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

await runScript(async () => {
  if (process.platform !== 'linux')
    throw new SetUpError('The tests of the package are of the .deb, and need Linux.');
  const electron = await findElectron(say);
  await ensureSystemPackages({
    electron: electron.path,
    needs: ['libraries', 'fonts', 'display', 'pdf-tools', 'packaging'],
    say,
  });
  say('Building the package …');
  const { code, text } = await runCommand(process.execPath, [join(root, 'scripts', 'package.mjs')], {
    limit: 10 * 60_000,
    progress: 'Building the package',
    say,
  });
  const deb = text.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !basename(deb).endsWith('.deb'))
    throw new SetUpError(`The package could not be built:\n${text}`);
  return runTests({
    electron: electron.path,
    projects: ['package'],
    rest: process.argv.slice(2),
    env: { LECTERN_DEB: deb },
  });
});
