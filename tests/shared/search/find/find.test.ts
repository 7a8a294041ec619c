import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../src/shared/search/words/analyser';
import { readSoFar } from '../../../../src/shared/search/find/read-entries';
import { scanEntries } from '../../../../src/shared/search/find/scan';
import type { SearchResults } from '../../../../src/shared/search/find/results';
import { searchIndex } from '../../../../src/shared/search/find/search-index';
import { buildSegment } from '../../../../src/shared/search/index/build-segment';
import { joinSegments } from '../../../../src/shared/search/index/join-segments';
import { indexOf, type SearchIndex, withoutRows } from '../../../../src/shared/search/index/search-index';
import type { Segment } from '../../../../src/shared/search/index/segment';
import type { Searchable } from '../../../../src/shared/search/searchable';
import { anyEntries, anyQuery, kinds } from '../tools/any-search';
import { segmentOnDisk } from '../tools/segment-on-disk';
import { naiveSearch } from '../tools/naive-search';

/** Everything that is found, by id, in one shape for both. */
function found(index: SearchIndex, query: string) {
  const results = searchIndex(index, query, { limit: 1000, facets: true });
  const hits = results.groups.flatMap((group) => group.hits);
  return { results, hits: new Map(hits.map((hit) => [hit.entry.id, hit])) };
}

/** Entries in several segments, cut before one that does not follow. */
function inSegments(entries: readonly Searchable[], cuts: readonly boolean[], build = buildSegment) {
  const parts: Searchable[][] = [[]];
  for (const [row, entry] of entries.entries()) {
    if (cuts[row] && !entry.follows) parts.push([]);
    parts.at(-1)?.push(entry);
  }
  return parts.map((part) => ({ segment: build(part), dead: null }));
}

/** With the number of rounds: a file takes its time. */
const engines: readonly (readonly [string, (entries: readonly Searchable[]) => Segment, number])[] = [
  ['in memory', buildSegment, 500],
  ['on disk', segmentOnDisk, 50],
];

describe.each(engines)('the index %s finds what reading every text would find', (_, build, numRuns) => {
  test('with the same scores, whatever the operators and however it is cut into segments', () => {
    fc.assert(
      fc.property(
        anyEntries,
        fc.array(fc.boolean(), { maxLength: 14 }),
        fc.array(anyQuery, { minLength: 10, maxLength: 10 }),
        (entries, cuts, queries) => {
          const index = indexOf(inSegments(entries, cuts, build));
          for (const query of queries) {
            const { results, hits } = found(index, query);
            // Near spellings are asked for only where nothing is found; they have tests of their own.
            if (results.terms.some((term) => term.found === 'near')) continue;
            const expected = naiveSearch(entries, results.asked);
            expect([...hits.keys()].toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
            for (const { id, score, hasAllWords } of expected) {
              expect(hits.get(id)?.score).toBeCloseTo(score, 9);
              expect(hits.get(id)?.hasAllWords).toBe(hasAllWords);
            }
            expect(results.total).toBe(expected.length);
            expect(results.withAllWords).toBe(expected.filter((hit) => hit.hasAllWords).length);
          }
        },
      ),
      { seed: 61, numRuns },
    );
  });

  test('hits come with all words first, then by score, then by place', () => {
    fc.assert(
      fc.property(anyEntries, anyQuery, (entries, query) => {
        for (const { hits } of searchIndex(indexOf(inSegments(entries, [], build)), query, { limit: 1000 })
          .groups) {
          for (const [place, hit] of hits.entries()) {
            const next = hits[place + 1];
            if (!next) continue;
            const order =
              Number(hit.hasAllWords) - Number(next.hasAllWords) ||
              hit.score - next.score ||
              Number(next.entry.id) - Number(hit.entry.id);
            expect(order).toBeGreaterThan(0);
          }
        }
      }),
      { seed: 62, numRuns },
    );
  });

  test('a value counts as many hits as choosing it would leave', () => {
    fc.assert(
      fc.property(anyEntries, anyQuery, (entries, typed) => {
        const query = typed.replaceAll(/-?kind:\w+/gu, '').trim();
        const index = indexOf(inSegments(entries, [], build));
        const { results } = found(index, `${query} `);
        if (results.asked.clauses.length === 0) return;
        const counted = results.withAllWords > 0 ? 'withAllWords' : 'total';
        for (const kind of kinds) {
          const chosen = found(index, `${query} kind:${kind} `).results[counted];
          expect(results.facets.get('kind')?.get(kind) ?? 0).toBe(chosen);
        }
      }),
      { seed: 63, numRuns },
    );
  });
});

test('looking through the texts finds every word that stands in them', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      for (const { id, fields } of entries) {
        for (const { word, isJoined } of Object.values(fields).flatMap((text) => analyse(text))) {
          const { groups } = scanEntries(entries, `"${word}"`, { limit: 1000 });
          const ids = groups.flatMap(({ hits }) => hits.map(({ entry }) => entry.id));
          if (!isJoined) expect(ids).toContain(id);
        }
      }
    }),
    { seed: 66, numRuns: 30 },
  );
});

