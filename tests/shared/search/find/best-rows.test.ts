import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchIndex } from '../../../../src/shared/search/find/search-index';
import { buildSegment } from '../../../../src/shared/search/index/build-segment';
import { indexOf, type SearchIndex, withoutRows } from '../../../../src/shared/search/index/search-index';
import { groups, type Searchable } from '../../../../src/shared/search/searchable';
import { segmentOnDisk } from '../tools/segment-on-disk';

const beginnings = 'tra tro tre st str pla sha she be re'.split(' ');
const endings = 'de ded ding der ps p ms ne ned nes lo ke ked kes ty ties l m n r'.split(' ');
const words = beginnings.flatMap((begin) => endings.map((end) => begin + end));
const rows = 4000;

/** Many entries in which the first words are common and the last ones rare, as in prose. */
const entries = fc
  .sample(
    fc
      .array(
        fc
          .double({ min: 0, max: 1, noNaN: true })
          .map((share) => words[Math.floor(words.length * share ** 4)] ?? ''),
        { minLength: 1, maxLength: 20 },
      )
      .map((list) => list.join(' ')),
    { seed: 81, numRuns: rows },
  )
  .map((text, row): Searchable => ({
    id: String(row),
    // Some groups are large and some hold a few rows.
    group: groups[row % 97 === 0 ? 3 : row % 3] ?? 'notes',
    place: { kind: 'sentence', sentence: String(row) },
    fields: { title: row % 50 === 0 ? (text.split(' ')[0] ?? '') : '', text, more: '' },
    by: 'article',
    facets: { kind: [row % 2 === 0 ? 'event' : 'provision'] },
  }));

/** In a large part, and two small ones in which rows have died. */
function indexWith(build: (some: readonly Searchable[]) => ReturnType<typeof buildSegment>): SearchIndex {
  const small = (from: number, to: number) =>
    withoutRows({ segment: buildSegment(entries.slice(from, to)), dead: null }, [3, 30, 31]);
  return indexOf([
    { segment: build(entries.slice(0, 3500)), dead: null },
    small(3500, 3900),
    small(3900, rows),
  ]);
}

const anyQuery = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...words) },
        { weight: 2, arbitrary: fc.constantFrom('t', 's', 'st', 'tr', 'pl', 'be', ...beginnings) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('trade OR strade', '"trade"', '-strade', '+tramp', 'kind:event'),
        },
      ),
      { minLength: 1, maxLength: 5 },
    ),
    fc.constantFrom('', ' '),
  )
  .map(([parts, end]) => parts.join(' ') + end);

describe.each([
  ['in memory', indexWith(buildSegment), 1500],
  ['on disk', indexWith(segmentOnDisk), 100],
] as const)('among many entries %s', (_, index, numRuns) => {
  test('the few that are wanted are the first of all, with the same scores, and the totals stay', () => {
    fc.assert(
      fc.property(anyQuery, fc.constantFrom(1, 2, 20, 100), (query, limit) => {
        const all = searchIndex(index, query, { limit: Number.MAX_SAFE_INTEGER });
        const few = searchIndex(index, query, { limit });
        expect(few.groups).toEqual(
          all.groups.map((group) => ({ ...group, hits: group.hits.slice(0, limit) })),
        );
      }),
      { seed: 82, numRuns },
    );
  });
});
