import { defineConfig } from 'vitest/config';
import { readDisplays } from './scripts/test-displays.mjs';

/** How many displays the run has; one where it was started on somebody's desktop. */
const displays = readDisplays(process.env).length;

/**
 * Four runners. `unit` needs nothing but Electron's Node. `e2e` drives the built program after them, one file
 * at a time on each display, so that no test meets another one's pointer, focus or clipboard. `conformance` needs the suites of others,
 * in the folder that LECTERN_CONFORMANCE names, and is run by itself;
 * so is `package`, which needs a package that was built.
 */
export const config = defineConfig({
  test: {
    pool: 'forks',
    // Every processor works; vitest by itself leaves one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{shared,main,renderer,scripts,bench}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // Files share their workers, and what these have loaded: no test leaves anything behind that another one meets.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          maxWorkers: displays,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What the machine spoiled is tried once more; the end of the run names it.
          retry: 1,
          // What is waited for on screen is given time: a busy machine is no fault of the program.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});

// vitest reads the default export of its configuration file.
export default config;
