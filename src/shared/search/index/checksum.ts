/**
 * Sums over bytes, four at a time as the little-endian words they are: each word is added without a carry, multiplied and
 * shifted (as FNV-1a, with a shift as in MurmurHash3). Each step is one that can be undone, so that a change within a
 * single word always changes the sum; other changes are missed once in 2³². Against chance, not against a forger.
 */

/** 32 bits. */
export function checksum(bytes: Uint8Array): number {
  return twoSums(bytes)[0];
}

/** 64 bits, as two sums that have nothing to do with each other. */
export function twoSums(bytes: Uint8Array): readonly [low: number, high: number] {
  const words = wordsOf(bytes);
  let low = bytes.length;
  let high = bytes.length;
  // The two wait for nothing of each other: a processor does both in the time of one.
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? 0;
    low = Math.imul(low ^ word, multipliers.low);
    low ^= low >>> 15;
    high = Math.imul(high ^ word, multipliers.high);
    high ^= high >>> 15;
  }
  return [low >>> 0, high >>> 0];
}

/** Odd, so that multiplying loses nothing. */
const multipliers = { low: 0x01_00_01_93, high: 0x85_eb_ca_6b } as const;

/** Words must begin at a multiple of their width, and the last one is filled up. */
function wordsOf(bytes: Uint8Array): Int32Array {
  if (bytes.byteOffset % 4 === 0 && bytes.length % 4 === 0)
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const filled = new Uint8Array((bytes.length + 3) & ~3);
  filled.set(bytes);
  return new Int32Array(filled.buffer);
}
