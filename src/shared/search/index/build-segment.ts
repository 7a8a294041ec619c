/** From entries to a segment: lunr inverts their words, a portion at a time, and what it found is laid into typed arrays. */
import lunr from 'lunr';
import { stem } from '../words/analyser';
import type { Searchable } from '../searchable';
import { entriesOf } from './entries-of';
import { createGrowingPostings, positionSpan } from './growing-postings';
import { joinSegments } from './join-segments';
import { type LaidRow, layRow, stepAfter } from './lay-row';
import { familiesOf, type Segment } from './segment';

/** How many entries lunr inverts at once: its plain objects are large. */
const usualPortion = 4000;

/** Inverts the entries. The row of an entry is its place in the list; no entry may be in it twice. */
export function buildSegment(entries: readonly Searchable[]): Segment {
  const steps = buildingSegment(entries, usualPortion);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with a step after each portion. Of how many entries that is makes no difference to what is built. */
export function* buildingSegment(
  entries: readonly Searchable[],
  portion: number,
): Generator<undefined, Segment, undefined> {
  const parts: Segment[] = [];
  for (let from = 0; from === 0 || from < entries.length; from += portion) {
    parts.push(buildPortion(entries.slice(from, from + portion), entries[from + portion]));
    yield;
  }
  const [only] = parts;
  return only && parts.length === 1 ? only : joinSegments(parts.map((segment) => ({ segment, dead: null })));
}

/** `next` is the entry after them: it may go on where they end. */
function buildPortion(entries: readonly Searchable[], next: Searchable | undefined): Segment {
  const laid = entries.map(layRow);
  const begins = new Uint32Array(entries.length + 1);
  for (const [row, { taken }] of laid.entries())
    begins[row + 1] = (begins[row] ?? 0) + stepAfter(taken, entries[row + 1] ?? next);
  const titles = Uint16Array.from(laid, ({ title }) => title);
  const placesOf = invert(laid);
  const words = [...placesOf.keys()].toSorted();
  const postings = createGrowingPostings(words.length, titles);
  for (const [number, word] of words.entries()) postings.add(number, placesOf.get(word) ?? []);
  return {
    ...entriesOf(entries),
    lengths: Uint16Array.from(laid, ({ length }) => length),
    begins,
    titles,
    words,
    families: familiesOf(words.map(stem)),
    postings: postings.trimmed(),
  };
}

/** What lunr keeps of a word: by row, the positions. */
interface Inverted {
  readonly words: Readonly<Record<string, { readonly position: readonly number[] }>>;
}

/** By word, its places in the rows, ascending. */
function invert(laid: readonly LaidRow[]): ReadonlyMap<string, readonly number[]> {
  const builder = new lunr.Builder();
  // The rows are laid already: lunr is given their words where they stand.
  builder.tokenizer = Object.assign(
    (row?: string | object | object[] | null) => {
      const { plain, joined } = row as LaidRow;
      return [...plain, ...joined].map(({ word, position }) => new lunr.Token(word, { position }));
    },
    { separator: lunr.tokenizer.separator },
  );
  builder.metadataWhitelist = ['position'];
  builder.ref('row');
  builder.field('words');
  for (const [row, words] of laid.entries()) builder.add({ row, words });
  const inverted: readonly (readonly [string, Inverted])[] = Object.entries(builder.invertedIndex);
  return new Map(
    inverted.map(([word, { words }]) => [
      word,
      Object.entries(words)
        .flatMap(([row, { position }]) => position.map((each) => Number(row) * positionSpan + each))
        .toSorted((a, b) => a - b),
    ]),
  );
}
