/** What the installed program is asked on the command line and can answer without a window. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ownArguments } from './command-line';
import { needOf } from './command-need';
import { runInThread } from './run-in-thread';

/** How the command line says that all is right and that the rest is for the program. */
const startProgram = 86;

/** Imitates a display, which a window that is never shown needs too. */
const virtualDisplay = 'xvfb-run';

/** Answers the exit code of what was asked, or null when the program has to start for it. */
export function answerCommand({ argv, env }: Pick<NodeJS.Process, 'argv' | 'env'>): number | null {
  const args = ownArguments(argv, false);
  const need = needOf(args);
  const isShown = hasDisplay(env);
  if (need === 'window' && isShown) return null;
  const canStart = isShown || (need === 'hidden' && isOnPath(virtualDisplay, env));
  const code = runInThread(need === 'window' && !args.includes('open') ? ['open', ...args] : args, {
    ...env,
    LECTERN_START_PROGRAM: String(startProgram),
    LECTERN_NO_DISPLAY: canStart ? '' : '1',
  });
  if (code !== startProgram) return code;
  return isShown ? null : runUnderDisplay(argv);
}

function runUnderDisplay([, ...args]: readonly string[]): number {
  const command = ['--auto-servernum', process.execPath, ...args];
  return spawnSync(virtualDisplay, command, { stdio: 'inherit' }).status ?? 1;
}

function hasDisplay(env: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

function isOnPath(command: string, env: NodeJS.ProcessEnv): boolean {
  return (env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}
