/** The words of a segment that count as one that was typed. */
import { stem } from '../words/analyser';
import { placeOfWord, rangeList, rangeOfPrefix, type Segment, wordsOfStem } from '../index/segment';

interface Typed {
  /** This very form and no other of its family. */
  readonly isExact: boolean;
  /** It may be the beginning of words. */
  readonly isPrefix: boolean;
}

/** The form alone or its family, and what it may be the beginning of; each once, in no order. */
export function wordsCounting(
  segment: Segment,
  word: string,
  { isExact, isPrefix }: Typed,
): ArrayLike<number> {
  const own = isExact ? exactly(segment, word) : wordsOfStem(segment, stem(word));
  if (!isPrefix) return own;
  const [from, to] = rangeOfPrefix(segment.words, word);
  // The family is mostly among the completions.
  return [...rangeList([from, to]), ...Array.from(own).filter((each) => each < from || each >= to)];
}

function exactly({ words }: Segment, word: string): ArrayLike<number> {
  const place = placeOfWord(words, word);
  return place === -1 ? [] : [place];
}
