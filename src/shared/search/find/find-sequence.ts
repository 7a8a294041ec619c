/** Finds words side by side, within a row or on into the next that it follows. */
import { stem } from '../words/analyser';
import { hasBit } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import {
  lowerBound,
  placeOfWord,
  rangeList,
  rangeOfPrefix,
  type Segment,
  titleWeight,
  wordsOfStem,
} from '../index/segment';
import type { Sought } from '../query/query';
import { countWords, scoreCounts, type WordsOf } from './count-words';
import { formsOfStem } from './find-word';
import { inverseFrequency } from './score';
import { addTo, raiseAll, release, takeTally, type Tally } from './tally';
import type { Term } from './term';

/** Scores into the tally, which is empty: by how often the words stand so, as if the whole were one word. */
export function findSequence(index: SearchIndex, sought: Sought, scores: Tally): Term {
  const last = sought.words.length - 1;
  const wordsOf = (word: string, isPrefix: boolean): WordsOf => {
    const stemmed = sought.isExact ? '' : stem(word);
    return (part) => {
      const own = sought.isExact ? exactly(part.segment, word) : wordsOfStem(part.segment, stemmed);
      return isPrefix ? withCompletions(part.segment, own, word) : own;
    };
  };
  const slots = sought.words.map((word, index) => wordsOf(word, sought.isPrefix && index === last));
  for (const part of index.parts)
    countSequences(
      part,
      slots.map((slot) => slot(part)),
      scores,
    );
  const { joined } = sought;
  const joinedOf = joined === null ? null : wordsOf(joined, sought.isPrefix);
  if (joinedOf) countJoined(index, joinedOf, scores);
  scoreCounts(index, scores, inverseFrequency(index.live, scores.count));
  return {
    typed: sought.typed,
    found: scores.count > 0 ? 'as-typed' : 'nowhere',
    forms: joined === null ? none : formsOf(index, joined, sought.isExact),
    prefix: sought.isPrefix ? joined : null,
    sequence: sought.words.map((word, place) => ({
      forms: formsOf(index, word, sought.isExact),
      prefix: sought.isPrefix && place === last ? word : null,
    })),
  };
}

const none: ReadonlySet<string> = new Set();

function exactly({ words }: Segment, word: string): ArrayLike<number> {
  const place = placeOfWord(words, word);
  return place === -1 ? [] : [place];
}

function withCompletions(segment: Segment, own: ArrayLike<number>, prefix: string): ArrayLike<number> {
  const [from, to] = rangeOfPrefix(segment.words, prefix);
  // The family is mostly among the completions.
  return [...rangeList([from, to]), ...Array.from(own).filter((word) => word < from || word >= to)];
}

/** A hyphenated word stands in the index both ways: apart and joined it is one occurrence. */
function countJoined(index: SearchIndex, wordsOf: WordsOf, counts: Tally): void {
  const own = takeTally(index.size);
  countWords(index, wordsOf, own);
  raiseAll(counts, own);
  release(own);
}

function formsOf(index: SearchIndex, word: string, isExact: boolean): ReadonlySet<string> {
  return isExact ? new Set([word]) : formsOfStem(index, stem(word)).add(word);
}

/** By absolute position, how many of the words were found there so far; used again and again. */
let marks = new Uint16Array(0);

/**
 * Lays all rows in one line, takes each place of the rarest word as a possible beginning, and lets every other word say
 * which of them it bears out. Cost: the occurrences of the words.
 */
function countSequences(
  { segment, base, dead }: Part,
  slots: readonly ArrayLike<number>[],
  counts: Tally,
): void {
  if (slots.some((words) => words.length === 0)) return;
  segment.fetch?.(slots.flatMap((words) => Array.from(words)));
  const { begins, titles } = segment;
  const width = begins[segment.size] ?? 0;
  if (marks.length < width) marks = new Uint16Array(width);
  const order = slots
    .map((words, slot) => ({ words, slot, size: occurrences(segment, words) }))
    .toSorted((a, b) => a.size - b.size);
  const starts: number[] = [];
  for (const [step, { words, slot }] of order.entries()) {
    eachPlace(segment, words, (place) => {
      const start = place - slot;
      if (start < 0 || marks[start] !== step) return;
      marks[start] = step + 1;
      if (step === 0) starts.push(start);
    });
  }
  for (const start of starts) {
    const isFound = marks[start] === slots.length;
    marks[start] = 0;
    if (!isFound) continue;
    const row = rowAt(begins, start);
    if (dead && hasBit(dead, row)) continue;
    const isInTitle = start - (begins[row] ?? 0) < (titles[row] ?? 0);
    addTo(counts, base + row, isInTitle ? titleWeight : 1);
  }
}

function occurrences({ postings }: Segment, words: ArrayLike<number>): number {
  let size = 0;
  for (let each = 0; each < words.length; each += 1)
    size += (postings.ends[words[each] ?? 0] ?? 0) - (postings.starts[words[each] ?? 0] ?? 0);
  return size;
}

/** Calls back for each place of the words, counted over all rows. */
function eachPlace(
  { postings, begins }: Segment,
  words: ArrayLike<number>,
  visit: (place: number) => void,
): void {
  const { starts, ends, rows, positionStarts, positions } = postings;
  for (let each = 0; each < words.length; each += 1) {
    const word = words[each] ?? 0;
    const end = ends[word] ?? 0;
    for (let posting = starts[word] ?? 0; posting < end; posting += 1) {
      const begin = begins[rows[posting] ?? 0] ?? 0;
      const stop = positionStarts[posting + 1] ?? 0;
      for (let at = positionStarts[posting] ?? 0; at < stop; at += 1) visit(begin + (positions[at] ?? 0));
    }
  }
}

/** The row in which a place lies: the last that begins at it or before. */
function rowAt(begins: Uint32Array, place: number): number {
  return lowerBound(begins, place + 1) - 1;
}
