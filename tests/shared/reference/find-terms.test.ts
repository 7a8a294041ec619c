import { describe, expect, test } from 'vitest';
import { findTerms } from '../../../src/shared/reference/find-terms';
import { readBundledBriefing } from '../search/read-bundled';

const { glossary } = readBundledBriefing();
const found = (query: string) => findTerms(glossary, query).map(({ term }) => term);

describe('finding a term', () => {
  test.each([
    ['nato', ['NATO']],
    ['NATO organ', ['NATO']],
    ['euro', ['European nations', 'European Union']],
    ['atlantic', ['Article 5', 'NATO']],
    ['united states', ['U.S.']],
    ['game-ch', ['game-changer']],
    ['moscow capital', ['Moscow']],
    ['times york', ['The New York Times']],
    ['helsinki', []],
  ] as const)('“%s” finds %j', (query, terms) => {
    expect(found(query)).toEqual(terms);
  });

  test('everything is found, in its order, until something is asked', () => {
    for (const query of ['', '   ', '–', '*']) expect(findTerms(glossary, query)).toEqual(glossary);
  });

  test('nothing is found where there are no terms', () => {
    expect(findTerms([], 'nato')).toEqual([]);
  });
});
