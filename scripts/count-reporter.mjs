import { writeFileSync } from 'node:fs';
import { countResults } from './count-results.mjs';

/** @import { Reporter, TestModule, TestRunEndReason } from 'vitest/node' */

/**
 * Writes the numbers of a vitest run to the file that LECTERN_COUNTS names, and says what passed at the second try.
 * @implements {Reporter}
 */
export class CountReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   * @param {TestRunEndReason} reason
   */
  onTestRunEnd(modules, unhandledErrors, reason) {
    const suites = modules.flatMap((module) => [...module.children.allSuites()]);
    const broken = [...modules, ...suites].filter((part) => part.errors().length > 0).length;
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    for (const test of tests.filter((each) => each.diagnostic()?.flaky))
      console.log(`passed at the second try: ${test.module.relativeModuleId} > ${test.fullName}`);
    const states = tests.map((test) => test.result().state);
    const counts = countResults({
      states,
      broken: broken + unhandledErrors.length,
      isWhole: reason !== 'interrupted',
    });
    const file = process.env['LECTERN_COUNTS'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  }
}

// vitest takes a reporter as the default export of its file.
// oxlint-disable-next-line import/no-default-export
export default CountReporter;
