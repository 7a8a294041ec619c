import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { countLine, countResults } from '../../scripts/count-results.mjs';
import { nodeEnvironment } from '../../scripts/launch-settings.mjs';
import { root } from '../../scripts/project.mjs';
import { temporaryFolder } from './temporary-folder';

describe('the last line of a test run', () => {
  it.each([
    ['all is well', { states: ['passed', 'passed'], broken: 0, isWhole: true }, '2 passed, 0 failed'],
    ['one fails', { states: ['passed', 'failed'], broken: 0, isWhole: true }, '1 passed, 1 failed'],
    [
      'one is skipped',
      { states: ['passed', 'skipped'], broken: 0, isWhole: true },
      '1 passed, 0 failed, 1 skipped',
    ],
    ['a file cannot be loaded', { states: ['passed'], broken: 1, isWhole: true }, '1 passed, 1 failed'],
    [
      'a test was never reached',
      { states: ['passed', 'pending'], broken: 0, isWhole: true },
      '1 passed, 1 failed',
    ],
    ['nothing ran', { states: [], broken: 0, isWhole: true }, '0 passed, 1 failed'],
    [
      'everything was skipped',
      { states: ['skipped'], broken: 0, isWhole: true },
      '0 passed, 1 failed, 1 skipped',
    ],
    ['the run was stopped', { states: ['passed'], broken: 0, isWhole: false }, '1 passed, 1 failed'],
  ])('is honest when %s', (_what, run, expected) => {
    expect(countLine(countResults(run))).toBe(expected);
  });

  it('counts a real run with every kind of failure', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder({
      'vitest.config.mjs': 'export default {};',
      'good.test.ts': `it('a', () => {}); it('b', () => {}); it.skip('c', () => {});`,
      'bad.test.ts': `it('d', () => { throw new Error('d'); });`,
      'unloadable.test.ts': `import './nowhere';`,
      'hook.test.ts': `describe('e', () => { beforeAll(() => { throw new Error('hook'); }); it('f', () => {}); });`,
      'stray.test.ts': `it('g', () => { void Promise.reject(new Error('stray')); });`,
    });
    const counts = join(folder, 'counts.json');
    const run = promisify(execFile)(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--globals',
        `--root=${folder}`,
        `--reporter=${join(root, 'scripts/count-reporter.mjs')}`,
      ],
      { env: { ...nodeEnvironment(process.env), LECTERN_COUNTS: counts } },
    );
    await expect(run).rejects.toMatchObject({ code: 1 });
    // Passed: a, b, g. Failed: d, the file without a module, the hook, the stray error. Skipped: c, and f by its hook.
    expect(JSON.parse(readFileSync(counts, 'utf8'))).toEqual({ passed: 3, failed: 4, skipped: 2 });
  });
});
