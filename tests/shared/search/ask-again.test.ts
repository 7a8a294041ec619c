import { describe, expect, test } from 'vitest';
import { askAgain } from '../../../src/shared/search/ask-again';
import { searchBriefing } from '../../../src/shared/search/search-briefing';
import { vocabularyOf } from '../../../src/shared/search/query/vocabulary';
import { searchIndex } from '../../../src/shared/search/find/search-index';
import { listSearchables } from '../../../src/shared/search/searchables';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { openKept } from '../../cases/every-briefing';
import { buildIndex } from './tools/build-index';

const berlin = openKept('berlin-guarantees');
const harbour = openKept('harbour-accords');

describe('a briefing of a library', () => {
  test.each([
    ['Ostrin', berlin, harbour, 'outline'],
    ['Vell Sound', berlin, harbour, 'well'],
    ['troops drones combat', harbour, berlin, 'done'],
  ])('offers nothing spelt like “%s”, which another holds', (query, here, there, wrong) => {
    const alone = searchBriefing(here, [], query);
    expect(alone.terms.flatMap(({ found, forms }) => (found === 'near' ? [...forms] : []))).toContain(wrong);
    const known = askAgain(alone, [searchBriefing(there, [], query)]);
    const { terms } = searchBriefing(here, [], query, known ?? {});
    expect(terms.filter(({ found }) => found === 'near')).toEqual([]);
  });

  test.each(['garantee', 'troops zxqv', 'kind:zebra'])('stands by “%s”, which no other holds', (query) =>
    expect(askAgain(searchBriefing(berlin, [], query), [searchBriefing(harbour, [], query)])).toBeNull(),
  );

  test('looks for no word instead of a tag that another has, and does so where none has it', () => {
    const index = buildIndex(listSearchables(berlin, lookUp(berlin)));
    const withTag = vocabularyOf({ briefing: harbour, notes: [{ tags: ['legal'] }], labelNames: {} });
    const without = vocabularyOf({ briefing: berlin, notes: [], labelNames: {} });
    const here = searchIndex(index, 'tag:legal', { vocabulary: without });
    const there = searchIndex(index, 'tag:legal', { vocabulary: withTag });
    expect(here.total).toBeGreaterThan(0);
    const known = askAgain(here, [there]);
    const again = searchIndex(index, 'tag:legal', { vocabulary: without, ...known });
    expect(again.total).toBe(0);
    expect(askAgain(again, [there])).toBeNull();
    expect(askAgain(here, [here])).toBeNull();
  });
});
