import { describe, expect, it } from 'vitest';
import { soughtBy } from '../../../src/renderer/search/sought-by';
import { isSamePlace } from '../../../src/renderer/state/place';
import { answerQuery } from '../../../src/shared/search/search-briefing';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { entriesOfBundled, readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);

describe('what is sought where a result is opened', () => {
  const search = (query: string) =>
    answerQuery({ index: null, entries: entriesOfBundled() }, lookup, query, { limit: 500 });
  const { tensions } = briefing;

  it('is the words that stand somewhere', () => {
    const { terms, results } = soughtBy(search('troops zebra'), tensions);
    expect(terms.map(({ typed }) => typed)).toEqual(['troops']);
    expect(results).toBeUndefined();
  });

  it('is the results themselves for filters alone, as they are listed: every one, or those of the group', () => {
    const found = search('kind:criticism');
    expect(found.total).toBeGreaterThan(1);
    const all = soughtBy(found, tensions);
    expect(all.terms).toEqual([]);
    expect(all.results).toHaveLength(found.total);
    for (const { group, total } of found.groups) {
      const { results = [] } = soughtBy(found, tensions, group);
      expect(results).toHaveLength(total);
      expect(results.every((place) => all.results?.some((each) => isSamePlace(each, place)))).toBe(true);
    }
  });
});
