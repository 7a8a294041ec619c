import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filtersIn, withFilter, withoutFilter } from '../../../../src/shared/search/query/edit-filters';
import { parseQuery } from '../../../../src/shared/search/query/parse-query';
import { type Query, queryLimits, type Sought } from '../../../../src/shared/search/query/query';
import { queryText } from '../../../../src/shared/search/query/query-text';
import { facetKeys, type FacetKey } from '../../../../src/shared/search/searchable';
import { type Vocabulary, vocabularyOf } from '../../../../src/shared/search/query/vocabulary';
import { readBundledBriefing } from '../read-bundled';

const vocabulary = vocabularyOf({
  briefing: readBundledBriefing(),
  notes: [{ tags: ['legal', 'Air defence', 'ask "why"', 'Київ', '5%', '-x', 'a:b'] }],
  labelNames: { straw: 'To do' },
});

const signs =
  `OR or WHO THE AGREEMENT because BECAUSE the U.S. us war troops well-trained 4–7 800,000 军队 Kyiv's пʼять 5%
  a.b.c — … ( ) " “ ” « + - − : , kind: kind:crit kind:p,reaction -kind:event doc:1 document:2,3 tag: tag:"air tag:“le
  topic: topic:fund colour:to is:note in:text in:x https://a.b/c?d=1 x@y.org 😀 __proto__ constructor ＯＲ İ ß ſ \u0301
  \ud800 \udc00 \u00ad \u200d \u0000OR`.split(/\s+/u);

/** What people type and what breaks readers, side by side. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...signs),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(...facetKeys).map((key) => `${key}:`),
    ),
    { maxLength: 24 },
  )
  .chain((parts) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', ''), { minLength: parts.length, maxLength: parts.length })
      .map((gaps) => parts.map((part, index) => part + (gaps[index] ?? '')).join('')),
  );

const untyped = (sought: Sought) => ({ ...sought, typed: '' });
/** All that decides what is found; how a word was written does not. */
const meaning = ({ clauses, excluded, filters }: Query) => ({
  clauses: clauses.map((clause) => ({ ...clause, alternatives: clause.alternatives.map(untyped) })),
  excluded: excluded.map(untyped),
  filters,
});

test('a query written out and read again is the same query, and nothing of it is unread', () => {
  fc.assert(
    fc.property(soup, (typed) => {
      const query = parseQuery(typed, vocabulary);
      const text = queryText(query);
      fc.pre(text.length <= queryLimits.length);
      const again = parseQuery(text, vocabulary);
      expect(meaning(again)).toEqual(meaning(query));
      expect(again.unread).toEqual([]);
      expect(meaning(parseQuery(queryText(again), vocabulary))).toEqual(meaning(query));
    }),
    { seed: 1111, numRuns: 5_000 },
  );
});

describe('filters put in and taken out', () => {
  const choices = facetKeys.flatMap((key: FacetKey) =>
    valuesOf(vocabulary, key).map((value) => ({ key, value })),
  );

  test('taking out what was put in gives the very text back, and what was put in is asked for', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom(...choices), (typed, choice) => {
        const has = filtersIn(typed, vocabulary).get(choice.key)?.has(choice.value) ?? false;
        const put = withFilter(typed, choice, vocabulary);
        expect(filtersIn(put, vocabulary).get(choice.key)).toContain(choice.value);
        if (has) expect(put).toBe(typed);
        else expect(withoutFilter(put, choice, vocabulary)).toBe(typed);
      }),
      { seed: 1212, numRuns: 4_000 },
    );
  });

  test('what was taken out is not asked for, nothing else changes, and putting it in again gives the same query', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom(...choices), (typed, choice) => {
        const put = withFilter(typed, choice, vocabulary);
        const cut = withoutFilter(put, choice, vocabulary);
        const asked = filtersIn(cut, vocabulary);
        expect(asked.get(choice.key)).not.toContain(choice.value);
        for (const [key, values] of filtersIn(put, vocabulary))
          if (key !== choice.key) expect(asked.get(key)).toEqual(values);
        expect(withoutFilter(cut, choice, vocabulary)).toBe(cut);
        if (typed.split(/[a-z]+:/u).length > 2) return;
        expect(meaning(parseQuery(withFilter(cut, choice, vocabulary), vocabulary))).toEqual(
          meaning(parseQuery(put, vocabulary)),
        );
      }),
      { seed: 1313, numRuns: 3_000 },
    );
  });
});

function valuesOf(all: Vocabulary, key: FacetKey): readonly string[] {
  return (all[key] ?? []).map(({ value }) => value);
}
