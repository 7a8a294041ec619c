// The last line of a test run, and the numbers it is made of.

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * The numbers of a run. What is broken without being a test counts as failed, each once: a file that could not be
 * loaded, a hook, an error nobody caught; and so does a run in which nothing ran, or that ended before its end.
 * @param {{ readonly states: readonly string[], readonly broken: number, readonly isWhole: boolean }} run states of the tests: passed, failed, skipped, or pending for a test that was never reached
 * @returns {Counts}
 */
export function countResults({ states, broken, isWhole }) {
  const of = (/** @type {string} */ state) => states.filter((one) => one === state).length;
  const [passed, skipped] = [of('passed'), of('skipped')];
  const failed = states.length - passed - skipped + broken;
  const isSilent = passed + failed === 0 || (!isWhole && failed === 0);
  return { passed, skipped, failed: failed + (isSilent ? 1 : 0) };
}

/**
 * `N passed, N failed`, and the skipped ones where there are any.
 * @param {Counts} counts
 */
export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
