/** What a word that is still being typed may be the beginning of. */
import { oncePer } from '../../once-per';
import { addAll, type Bits, countBits } from '../index/bits';
import { borrowBits } from './borrow-bits';
import type { Part, SearchIndex } from '../index/search-index';
import { placeOfWord, rangeOfPrefix, type Segment } from '../index/segment';
import { countRowsOfAny, countRowsOfFamily, knownCounts } from './count-words';
import { addRowsOfRange, addRowsOfWord, shortBeginning, takeOutDead } from './rows-of-words';
import { peakAmong, peaksOf } from './peaks';
import { inverseFrequency, lengthCost, ranking } from './score';
import type { FamiliesSource, Source } from './source';

/** The words of a part that begin so: from the first to before the last. */
interface Range {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  /** Those among them that count already. */
  readonly but: readonly number[];
}

/**
 * A source for each family: it has its own idf, and is weighted by its share of the rows that hold any completion, so that
 * a rare one does not win. `family`: the words that count already. Adds to `rows` those that hold a completion, the dead
 * too.
 */
export function findCompletions(
  index: SearchIndex,
  prefix: string,
  family: ReadonlySet<string>,
  rows: Bits,
): readonly Source[] {
  const ranges = rangesOf(index, prefix, family);
  if (ranges.length === 0) return [];
  const holding = borrowBits(index.size);
  for (const range of ranges) addRows(range, prefix, holding);
  addAll(rows, holding, 0);
  takeOutDead(index, holding);
  const families = ranges.map((range) => familiesOf(range, prefix));
  const totals = totalsOf(families);
  const weightOf = weighing(index.live, countBits(holding));
  return families.map((each, range) => weigh(index, each, (piece) => weightOf(totals[range]?.[piece] ?? 0)));
}

function rangesOf({ parts }: SearchIndex, prefix: string, family: ReadonlySet<string>): readonly Range[] {
  return parts.flatMap((part): Range[] => {
    const { words } = part.segment;
    const [from, to] = rangeOfPrefix(words, prefix);
    const but = [...family]
      .map((word) => placeOfWord(words, word))
      .filter((word) => word >= from && word < to);
    return from === to ? [] : [{ part, from, to, but }];
  });
}

function addRows({ part, from, to, but }: Range, prefix: string, rows: Bits): void {
  if (but.length === 0) return addRowsOfRange(part, [from, to], prefix, rows);
  for (let word = from; word < to; word += 1) if (!but.includes(word)) addRowsOfWord(part, word, rows);
}

/** What a family counts that so many rows hold; `all` hold any. Most families are rare: each number is worked out once. */
function weighing(live: number, all: number): (count: number) => number {
  weighed.fill(0);
  const weigh = (count: number): number =>
    (count / all) ** ranking.sharePower * inverseFrequency(live, count);
  return (count) => (count < weighed.length ? (weighed[count] ||= weigh(count)) : weigh(count));
}

const weighed = new Float64Array(128);

/** The families of a range, a piece each. */
interface Families extends Pick<FamiliesSource, 'part' | 'starts' | 'words' | 'counts'> {
  readonly stems: Uint32Array;
}

/** By stem, the last walk that met it: so that none is met twice, and nothing need be emptied. */
let met = new Uint32Array(0);
let walk = 0;

const keptFamilies = oncePer<Segment, Map<string, Families>>(() => new Map());

/** Those of short beginnings are kept: there are few of these, with many families each. */
function familiesOf(range: Range, prefix: string): Families {
  const { part, but } = range;
  if (prefix.length > shortBeginning || but.length > 0 || part.dead || part.segment.fetch)
    return familiesIn(range);
  const known = keptFamilies(part.segment);
  const families = known.get(prefix) ?? familiesIn(range);
  known.set(prefix, families);
  return { ...families, part };
}

function familiesIn({ part, from, to, but }: Range): Families {
  const { stemOf, starts: firsts, members, stems: all } = part.segment.families;
  if (met.length < all.length) met = new Uint32Array(all.length);
  walk += 1;
  const words = new Uint32Array(to - from);
  const starts = new Uint32Array(to - from + 1);
  const stems = new Uint32Array(to - from);
  const counts = new Uint32Array(to - from);
  const known = knownCounts(part.segment);
  let piece = 0;
  let place = 0;
  for (let word = from; word < to; word += 1) {
    const stem = stemOf[word] ?? 0;
    if (met[stem] === walk) continue;
    met[stem] = walk;
    const [first, end] = [firsts[stem] ?? 0, firsts[stem + 1] ?? 0];
    for (let each = first; each < end; each += 1) {
      const member = members[each] ?? 0;
      if (member < from || member >= to || (but.length > 0 && but.includes(member))) continue;
      words[place] = member;
      place += 1;
    }
    const begin = starts[piece] ?? 0;
    if (place === begin) continue;
    stems[piece] = stem;
    const own = words.subarray(begin, place);
    counts[piece] =
      own.length === end - first ? countRowsOfFamily(part, stem, own, known) : countRowsOfAny(part, own);
    piece += 1;
    starts[piece] = place;
  }
  return {
    part,
    words,
    starts: starts.subarray(0, piece + 1),
    stems: stems.subarray(0, piece),
    counts: counts.subarray(0, piece),
  };
}

/** By range and piece, how many rows hold it over all parts: what stands in several counts as one. */
function totalsOf(families: readonly Families[]): readonly Uint32Array[] {
  if (families.length < 2) return families.map(({ counts }) => counts);
  const [largest, ...others] = families.toSorted((a, b) => b.counts.length - a.counts.length);
  // Most stand in the largest part alone, and need not be kept in mind.
  const sums = new Map<string, number>();
  for (const each of others)
    for (const [piece, count] of each.counts.entries())
      sums.set(stemAt(each, piece), (sums.get(stemAt(each, piece)) ?? 0) + count);
  if (largest && sums.size > 0)
    for (const [piece, count] of largest.counts.entries()) {
      const sum = sums.get(stemAt(largest, piece));
      if (sum !== undefined) sums.set(stemAt(largest, piece), sum + count);
    }
  return families.map((each) => each.counts.map((count, piece) => sums.get(stemAt(each, piece)) ?? count));
}

function stemAt({ part, stems }: Families, piece: number): string {
  return part.segment.families.stems[stems[piece] ?? 0] ?? '';
}

function weigh(
  { meanLength }: SearchIndex,
  { part, words, starts, counts }: Families,
  weightOf: (piece: number) => number,
): Source {
  const weights = new Float64Array(counts.length);
  const mosts = new Float64Array(counts.length);
  const peaks = peaksOf(part.segment);
  const cost = lengthCost(meanLength);
  for (let piece = 0; piece < counts.length; piece += 1) {
    const weight = weightOf(piece);
    weights[piece] = weight;
    const of = { words, from: starts[piece] ?? 0, to: starts[piece + 1] ?? 0 };
    mosts[piece] = weight * peakAmong(peaks, of, cost);
  }
  return { kind: 'families', part, words, starts, weights, mosts, counts };
}