test('looking through the texts finds and counts what the index does, words spelt nearly so aside', () => {
  const numRuns = 1000;
  let compared = 0;
  fc.assert(
    fc.property(anyEntries, anyQuery, fc.option(fc.nat(13), { nil: undefined }), (entries, query, named) => {
      const first = named === undefined ? {} : { first: String(named) };
      const options = { ...first, facets: true, limit: 1000 };
      const indexed = searchIndex(indexOf([{ segment: buildSegment(entries), dead: null }]), query, options);
      const scanned = scanEntries(entries, query, options);
      if (indexed.terms.some((term) => term.found === 'near')) return;
      compared += 1;
      const told = ({ facets, groups, terms, total, withAllWords }: SearchResults) => ({
        facets,
        groups: groups.map((each) => ({
          ...each,
          hits: each.hits.map((hit) => `${hit.entry.id} ${hit.hasAllWords}`).toSorted(),
        })),
        terms: terms.map((term) => term.found),
        total,
        withAllWords,
      });
      expect(told(scanned)).toEqual(told(indexed));
    }),
    { seed: 67, numRuns },
  );
  expect(compared).toBeGreaterThan(numRuns / 2);
});

test('looking through the texts a little at a time finds the same in the end, and reads no more at once than it may', () => {
  fc.assert(
    fc.property(anyEntries, anyQuery, fc.integer({ min: 1, max: 60 }), (entries, query, mostRead) => {
      const copies = entries.map((entry) => ({ ...entry }));
      const longest = Math.max(
        0,
        ...entries.map(({ fields }) => fields.title.length + fields.text.length + fields.more.length),
      );
      let results = scanEntries(copies, query, { mostRead });
      for (let round = 0; results.isPartial; round += 1) {
        expect(round).toBeLessThan(2 * entries.length);
        const before = readSoFar();
        results = scanEntries(copies, query, { mostRead });
        // The last one is read to its end, its letters and its words, and so is what its words go on in.
        expect(readSoFar() - before).toBeLessThanOrEqual(mostRead + 4 * longest);
      }
      expect(results).toEqual({ ...scanEntries(entries, query), groups: results.groups });
      expect(results.groups.map(({ total }) => total)).toEqual(
        scanEntries(entries, query).groups.map(({ total }) => total),
      );
    }),
    { seed: 68, numRuns: 300 },
  );
});

describe('entries come and go', () => {
  const scoresOf = (index: SearchIndex, query: string) =>
    new Map([...found(index, query).hits].map(([id, hit]) => [id, hit.score]));

  test('adding entries and removing them leaves every score as it was', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, anyQuery, (entries, more, query) => {
        const before = [{ segment: buildSegment(entries), dead: null }];
        const added = buildSegment(more.map((entry) => ({ ...entry, id: `more ${entry.id}` })));
        const removed = withoutRows({ segment: added, dead: null }, more.keys());
        expect(scoresOf(indexOf([...before, removed]), query)).toEqual(scoresOf(indexOf(before), query));
      }),
      { seed: 64, numRuns: 1000 },
    );
  });

  test('segments joined without their dead rows find and score as they did apart', () => {
    fc.assert(
      fc.property(
        anyEntries,
        fc.array(fc.boolean(), { maxLength: 14 }),
        fc.array(fc.nat(13), { maxLength: 5 }),
        anyQuery,
        (entries, cuts, gone, query) => {
          const single = entries.map((entry) => ({ ...entry, follows: false }));
          const parts = inSegments(single, cuts).map((part) =>
            withoutRows(
              part,
              gone.filter((row) => row < part.segment.size),
            ),
          );
          const apart = indexOf(parts);
          const joined = indexOf([{ segment: joinSegments(parts), dead: null }]);
          expect([joined.live, joined.meanLength]).toEqual([apart.live, apart.meanLength]);
          expect(scoresOf(joined, query)).toEqual(scoresOf(apart, query));
        },
      ),
      { seed: 65, numRuns: 1000 },
    );
  });
});
