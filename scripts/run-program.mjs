import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** How long the program's helpers are waited for. */
const patienceMs = 3_000;

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program in our place: it has our input and output, gets the signals we get, and its end is answered as an
 * exit code, 128 and the signal's number when a signal ended it. With `silence` the end is waited for until the
 * program's own helpers have let go of its stderr too, so that what they stand on is not taken from under them.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {'exit' | 'silence'} [end]
 * @returns {Promise<number>}
 */
export function runProgram(command, args, env, end = 'exit') {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env,
      stdio: ['inherit', 'inherit', end === 'exit' ? 'inherit' : 'pipe'],
    });
    child.stderr?.pipe(process.stderr, { end: false });
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      // In a terminal Ctrl-C reaches the whole group; passing it on would make it two.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, pass);
    const letGo = () => {
      for (const signal of signals) process.off(signal, pass);
    };
    child.on('error', (error) => {
      letGo();
      reject(error);
    });
    child.on('exit', () => {
      // A helper that hangs must not keep us.
      if (child.stderr) setTimeout(() => child.stderr?.destroy(), patienceMs).unref();
    });
    const done = (/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) => {
      letGo();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    };
    child.on(end === 'exit' ? 'exit' : 'close', done);
  });
}
