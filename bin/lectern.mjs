#!/usr/bin/env node
// `lectern …`: what needs a window starts the program, everything else runs in Electron's Node and answers at once.
// Answers are on stdout; what happens on the way there is told on stderr.
import { ensureBuilt } from '../scripts/build-program.mjs';
import { findElectron } from '../scripts/find-electron.mjs';
import { planCommand, startProgram } from '../scripts/plan-command.mjs';
import { askCommandLine, runApp, runCommandLine } from '../scripts/run-lectern.mjs';
import { runScript, say, SetUpError } from '../scripts/set-up-error.mjs';
import { ensureSystemPackages, isOnPath } from '../scripts/system-packages.mjs';
import { hasDisplay } from '../scripts/virtual-display.mjs';

/** What a system answers for a program whose libraries it does not have. */
const cannotLoad = 127;

await runScript(async () => {
  const plan = planCommand(process.argv.slice(2));
  const isShown = hasDisplay(process.env);
  if (plan.kind === 'window' && plan.ask === null) needDisplay(isShown);
  const electron = await findElectron(say);
  await ensureBuilt(say);

  const needsVirtual = plan.kind === 'hidden' && !isShown;
  const ensure = () =>
    ensureSystemPackages({
      electron: electron.path,
      needs: needsVirtual ? ['libraries', 'fonts', 'display'] : ['libraries', 'fonts'],
      say,
    });
  // The libraries are looked at only when the program did not start: looking costs more than most answers.
  const run = async (/** @type {() => Promise<number>} */ start) => {
    const code = await start();
    if (code !== cannotLoad) return code;
    await ensure();
    return start();
  };
  if (plan.kind === 'node') return run(() => runCommandLine(electron.path, plan.args));

  const { ask } = plan;
  const answer = ask === null ? startProgram : await run(() => askCommandLine(electron.path, ask));
  if (answer !== startProgram) return answer;
  if (plan.kind === 'window') needDisplay(isShown);
  else if (needsVirtual && !isOnPath('Xvfb')) await ensure();
  return run(() => runApp(electron.path, plan.args));
});

/**
 * A window on a virtual display would wait for a reader who cannot see it.
 * @param {boolean} isShown
 */
function needDisplay(isShown) {
  if (isShown) return;
  throw new SetUpError(
    'There is no display to open a window on; “lectern pack BRIEFING --out FILE.pdf” prints a briefing without one.',
  );
}
