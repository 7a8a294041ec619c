import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeResults } from '../../../src/renderer/search/arrange-results';
import { createStill, keepStill } from '../../../src/renderer/search/still-results';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { scanEntries } from '../../../src/shared/search/find/scan';
import { searchBriefing, type BriefingResults } from '../../../src/shared/search/search-briefing';
import type { Searchable } from '../../../src/shared/search/searchable';
import { listSearchables } from '../../../src/shared/search/searchables';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();
const query = 'ukraine security';
const ranked: BriefingResults = searchBriefing(briefing, [], query, { limit: 500 });
/** Fresh objects: nothing of them was read before. */
const entries: readonly Searchable[] = listSearchables(briefing, lookUp(briefing)).map((entry) => ({
  ...entry,
}));
const idsOf = ({ groups }: BriefingResults) => groups.map(({ hits }) => hits.map(({ entry }) => entry.id));
const rowsOf = (results: BriefingResults, kind: 'everything' | 'sentences' = 'sentences') =>
  arrangeResults(results, kind).rows.map(({ key }) => key);

/** As they come while the texts are looked through, a little at a time. */
function rounds(mostRead: number): readonly BriefingResults[] {
  const fresh = entries.map((entry) => ({ ...entry }));
  const made: BriefingResults[] = [];
  do made.push({ ...scanEntries(fresh, query, { limit: 500, mostRead }), answer: null });
  while (made.at(-1)?.isPartial);
  return made;
}

describe('what is listed while the index is being made', () => {
  test('keeps still, whatever comes after it, and in the end all is there that the index finds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 20_000 }), (mostRead) => {
        const still = createStill();
        const of = {};
        let before: BriefingResults | null = null;
        for (const results of [...rounds(mostRead), ranked]) {
          const now = still(results, { of, isIndexing: results !== ranked, isHeld: results === ranked });
          for (const { group, hits } of before?.groups ?? []) {
            const after = now.groups.find((each) => each.group === group)?.hits ?? [];
            const listed = hits.map(({ entry }) => entry.id);
            expect(after.slice(0, listed.length).map(({ entry }) => entry.id)).toEqual(listed);
          }
          before = now;
        }
        expect(before && idsOf(before).flat().toSorted()).toEqual(idsOf(ranked).flat().toSorted());
        expect([before?.total, before?.withAllWords]).toEqual([ranked.total, ranked.withAllWords]);
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  test('is in its order by worth for the next query, and where the index was there from the start', () => {
    const still = createStill();
    const of = {};
    const [scanned] = rounds(Infinity).slice(-1);
    if (!scanned) throw new Error('Nothing was looked through.');
    expect(rowsOf(scanned)).not.toEqual(rowsOf(ranked));
    still({ ...scanned, query: 'ukraine' }, { of, isIndexing: true, isHeld: false });
    expect(rowsOf(still(ranked, { of, isIndexing: false, isHeld: true }))).toEqual(rowsOf(ranked));
    const other = createStill();
    other(scanned, { of: {}, isIndexing: true, isHeld: false });
    expect(rowsOf(other(ranked, { of, isIndexing: false, isHeld: true }))).toEqual(rowsOf(ranked));
  });

  test('comes into its order when the index is there and the reader has no row in hand', () => {
    const still = createStill();
    const of = {};
    for (const scanned of rounds(2000)) still(scanned, { of, isIndexing: true, isHeld: false });
    expect(rowsOf(still(ranked, { of, isIndexing: false, isHeld: false }))).toEqual(rowsOf(ranked));
  });

  test('loses what is not found any more', () => {
    const gone = {
      ...ranked,
      groups: ranked.groups.map((group) => ({ ...group, hits: group.hits.slice(1) })),
    };
    expect(idsOf(keepStill(ranked, gone))).toEqual(idsOf(gone));
  });
});
