import { describe, expect, test } from 'vitest';
import { exampleQueries } from '../../../../src/shared/search/query/example-queries';
import { searchBriefing } from '../../../../src/shared/search/search-briefing';
import { everyBriefing, openKept } from '../../../cases/every-briefing';

describe.each(everyBriefing)('the queries to try on $name', ({ name }) => {
  const briefing = openKept(name);
  const examples = exampleQueries(briefing);

  test('show a phrase, a kind and a certainty, in the briefing’s own words', () => {
    expect(examples.map(({ way }) => way)).toEqual(expect.arrayContaining(['phrase', 'kind', 'certainty']));
  });

  test('each find something, just as they are spelt', () => {
    for (const { query, way } of examples) {
      const results = searchBriefing(briefing, [], query);
      expect({ query, total: results.total > 0 }).toEqual({ query, total: true });
      if (way === 'phrase' || way === 'exclude') {
        expect(results.terms.map(({ found }) => found)).not.toContain('nowhere');
        expect(results.terms.map(({ found }) => found)).not.toContain('near');
      }
    }
  });

  test('leave out something that the first word alone would find', () => {
    const query = examples.find(({ way }) => way === 'exclude')?.query;
    if (query === undefined) return;
    const [word = ''] = query.split(' ');
    expect(searchBriefing(briefing, [], query).total).toBeLessThan(searchBriefing(briefing, [], word).total);
  });
});

test('a briefing with little to say has fewer queries to try', () => {
  const briefing = openKept('ostrivna-uhoda');
  expect(exampleQueries({ ...briefing, statements: [], blocks: [] })).toEqual([]);
});

test('a term of the glossary is the phrase, where there is one of two words', () => {
  expect(exampleQueries(openKept('harbour-accords'))[0]).toEqual({ query: '“beacon line”', way: 'phrase' });
});
