/** Tells whether an index was made of these very texts. */
import { fieldNames, type Searchable } from '../searchable';
import { utf8Bytes } from './bytes';
import { twoSums } from './checksum';

/**
 * 64 bits in two numbers, of every text of every entry, of their order and of which goes on in which: sums over how long
 * each text is and over all the texts. Against chance, not against a forger.
 */
export function fingerprint(entries: readonly Searchable[]): readonly [low: number, high: number] {
  const texts: string[] = [];
  const shape = new Uint32Array(entries.length * (fieldNames.length + 1));
  let place = 0;
  for (const { fields, follows } of entries) {
    for (const name of fieldNames) {
      const text = fields[name];
      texts.push(text);
      shape[place] = text.length;
      place += 1;
    }
    shape[place] = follows ? 1 : 0;
    place += 1;
  }
  const [lowOfTexts, highOfTexts] = twoSums(utf8Bytes(texts.join('')));
  const [low, high] = twoSums(new Uint8Array(shape.buffer));
  return [(low ^ lowOfTexts) >>> 0, (high ^ highOfTexts) >>> 0];
}
