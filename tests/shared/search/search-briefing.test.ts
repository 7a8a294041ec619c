import * as fc from 'fast-check';
import { v7 as makeId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { isGap } from '../../../src/shared/briefing/comparison';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { emptyContent, type Note, NoteIdSchema } from '../../../src/shared/notes/note';
import { describePassage } from '../../../src/shared/notes/passage';
import { searchBriefing } from '../../../src/shared/search/search-briefing';
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
    ['troops', 'a sentence speaks of them'],
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
