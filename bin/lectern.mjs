#!/usr/bin/env node
// `lectern …`: what needs a window starts the program, everything else runs in Electron's Node and answers at once.
// Answers are on stdout; what happens on the way there is told on stderr.
import { ensureBuilt } from '../scripts/build-program.mjs';
import { findElectron } from '../scripts/find-electron.mjs';
import { planCommand } from '../scripts/plan-command.mjs';
import { runApp, runCommandLine } from '../scripts/run-lectern.mjs';
import { runScript, say } from '../scripts/set-up-error.mjs';
import { ensureSystemPackages, isOnPath } from '../scripts/system-packages.mjs';
import { hasDisplay } from '../scripts/virtual-display.mjs';

/** What a system answers for a program whose libraries it does not have. */
const cannotLoad = 127;

await runScript(async () => {
  const plan = planCommand(process.argv.slice(2));
  const electron = await findElectron(say);
  await ensureBuilt(say);

  const needsDisplay = plan.kind === 'app' && !hasDisplay(process.env);
  const ensure = () =>
    ensureSystemPackages({
      electron: electron.path,
      needs: needsDisplay ? ['libraries', 'fonts', 'display'] : ['libraries', 'fonts'],
      say,
    });
  const run = () => (plan.kind === 'app' ? runApp : runCommandLine)(electron.path, plan.args);

  // The libraries are looked at only when the program did not start: looking costs more than most answers.
  if (needsDisplay && !isOnPath('Xvfb')) await ensure();
  const code = await run();
  if (code !== cannotLoad) return code;
  await ensure();
  return run();
});
