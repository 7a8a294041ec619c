import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../src/shared/search/words/analyser';
import { createRunMarker, markRun, partsOfMark } from '../../../../src/shared/search/words/mark-run';
import { markGoingOn, markText } from '../../../../src/shared/search/words/mark-text';
import { readFind } from '../../../../src/shared/search/query/read-find';
import { searchIndex } from '../../../../src/shared/search/find/search-index';
import { buildIndex } from '../tools/build-index';
import type { Searchable } from '../../../../src/shared/search/searchable';

const word = fc.constantFrom(
  'the',
  'War',
  'ended',
  'U.S.',
  'well-trained',
  'troops',
  '800,000',
  'café',
  '—',
  '.',
  'treaty’s',
  '日本',
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const texts = fc.array(text, { minLength: 1, maxLength: 5 });
const typed = fc
  .array(
    fc.constantFrom(
      'the',
      'wa',
      'ended',
      'us',
      'well-trained',
      '"war ended"',
      '"ended the war"',
      '"troops 800,000 café"',
      '日本',
      '"',
    ),
    {
      maxLength: 3,
    },
  )
  .map((parts) => parts.join(' '));
const seeded = { seed: 5, numRuns: 2000 };

/** The marks with their words, text by text: `war | ended`. */
const drawn = (some: readonly string[], query: string) =>
  markRun(some, readFind(query)).map((mark) =>
    partsOfMark(mark, (index) => some[index]?.length ?? 0)
      .map((part) => some[part.text]?.slice(part.start, part.end))
      .join(' | '),
  );

describe('marks over a run of texts', () => {
  test.each([
    [['The war', 'ended late.'], '"war ended"', ['war | ended']],
    [['The war', 'ended. The war ended.'], '"war ended"', ['war | ended', 'war ended']],
    [['a war', 'of', 'words'], '"war of words"', ['war | of | words']],
    [['a war', '—', 'of words'], '"war of"', ['war | — | of']],
    [['war', 'ended'], 'war ended', ['war', 'ended']],
    [['the warehouse', 'ended'], '"war ended"', []],
    [['well', 'trained'], 'well-trained', ['well | trained']],
    [['Two wars', 'war'], '"two wars war', ['Two wars | war']],
  ])('in %j, %j marks %j', (some, query, expected) => expect(drawn(some, query)).toEqual(expected));

  test('are those of the parts joined, with offsets of their own text', () => {
    fc.assert(
      fc.property(texts, typed, (some, query) => {
        const terms = readFind(query);
        const begins = some.map((_, index) => some.slice(0, index).join('\n').length + (index > 0 ? 1 : 0));
        const placed = markRun(some, terms).map(({ from, to }) => ({
          start: (begins[from.text] ?? 0) + from.at,
          end: (begins[to.text] ?? 0) + to.at,
        }));
        expect(placed).toEqual(markText(some.join('\n'), terms));
      }),
      seeded,
    );
  });

  test('are those of each text alone where nothing goes on', () => {
    fc.assert(
      fc.property(texts, typed, (some, query) => {
        const terms = readFind(query);
        const marker = createRunMarker(terms);
        for (const each of some) marker.add(analyse(each), false);
        const alone = some.flatMap((each, index) =>
          markText(each, terms).map(({ start, end }) => ({
            from: { text: index, at: start },
            to: { text: index, at: end },
          })),
        );
        expect(marker.marks()).toEqual(alone);
      }),
      seeded,
    );
  });

  test('lie in order, apart, within their texts, and their parts are not empty', () => {
    fc.assert(
      fc.property(texts, typed, (some, query) => {
        const parts = markRun(some, readFind(query)).flatMap((mark) =>
          partsOfMark(mark, (index) => some[index]?.length ?? 0),
        );
        for (const [index, part] of parts.entries()) {
          expect(part.start).toBeLessThan(part.end);
          expect(part.end).toBeLessThanOrEqual(some[part.text]?.length ?? 0);
          const next = parts[index + 1];
          if (next) expect(next.text > part.text || next.start > part.end).toBe(true);
        }
      }),
      seeded,
    );
  });
});

describe('a result whose phrase goes on in the next sentence', () => {
  const sentence = (id: string, words: string, follows: boolean): Searchable => ({
    id: `sentences:${id}`,
    group: 'sentences',
    place: { kind: 'sentence', sentence: id },
    fields: { title: '', text: words, more: '' },
    follows,
    by: 'article',
    facets: {},
  });
  test('is the row in which it begins, marked where it stands there, and says where it ends', () => {
    const index = buildIndex([sentence('S1', 'So the war', false), sentence('S2', 'ended.', true)]);
    const results = searchIndex(index, '"the war ended"');
    expect(results.groups[0]?.hits.map(({ entry }) => entry.id)).toEqual(['sentences:S1']);
    const { runs, goesOnIn } = markGoingOn('So the war', ['ended.', 'More.'], results.terms);
    expect(runs).toEqual([
      { text: 'So ', isMarked: false },
      { text: 'the war', isMarked: true },
    ]);
    expect(goesOnIn).toBe(0);
    expect(markGoingOn('So the war ended.', [], results.terms).goesOnIn).toBe(null);
  });
});

describe('what is typed to be found in a view', () => {
  test.each([
    ['war', 'the Warsaw war, postwar', ['Warsaw', 'war']],
    ['"war"', 'the Warsaw war', ['war']],
    ['"the war', 'the warring, the Warsaw', ['the warring', 'the Warsaw']],
    ['“the war”', 'the warring, the war', ['the war']],
    ['cafe US', 'café in the U.S., us', ['café', 'U.S.', 'us']],
    ['80', '800,000 and 80', ['800,000', '80']],
    ['trained', 'well-trained', ['trained']],
    ['well-tr', 'well-trained troops, well tracked', ['well-trained', 'well tracked']],
    ['', 'nothing is typed', []],
    ['— " ', 'no word is typed', []],
  ])('%j finds in %j %j', (query, where, expected) =>
    expect(markText(where, readFind(query)).map(({ start, end }) => where.slice(start, end))).toEqual(
      expected,
    ),
  );

  test('any text can be typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary' }),
        (query, where) => {
          for (const { start, end } of markText(where, readFind(query))) expect(start).toBeLessThan(end);
        },
      ),
      { seed: 8, numRuns: 150 },
    );
  });
});
