/** What an index was made of, as bytes: other texts have other bytes, and so another digest. */
import { fieldNames, type Searchable } from '../searchable';
import { utf8Bytes } from './bytes';

/** How long each text of each entry is, whether the entry follows the one before, and then all the texts. */
export function textBytes(entries: readonly Searchable[]): Uint8Array<ArrayBuffer> {
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
  const text = utf8Bytes(texts.join(''));
  const bytes = new Uint8Array(shape.byteLength + text.length);
  bytes.set(new Uint8Array(shape.buffer));
  bytes.set(text, shape.byteLength);
  return bytes;
}
