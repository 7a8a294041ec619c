/** Finds one word, with its family and what it may be the beginning of, and scores the rows that hold it. */
import { stem } from '../analyser';
import { hasBit } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import { placeOfWord, rangeOfPrefix, wordsOfStem } from '../index/segment';
import type { Sought } from '../query';
import { inverseFrequency, ranking, saturation } from './score';
import { addTo, clear, raiseTo, release, takeTally, type Tally } from './tally';
import type { Term } from './term';

/** Scores into the tally, which is empty. */
export function findWord(index: SearchIndex, sought: Sought, scores: Tally): Term {
  const word = sought.words[0] ?? '';
  const forms = sought.isExact ? new Set([word]) : formsOfStem(index, stem(word));
  if (forms.size === 1 && forms.has(word)) {
    scoreForm(index, word, sought.isExact ? 1 : 1 + ranking.exactForm, scores);
  } else if (forms.size > 0) {
    countWords(index, (part) => wordsOfStem(part.segment, stem(word)), scores);
    const idf = inverseFrequency(index.live, scores.count);
    scoreCounts(index, scores, idf);
    if (forms.has(word)) addExactForm(index, word, idf * ranking.exactForm, scores);
  }
  if (sought.isPrefix) scoreCompletions(index, word, forms, scores);
  return {
    typed: sought.typed,
    found: scores.count > 0 ? 'as-typed' : 'nowhere',
    forms,
    prefix: sought.isPrefix ? word : null,
    sequence: [],
  };
}

/** The words that share the stem, over all parts. */
export function formsOfStem({ parts }: SearchIndex, stemmed: string): Set<string> {
  const forms = new Set<string>();
  for (const part of parts)
    for (const each of liveWordsOf(part, stemmed)) forms.add(part.segment.words[each] ?? '');
  return forms;
}

/** The words of the stem that some row still holds. */
export function liveWordsOf(part: Part, stemmed: string): Uint32Array {
  const words = wordsOfStem(part.segment, stemmed);
  return part.dead ? words.filter((word) => countRows(part, word) > 0) : words;
}

/** Scores a word that is its whole family: what there is to count stands in the postings. */
function scoreForm(index: SearchIndex, word: string, weight: number, scores: Tally): void {
  const places = index.parts.map((part) => {
    const place = placeOfWord(part.segment.words, word);
    if (place !== -1) part.segment.fetch?.([place]);
    return { part, place };
  });
  let count = 0;
  for (const { part, place } of places) if (place !== -1) count += countRows(part, place);
  const idf = weight * inverseFrequency(index.live, count);
  for (const { part, place } of places) if (place !== -1) addScores(index, part, place, idf, scores);
}

/** Adds what the word is worth in each row. */
function addScores(
  { meanLength }: SearchIndex,
  { segment, base, dead }: Part,
  word: number,
  weight: number,
  scores: Tally,
): void {
  const { starts, ends, rows, weights } = segment.postings;
  const end = ends[word] ?? 0;
  for (let posting = starts[word] ?? 0; posting < end; posting += 1) {
    const row = rows[posting] ?? 0;
    if (dead && hasBit(dead, row)) continue;
    addTo(scores, base + row, weight * saturation(segment, row, weights[posting] ?? 0, meanLength));
  }
}

/** The words of a part that are looked for. */
export type WordsOf = (part: Part) => ArrayLike<number>;

/** Adds up how often the words stand in each row, as if they were one word. */
export function countWords(index: SearchIndex, wordsOf: WordsOf, counts: Tally): void {
  for (const part of index.parts) {
    const words = wordsOf(part);
    if (words.length === 0) continue;
    const { segment, base, dead } = part;
    segment.fetch?.(words);
    const { starts, ends, rows, weights } = segment.postings;
    for (let each = 0; each < words.length; each += 1) {
      const word = words[each] ?? 0;
      const end = ends[word] ?? 0;
      for (let posting = starts[word] ?? 0; posting < end; posting += 1) {
        const row = rows[posting] ?? 0;
        if (dead && hasBit(dead, row)) continue;
        addTo(counts, base + row, weights[posting] ?? 0);
      }
    }
  }
}

/** Turns what was counted into scores, where it stands. */
export function scoreCounts({ parts, meanLength }: SearchIndex, counts: Tally, idf: number): void {
  const { amounts, rows, count } = counts;
  let part: Part | undefined;
  for (let place = 0; place < count; place += 1) {
    const row = rows[place] ?? 0;
    if (!part || row < part.base || row >= part.base + part.segment.size) part = partOf(parts, row);
    if (!part) continue;
    amounts[row] = idf * saturation(part.segment, row - part.base, amounts[row] ?? 0, meanLength);
  }
}

