/** What a segment is made of as bytes, and back. What is read must begin at a multiple of its width. */

export function bytesOf(numbers: Uint8Array | Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** A list in UTF-16 code units; words hold no line ends. */
export function listBytes(list: readonly string[]): Uint8Array {
  const text = list.join('\n');
  const units = new Uint16Array(text.length);
  for (let place = 0; place < text.length; place += 1) units[place] = text.charCodeAt(place);
  return bytesOf(units);
}

/** In Node and in browsers alike. Declared here, since the types of either would bring all the rest of it. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

export function utf8Bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** `ignoreBOM`: a word may begin with that sign. */
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

export function listOf(bytes: Uint8Array): readonly string[] {
  return bytes.length === 0 ? [] : utf16.decode(bytes).split('\n');
}

export function shorts({ buffer, byteOffset, byteLength }: Uint8Array): Uint16Array {
  return new Uint16Array(buffer, byteOffset, byteLength / 2);
}

export function longs({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}
