/** Tells whether an index was made of these very texts. */
import { fieldNames, type Searchable } from '../searchable';

/**
 * 64 bits in two numbers, of every text of every entry, of their order and of which goes on in which. Two multiplied
 * sums (FNV-1a with two primes) over UTF-16 code units: against chance, not against a forger.
 */
export function fingerprint(entries: readonly Searchable[]): readonly [low: number, high: number] {
  let low = 0x81_1c_9d_c5;
  let high = 0x01_00_01_93;
  const add = (unit: number): void => {
    low = Math.imul(low ^ unit, 0x01_00_01_93);
    high = Math.imul(high ^ unit, 0x85_eb_ca_6b);
  };
  for (const entry of entries) {
    add(entry.follows ? 0x1_00_01 : 0x1_00_02);
    for (const name of fieldNames) {
      const text = entry.fields[name];
      for (let place = 0; place < text.length; place += 1) add(text.charCodeAt(place));
      add(0x1_00_03);
    }
  }
  return [low >>> 0, high >>> 0];
}
