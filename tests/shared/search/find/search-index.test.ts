import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, stem } from '../../../../src/shared/search/words/analyser';
import type { Group, Searchable } from '../../../../src/shared/search/searchable';
import { searchIndex } from '../../../../src/shared/search/find/search-index';
import { buildSegment } from '../../../../src/shared/search/index/build-segment';
import {
  indexOf as indexOfSegments,
  type SearchIndex,
} from '../../../../src/shared/search/index/search-index';
import { buildIndex } from '../tools/build-index';
import type { Segment } from '../../../../src/shared/search/index/segment';
import { segmentOnDisk } from '../tools/segment-on-disk';
import { probePassages, probes, wordProbes } from '../../../cases/search-probes';
import { rankingCases } from '../../../cases/search-ranking';

type Build = (entries: readonly Searchable[]) => Segment;
const engines: readonly (readonly [string, Build])[] = [
  ['in memory', buildSegment],
  ['on disk', segmentOnDisk],
];
const passage = (id: string, text: string, extra: Partial<Searchable> = {}): Searchable => ({
  id,
  group: 'sentences',
  place: { kind: 'sentence', sentence: id },
  fields: { title: '', text, more: '' },
  by: 'article',
  facets: {},
  ...extra,
});
const indexOf = (texts: readonly string[]) =>
  buildIndex(texts.map((text, row) => passage(String(row), text)));
/** The index with these entries in a segment of their own. */
const withTail = (index: SearchIndex, entries: readonly Searchable[]): SearchIndex =>
  indexOfSegments([...index.parts, { segment: buildSegment(entries), dead: null }]);
const withAllWords = (entries: readonly Searchable[], query: string, build: Build) =>
  searchIndex(indexOfSegments([{ segment: build(entries), dead: null }]), query)
    .groups.flatMap((group) => group.hits)
    .filter((hit) => hit.hasAllWords)
    .map((hit) => hit.entry.id);

describe.each(engines)('probes %s: all of these passages and no other', (_, build) => {
  const entries = Object.entries(probePassages).map(([id, text]) => passage(id, text));
  test.each(probes)('%s finds %s', (query, expected) => {
    expect(withAllWords(entries, query, build).toSorted()).toEqual(
      expected.split(' ').filter(Boolean).toSorted(),
    );
  });
});

describe.each(engines)('words of every kind %s', (_, build) => {
  const cases = Object.entries(wordProbes).flatMap(([kind, { passages, queries }]) =>
    Object.entries(queries).map(([query, found]) => ({ kind, query, found, passages })),
  );

  test.each(cases)('$kind: $query finds $found', ({ query, found, passages }) => {
    const entries = Object.entries(passages).map(([id, words]) => passage(id, words));
    expect(withAllWords(entries, query, build).toSorted()).toEqual(
      found.split(' ').filter(Boolean).toSorted(),
    );
  });

  test('there are 35 kinds at least, and each has something to find and something not to', () => {
    expect(Object.keys(wordProbes).length).toBeGreaterThanOrEqual(35);
    for (const { passages, queries } of Object.values(wordProbes)) {
      const found = Object.values(queries).map((ids) => ids.split(' ').filter(Boolean).length);
      expect(Math.max(...found)).toBeGreaterThan(0);
      expect(Math.min(...found)).toBeLessThan(Object.keys(passages).length);
    }
  });
});

describe.each(engines)('ranking %s', (_, build) => {
  test.each(rankingCases)('$query: $why', ({ query, passages, order }) => {
    const segment = build(passages.map((text, row) => passage(String(row), text)));
    const hits = searchIndex(indexOfSegments([{ segment, dead: null }]), query).groups[0]?.hits ?? [];
    expect(hits.map((hit) => Number(hit.entry.id))).toEqual(order);
  });
});

