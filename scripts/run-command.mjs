import { spawn } from 'node:child_process';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [limit] milliseconds after which the command is ended
 * @property {string} [progress] what to say every ten seconds while it runs
 * @property {(line: string) => void} [say]
 */

/**
 * Runs a command that nobody needs to see. Answers its exit code and everything it wrote; a command that does not
 * exist, or that is ended at the limit, answers a code other than 0 and says so in its text.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{ readonly code: number, readonly text: string }>}
 */
export function runCommand(command, args, { cwd, env, limit = 60_000, progress, say = () => {} } = {}) {
  return new Promise((resolve) => {
    const start = Date.now();
    const child = spawn(command, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let text = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      text += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const ticker = setInterval(() => {
      if (progress !== undefined) say(`${progress} … ${Math.round((Date.now() - start) / 1000)} s`);
    }, 10_000);
    const timer = setTimeout(() => {
      text += `\nended after ${limit / 1000} s`;
      child.kill('SIGKILL');
    }, limit);
    const endWithUs = () => child.kill('SIGKILL');
    process.once('exit', endWithUs);
    const finish = (/** @type {number} */ code) => {
      clearInterval(ticker);
      clearTimeout(timer);
      process.off('exit', endWithUs);
      resolve({ code, text });
    };
    child.on('error', (error) => {
      text += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * The last line of a command's text that says something; what people quote when it failed.
 * @param {string} text
 */
export function lastLine(text) {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
