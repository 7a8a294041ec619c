/**
 * Every parser that reads what comes from outside is given changed and random inputs. In each run of the tests there are a few,
 * the same each time; `npm run fuzz` gives them a hundred thousand, of a seed that it prints.
 */
import { describe, expect, it } from 'vitest';
import { askedParsers } from './parsers/asked';
import { briefingParsers } from './parsers/briefings';
import { keptParsers } from './parsers/kept-files';
import { noteFileParsers } from './parsers/note-files';
import { fuzz, tell } from './run-fuzz';

const all = Number(process.env['LECTERN_FUZZ'] ?? 3000);
const isLong = process.env['LECTERN_FUZZ'] !== undefined;
const seed = Number(process.env['LECTERN_FUZZ_SEED'] ?? 12);
const [, only, onlyNumber] = /^(.*) (\d+)$/u.exec(process.env['LECTERN_FUZZ_ONLY'] ?? '') ?? [];
const parsers = [...noteFileParsers, ...briefingParsers(), ...(await keptParsers()), ...askedParsers];
const shares = parsers.reduce((sum, { share }) => sum + share, 0);

describe('inputs of every kind', () => {
  it('have names of their own, and each parser its share', () => {
    expect(new Set(parsers.map(({ name }) => name)).size).toBe(parsers.length);
  });

  it.each(
    parsers
      .filter(({ name }) => only === undefined || name === only)
      .map((each) => ({ name: each.name, each })),
  )(
    'as $name are read or refused in words, soon and in little memory',
    async ({ each }) => {
      const count = await fuzz(
        each,
        Math.ceil((all * each.share) / shares),
        seed,
        onlyNumber === undefined ? null : Number(onlyNumber),
      );
      if (isLong) tell(count);
    },
    isLong ? 3_600_000 : 30_000,
  );
});
