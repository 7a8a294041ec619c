import { describe, expect, test } from 'vitest';
import { bookmarkLength, noteBookmark } from '../../../src/shared/pack/note-bookmark';
import type { PackNote } from '../../../src/shared/pack/pack-notes';
import { writtenNote } from '../../renderer/written-note';

function noteOf(body: string, quote: string | null = null, breadcrumb = ''): PackNote {
  return { note: writtenNote({ body, breadcrumb }), number: 4, quote, sentences: [], isLost: false };
}

describe('the bookmark of a note', () => {
  test.each([
    ['its own words', noteOf('Who pays?', 'the costs'), '4 Who pays?'],
    [
      'its words without marks, on one line',
      noteOf('# Costs\n\nWho *really* pays?'),
      '4 Costs Who really pays?',
    ],
    ['the words that it is on', noteOf(' ', 'the costs\nof it'), '4 the costs of it'],
    ['its place', noteOf('', null, 'The article'), '4 The article'],
    ['its number alone', noteOf(''), '4'],
  ])('says %s', (_, note, words) => expect(noteBookmark(note, '4')).toBe(words));

  test('ends at a word, with an ellipsis, and is short however long the note is', () => {
    for (let length = 1; length < 200; length += 7) {
      const body = Array.from({ length }, (_, word) => `word${word}`).join(' ');
      const title = noteBookmark(noteOf(body), '4');
      const words = title.replace(/^4 | …$/gu, '').split(' ');
      expect(body.split(' ').slice(0, words.length)).toEqual(words);
      expect(title.endsWith('…')).toBe(body.length > bookmarkLength);
      expect(title.length).toBeLessThan(bookmarkLength + 6);
    }
  });
});
