import { isGraphemeEdge } from './graphemes';

export interface Span {
  /** UTF-16 code units within the block, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Every place where the words stand, also where two of them overlap ("ana" stands twice in "ananas"). Places that would
 * cut a letter in two are none.
 */
export function exactMatches(text: string, words: string): readonly Span[] {
  if (words === '') return [];
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isGraphemeEdge(text, at) && isGraphemeEdge(text, end)) found.push({ start: at, end });
  }
  return found;
}
