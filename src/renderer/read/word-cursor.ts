/** A passage chosen word by word with the keyboard, because text that is not a field has no caret of its own. */

export interface Word {
  readonly start: number;
  readonly end: number;
}

/** `anchor` stays while `focus` extends; both are places in the list of words. */
export interface WordCursor {
  readonly words: readonly Word[];
  readonly anchor: number;
  readonly focus: number;
}

export type WordMove = 'previous' | 'next' | 'first' | 'last';

/** A cursor on the first word at or after `from`, or null where the text holds no word. */
export function startWordCursor(text: string, from: number, language: string): WordCursor | null {
  const words = wordsOf(text, language);
  if (words.length === 0) return null;
  const found = words.findIndex((word) => word.end > from);
  const at = found === -1 ? words.length - 1 : found;
  return { words, anchor: at, focus: at };
}

/** The cursor moved by a word, alone; or, extending, with its first end left where it is. Stops at the text's ends. */
export function moveWordCursor(cursor: WordCursor, move: WordMove, hold: 'anchor' | 'nothing'): WordCursor {
  const last = cursor.words.length - 1;
  const focus = {
    previous: Math.max(0, cursor.focus - 1),
    next: Math.min(last, cursor.focus + 1),
    first: 0,
    last,
  }[move];
  return { ...cursor, focus, anchor: hold === 'anchor' ? cursor.anchor : focus };
}

/** The stretch of text from the first chosen word to the last, with what stands between. */
export function stretchOf({ words, anchor, focus }: WordCursor): Word {
  const first = words[Math.min(anchor, focus)];
  const last = words[Math.max(anchor, focus)];
  if (!first || !last) throw new RangeError('A word cursor outside its words.');
  return { start: first.start, end: last.end };
}

function wordsOf(text: string, language: string): readonly Word[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter((segment) => segment.isWordLike)
    .map((segment) => ({ start: segment.index, end: segment.index + segment.segment.length }));
}
