/** Rows that are looked at, out of many: as a set and as a list. */
import { type Bits, hasBit, rowsIn } from '../index/bits';
import type { Part } from '../index/search-index';

export interface Candidates {
  readonly bits: Bits;
  /** The same, in order. */
  readonly rows: Uint32Array;
}

export function candidatesIn(bits: Bits): Candidates {
  return { bits, rows: rowsIn(bits) };
}

/** The first `count` of these. */
interface Found {
  postings: Uint32Array;
  count: number;
}

const found: Found = { postings: new Uint32Array(1024), count: 0 };

/** With fewer candidates than one for so many postings, each is looked up among them; else all are gone through. */
const postingsEach = 16;

/** The postings of the word in candidates, in order. They are the caller's only until the next call. */
export function postingsAmong(
  { segment, base }: Part,
  word: number,
  candidates: Candidates,
): Readonly<Found> {
  const { starts, ends, rows } = segment.postings;
  const [start, end] = [starts[word] ?? 0, ends[word] ?? 0];
  if (found.postings.length < end - start) found.postings = new Uint32Array(2 * (end - start));
  const { postings } = found;
  let count = 0;
  if (candidates.rows.length * postingsEach < end - start) {
    let posting = start;
    for (const candidate of candidates.rows) {
      posting = placeAmong(rows, candidate - base, posting, end);
      if (posting === end) break;
      if (rows[posting] !== candidate - base) continue;
      postings[count] = posting;
      count += 1;
    }
  } else {
    const { bits } = candidates;
    for (let posting = start; posting < end; posting += 1) {
      if (!hasBit(bits, base + (rows[posting] ?? 0))) continue;
      postings[count] = posting;
      count += 1;
    }
  }
  found.count = count;
  return found;
}

/** The first place from `low` on whose row is not less than the wanted one; `high` when there is none before it. */
function placeAmong(rows: Uint32Array, wanted: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((rows[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
