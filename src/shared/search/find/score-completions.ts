/** What a word that is still being typed may be the beginning of. */
import { addBit, countBits, emptyBits, hasBit } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import { placeOfWord, rangeList, rangeOfPrefix } from '../index/segment';
import { countRows, countWords, scoreCounts, scoreWord } from './count-words';
import { inverseFrequency, ranking } from './score';
import { clear, raiseAll, raiseTo, release, takeTally, type Tally } from './tally';

/** The words of a part that begin so: from the first to before the last. */
interface Range {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  /** Those among them that have been counted already. */
  readonly but: readonly number[];
}

/**
 * Raises the scores, family by family: each has its own idf and is weighted by its share of the rows that hold any
 * completion, so that a rare one does not win; a row keeps its best. `family`: the words that have been counted already.
 */
export function scoreCompletions(
  index: SearchIndex,
  prefix: string,
  family: ReadonlySet<string>,
  scores: Tally,
): void {
  const [largest, ...others] = rangesOf(index, prefix, family).toSorted(
    (a, b) => b.to - b.from - (a.to - a.from),
  );
  if (!largest) return;
  const all = countAll(index, [largest, ...others]);
  const weightOf = (count: number): number =>
    (count / all) ** ranking.sharePower * inverseFrequency(index.live, count);
  const own = takeTally(index.size);
  const scoreFamily = (wordsOf: (part: Part) => ArrayLike<number>): void => {
    countWords(index, wordsOf, own);
    scoreCounts(index, own, weightOf(own.count));
    raiseAll(scores, own);
    clear(own);
  };
  const shared = new Set(others.flatMap(stemsIn));
  const { segment } = largest.part;
  eachFamily(largest, (words, stem) => {
    if (shared.size > 0 && shared.has(segment.families.stems[stem] ?? '')) return;
    const [only] = words;
    if (words.length > 1 || only === undefined)
      return scoreFamily((part) => (part === largest.part ? words : none));
    // By itself it is a family: there is nothing to add up.
    segment.fetch?.(words);
    const weight = weightOf(countRows(largest.part, only));
    scoreWord(index, largest.part, only, { weight, put: raiseTo, scores });
  });
  for (const stemmed of shared) {
    const words = new Map([largest, ...others].map((range) => [range.part, wordsIn(range, stemmed)]));
    scoreFamily((part) => words.get(part) ?? none);
  }
  release(own);
}

const none: ArrayLike<number> = [];

function rangesOf({ parts }: SearchIndex, prefix: string, family: ReadonlySet<string>): readonly Range[] {
  return parts.flatMap((part): Range[] => {
    const { words } = part.segment;
    const [from, to] = rangeOfPrefix(words, prefix);
    const but = [...family].map((word) => placeOfWord(words, word));
    return from === to ? [] : [{ part, from, to, but }];
  });
}

/** How many rows hold one of the words. */
function countAll({ size }: SearchIndex, ranges: readonly Range[]): number {
  const holding = emptyBits(size);
  for (const { part, from, to, but } of ranges) {
    const { segment, base, dead } = part;
    segment.fetch?.(rangeList([from, to]));
    const { starts, ends, rows } = segment.postings;
    for (let word = from; word < to; word += 1) {
      if (but.includes(word)) continue;
      const end = ends[word] ?? 0;
      for (let posting = starts[word] ?? 0; posting < end; posting += 1) {
        const row = rows[posting] ?? 0;
        if (!dead || !hasBit(dead, row)) addBit(holding, base + row);
      }
    }
  }
  return countBits(holding);
}

/** By stem, the last walk that met it: so that none is met twice, and nothing need be emptied. */
let met = new Uint32Array(0);
let walk = 0;

/** Calls back with the words of each family that are in the range. The list is the caller's only while it is called. */
function eachFamily(
  { part, from, to, but }: Range,
  visit: (words: readonly number[], stem: number) => void,
): void {
  const { stemOf, starts, members, stems } = part.segment.families;
  if (met.length < stems.length) met = new Uint32Array(stems.length);
  walk += 1;
  const words: number[] = [];
  for (let word = from; word < to; word += 1) {
    const stem = stemOf[word] ?? 0;
    if (met[stem] === walk) continue;
    met[stem] = walk;
    words.length = 0;
    const end = starts[stem + 1] ?? 0;
    for (let place = starts[stem] ?? 0; place < end; place += 1) {
      const member = members[place] ?? 0;
      if (member >= from && member < to && !but.includes(member)) words.push(member);
    }
    if (words.length > 0) visit(words, stem);
  }
}

function stemsIn(range: Range): readonly string[] {
  const stems: string[] = [];
  eachFamily(range, (_, stem) => stems.push(range.part.segment.families.stems[stem] ?? ''));
  return stems;
}

function wordsIn({ part, from, to, but }: Range, stemmed: string): readonly number[] {
  const { stems, starts, members } = part.segment.families;
  const stem = placeOfWord(stems, stemmed);
  if (stem === -1) return [];
  return [...members.subarray(starts[stem], starts[stem + 1])].filter(
    (word) => word >= from && word < to && !but.includes(word),
  );
}
