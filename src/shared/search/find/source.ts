/** What gives rows of a part their worth: a word, a family of words, or what was counted beforehand. */
import { addBit, type Bits } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import { peakAmong, peaksOf } from './peaks';
import { addRowsOfWord } from './rows-of-words';
import { lengthCost } from './score';

/** What a source is made of: one thing, or many of which a row has the worth of the best. */
interface Pieces {
  /** By piece: no row is worth more by it. */
  readonly mosts: Float64Array;
  /** By piece: how many rows hold it. */
  readonly counts: Uint32Array;
}

/** Words that count as if they were one. */
export interface FamilySource extends Pieces {
  readonly kind: 'family';
  readonly part: Part;
  readonly words: ArrayLike<number>;
  /** What it counts that a row holds one. */
  readonly weight: number;
  /** One of them that counts beside the others; null for none. */
  readonly form: { readonly word: number; readonly weight: number } | null;
}

/** Many families, each a piece. */
export interface FamiliesSource extends Pieces {
  readonly kind: 'families';
  readonly part: Part;
  /** The words of piece `p` are `words[starts[p]]` to `words[starts[p + 1]]`. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly weights: Float64Array;
}

/** What was counted beforehand. */
export interface CountedSource extends Pieces {
  readonly kind: 'counted';
  readonly rows: Uint32Array;
  /** What each is worth, in step. */
  readonly worths: Float64Array;
}

export type Source = FamilySource | FamiliesSource | CountedSource;

interface Family {
  readonly part: Part;
  readonly words: ArrayLike<number>;
  readonly count: number;
  readonly weight: number;
  readonly form?: FamilySource['form'];
}

/** Some words of a part, one at least, that count as one. */
export function familySource(
  { meanLength }: SearchIndex,
  { part, words, count, weight, form = null }: Family,
): Source {
  const peak = peakAmong(peaksOf(part.segment), { words, from: 0, to: words.length }, lengthCost(meanLength));
  const most = (weight + (form?.weight ?? 0)) * peak;
  return {
    kind: 'family',
    part,
    words,
    weight,
    form,
    mosts: Float64Array.of(most),
    counts: Uint32Array.of(count),
  };
}

/** What was counted, and weighed, row by row. */
export function countedSource(rows: Uint32Array, worths: Float64Array): Source {
  const most = worths.reduce((best, worth) => Math.max(best, worth), 0);
  return {
    kind: 'counted',
    rows,
    worths,
    mosts: Float64Array.of(most),
    counts: Uint32Array.of(rows.length),
  };
}

/** Adds the rows that hold one of the pieces that can be worth more than this, the dead too. */
export function addRowsAbove(source: Source, least: number, bits: Bits): void {
  const { mosts } = source;
  for (let piece = 0; piece < mosts.length; piece += 1)
    if ((mosts[piece] ?? 0) > least) addRowsOfPiece(source, piece, bits);
}

function addRowsOfPiece(source: Source, piece: number, bits: Bits): void {
  if (source.kind === 'family') {
    const { part, words } = source;
    for (let each = 0; each < words.length; each += 1) addRowsOfWord(part, words[each] ?? 0, bits);
  } else if (source.kind === 'families') {
    const { part, starts, words } = source;
    const end = starts[piece + 1] ?? 0;
    for (let each = starts[piece] ?? 0; each < end; each += 1) addRowsOfWord(part, words[each] ?? 0, bits);
  } else {
    for (const row of source.rows) addBit(bits, row);
  }
}
