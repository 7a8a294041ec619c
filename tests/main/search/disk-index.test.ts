import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPostingShelf } from '../../../src/main/search/disk/posting-shelf';
import { openDiskIndex } from '../../../src/main/search/disk/open-disk-index';
import { writingDiskIndex } from '../../../src/main/search/disk/write-disk-index';
import { searchIndex } from '../../../src/shared/search/find/search-index';
import { buildSegment } from '../../../src/shared/search/index/build-segment';
import { indexOf, withoutRows } from '../../../src/shared/search/index/search-index';
import type { Segment } from '../../../src/shared/search/index/segment';
import type { Searchable } from '../../../src/shared/search/searchable';
import { entriesOfBundled } from '../../shared/search/read-bundled';
import { anyEntries, anyQuery } from '../../shared/search/tools/any-search';
import { segmentOnDisk, writeDiskIndex } from '../../shared/search/tools/segment-on-disk';
import { temporaryFolder } from '../temporary-folder';

const bundled = entriesOfBundled();
const bundledQueries = [
  'guarant',
  '"the agreement"',
  'war -peace',
  'kind:criticism',
  'xylofone troops',
  'a',
  'provenance',
  '"by our inference" in:reference',
];

describe('the index on disk and the one in memory', () => {
  test('answer alike: hits, order, scores, totals, facets and terms, with notes that come and go on top', () => {
    fc.assert(
      fc.property(
        anyEntries,
        anyEntries,
        fc.array(fc.nat(13), { maxLength: 4 }),
        fc.array(anyQuery, { minLength: 10, maxLength: 10 }),
        (entries, more, gone, queries) => {
          const notes = more.map((entry, row) => ({
            ...entry,
            id: `note ${entry.id}`,
            order: [more.length - row],
          }));
          const noted = withoutRows(
            { segment: buildSegment(notes), dead: null },
            gone.filter((row) => row < notes.length),
          );
          const over = (segment: Segment) => indexOf([{ segment, dead: null }, noted]);
          const [memory, disk] = [over(buildSegment(entries)), over(segmentOnDisk(entries))];
          for (const query of queries) {
            const options = { limit: 3, facets: true, first: '2' };
            expect(searchIndex(disk, query, options)).toEqual(searchIndex(memory, query, options));
          }
        },
      ),
      { seed: 71, numRuns: 100 },
    );
  });

  test('are made of the same words, in the same families', () => {
    const [memory, disk] = [buildSegment(bundled), segmentOnDisk(bundled)];
    expect(disk.words).toEqual(memory.words);
    expect(disk.families).toEqual(memory.families);
    for (const name of ['lengths', 'begins', 'titles', 'groups', 'facets', 'isOrdered'] as const)
      expect(disk[name]).toEqual(memory[name]);
    for (const [row, entry] of bundled.entries()) {
      expect(disk.entryAt(row)).toEqual(entry);
      expect(disk.rowOf(entry.id)).toBe(row);
    }
    expect([disk.entryAt(bundled.length), disk.rowOf('nothing')]).toEqual([undefined, -1]);
  });

  test('find a phrase that goes on in the next text, wherever lunr’s portions end', () => {
    const [first] = bundled;
    if (!first) throw new Error('There is no entry.');
    const entries = Array.from({ length: 4100 }, (_, row) => ({
      ...first,
      id: String(row),
      fields: { title: '', text: `begin${row} end${row}`, more: '' },
      follows: row > 0,
    }));
    for (const segment of [buildSegment(entries), segmentOnDisk(entries)]) {
      const index = indexOf([{ segment, dead: null }]);
      for (const row of [7, 3998, 3999, 4000])
        expect(searchIndex(index, `"end${row} begin${row + 1}"`).total).toBe(1);
    }
  });

  test('hold texts without any words', () => {
    expect(segmentOnDisk([]).size).toBe(0);
    const [first] = bundled;
    if (!first) throw new Error('There is no entry.');
    const silent = { ...first, fields: { title: '', text: '…', more: '' } };
    expect(searchIndex(indexOf([{ segment: segmentOnDisk([silent]), dead: null }]), 'x').total).toBe(0);
  });
});

