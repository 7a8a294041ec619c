// The two ways to run the built program: as itself, with a window or hidden, and as its command line in Electron's
// Node, which needs no display.
import { nodeEnvironment, launchSwitches, programEnvironment } from './launch-settings.mjs';
import { join } from 'node:path';
import { startProgram } from './plan-command.mjs';
import { out, program } from './project.mjs';
import { runProgram } from './run-program.mjs';
import { hasDisplay, withDisplay } from './virtual-display.mjs';

/** Chromium's own complaints (no bus, no graphics card) are not for the reader; ours are written by the program. */
const quiet = ['--log-level=3'];

/**
 * Runs the program with these arguments, under a virtual display where there is none. Answers its exit code.
 * @param {string} electron
 * @param {readonly string[]} args
 */
export function runApp(electron, args) {
  const switches = launchSwitches(electron);
  const end = hasDisplay(process.env) ? 'exit' : 'silence';
  return withDisplay(process.env, (env) =>
    runProgram(electron, [...switches, ...quiet, program, ...args], programEnvironment(env), end),
  );
}

/**
 * Runs the command line with these arguments. Answers its exit code.
 * @param {string} electron
 * @param {readonly string[]} args
 */
export function runCommandLine(electron, args) {
  return runProgram(electron, [join(out, 'main', 'cli.js'), ...args], nodeEnvironment(process.env));
}

/**
 * Asks the command line whether these arguments are right. Answers `startProgram` when they are and the program is to
 * do the rest; any other code is the end, and the command line has said why.
 * @param {string} electron
 * @param {readonly string[]} args
 */
export function askCommandLine(electron, args) {
  const env = { ...nodeEnvironment(process.env), LECTERN_START_PROGRAM: String(startProgram) };
  return runProgram(electron, [join(out, 'main', 'cli.js'), ...args], env);
}
