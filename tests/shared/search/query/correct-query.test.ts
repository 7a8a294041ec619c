import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  correctedQuery,
  easedQueries,
  exactQuery,
  respeltPhrases,
} from '../../../../src/shared/search/query/correct-query';
import { askedInstead, respeltWords, triedOut } from '../../../../src/shared/search/query/other-queries';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import { searchIndex } from '../../../../src/shared/search/find/search-index';
import { buildIndex } from '../tools/build-index';
import { listSearchables } from '../../../../src/shared/search/searchables';
import { readBundledBriefing } from '../read-bundled';

const briefing = readBundledBriefing();
const index = buildIndex(listSearchables(briefing, lookUp(briefing)));
const find = (query: string) => searchIndex(index, query);
const correct = (query: string): string | null => correctedQuery(query, find(query).terms);

describe('a query that found little', () => {
  test.each([
    ['garantee', 'guarantees'],
    ['legl commitment', 'legal commitment'],
    ['kind:provision  legl -troops', 'kind:provision  legal -troops'],
    ['+legl OR comitment', '+legal OR commitment'],
    ['(ratifcation)', '(ratification)'],
  ])('%j is spelt %j', (query, corrected) => expect(correct(query)).toBe(corrected));

  test.each(['troops', '"garantee"', 'zebra', 'kind:garantee', ''])('%j has nothing to correct', (query) =>
    expect(correct(query)).toBeNull(),
  );

  test('corrected, it finds as typed what was found by near spelling', () => {
    for (const query of ['garantee', 'legl', 'comitment', 'ratifcation']) {
      const corrected = correct(query) ?? '';
      expect(find(corrected).terms.map(({ found }) => found)).toEqual(['as-typed']);
      expect(find(corrected).total).toBeGreaterThan(0);
    }
  });

  test.each([
    ['"legaly binding"', '"legally binding"'],
    ['"legal comitment" kind:provision', '"legal commitment" kind:provision'],
    ['"troops zxqvw"', null],
    ['+"legaly bindng" the', '+"legally binding" the'],
    ['"legaly binding', '"legally binding"'],
    ['"legally binding"', null],
    ['-"legaly binding"', null],
    ['"binding legaly"', null],
  ])('a phrase that nothing holds, %j, may have been meant as %j', (query, expected) => {
    const tryOut = (wanted: string) => ({ count: find(wanted).total, terms: find(wanted).terms });
    const respelt = respeltPhrases(query, tryOut);
    expect(respelt?.query ?? null).toBe(expected);
    if (respelt) expect(respelt.count).toBe(find(respelt.query).total);
  });

  test('nothing else is offered for a query that is not read whole', () => {
    const tryOut = (wanted: string) => triedOut(find(wanted));
    const offers = (query: string) => respeltWords(find(query), tryOut, (form) => form);
    expect(offers('garantee troops ').corrected).not.toBeNull();
    expect(offers('garantee troops '.repeat(80))).toEqual({ corrected: null, exact: null });
    expect(askedInstead(find('"garantee zxqv" '.repeat(80)), tryOut)).toEqual({ respelt: null, eased: [] });
  });

  test.each(['war NOT', 'zxqv NOT'])('of %j the NOT is not offered to be left out', (query) =>
    expect(easedQueries(query).filter(({ typed }) => typed === 'NOT')).toEqual([]),
  );

  test('asked for exactly, the words stand in quotation marks', () => {
    expect(exactQuery('garantee OR treaty', find('garantee OR treaty').terms)).toBe('"garantee" OR treaty');
  });

  test.each([
    ['troops kind:criticism', ['kind:criticism', 'troops']],
    ['"legal treaty"', ['legal treaty']],
    ['war OR peace tag:legal', ['peace tag:legal', 'war tag:legal', 'war OR peace']],
    ['war AND NOT peace tag:legal', ['NOT peace tag:legal', 'war tag:legal', 'war AND NOT peace']],
    ['troops', []],
    ['-troops', []],
    ['-a  kind:b', ['kind:b', '-a']],
  ])('%j can be made easier: %j', (query, easier) =>
    expect(easedQueries(query).map((eased) => eased.query)).toEqual(easier),
  );

  test('whatever is typed, each easier query is shorter, and asks for something', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), (query) => {
        for (const eased of easedQueries(query)) {
          expect(eased.query.trim()).not.toBe('');
          expect(eased.query.length).toBeLessThan(query.length);
        }
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
