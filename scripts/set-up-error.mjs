/** Something that only the person at the keyboard can put right. The message is one sentence that says how. */
export class SetUpError extends Error {
  /** @override */
  name = 'SetUpError';
}

/**
 * Runs a script to its exit code. A set-up error is shown as its sentence alone; any other error keeps its stack,
 * because it is a fault of ours.
 * @param {() => Promise<number>} script
 */
export async function runScript(script) {
  for (const [signal, code] of endings) process.on(signal, () => endOn(signal, code));
  try {
    process.exitCode = await script();
  } catch (error) {
    console.error(error instanceof SetUpError ? error.message : error);
    process.exitCode = 1;
  }
}

const endings = /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]);

/**
 * Ends with the usual code, so that what must not be left behind is removed on `exit`. A program that runs in our
 * place answers the signal itself, and its end is ours.
 * @param {NodeJS.Signals} signal
 * @param {number} code
 */
function endOn(signal, code) {
  if (process.listenerCount(signal) === 1) process.exit(code);
}

/**
 * Tells the person waiting what is going on: on stderr, because stdout belongs to answers.
 * @param {string} line
 */
export function say(line) {
  console.error(line);
}

/**
 * The message of anything that was thrown.
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  return error instanceof Error ? error.message : String(error);
}
