// `npm start`: gets what is missing, builds when needed and opens the reader. With no display it prints the bundled
// briefing's pack instead, so that there is something to see.
import { join } from 'node:path';
import { ensureBuilt } from './build-program.mjs';
import { findElectron } from './find-electron.mjs';
import { bundledBriefing, out } from './project.mjs';
import { runApp } from './run-lectern.mjs';
import { runScript, say } from './set-up-error.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { hasDisplay } from './virtual-display.mjs';

await runScript(async () => {
  const shown = hasDisplay(process.env);
  const electron = await findElectron(say);
  await ensureSystemPackages({
    electron: electron.path,
    needs: shown ? ['libraries', 'fonts'] : ['libraries', 'fonts', 'display'],
    say,
  });
  await ensureBuilt(say);
  const args = process.argv.slice(2);
  if (shown) return runApp(electron.path, args);

  const file = join(out, `${bundledBriefing}.pdf`);
  say('There is no display, so the pack of the bundled briefing is printed instead:');
  return runApp(electron.path, ['pack', bundledBriefing, '--out', file, ...args]);
});
