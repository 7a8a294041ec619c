// `npm run bench -- NAME [arguments]`: runs bench/NAME.ts inside Electron's Node, which reads TypeScript as it is.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build-program.mjs';
import { findElectron } from './find-electron.mjs';
import { nodeEnvironment } from './launch-settings.mjs';
import { root } from './project.mjs';
import { runProgram } from './run-program.mjs';
import { SetUpError, runScript, say } from './set-up-error.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { withDisplay } from './virtual-display.mjs';

const folder = join(root, 'bench');

await runScript(async () => {
  const [name, ...args] = process.argv.slice(2);
  const file = join(folder, `${name}.ts`);
  if (name === undefined || !existsSync(file))
    throw new SetUpError(`Say which benchmark to run: ${benchmarks()}.`);
  const electron = await findElectron(say);
  await ensureSystemPackages({ electron: electron.path, needs: ['libraries', 'fonts', 'display'], say });
  await ensureBuilt(say);
  return withDisplay(process.env, (env) =>
    runProgram(electron.path, [file, ...args], {
      ...nodeEnvironment(env),
      LECTERN_ELECTRON: electron.path,
    }),
  );
});

function benchmarks() {
  const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : [];
  return names.map((file) => file.slice(0, -3)).join(', ') || 'there are none yet';
}
