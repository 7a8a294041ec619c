import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultIn, faultsOf } from '../../../src/main/log/fault';
import { createLog } from '../../../src/main/log/log';
import { temporaryFolder } from '../temporary-folder';

function textIn(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

describe('the log', () => {
  it('stays within its size, and its newest lines are there', () => {
    const folder = temporaryFolder();
    const log = createLog(folder, { now: () => 0, fileBytes: 2000 });
    for (let changeNo = 1; changeNo <= 1000; changeNo += 1) log.write({ kind: 'backed-up', changeNo });
    expect(readdirSync(folder).toSorted()).toEqual([
      'lectern.1.log',
      'lectern.2.log',
      'lectern.3.log',
      'lectern.log',
    ]);
    expect(log.bytes()).toBeLessThan(4 * 2100);
    expect(log.tail(2)).toEqual([
      '1970-01-01T00:00:00.000Z backed up to change 999',
      '1970-01-01T00:00:00.000Z backed up to change 1000',
    ]);
    expect(log.tail(100)).toHaveLength(100);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  it('that cannot be written stops nothing, whatever the clock says', () => {
    const folder = join(temporaryFolder(), 'file');
    writeFileSync(folder, '');
    const log = createLog(join(folder, 'logs'), { now: () => Number.NaN });
    log.write({ kind: 'ended' });
    expect(log.tail(5)).toEqual([]);
    expect(log.bytes()).toBe(0);
  });

  it('says where an error was and nothing of its words, whatever they are', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 4, maxLength: 80 }).map((text) => `zyx${text}`);
    const hostile = fc.oneof(
      words,
      words.map((word) => `\n    at ${word} (${word}.js:1:1)`),
      words.map((word) => `x\n    at zyx (/home/${word}/zyxfile.ts:1:1)\n    at zyx (file:///zyx.js:1:1)`),
    );
    fc.assert(
      fc.property(hostile, hostile, (message, cause) => {
        const folder = temporaryFolder();
        const error = new RangeError(message, { cause: Object.assign(new Error(cause), { code: 'ENOSPC' }) });
        const log = createLog(folder);
        log.write({ kind: 'fault', where: 'the program', faults: faultsOf(error) });
        log.write({ kind: 'call-failed', method: 'createNote', faults: faultsOf(message) });
        log.write({
          kind: 'fault',
          where: 'a window',
          faults: [faultIn({ name: message, message, stack: error.stack ?? '' })],
        });
        const text = textIn(folder);
        expect(text).toContain('RangeError');
        expect(text).toContain('because of Error (ENOSPC)');
        expect(text).toMatch(/\n {4}at .* \(log\.test\.ts:\d+:\d+\)/u);
        expect(text).not.toMatch(/zyx/iu);
      }),
      { numRuns: 100, seed: 8 },
    );
  });
});
