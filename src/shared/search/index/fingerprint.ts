/** Tells whether an index was made of these very texts. */
import { fieldNames, type Searchable } from '../searchable';

/**
 * 64 bits in two numbers, of every text of every entry, of their order and of which goes on in which. Two multiplied
 * sums (FNV-1a with two primes) over UTF-16 code units: against chance, not against a forger.
 */
export function fingerprint(entries: readonly Searchable[]): readonly [low: number, high: number] {
  let low = 0x81_1c_9d_c5;
  let high = 0x01_00_01_93;
  for (const entry of entries) {
    for (const name of fieldNames) {
      const text = entry.fields[name];
      for (let place = 0; place < text.length; place += 1) {
        const unit = text.charCodeAt(place);
        low = Math.imul(low ^ unit, primes.low);
        high = Math.imul(high ^ unit, primes.high);
      }
      // What no code unit is: where a field ends, and whether the entry follows the one before.
      const end = entry.follows ? 0x1_00_01 : 0x1_00_02;
      low = Math.imul(low ^ end, primes.low);
      high = Math.imul(high ^ end, primes.high);
    }
  }
  return [low >>> 0, high >>> 0];
}

const primes = { low: 0x01_00_01_93, high: 0x85_eb_ca_6b } as const;
