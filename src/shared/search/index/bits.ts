/** Sets of rows, a bit each. */
export type Bits = Int32Array;

/** An empty set for rows 0 to `size` - 1. */
export function emptyBits(size: number): Bits {
  return new Int32Array((size + 31) >>> 5);
}

export function addBit(bits: Bits, row: number): void {
  const place = row >>> 5;
  bits[place] = (bits[place] ?? 0) | (1 << (row & 31));
}

export function removeBit(bits: Bits, row: number): void {
  const place = row >>> 5;
  bits[place] = (bits[place] ?? 0) & ~(1 << (row & 31));
}

export function hasBit(bits: Bits, row: number): boolean {
  return (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

/** Adds the other's rows; `at` is where the other begins, a multiple of 32. */
export function addAll(bits: Bits, other: Bits, at: number): void {
  const from = at >>> 5;
  for (let place = 0; place < other.length; place += 1)
    bits[from + place] = (bits[from + place] ?? 0) | (other[place] ?? 0);
}

/** Leaves the rows that are in both. */
export function keepCommon(bits: Bits, other: Bits): void {
  for (let place = 0; place < bits.length; place += 1) bits[place] = (bits[place] ?? 0) & (other[place] ?? 0);
}

/** Parts the rows into those that are in the other and those that are not. All are as large. */
export function partBits(bits: Bits, by: Bits, inside: Bits, outside: Bits): void {
  for (let place = 0; place < bits.length; place += 1) {
    const word = bits[place] ?? 0;
    const other = by[place] ?? 0;
    inside[place] = word & other;
    outside[place] = word & ~other;
  }
}

/** Takes the other's rows out; `at` is where the other begins, a multiple of 32. */
export function takeOut(bits: Bits, other: Bits, at = 0): void {
  const from = at >>> 5;
  for (let place = 0; place < other.length; place += 1)
    bits[from + place] = (bits[from + place] ?? 0) & ~(other[place] ?? 0);
}

/** How many rows of `bits` are in the other too; `at` is where the other begins, a multiple of 32. */
export function countCommon(bits: Bits, other: Bits, at = 0): number {
  const from = at >>> 5;
  let count = 0;
  for (let place = 0; place < other.length; place += 1) {
    const both = (bits[from + place] ?? 0) & (other[place] ?? 0);
    if (both !== 0) count += onesIn(both);
  }
  return count;
}

/** How many rows are in it. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (let place = 0; place < bits.length; place += 1) count += onesIn(bits[place] ?? 0);
  return count;
}

/** The rows in it, in order. */
export function rowsIn(bits: Bits): Uint32Array {
  const rows = new Uint32Array(countBits(bits));
  let count = 0;
  for (let place = 0; place < bits.length; place += 1) {
    let word = bits[place] ?? 0;
    while (word !== 0) {
      const low = word & -word;
      rows[count] = (place << 5) + (31 - Math.clz32(low));
      count += 1;
      word ^= low;
    }
  }
  return rows;
}

/** Whether there is no row in it. */
export function isEmpty(bits: Bits): boolean {
  for (let place = 0; place < bits.length; place += 1) if (bits[place] !== 0) return false;
  return true;
}

/** The number of ones in 32 bits: pairs, then fours, then bytes are summed side by side. */
export function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
