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

/** So many code units are made a string at once. */
const portion = 8192;

export function listOf(bytes: Uint8Array): readonly string[] {
  const units = shorts(bytes);
  let text = '';
  for (let from = 0; from < units.length; from += portion)
    text += String.fromCharCode(...units.subarray(from, from + portion));
  return text === '' ? [] : text.split('\n');
}

export function shorts({ buffer, byteOffset, byteLength }: Uint8Array): Uint16Array {
  return new Uint16Array(buffer, byteOffset, byteLength / 2);
}

export function longs({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}
