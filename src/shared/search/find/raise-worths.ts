/** What candidates are worth by a source. */
import { hasBit } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import { type Candidates, postingsAmong } from './candidates';
import { lengthCost, saturation } from './score';
import type { CountedSource, FamiliesSource, FamilySource, Source } from './source';
import { addTo, release, takeTally } from './tally';

/** Makes the worth of each candidate at least what it is by the source. `worths` is by row. */
export function raiseWorths(
  index: SearchIndex,
  source: Source,
  candidates: Candidates,
  worths: Float64Array,
): void {
  if (source.kind === 'family') {
    const { part, words, weight, form } = source;
    if (words.length > 1)
      raiseByFamily(index, { part, words, from: 0, to: words.length, weight, form }, candidates, worths);
    else {
      const word = words[0] ?? 0;
      // The form may be in no row any more.
      const more = form?.word === word ? form.weight : 0;
      raiseByWord(index, { part, word, weight, more }, candidates, worths);
    }
  } else if (source.kind === 'families') {
    raiseByFamilies(index, source, candidates, worths);
  } else {
    raiseByCounts(source, candidates, worths);
  }
}

/**
 * The strongest families first: then those that can be worth no more than what every candidate has need not be gone
 * through. Most families are rare, and most rows are no candidates: that is seen without ado.
 */
function raiseByFamilies(
  index: SearchIndex,
  source: FamiliesSource,
  candidates: Candidates,
  worths: Float64Array,
): void {
  const { part, mosts, starts, words, weights } = source;
  let strong = 0;
  for (let piece = 0; piece < mosts.length; piece += 1) strong = Math.max(strong, (mosts[piece] ?? 0) / 2);
  const raise = (above: number, upTo: number): void => {
    for (let piece = 0; piece < mosts.length; piece += 1) {
      const most = mosts[piece] ?? 0;
      if (most <= above || most > upTo) continue;
      const from = starts[piece] ?? 0;
      const to = starts[piece + 1] ?? 0;
      if (!mayBeAmong(part, { words, from, to }, candidates)) continue;
      const weight = weights[piece] ?? 0;
      if (to - from > 1)
        raiseByFamily(index, { part, words, from, to, weight, form: null }, candidates, worths);
      else raiseByWord(index, { part, word: words[from] ?? 0, weight, more: 0 }, candidates, worths);
    }
  };
  raise(strong, Number.POSITIVE_INFINITY);
  let least = strong;
  for (let place = 0; place < candidates.rows.length && least > 0; place += 1)
    least = Math.min(least, worths[candidates.rows[place] ?? 0] ?? 0);
  raise(least, strong);
}

/** False only where no candidate holds any of the words from one place of the list to before another. */
function mayBeAmong(
  { segment, base }: Part,
  { words, from, to }: Pick<SomeWords, 'words' | 'from' | 'to'>,
  { bits }: Candidates,
): boolean {
  const { starts, ends, rows } = segment.postings;
  for (let each = from; each < to; each += 1) {
    const word = words[each] ?? 0;
    const start = starts[word] ?? 0;
    const end = ends[word] ?? 0;
    if (end - start > fewPostings) return true;
    for (let posting = start; posting < end; posting += 1)
      if (hasBit(bits, base + (rows[posting] ?? 0))) return true;
  }
  return false;
}

/** More are not gone through twice. */
const fewPostings = 64;

interface OneWord {
  readonly part: Part;
  readonly word: number;
  readonly weight: number;
  /** What its form counts beside it, summed as that of a larger family is: to the last digit. */
  readonly more: number;
}

function raiseByWord(
  { meanLength }: SearchIndex,
  { part, word, weight, more }: OneWord,
  candidates: Candidates,
  worths: Float64Array,
): void {
  const { base, segment } = part;
  const { rows, weights } = segment.postings;
  const { lengths } = segment;
  const cost = lengthCost(meanLength);
  const { postings, count } = postingsAmong(part, word, candidates);
  for (let each = 0; each < count; each += 1) {
    const posting = postings[each] ?? 0;
    const row = rows[posting] ?? 0;
    const reached = saturation(weights[posting] ?? 0, lengths[row] ?? 0, cost);
    const worth = weight * reached + more * reached;
    if (worth > (worths[base + row] ?? 0)) worths[base + row] = worth;
  }
}

/** The words from one place of the list to before another. */
interface SomeWords extends Pick<FamilySource, 'part' | 'words' | 'weight' | 'form'> {
  readonly from: number;
  readonly to: number;
}

function raiseByFamily(
  { size, meanLength }: SearchIndex,
  { part, words, from, to, weight, form }: SomeWords,
  candidates: Candidates,
  worths: Float64Array,
): void {
  const { base, segment } = part;
  const { rows, weights } = segment.postings;
  const { lengths } = segment;
  const cost = lengthCost(meanLength);
  const counts = takeTally(size);
  for (let each = from; each < to; each += 1) {
    const { postings, count } = postingsAmong(part, words[each] ?? 0, candidates);
    for (let place = 0; place < count; place += 1) {
      const posting = postings[place] ?? 0;
      addTo(counts, base + (rows[posting] ?? 0), weights[posting] ?? 0);
    }
  }
  const { amounts } = counts;
  for (let place = 0; place < counts.count; place += 1) {
    const at = counts.rows[place] ?? 0;
    amounts[at] = weight * saturation(amounts[at] ?? 0, lengths[at - base] ?? 0, cost);
  }
  if (form) {
    const { postings, count } = postingsAmong(part, form.word, candidates);
    for (let place = 0; place < count; place += 1) {
      const posting = postings[place] ?? 0;
      const row = rows[posting] ?? 0;
      const more = form.weight * saturation(weights[posting] ?? 0, lengths[row] ?? 0, cost);
      addTo(counts, base + row, more);
    }
  }
  for (let place = 0; place < counts.count; place += 1) {
    const at = counts.rows[place] ?? 0;
    const worth = amounts[at] ?? 0;
    if (worth > (worths[at] ?? 0)) worths[at] = worth;
  }
  release(counts);
}

function raiseByCounts(
  { rows, worths: own }: CountedSource,
  { bits }: Candidates,
  worths: Float64Array,
): void {
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0;
    if (hasBit(bits, row)) worths[row] = Math.max(worths[row] ?? 0, own[place] ?? 0);
  }
}
