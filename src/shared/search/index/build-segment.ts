/** From entries to a segment: lunr inverts their texts, a portion at a time, and what it found is laid into typed arrays. */
import lunr from 'lunr';
import { analyse, stem } from '../analyser';
import { fieldNames, type Searchable } from '../searchable';
import { entriesOf } from './entries-of';
import { joinSegments } from './join-segments';
import { contentOf, mostLength, spanOf, stepAfter, widthOf } from './lay-row';
import { familiesOf, mostWeight, narrow, type Segment, titleWeight } from './segment';

/** How many entries lunr inverts at once: its plain objects are large. */
const portion = 4000;
/** Larger than any position. */
const positionSpan = 2 ** 24;

/** Inverts the entries. The row of an entry is its place in the list; no entry may be in it twice. */
export function buildSegment(entries: readonly Searchable[]): Segment {
  const steps = buildSegmentInSteps(entries);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of some milliseconds, so that who builds it can let other things be done between them. */
export function* buildSegmentInSteps(
  entries: readonly Searchable[],
): Generator<undefined, Segment, undefined> {
  const parts: Segment[] = [];
  for (let from = 0; from === 0 || from < entries.length; from += portion)
    parts.push(yield* invert(entries.slice(from, from + portion), entries[from + portion]));
  const [only] = parts;
  return only && parts.length === 1 ? only : joinSegments(parts.map((segment) => ({ segment, dead: null })));
}

/** `next` is the entry after them: it may go on where they end. */
function* invert(
  entries: readonly Searchable[],
  next: Searchable | undefined,
): Generator<undefined, Segment, undefined> {
  const size = entries.length;
  const rows = {
    lengths: new Uint16Array(size),
    begins: new Uint32Array(size + 1),
    titles: new Uint16Array(size),
  };
  const builder = new lunr.Builder();
  let row = 0;
  /** How many positions of the row are taken. */
  let taken = 0;
  builder.tokenizer = Object.assign(
    (text?: string | object | object[] | null) => {
      const tokens = analyse(typeof text === 'string' ? text : '');
      rows.lengths[row] = Math.min((rows.lengths[row] ?? 0) + contentOf(tokens), mostLength);
      const before = taken;
      taken += spanOf(tokens);
      return tokens.map(({ word, position }) => new lunr.Token(word, { position: before + position }));
    },
    { separator: lunr.tokenizer.separator },
  );
  builder.metadataWhitelist = ['position'];
  builder.ref('row');
  for (const field of fieldNames) builder.field(field);
  for (const entry of entries) {
    taken = 0;
    builder.add({ row, ...entry.fields });
    rows.begins[row + 1] = (rows.begins[row] ?? 0) + stepAfter(taken, entries[row + 1] ?? next);
    rows.titles[row] = Math.min(widthOf(analyse(entry.fields.title)), mostLength);
    row += 1;
    if (row % stepRows === 0) yield;
  }
  return yield* compile(entries, rows, builder.invertedIndex);
}

/** Entries of a step. */
const stepRows = 8;

/** What lunr keeps of a word: by field, by row, the positions. */
type Inverted = Readonly<
  Record<(typeof fieldNames)[number], Readonly<Record<string, { readonly position: readonly number[] }>>>
>;

function* compile(
  entries: readonly Searchable[],
  rows: Pick<Segment, 'lengths' | 'begins' | 'titles'>,
  inverted: object,
): Generator<undefined, Segment, undefined> {
  const found = new Map<string, Inverted>(Object.entries(inverted));
  const words = [...found.keys()].toSorted();
  yield;
  const bounds = new Uint32Array(words.length + 1);
  const rowList: number[] = [];
  const weightList: number[] = [];
  const startList: number[] = [0];
  const positionList: number[] = [];
  const keys: number[] = [];
  for (const [place, word] of words.entries()) {
    keys.length = 0;
    for (const field of fieldNames)
      for (const [ref, { position }] of Object.entries(found.get(word)?.[field] ?? {}))
        for (const each of position) keys.push(Number(ref) * positionSpan + each);
    keys.sort((a, b) => a - b);
    let before = -1;
    for (const key of keys) {
      const row = Math.floor(key / positionSpan);
      const position = key % positionSpan;
      const weight = position < (rows.titles[row] ?? 0) ? titleWeight : 1;
      if (row === before) {
        const last = weightList.length - 1;
        weightList[last] = Math.min((weightList[last] ?? 0) + weight, mostWeight);
      } else {
        rowList.push(row);
        weightList.push(weight);
        startList.push(0);
        before = row;
      }
      positionList.push(position);
      startList[startList.length - 1] = positionList.length;
    }
    bounds[place + 1] = rowList.length;
    if (place % stepWords === 0) yield;
  }
  const stems: string[] = [];
  for (const word of words) {
    stems.push(stem(word));
    if (stems.length % stepWords === 0) yield;
  }
  return {
    ...entriesOf(entries),
    ...rows,
    words,
    families: familiesOf(stems),
    postings: {
      starts: bounds.subarray(0, -1),
      ends: bounds.subarray(1),
      rows: Uint32Array.from(rowList),
      weights: Uint8Array.from(weightList),
      positionStarts: Uint32Array.from(startList),
      positions: narrow(positionList),
    },
  };
}

const stepWords = 64;
