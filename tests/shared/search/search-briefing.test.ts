import * as fc from 'fast-check';
import { v7 as makeId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { isGap } from '../../../src/shared/briefing/comparison';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { emptyContent, type Note, NoteIdSchema } from '../../../src/shared/notes/note';
import { describePassage } from '../../../src/shared/notes/passage';
import type { Statement } from '../../../src/shared/briefing/statement';
import { buildIndex } from './tools/build-index';
import { parseQuery } from '../../../src/shared/search/query/parse-query';
import { valueText } from '../../../src/shared/search/query/query-text';
import { facetKeys } from '../../../src/shared/search/searchable';
import { listSearchableNotes } from '../../../src/shared/search/searchable-notes';
import { vocabularyOf } from '../../../src/shared/search/query/vocabulary';
import { answerQuery, searchBriefing } from '../../../src/shared/search/search-briefing';
import { listSearchables } from '../../../src/shared/search/searchables';
import { readBundledBriefing } from './read-bundled';

const briefing = readBundledBriefing();
const block = briefing.blocks[19];
if (!block) throw new Error('The bundled article has a twentieth block.');
const note: Note = {
  id: NoteIdSchema.parse(makeId()),
  rev: 1,
  briefingId: briefing.id,
  edition: { label: briefing.edition, hash: briefing.editionHash },
  target: { kind: 'passage', passage: describePassage(block, 0, 20) },
  breadcrumb: 'Sentence 20',
  value: null,
  reviewed: null,
  writtenOn: null,
  creator: 'You',
  modifiedBy: null,
  createdMs: 0,
  modifiedMs: 0,
  deletedMs: null,
  ...emptyContent,
  motivation: 'questioning',
  workflow: 'open',
  colour: null,
  tags: ['legal'],
  body: 'If there is no treaty, is there anything for ratification to act on?',
};
const find = (query: string) => searchBriefing(briefing, [note], query);
const ids = (query: string, group: string) =>
  find(query)
    .groups.find((each) => each.group === group)
    ?.hits.map((hit) => hit.entry.id);

describe('AND and NOT', () => {
  const found = (query: string) => {
    const { groups, terms } = find(query);
    return { hits: groups.map((each) => each.hits), found: terms.map((term) => term.found) };
  };

  test.each([
    ['legal AND commitment', 'legal commitment'],
    ['war AND russia', 'war russia'],
    ['troops NOT combat', 'troops -combat'],
    ['NOT war', '-war'],
  ])('%j finds what %j finds, in the same order', (query, same) => expect(found(query)).toEqual(found(same)));

  test('in quotation marks, and alone, AND is the word', () => {
    for (const query of ['"AND"', 'AND']) {
      expect(find(query).terms.map((term) => term.found)).toEqual(['as-typed']);
      expect(find(query).groups.find(({ group }) => group === 'sentences')?.total).toBeGreaterThan(5);
    }
  });
});

describe('a word that nothing holds', () => {
  const near = (query: string) =>
    find(query).terms.map(({ typed, found, forms }) => `${typed} ${found} ${[...forms].join(',')}`.trim());

  test.each([
    ['hering ', ['hering nowhere']],
    ['grounds ', ['grounds nowhere']],
    ['Ukrane ', ['Ukrane near ukraine']],
  ])('%j is not taken for one that says nothing, or begins otherwise', (query, expected) =>
    expect(near(query)).toEqual(expected),
  );
});

describe('what can be found', () => {
  const lookup = lookUp(briefing);
  const entries = listSearchables(briefing, lookup);

  test('every sentence, statement, topic, line, gap and tension is one entry, under its own id', () => {
    const cells = briefing.topics.flatMap((topic) => Object.values(topic.cells));
    const lines = cells.flatMap((cell) => (isGap(cell) ? [] : cell.entries));
    const silent = cells.filter(isGap).length + briefing.topics.filter((topic) => topic.gap).length;
    const count = (group: string) => entries.filter((entry) => entry.group === group).length;
    expect(count('sentences')).toBe(lookup.sentences.size);
    expect(count('statements')).toBe(briefing.statements.length);
    expect(count('comparison')).toBe(briefing.topics.length + lines.length);
    expect(count('gaps')).toBe(silent);
    expect(count('tensions')).toBe(briefing.tensions.length);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  });

  test('the marks of emphasis are not part of any text', () => {
    expect(ids('New York Times', 'sentences')?.[0]).toBe('sentences:S2');
    expect(entries.filter((entry) => entry.fields.text.includes('*'))).toEqual([]);
  });
});

describe('searching the bundled briefing', () => {
  test.each(['800,000', '800000'])('%s finds sentence 9', (query) => {
    expect(ids(query, 'sentences')).toEqual(['sentences:S9']);
  });

  test.each(['17', ' 17 ', 'S17', 's17', 'sentence 17', 'Sentence:17'])(
    '%j finds sentence 17 before all others',
    (query) => {
      const results = find(query);
      expect(ids(query, 'sentences')?.[0]).toBe('sentences:S17');
      expect(results.groups[0]?.hits[0]?.hasAllWords).toBe(true);
      expect(results.terms.filter((term) => term.found === 'nowhere')).toEqual([]);
    },
  );

  test('a number that stands in the text is still found there, after the sentence that it names', () => {
    const holders = briefing.blocks
      .flatMap((each) =>
        each.sentences.map(({ id, start, end }) => ({ id, text: each.text.slice(start, end) })),
      )
      .filter(({ text }) => /Article 5\b/u.test(text))
      .map(({ id }) => `sentences:${id}`);
    expect(holders.length).toBeGreaterThan(0);
    expect(ids('5', 'sentences')?.[0]).toBe('sentences:S5');
    expect(ids('5', 'sentences')).toEqual(expect.arrayContaining(holders));
  });

  test('a number that no sentence has names none', () => {
    expect(find('S9999').total).toBe(0);
    expect(ids('800,000', 'sentences')).toEqual(['sentences:S9']);
  });

  test('“ratification” is answered with silence, the gaps and the nearest sentences', () => {
    const results = find('ratification');
    expect(results.answer).toMatchObject({
      kind: 'silence',
      words: ['ratification'],
      topics: ['status'],
      nearest: ['S1', 'S17', 'S21'],
    });
    expect(ids('ratification', 'gaps')).toContain('gaps:status:topic');
    expect(ids('ratification', 'notes')).toEqual([`notes:${note.id}`]);
    expect(results.groups.find((each) => each.group === 'sentences')?.total).toBe(0);
  });

  test.each([
    ['ratif', 'ratification'],
    ['ratified', 'ratification'],
    ['ratifcation', 'ratification'],
    ['what about ratification', 'ratification'],
    ['NATO membership', 'NATO membership'],
    ['funding', 'funding'],
    ['command', 'command'],
    ['any enforcement body', 'enforcement body'],
  ])('%j is answered with silence on %s', (query, words) => {
    expect(find(query).answer?.words.join(' ')).toBe(words);
  });

  test.each([
    ['who pays for the troops', 'Who pays for the European troops and for the monitoring?', 'funding'],
    ['Who pays for the troops?', 'Who pays for the European troops and for the monitoring?', 'funding'],
    ['how much does it cost', 'What does Document 1 cost, and who pays?', 'funding'],
    [
      'who commands the troops',
      'How many troops, from which countries, under whose command and rules, and for how long?',
      'european-troops',
    ],
  ])('%j is a question that the article leaves open: %j', (query, question, topic) => {
    expect(find(query).answer).toMatchObject({ question, topics: [topic] });
  });

  test.each([
    ['troops', 'a sentence speaks of them'],
    ['how many troops', 'a sentence speaks of them'],
    ['who welcomed the guarantees', 'no gap asks so'],
    ['pays troops', 'it is no question, and no gap is named so'],
    ['status', 'a column speaks of the topic'],
    ['weapons', 'a column speaks of weaponry'],
    ['article', 'the words “The article does not say” are no subject'],
    ['Document 1', 'a label is no subject'],
    ['ceasefire', 'a sentence speaks of it'],
    ['zebra', 'nothing speaks of it at all'],
    ['kind:criticism', 'nothing was asked'],
    ['-ratification', 'it was excluded'],
    ['', 'nothing was asked'],
    ['whether', 'a word that only holds the editor’s sentence together says nothing'],
    ['whe', 'it begins no other word'],
    ['until', 'nothing is about it'],
    ['kind:', 'it is a filter still to be typed'],
    ['S17', 'a sentence was asked for'],
  ])('%j is not answered with silence: %s', (query) => expect(find(query).answer).toBeNull());

  test('filters speak of statements, and of the sentences and lines that hold them', () => {
    expect(ids('kind:criticism', 'statements')).toHaveLength(
      briefing.statements.filter((statement) => statement.kind === 'criticism').length,
    );
    expect(ids('kind:criticism', 'sentences')).toContain('sentences:S20');
    expect(ids('tag:legal', 'notes')).toEqual([`notes:${note.id}`]);
  });

  test('a note is found by its words, its tag and its quote, and leads to its sentence', () => {
    for (const query of ['treaty', '#legal', 'however'])
      expect(ids(query, 'notes')).toEqual([`notes:${note.id}`]);
    const [hit] = searchBriefing(briefing, [note], 'treaty', { in: ['notes'] }).groups[0]?.hits ?? [];
    expect(hit?.entry.place).toEqual({ kind: 'note', noteId: note.id, sentence: 'S20' });
  });

  test('a note that has lost its place is still found, and leads to no sentence', () => {
    const lost: Note = {
      ...note,
      target: {
        kind: 'passage',
        passage: { ...describePassage(block, 0, 20), exact: 'Other words entirely' },
      },
    };
    const [hit] = searchBriefing(briefing, [lost], 'treaty', { in: ['notes'] }).groups[0]?.hits ?? [];
    expect(hit?.entry.place).toEqual({ kind: 'note', noteId: note.id, sentence: null });
  });

  test('an answer of silence is never given for words that one sentence holds', () => {
    const words = briefing.blocks.flatMap((each) => each.text.split(' '));
    fc.assert(
      fc.property(fc.constantFrom(...words), (query) => {
        expect(find(`${query} `).answer).toBeNull();
      }),
      { seed: 15, numRuns: 60 },
    );
  });
});

describe('what filters find', () => {
  const lookup = lookUp(briefing);
  const of = (query: string, group: string): readonly string[] =>
    searchBriefing(briefing, [note], query, { limit: 10_000 })
      .groups.find((each) => each.group === group)
      ?.hits.map(({ entry }) => entry.id.slice(group.length + 1)) ?? [];
  const held = (passes: (statement: (typeof briefing.statements)[number]) => boolean) =>
    [...lookup.statements.values()].filter(passes);
  const facetCases = [
    ...(['provision', 'criticism', 'event'] as const).map(
      (kind) => [`kind:${kind}`, (each: Statement) => each.kind === kind] as const,
    ),
    ...(['expected', 'ruled-out'] as const).map(
      (certainty) => [`certainty:${certainty}`, (each: Statement) => each.certainty === certainty] as const,
    ),
    ['says:officials', (each: Statement) => each.source === 'officials'] as const,
    ['doc:2', (each: Statement) => each.document === 'doc2'] as const,
    ['doc:1,2', (each: Statement) => ['doc1', 'doc2'].includes(each.document)] as const,
    ['is:inferred', (each: Statement) => each.basis === 'inferred'] as const,
    ['is:quoted', (each: Statement) => each.quoting === 'quoted'] as const,
    ...briefing.topics.map(
      ({ id }) => [`topic:${id}`, (each: Statement) => each.topics.includes(id)] as const,
    ),
  ];

  test.each(facetCases)('%s finds the statements and the sentences that hold one', (query, passes) => {
    expect(of(query, 'statements')).toEqual(held(passes).map(({ id }) => id));
    expect(new Set(of(query, 'sentences'))).toEqual(new Set(held(passes).map(({ sentence }) => sentence)));
    const all = of(`-${query}`, 'statements').length + of(query, 'statements').length;
    expect(all).toBe(briefing.statements.length);
  });

  test('a topic’s row, lines and gaps have the topic, and an inferred line is inferred', () => {
    for (const topic of briefing.topics) {
      const lines = Object.values(topic.cells).flatMap((cell) => (isGap(cell) ? [] : cell.entries));
      expect(of(`topic:${topic.id}`, 'comparison').length).toBe(1 + lines.length);
      const gaps = lookup.gaps.filter((placed) => placed.topic.id === topic.id);
      expect(of(`topic:${topic.id}`, 'gaps').length).toBe(gaps.length);
      const inferred = lines.filter(
        ({ statement }) => lookup.statements.get(statement)?.basis === 'inferred',
      );
      expect(of(`topic:${topic.id} is:inferred`, 'comparison').length).toBe(inferred.length);
    }
  });

  test('each thing is what it is, and lies in its group', () => {
    const count = (query: string) => searchBriefing(briefing, [note], query).total;
    expect(count('is:gap')).toBe(lookup.gaps.length);
    expect(count('is:tension')).toBe(briefing.tensions.length);
    expect([count('is:note'), count('is:question'), count('is:open'), count('is:bookmark')]).toEqual([
      1, 1, 1, 0,
    ]);
    expect(count('in:text')).toBe(lookup.sentences.size);
    expect(count('in:text,gaps')).toBe(lookup.sentences.size + lookup.gaps.length);
    expect(count('-in:text in:text')).toBe(0);
    expect(count('tag:legal')).toBe(1);
    expect(count('tag:legal tag:other')).toBe(0);
  });

  test('entries have each facet once, and every one can be asked for by its own value', () => {
    const vocabulary = vocabularyOf({ briefing, notes: [note], labelNames: {} });
    for (const { facets } of [
      ...listSearchables(briefing, lookup),
      ...listSearchableNotes([note], briefing, lookup),
    ]) {
      for (const key of facetKeys) {
        const values = facets[key] ?? [];
        expect(new Set(values).size).toBe(values.length);
        for (const value of values)
          expect(parseQuery(`${key}:${valueText(key, value)}`, vocabulary).filters).toEqual([
            { key, values: [value], isExcluded: false },
          ]);
      }
    }
  });

  test('OR finds what either finds, and no answer of silence is made of it', () => {
    const both = new Set([...of('troops ', 'sentences'), ...of('ratification ', 'sentences')]);
    expect(new Set(of('troops OR ratification ', 'sentences'))).toEqual(both);
    expect(find('zebra OR ratification').answer).toBe(null);
  });
});

test('any thousand characters are searched, and never for long', () => {
  const lookup = lookUp(briefing);
  const entries = listSearchables(briefing, lookup);
  const searched = { index: buildIndex(entries), entries };
  const soup = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1000, maxLength: 1000 }),
    fc.string({ unit: 'grapheme-ascii', minLength: 1000, maxLength: 1000 }),
    fc
      .array(fc.constantFrom('a', 'th', 'war', 'x', ' ', ' ', '"', '-', '+', ' OR ', 'kind:', '*', '~'), {
        minLength: 1000,
        maxLength: 1000,
      })
      .map((parts) => parts.join('').slice(0, 1000)),
  );
  fc.assert(
    fc.property(soup, (query) => {
      // The best of three: the machine may be busy with something else.
      const times = [1, 2, 3].map(() => {
        const started = performance.now();
        answerQuery(searched, lookup, query);
        return performance.now() - started;
      });
      expect(Math.min(...times)).toBeLessThan(50);
    }),
    { seed: 68, numRuns: 100 },
  );
});
