/**
 * A segment as one file, and back. Little-endian: a head (what the file is, of which version, made of which texts),
 * a table of sections, the sections as they lie in memory, and the SHA-256 of all that. What is not exactly right, to
 * the last byte, is not believed: the answer is null, and who asked builds the segment anew.
 */
import { analyserVersion } from '../words/analyser';
import type { Searchable } from '../searchable';
import { bytesOf, listBytes, listOf, longs, shorts } from './bytes';
import { digest, digestBytes } from './digest';
import { entriesOf } from './entries-of';
import { groupByStem, type Segment } from './segment';
import { textBytes } from './text-bytes';

/** `LECTIDX` and a line end, which a transfer as text would spoil. */
const magic = Uint8Array.from('LECTIDX\n', (letter) => letter.charCodeAt(0));
/** Counted up with every change of what lies where. */
const formatVersion = 3;

const sectionNames = [
  'lengths',
  'begins',
  'titles',
  'words',
  'stems',
  'stemOf',
  'bounds',
  'rows',
  'weights',
  'counts',
  'positions',
] as const;
type SectionName = (typeof sectionNames)[number];

/** The head in 32-bit words after the magic: versions, rows and the width of a position; then the digest of the texts. */
const headWords = 4;
/** Of a section: where it begins, how many bytes it has. */
const tableWords = 2;
const tableAt = magic.length + 4 * headWords + digestBytes;
const headBytes = tableAt + 4 * tableWords * sectionNames.length;
const align = (bytes: number): number => (bytes + 7) & ~7;

/** The file of a segment that holds these entries. */
export async function writeSegment(
  segment: Segment,
  entries: readonly Searchable[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { postings, families } = segment;
  const bounds = new Uint32Array(segment.words.length + 1);
  bounds.set(postings.ends, 1);
  const sections: Readonly<Record<SectionName, Uint8Array>> = {
    lengths: bytesOf(segment.lengths),
    begins: bytesOf(segment.begins),
    titles: bytesOf(segment.titles),
    words: listBytes(segment.words),
    stems: listBytes(families.stems),
    stemOf: bytesOf(families.stemOf),
    bounds: bytesOf(bounds),
    rows: bytesOf(postings.rows),
    weights: bytesOf(postings.weights),
    counts: countsOf(postings.positionStarts),
    positions: bytesOf(postings.positions),
  };
  let size = align(headBytes);
  for (const name of sectionNames) size += align(sections[name].length);
  const file = new Uint8Array(size + digestBytes);
  const view = new DataView(file.buffer);
  const head = [formatVersion, analyserVersion, segment.size, postings.positions.BYTES_PER_ELEMENT];
  file.set(magic);
  for (const [place, word] of head.entries()) view.setUint32(magic.length + 4 * place, word, true);
  file.set(await digest(textBytes(entries)), magic.length + 4 * headWords);
  let at = align(headBytes);
  for (const [index, name] of sectionNames.entries()) {
    const bytes = sections[name];
    const place = tableAt + 4 * tableWords * index;
    view.setUint32(place, at, true);
    view.setUint32(place + 4, bytes.length, true);
    file.set(bytes, at);
    at += align(bytes.length);
  }
  file.set(await digest(file.subarray(0, size)), size);
  return file;
}

/** The segment in the file, when it is whole, of these versions, and made of these very entries; else null. */
export async function readSegment(file: Uint8Array, entries: readonly Searchable[]): Promise<Segment | null> {
  // Typed arrays must begin at a multiple of their width.
  const whole = file.byteOffset % 8 === 0 ? file : file.slice();
  const sections = openSections(whole, entries.length);
  if (!sections) return null;
  const size = whole.length - digestBytes;
  const digests = Promise.all([digest(whole.subarray(0, size)), digest(textBytes(entries))]);
  // Read meanwhile, and believed when the digests are right.
  const segment = segmentIn(sections, entries);
  const [ofFile, ofTexts] = await digests;
  const textsAt = magic.length + 4 * headWords;
  return isSame(ofFile, whole.subarray(size)) &&
    isSame(ofTexts, whole.subarray(textsAt, textsAt + digestBytes))
    ? segment
    : null;
}

/** What is not to be believed may lie there: numbers are read from it, and nothing is looked up by them. */
function segmentIn({ bytes, positionBytes }: Sections, entries: readonly Searchable[]): Segment {
  const bounds = longs(bytes.bounds);
  return {
    ...entriesOf(entries),
    lengths: shorts(bytes.lengths),
    begins: longs(bytes.begins),
    titles: shorts(bytes.titles),
    words: listOf(bytes.words),
    families: groupByStem(listOf(bytes.stems), longs(bytes.stemOf)),
    postings: {
      starts: bounds.subarray(0, -1),
      ends: bounds.subarray(1),
      rows: longs(bytes.rows),
      weights: bytes.weights,
      positionStarts: startsOf(bytes.counts, bytes.weights.length),
      positions: positionBytes === 2 ? shorts(bytes.positions) : longs(bytes.positions),
    },
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => other[place] === byte);
}

interface Sections {
  readonly bytes: Readonly<Record<SectionName, Uint8Array>>;
  readonly positionBytes: number;
}

function openSections(file: Uint8Array, rows: number): Sections | null {
  if (file.length < align(headBytes) + digestBytes || magic.some((byte, place) => file[place] !== byte))
    return null;
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const head = (place: number): number => view.getUint32(magic.length + 4 * place, true);
  if (head(0) !== formatVersion || head(1) !== analyserVersion || head(2) !== rows) return null;
  let end = align(headBytes);
  const bytes: Partial<Record<SectionName, Uint8Array>> = {};
  for (const [index, name] of sectionNames.entries()) {
    const place = tableAt + 4 * tableWords * index;
    const at = view.getUint32(place, true);
    const length = view.getUint32(place + 4, true);
    if (at !== end || end + align(length) > file.length - digestBytes) return null;
    end += align(length);
    bytes[name] = file.subarray(at, at + length);
  }
  return end === file.length - digestBytes && isWhole(bytes) ? { bytes, positionBytes: head(3) } : null;
}

function isWhole(bytes: Partial<Sections['bytes']>): bytes is Sections['bytes'] {
  return sectionNames.every((name) => bytes[name]);
}

/** How many positions each posting has: a byte each, or four where one has more. */
function countsOf(positionStarts: Uint32Array): Uint8Array {
  const counts = new Uint32Array(positionStarts.length - 1);
  let most = 0;
  for (let posting = 0; posting < counts.length; posting += 1) {
    const count = (positionStarts[posting + 1] ?? 0) - (positionStarts[posting] ?? 0);
    counts[posting] = count;
    most = Math.max(most, count);
  }
  return most < 256 ? Uint8Array.from(counts) : bytesOf(counts);
}

function startsOf(bytes: Uint8Array, postings: number): Uint32Array {
  const counts = bytes.length === postings ? bytes : longs(bytes);
  const starts = new Uint32Array(postings + 1);
  let start = 0;
  for (let posting = 0; posting < postings; posting += 1) {
    start += counts[posting] ?? 0;
    starts[posting + 1] = start;
  }
  return starts;
}
