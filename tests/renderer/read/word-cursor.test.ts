import { describe, expect, test } from 'vitest';
import {
  moveWordCursor,
  startWordCursor,
  stretchOf,
  type WordCursor,
  type WordMove,
} from '../../../src/renderer/read/word-cursor';

const text = 'that any aggression, against Kyiv’s people, would';

function chosen(cursor: WordCursor): string {
  const { start, end } = stretchOf(cursor);
  return text.slice(start, end);
}
function startAt(words: string): WordCursor {
  const cursor = startWordCursor(text, text.indexOf(words), 'en');
  if (!cursor) throw new Error('No word.');
  return cursor;
}
const go = (cursor: WordCursor, moves: readonly WordMove[], hold: 'anchor' | 'nothing'): WordCursor =>
  moves.reduce((now, move) => moveWordCursor(now, move, hold), cursor);

describe('choosing words with the keyboard', () => {
  test('begins on the word at the place, or on the next one', () => {
    expect(chosen(startAt('any'))).toBe('any');
    expect(chosen(startAt(', against'))).toBe('against');
    expect(chosen(startAt('would'))).toBe('would');
  });

  test('moves by a word and leaves punctuation out', () => {
    expect(chosen(go(startAt('any'), ['next', 'next'], 'nothing'))).toBe('against');
    expect(chosen(go(startAt('any'), ['next', 'next', 'next'], 'nothing'))).toBe('Kyiv’s');
    expect(chosen(go(startAt('any'), ['last'], 'nothing'))).toBe('would');
  });

  test('extends forwards and backwards over what stands between', () => {
    expect(chosen(go(startAt('any'), ['next', 'next'], 'anchor'))).toBe('any aggression, against');
    expect(chosen(go(startAt('any'), ['previous', 'previous'], 'anchor'))).toBe('that any');
    expect(chosen(go(startAt('any'), ['next', 'next', 'previous', 'previous', 'previous'], 'anchor'))).toBe(
      'that any',
    );
  });

  test('stops at both ends', () => {
    expect(chosen(go(startAt('that'), ['previous'], 'nothing'))).toBe('that');
    expect(chosen(go(startAt('would'), ['next'], 'nothing'))).toBe('would');
  });

  test('there is nothing to choose in a text without words', () => {
    expect(startWordCursor('— … *', 0, 'en')).toBeNull();
  });
});
