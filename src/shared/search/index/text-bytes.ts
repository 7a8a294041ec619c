/** What an index was made of, as bytes: other texts have other bytes, and so another digest. */
import type { Searchable } from '../searchable';
import { utf8Bytes } from './bytes';

/** Of an entry: how long its three texts are, and whether it follows the one before. */
const numbersAnEntry = 4;

/** These numbers of each entry, and then all the texts. The fields are named one by one: this is read at every start. */
export function textBytes(entries: readonly Searchable[]): Uint8Array<ArrayBuffer> {
  let texts = '';
  const shape = new Uint32Array(entries.length * numbersAnEntry);
  let place = 0;
  for (const { fields, follows } of entries) {
    const { title, text, more } = fields;
    texts += title + text + more;
    shape[place] = title.length;
    shape[place + 1] = text.length;
    shape[place + 2] = more.length;
    shape[place + 3] = follows ? 1 : 0;
    place += numbersAnEntry;
  }
  const encoded = utf8Bytes(texts);
  const bytes = new Uint8Array(shape.byteLength + encoded.length);
  bytes.set(new Uint8Array(shape.buffer));
  bytes.set(encoded, shape.byteLength);
  return bytes;
}
