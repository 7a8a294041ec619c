/** Sets of rows for one query. They are used again by the next one: allocating them costs more than filling them. */
import type { Bits } from '../index/bits';

const lent: Bits[] = [];
let count = 0;

/** All that was lent may be lent again. */
export function giveBackBits(): void {
  count = 0;
}

/** An empty set for rows 0 to `size` - 1, the caller's until `giveBackBits` is called. */
export function borrowBits(size: number): Bits {
  return nextBits((size + 31) >>> 5).fill(0);
}

/** A set with the same rows, likewise. */
export function borrowCopy(bits: Bits): Bits {
  const copy = nextBits(bits.length);
  copy.set(bits);
  return copy;
}

function nextBits(words: number): Bits {
  const known = lent[count];
  const bits = known?.length === words ? known : new Int32Array(words);
  lent[count] = bits;
  count += 1;
  return bits;
}