describe('the file of the index on disk', () => {
  const fileOf = (entries: readonly Searchable[]): string => {
    const file = join(temporaryFolder(), 'berlin.fts');
    writeDiskIndex(file, entries);
    return file;
  };

  test('is not believed with any one bit changed', () => {
    const file = fileOf(bundled);
    const whole = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (place, bit) => {
        const damaged = Buffer.from(whole);
        damaged[place] = (damaged[place] ?? 0) ^ (1 << bit);
        writeFileSync(file, damaged);
        expect(openDiskIndex(file, bundled)).toBeNull();
      }),
      { seed: 72, numRuns: 300 },
    );
    writeFileSync(file, whole);
    openDiskIndex(file, bundled)?.close();
  });

  test('is not believed when it is missing, cut, lengthened or something else, or of other texts', () => {
    const file = fileOf(bundled);
    const whole = readFileSync(file);
    const isBelieved = (entries = bundled): boolean => {
      const opened = openDiskIndex(file, entries);
      opened?.close();
      return opened !== null;
    };
    expect(isBelieved()).toBe(true);
    expect(isBelieved(bundled.slice(1))).toBe(false);
    expect(isBelieved(bundled.toReversed())).toBe(false);
    expect(openDiskIndex(`${file}.not`, bundled)).toBeNull();
    for (const bytes of [
      whole.subarray(0, 0),
      whole.subarray(0, 63),
      whole.subarray(0, whole.length / 2),
      Buffer.concat([whole, Buffer.of(0)]),
      Buffer.from('{"fields":[]}'.repeat(99)),
    ]) {
      writeFileSync(file, bytes);
      expect(isBelieved()).toBe(false);
    }
  });

  test('is there whole or not at all, and nothing lies beside it', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'berlin.fts');
    writeFileSync(`${file}.1-1`, 'what a program left that ended while it wrote');
    const steps = writingDiskIndex(file, bundled);
    for (let step = 0; step < 5; step += 1) steps.next();
    expect(openDiskIndex(file, bundled)).toBeNull();
    steps.return();
    expect(readdirSync(folder)).toEqual([]);
    writeDiskIndex(file, bundled);
    expect(readdirSync(folder)).toEqual(['berlin.fts']);
  });

  test('finds the same after it was closed and opened again', () => {
    const file = fileOf(bundled);
    const memory = indexOf([{ segment: buildSegment(bundled), dead: null }]);
    const opened = openDiskIndex(file, bundled);
    if (!opened) throw new Error('The file was not believed.');
    const disk = indexOf([{ segment: opened.segment, dead: null }]);
    for (const query of bundledQueries) expect(searchIndex(disk, query)).toEqual(searchIndex(memory, query));
    opened.close();
  });
});

test('the shelf of postings is emptied when it is large, and never of what was fetched last', () => {
  const span = 2 ** 24;
  let read = 0;
  const shelf = createPostingShelf({
    words: 4,
    titles: Uint16Array.of(1, 0),
    most: 3,
    read: (word) => {
      read += 1;
      return [word, span + word, span + word + 7];
    },
  });
  shelf.fetch([0, 1]);
  shelf.fetch([1, 2]);
  shelf.fetch([1]);
  expect(read).toBe(5);
  const { starts, ends, rows, weights, positionStarts, positions } = shelf.postings();
  expect([starts[0] === ends[0], starts[2] === ends[2]]).toEqual([true, true]);
  const from = starts[1] ?? 0;
  expect([...rows.subarray(from, ends[1])]).toEqual([0, 1]);
  expect([...weights.subarray(from, ends[1])]).toEqual([1, 2]);
  expect([...positions.subarray(positionStarts[from], positionStarts[from + 2])]).toEqual([1, 1, 8]);
});