describe('the shape of results', () => {
  const entries = (['sentences', 'statements', 'comparison', 'gaps', 'tensions', 'notes'] as const).map(
    (group: Group) => passage(group, group === 'statements' ? 'nothing here' : 'troops here', { group }),
  );

  test('groups keep one order and empty ones come last', () => {
    const results = searchIndex(buildIndex(entries), 'troops');
    expect(results.groups.map(({ group, total }) => `${group} ${total}`)).toEqual([
      'sentences 1',
      'comparison 1',
      'gaps 1',
      'tensions 1',
      'notes 1',
      'statements 0',
      'reference 0',
    ]);
  });

  test('only the groups asked for are looked in', () => {
    const results = searchIndex(buildIndex(entries), 'troops', { in: ['notes', 'gaps'] });
    expect(results.groups.map(({ group }) => group)).toEqual(['gaps', 'notes']);
    expect(results.total).toBe(2);
  });

  test('a limit cuts the list, never the total, and keeps the best', () => {
    const texts = Array.from({ length: 200 }, (_, row) =>
      row % 7 === 0 ? 'troops troops here' : 'troops are here now',
    );
    const all = searchIndex(indexOf(texts), 'troops', { limit: 1000 }).groups[0];
    const few = searchIndex(indexOf(texts), 'troops', { limit: 9 }).groups[0];
    expect(few?.total).toBe(200);
    expect(few?.hits).toEqual(all?.hits.slice(0, 9));
  });

  test('all words come first, then some of them, flagged', () => {
    const results = searchIndex(
      indexOf(['European nations', 'European troops', 'home troops']),
      'european troops',
    );
    expect(results.groups[0]?.hits.map((hit) => [hit.entry.id, hit.hasAllWords])).toEqual([
      ['1', true],
      ['0', false],
      ['2', false],
    ]);
    expect(results).toMatchObject({ total: 3, withAllWords: 1 });
  });

  test('a +word is a must', () => {
    const results = searchIndex(
      indexOf(['European nations', 'European troops', 'home troops']),
      '+european troops',
    );
    expect(results.groups[0]?.hits.map((hit) => hit.entry.id)).toEqual(['1', '0']);
  });

  test('a filter alone lists everything it fits, in order, and narrows words', () => {
    const facets = (kind: string, certainty: string) => ({
      facets: { kind: [kind], certainty: [certainty] },
    });
    const index = buildIndex([
      passage('a', 'troops', facets('criticism', 'possible')),
      passage('b', 'clause', facets('criticism', 'asserted')),
      passage('c', 'troops', facets('event', 'ruled-out')),
    ]);
    const ids = (query: string) => searchIndex(index, query).groups[0]?.hits.map((hit) => hit.entry.id);
    expect(ids('kind:criticism')).toEqual(['a', 'b']);
    expect(ids('kind:crit')).toEqual(['a', 'b']);
    expect(ids('-kind:criticism')).toEqual(['c']);
    expect(ids('kind:criticism troops')).toEqual(['a']);
    expect(ids('certainty:ruled-out')).toEqual(['c']);
    expect(ids('kind:nonsense')).toEqual([]);
  });

  test('near spellings are used only when the word finds nothing, and are named', () => {
    const index = indexOf(['the clause', 'the cause']);
    expect(searchIndex(index, 'cause ')).toMatchObject({ total: 1, terms: [{ found: 'as-typed' }] });
    const near = searchIndex(index, 'clausse');
    expect(near).toMatchObject({ total: 1, terms: [{ typed: 'clausse', found: 'near' }] });
    expect([...(near.terms[0]?.forms ?? [])]).toEqual(['clause']);
    expect(searchIndex(indexOf(['guarantees']), 'garantee')).toMatchObject({ total: 1 });
    expect(searchIndex(index, 'xylophone')).toMatchObject({ total: 0, terms: [{ found: 'nowhere' }] });
  });

  test('a phrase never runs from the title into the text', () => {
    const entry = passage('a', 'commitment holds', {
      fields: { title: 'legal', text: 'commitment holds', more: '' },
    });
    expect(searchIndex(buildIndex([entry]), '"legal commitment"').total).toBe(0);
    expect(searchIndex(buildIndex([entry]), '"commitment holds"').total).toBe(1);
  });
});

