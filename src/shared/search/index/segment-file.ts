/**
 * A segment as one file, and back. Little-endian: a head (what the file is, of which version, made of which entries),
 * a table of sections with a checksum each, and the sections as they lie in memory. What is not exactly right, to the
 * last byte, is not believed: the answer is null, and who asked builds the segment anew.
 */
import { analyserVersion } from '../words/analyser';
import type { Searchable } from '../searchable';
import { bytesOf, listBytes, listOf, longs, shorts } from './bytes';
import { checksum } from './checksum';
import { entriesOf } from './entries-of';
import { fingerprint } from './fingerprint';
import { groupByStem, type Segment } from './segment';

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

/** The head in 32-bit words after the magic: versions, rows, width of a position, the entries' fingerprint in two. */
const headWords = 6;
/** Of a section: where it begins, how many bytes it has, its checksum. */
const tableWords = 3;
const headBytes = magic.length + 4 * (headWords + tableWords * sectionNames.length + 1);
const align = (bytes: number): number => (bytes + 7) & ~7;

/** The file of a segment that holds these entries. */
export function writeSegment(segment: Segment, entries: readonly Searchable[]): Uint8Array<ArrayBuffer> {
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
  const file = new Uint8Array(size);
  file.set(magic);
  const head = new DataView(file.buffer, magic.length);
  const [low, high] = fingerprint(entries);
  const words = [
    formatVersion,
    analyserVersion,
    segment.size,
    postings.positions.BYTES_PER_ELEMENT,
    low,
    high,
  ];
  let at = align(headBytes);
  for (const name of sectionNames) {
    const bytes = sections[name];
    file.set(bytes, at);
    words.push(at, bytes.length, checksum(file.subarray(at, at + align(bytes.length))));
    at += align(bytes.length);
  }
  for (const [place, word] of words.entries()) head.setUint32(4 * place, word, true);
  const sum = checksum(file.subarray(0, headBytes - 4));
  head.setUint32(headBytes - magic.length - 4, sum, true);
  return file;
}

/** The segment in the file, when it is whole, of these versions, and made of these very entries; else null. */
export function readSegment(file: Uint8Array, entries: readonly Searchable[]): Segment | null {
  const sections = openSections(file, entries);
  if (!sections) return null;
  const { bytes, positionBytes } = sections;
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

interface Sections {
  readonly bytes: Readonly<Record<SectionName, Uint8Array>>;
  readonly positionBytes: number;
}

function openSections(file: Uint8Array, entries: readonly Searchable[]): Sections | null {
  if (file.length < align(headBytes) || magic.some((byte, place) => file[place] !== byte)) return null;
  // Typed arrays must begin at a multiple of their width.
  const whole = file.byteOffset % 8 === 0 ? file : file.slice();
  const head = new DataView(whole.buffer, whole.byteOffset + magic.length, headBytes - magic.length);
  const word = (place: number): number => head.getUint32(4 * place, true);
  if (word(headBytes / 4 - magic.length / 4 - 1) !== checksum(whole.subarray(0, headBytes - 4))) return null;
  if (word(0) !== formatVersion || word(1) !== analyserVersion || word(2) !== entries.length) return null;
  if (whole.subarray(headBytes, align(headBytes)).some((byte) => byte !== 0)) return null;
  let end = align(headBytes);
  const bytes: Partial<Record<SectionName, Uint8Array>> = {};
  for (const [index, name] of sectionNames.entries()) {
    const [at, length, sum] = [0, 1, 2].map((field) => word(headWords + tableWords * index + field));
    if (at !== end || length === undefined || end + align(length) > whole.length) return null;
    end += align(length);
    if (checksum(whole.subarray(at, end)) !== sum) return null;
    bytes[name] = whole.subarray(at, at + length);
  }
  const [low, high] = fingerprint(entries);
  if (end !== whole.length || word(4) !== low || word(5) !== high || !isWhole(bytes)) return null;
  return { bytes, positionBytes: word(3) };
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