export function partOf(parts: readonly Part[], row: number): Part | undefined {
  return parts.findLast(({ base }) => base <= row);
}

/** The very form that was typed counts beside its family. */
function addExactForm(index: SearchIndex, word: string, weight: number, scores: Tally): void {
  for (const part of index.parts) {
    const place = placeOfWord(part.segment.words, word);
    if (place !== -1) addScores(index, part, place, weight, scores);
  }
}

/**
 * What the word may be the beginning of, family by family: each has its own idf and is weighted by its share of the
 * rows that hold any completion, so that a rare one does not win; a row keeps its best. The family of the
 * word as typed has been counted already.
 */
function scoreCompletions(
  index: SearchIndex,
  prefix: string,
  family: ReadonlySet<string>,
  scores: Tally,
): void {
  const ranges = index.parts.flatMap((part): Range[] => {
    const [from, to] = rangeOfPrefix(part.segment.words, prefix);
    return from === to ? [] : [{ part, from, to }];
  });
  const all = countCompletions(index, ranges, family);
  const own = takeTally(index.size);
  for (const words of completedFamilies(ranges, family)) {
    countWords(index, (part) => words.get(part) ?? none, own);
    const share = (own.count / all) ** ranking.sharePower;
    scoreCounts(index, own, share * inverseFrequency(index.live, own.count));
    for (let place = 0; place < own.count; place += 1) {
      const row = own.rows[place] ?? 0;
      raiseTo(scores, row, own.amounts[row] ?? 0);
    }
    clear(own);
  }
  release(own);
}

const none: ArrayLike<number> = [];

/** The words of a part that begin so: from the first to before the last. */
interface Range {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** The words in the ranges by their families, but for those of the family that is left out. */
function completedFamilies(
  ranges: readonly Range[],
  but: ReadonlySet<string>,
): Iterable<ReadonlyMap<Part, readonly number[]>> {
  const families = new Map<string, Map<Part, number[]>>();
  for (const { part, from, to } of ranges) {
    const { words, families: known } = part.segment;
    for (let word = from; word < to; word += 1) {
      if (but.has(words[word] ?? '')) continue;
      const stemmed = known.stems[known.stemOf[word] ?? 0] ?? '';
      const found = families.get(stemmed) ?? new Map<Part, number[]>();
      families.set(stemmed, found);
      const own = found.get(part);
      if (own) own.push(word);
      else found.set(part, [word]);
    }
  }
  return families.values();
}

/** How many rows hold one of the words in the ranges, but for those that are left out. */
function countCompletions(index: SearchIndex, ranges: readonly Range[], but: ReadonlySet<string>): number {
  const own = takeTally(index.size);
  const places = new Map(
    ranges.map(({ part, from, to }) => [
      part,
      rangeList([from, to]).filter((word) => !but.has(part.segment.words[word] ?? '')),
    ]),
  );
  countWords(index, (part) => places.get(part) ?? none, own);
  const { count } = own;
  release(own);
  return count;
}

export function rangeList([from, to]: readonly [number, number]): Uint32Array {
  const words = new Uint32Array(to - from);
  for (let place = 0; place < words.length; place += 1) words[place] = from + place;
  return words;
}

/** How many rows hold the word. */
export function countRows({ segment, dead }: Part, word: number): number {
  const { starts, ends, rows } = segment.postings;
  const [from, to] = [starts[word] ?? 0, ends[word] ?? 0];
  if (!dead) return to - from;
  let count = 0;
  for (let posting = from; posting < to; posting += 1) count += hasBit(dead, rows[posting] ?? 0) ? 0 : 1;
  return count;
}

/**
 * Words spelt nearly so count family by family, each with its own idf; a row keeps its best. `stems` are those of the
 * near words.
 */
export function findFamilies(
  index: SearchIndex,
  stems: Iterable<string>,
  scores: Tally,
): ReadonlySet<string> {
  const forms = new Set<string>();
  const own = takeTally(index.size);
  for (const each of stems) {
    for (const form of formsOfStem(index, each)) forms.add(form);
    countWords(index, (part) => wordsOfStem(part.segment, each), own);
    scoreCounts(index, own, inverseFrequency(index.live, own.count));
    for (let place = 0; place < own.count; place += 1) {
      const row = own.rows[place] ?? 0;
      raiseTo(scores, row, own.amounts[row] ?? 0);
    }
    clear(own);
  }
  release(own);
  return forms;
}