const word = fc.constantFrom(
  ...'troops troop Troops the U.S. US us 800,000 legal legally law lawful well-trained trained Київ café cafe'.split(
    ' ',
  ),
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));

describe('invariants', () => {
  test('the total of a plain word equals a scan of the analysed texts', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), word, (texts, wanted) => {
        fc.pre(!wanted.includes('-'));
        // The space ends the word: it is not the beginning of another.
        const results = searchIndex(indexOf(texts), `${wanted} `);
        fc.pre(results.terms[0]?.found !== 'near');
        // A name in capitals is found as such alone.
        const key = stem(analyse(wanted).at(-1)?.word ?? '');
        const scanned = texts.filter((each) =>
          analyse(each).some((token) => stem(token.word) === key),
        ).length;
        expect(results.total).toBe(scanned);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('a word that is still being typed finds what begins with it, and its family', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 12 }),
        word,
        fc.integer({ min: 1, max: 8 }),
        (texts, whole, length) => {
          const typed = whole.replace(/[.,-]/gu, '').slice(0, length);
          fc.pre(typed !== 'US');
          const results = searchIndex(indexOf(texts), typed);
          fc.pre(results.terms[0]?.found !== 'near');
          const beginning = analyse(typed)[0]?.word ?? '';
          const scanned = texts.filter((each) =>
            analyse(each).some(
              (token) => token.word.startsWith(beginning) || stem(token.word) === stem(beginning),
            ),
          ).length;
          expect(results.total).toBe(scanned);
        },
      ),
      { seed: 8, numRuns: 500 },
    );
  });

  test('adding notes and removing them leaves every score as it was', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 8 }),
        fc.array(text, { maxLength: 4 }),
        word,
        (texts, notes, query) => {
          const index = indexOf(texts);
          const note = (body: string, row: number) => passage(`n${row}`, body, { group: 'notes' });
          const before = searchIndex(withTail(index, []), query);
          searchIndex(withTail(index, notes.map(note)), query);
          expect(searchIndex(withTail(index, []), query)).toEqual(before);
          expect(searchIndex(index, query)).toEqual(before);
        },
      ),
      { seed: 9, numRuns: 200 },
    );
  });

  test('a tail scores as one index does', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 8 }),
        fc.array(text, { maxLength: 4 }),
        word,
        (texts, more, query) => {
          const scores = (index: ReturnType<typeof indexOf>) =>
            searchIndex(index, query).groups.flatMap((group) =>
              group.hits.map((hit) => [hit.entry.id, hit.score.toFixed(9)]),
            );
          const tail = more.map((body, row) => passage(String(texts.length + row), body));
          expect(scores(withTail(indexOf(texts), tail))).toEqual(scores(indexOf([...texts, ...more])));
        },
      ),
      { seed: 10, numRuns: 200 },
    );
  });

  test('nothing typed throws', () => {
    const index = indexOf(Object.values(probePassages));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        searchIndex(index, query);
      }),
      { seed: 11, numRuns: 1000 },
    );
    const signs = fc.array(fc.constantFrom(...'"“”«»+-−–—:*~^() \\/.,’kind:legal US 5'.split('')), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(signs, (parts) => {
        searchIndex(index, parts.join(''));
      }),
      { seed: 12, numRuns: 1000 },
    );
    for (const query of [
      'article:5',
      'U.S.:',
      'war~',
      '+',
      'ukraine -',
      '"',
      '""',
      '-',
      '*',
      '__proto__',
      'a^b',
      '',
    ]) {
      expect(() => searchIndex(index, query)).not.toThrow();
    }
  });
});
