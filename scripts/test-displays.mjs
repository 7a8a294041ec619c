// The displays of a test run: each worker that opens windows has one to itself.
import { hasDisplay, withDisplay } from './virtual-display.mjs';

/** A second worker uses what the first one leaves of two processors while it waits; a third one would only wait too. */
const most = 2;

/**
 * Does `work` with a virtual display for each worker, or with the one display that is there.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @param {readonly Display[]} [displays] those that were lent already
 * @returns {Promise<T>}
 */
export function withDisplays(env, work, displays = []) {
  if (hasDisplay(env)) return work(env);
  if (displays.length === most)
    return work({ ...env, ...displays[0], LECTERN_DISPLAYS: JSON.stringify(displays) });
  return withDisplay(env, ({ DISPLAY, XAUTHORITY }) =>
    withDisplays(env, work, [...displays, { DISPLAY: String(DISPLAY), XAUTHORITY: String(XAUTHORITY) }]),
  );
}

/**
 * @typedef {object} Display
 * @property {string} DISPLAY
 * @property {string} XAUTHORITY
 */

/**
 * The displays of the run, in the environment of its workers. None but the one that is there: a single empty entry.
 * @param {NodeJS.ProcessEnv} env
 * @returns {readonly Partial<Display>[]}
 */
export function readDisplays(env) {
  return JSON.parse(env['LECTERN_DISPLAYS'] ?? '[{}]');
}

/**
 * The display of this worker.
 * @param {NodeJS.ProcessEnv} env
 */
export function displayOfWorker(env) {
  return readDisplays(env)[Number(env['VITEST_POOL_ID'] ?? 1) - 1] ?? {};
}
