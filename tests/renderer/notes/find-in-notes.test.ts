import { describe, expect, test } from 'vitest';
import { beginsWords, foldTexts, foundIn, textsOf } from '../../../src/renderer/notes/find-in-notes';
import { placesIn } from '../../../src/renderer/notes/note-place';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { describePassage } from '../../../src/shared/notes/passage';
import { readTyped } from '../../../src/shared/search/words/words-typed';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { writtenNote } from '../written-note';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);
const block = briefing.blocks.find(({ text }) => text.includes('legally binding'));
if (!block) throw new Error('The article has changed.');
const start = block.text.indexOf('legally binding');
const note = writtenNote({
  target: { kind: 'passage', passage: describePassage(block, start, start + 'legally binding'.length) },
  body: 'Frühe Prüfung: where’s the café? 800,000 men. Гривні й Київ.',
  tags: ['ask-minister', 'Čapek'],
  breadcrumb: 'Sentence 17',
  creator: 'Ann Ó Briain',
});
const folded = foldTexts(textsOf(note, placesIn(briefing, lookup, [note])(note.target)));

describe('finding in notes', () => {
  test.each([
    ['the words it is on', 'binding'],
    ['the reader’s words', 'where'],
    ['several words, in any order, from any part', 'minister bind 17 ann'],
    ['the beginning of a word', 'caf'],
    ['without accents', 'fruhe cafe capek obriain'.replace('obriain', 'briain')],
    ['with accents that the note lacks', 'légally'],
    ['in capitals', 'LEGALLY'],
    ['a part of a word with a hyphen', 'minister'],
    ['the whole of one', 'ask-minister'],
    ['a number', '800,000'],
    ['its place', 'sentence 17'],
    ['Cyrillic, whose й is a letter of its own', 'київ'],
    ['nothing but signs, which is no word', '“” –'],
    ['nothing', ''],
  ])('finds %s', (_, query) => {
    expect(beginsWords(folded, readTyped(query))).toBe(true);
  });

  test.each([
    ['the end of a word', 'inding'],
    ['words of which one is not there', 'legally absent'],
    ['another letter of Cyrillic', 'киів'],
    ['words that run from one into the next', 'legallybinding'],
  ])('does not find %s', (_, query) => {
    expect(beginsWords(folded, readTyped(query))).toBe(false);
  });

  test('finds a note on a cell by its topic, and one that has lost its place by the words it was on', () => {
    const topic = briefing.topics[0];
    const cell = writtenNote({ target: { kind: 'cell', topicId: topic?.id ?? '', columnId: 'doc1' } });
    const passage = describePassage({ id: 'B2', text: 'enforceable before a court' }, 0, 11);
    const lost = writtenNote({ target: { kind: 'passage', passage } });
    const place = placesIn(briefing, lookup, [cell, lost]);
    const holds = (one: typeof note, query: string) =>
      beginsWords(foldTexts(textsOf(one, place(one.target))), readTyped(query));
    expect(holds(cell, topic?.label ?? 'no topic')).toBe(true);
    expect(holds(lost, 'enforceable')).toBe(true);
  });
});

describe('what was typed is marked', () => {
  // The brackets stand around what is marked.
  test.each([
    ['zeb', 'A [zeb]ra counted'],
    ['I read it as', '[I] [read] [it]self, [as]k-mod, was'],
    ['askmo', 'to [ask-mo]d'],
    ['cafe', 'the [Café]s'],
    ['cafe', 'the [Cafe\u0301]s'],
    ['800', 'some [800],000'],
    ['80000', 'some [800,00]0'],
    ['us', 'the [U.S]. and the [US]A'],
    ['stras', 'the [Straß]e'],
    ['a alpha', '[alpha]bet, [a]nts'],
  ])('“%s”: %s', (typed, expected) => {
    const text = expected.replaceAll(/[[\]]/gu, '');
    let marked = text;
    for (const { start, end } of foundIn(text, readTyped(typed)).toReversed())
      marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
    expect(marked).toBe(expected);
  });
});
