/** Finds words side by side, within a row or on into the next that it follows. */
import { stem } from '../words/analyser';
import { hasBit } from '../index/bits';
import { borrowBits } from './borrow-bits';
import type { Part, SearchIndex } from '../index/search-index';
import { lowerBound, type Segment, titleWeight } from '../index/segment';
import type { Sought } from '../query/query';
import { countWords, scoreCounts } from './count-words';
import { formsOfStem } from './find-word';
import type { FoundTerm } from './found-term';
import { inverseFrequency } from './score';
import { addRowsAbove, countedSource, type Source } from './source';
import { addTo, raiseAll, release, takeTally, type Tally } from './tally';
import { wordsCounting } from './words-counting';

/** Counts by how often the words stand so, as if the whole were one word. Their postings have been brought. */
export function findSequence(index: SearchIndex, sought: Sought): FoundTerm {
  const { words, joined, isExact, isPrefix } = sought;
  const last = words.length - 1;
  const counts = takeTally(index.size);
  for (const part of index.parts) {
    const slots = words.map((word, place) =>
      wordsCounting(part.segment, word, { isExact, isPrefix: isPrefix && place === last }),
    );
    countSequences(part, slots, counts);
  }
  if (joined !== null) countJoined(index, joined, sought, counts);
  const source = worthsOf(index, counts);
  const isFound = counts.count > 0;
  release(counts);
  const rows = borrowBits(index.size);
  addRowsAbove(source, 0, rows);
  const term = {
    typed: sought.typed,
    found: isFound ? ('as-typed' as const) : ('nowhere' as const),
    forms: joined === null ? none : formsOf(index, joined, isExact),
    prefix: isPrefix ? joined : null,
    sequence: words.map((word, place) => ({
      forms: formsOf(index, word, isExact),
      prefix: isPrefix && place === last ? word : null,
    })),
  };
  return { term, rows, sources: [source] };
}

const none: ReadonlySet<string> = new Set();

/** A hyphenated word stands in the index both ways: apart and joined it is one occurrence. */
function countJoined(index: SearchIndex, joined: string, typed: Sought, counts: Tally): void {
  const own = takeTally(index.size);
  for (const part of index.parts) countWords(part, wordsCounting(part.segment, joined, typed), own);
  raiseAll(counts, own);
  release(own);
}

/** Nothing when there are no counts. */
function worthsOf(index: SearchIndex, counts: Tally): Source {
  const idf = inverseFrequency(index.live, counts.count);
  scoreCounts(index, counts, idf);
  const rows = counts.rows.slice(0, counts.count);
  const worths = Float64Array.from(rows, (row) => counts.amounts[row] ?? 0);
  return countedSource(rows, worths);
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
