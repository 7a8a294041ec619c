import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstHit, stepHit } from '../../../src/renderer/find/hit-list';
import { lookOn } from '../../../src/renderer/find/look-on';
import { createSiftedWords } from '../../../src/renderer/find/sifted-words';
import { readFind } from '../../../src/shared/search/query/read-find';
import { analyse } from '../../../src/shared/search/words/analyser';
import { comparePlaces, createRunMarker } from '../../../src/shared/search/words/mark-run';
import type { PageText } from '../../../src/renderer/find/page-texts';

const words = ['peace', 'war', 'U.S.', 'Łódź', '800,000', 'S-300', 'l’homme', 'ไทย', '—', 'Київ', 'warring'];
/** Two of them often, so that phrases are found over ends of texts. */
const anyWord = fc.oneof(fc.constantFrom('peace', 'war'), fc.constantFrom(...words));
const anyTexts = fc.array(
  fc.record({
    text: fc.array(anyWord, { maxLength: 3 }).map((list) => list.join(' ')),
    goesOn: fc.oneof(
      { weight: 3, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
  }),
  { maxLength: 12 },
);
const anyFind = fc.oneof(
  fc.constantFrom('"peace war"', '"war łódź peace"', '"peace war'),
  fc.constantFrom(
    'war',
    'wa',
    'us',
    'lodz',
    '800',
    '"peace war"',
    's-300',
    'homme',
    '"war kyiv peace"',
    'ไทย',
    'київ',
    'war -peace',
    'peace 800000',
    '',
  ),
);
/** Elements are not asked for. */
const pageOf = (texts: readonly { readonly text: string; readonly goesOn: boolean }[]): readonly PageText[] =>
  texts.map((each) => ({ ...each, host: null as unknown as Element, blockId: null, pieces: null }));

function everyMark(texts: readonly PageText[], find: string) {
  const marker = createRunMarker(readFind(find));
  for (const { text, goesOn } of texts) marker.add(analyse(text), goesOn);
  return marker.marks();
}

describe('texts that are sifted first', () => {
  test('have the same marks as if every word of theirs were read', () => {
    fc.assert(
      fc.property(anyTexts, anyFind, (given, find) => {
        const texts = pageOf(given);
        const sifted = createSiftedWords();
        sifted.lookFor(readFind(find));
        const marker = createRunMarker(readFind(find));
        for (const { text, goesOn } of texts) sifted.give(marker, text, goesOn);
        expect(marker.marks()).toEqual(everyMark(texts, find));
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
});

describe('the next place, looked for before all are known', () => {
  test('is the one that is gone to when they are', () => {
    fc.assert(
      fc.property(anyTexts, anyFind, fc.nat(11), (given, find, text) => {
        const texts = pageOf(given);
        const terms = readFind(find);
        const sifted = createSiftedWords();
        sifted.lookFor(terms);
        const page = { texts, terms, sifted };
        const hits = everyMark(texts, find);
        const at = { text, at: 0 };
        const first = lookOn(page, { to: 'at', from: at, ms: 1000 });
        const index = firstHit(hits, at);
        // Past the last place all must be known.
        if (first === null) {
          expect(hits.filter(({ to }) => comparePlaces(to, at) > 0)).toEqual([]);
          return;
        }
        expect(first.from).toEqual(hits[index]?.from);
        for (const [to, step] of [
          ['next', 1],
          ['previous', -1],
        ] as const) {
          const found = lookOn(page, { to, from: first.from, ms: 1000 });
          const next = stepHit(hits.length, index, step);
          expect(found?.from ?? null).toEqual(next.wrap === 'none' ? (hits[next.index]?.from ?? null) : null);
        }
      }),
      { seed: 4, numRuns: 3000 },
    );
  });
});
