import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchIndex } from '../../../../src/shared/search/find/search-index';
import { buildSegment } from '../../../../src/shared/search/index/build-segment';
import { indexOf } from '../../../../src/shared/search/index/search-index';
import { readSegment, writeSegment } from '../../../../src/shared/search/index/segment-file';
import type { Searchable } from '../../../../src/shared/search/searchable';
import { entriesOfBundled } from '../read-bundled';

const entries = entriesOfBundled();
const file = await writeSegment(buildSegment(entries), entries);

describe('the file of a segment', () => {
  test('read back it finds the same, in the same order and with the same scores', async () => {
    const built = indexOf([{ segment: buildSegment(entries), dead: null }]);
    const segment = await readSegment(file, entries);
    if (!segment) throw new Error('The file was not believed.');
    const read = indexOf([{ segment, dead: null }]);
    for (const query of ['guarant', '"the agreement"', 'war -peace', 'kind:criticism', 'xylofone troops'])
      expect(searchIndex(read, query)).toEqual(searchIndex(built, query));
  });

  test('lies anywhere in memory', async () => {
    const moved = new Uint8Array(file.length + 3);
    moved.set(file, 3);
    expect((await readSegment(moved.subarray(3), entries))?.words).toEqual(buildSegment(entries).words);
  });

  test('is not believed with any one byte changed', () => {
    return fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const damaged = file.slice();
        damaged[place] = (damaged[place] ?? 0) ^ change;
        expect(await readSegment(damaged, entries)).toBeNull();
      }),
      { seed: 66, numRuns: 3000 },
    );
  });

  test('is not believed when it is cut, lengthened, empty or something else', async () => {
    for (const length of [0, 1, 7, 8, 100, file.length - 8, file.length - 1])
      expect(await readSegment(file.slice(0, length), entries)).toBeNull();
    const longer = new Uint8Array(file.length + 8);
    longer.set(file);
    expect(await readSegment(longer, entries)).toBeNull();
    expect(await readSegment(new TextEncoder().encode('{"fields":[]}'.repeat(99)), entries)).toBeNull();
  });

  test('is not believed for entries of which a single letter, or the order, is another', async () => {
    const [first, second, ...others] = entries;
    if (!first || !second) throw new Error('Two entries are needed.');
    const withText = (entry: Searchable, text: string) => ({ ...entry, fields: { ...entry.fields, text } });
    expect(await readSegment(file, [withText(first, `${first.fields.text}.`), second, ...others])).toBeNull();
    expect(await readSegment(file, [second, first, ...others])).toBeNull();
    expect(await readSegment(file, [first, second, ...others.slice(1)])).toBeNull();
  });

  test('a segment without entries has a file too', async () => {
    expect((await readSegment(await writeSegment(buildSegment([]), []), []))?.size).toBe(0);
  });
});
