/** One part of the index: lunr inverts the texts, and what it found is kept in plain maps and sorted lists. */
import lunr from 'lunr';
import { analyse, isStopWord, stem } from './analyser';
import { fieldNames, type Searchable } from './searchable';

/** Where a word stands, in step: `rows[i]` holds it `weights[i]` times (a title counts twice) at `positions[i]`. */
export interface Posting {
  readonly rows: Uint32Array;
  readonly weights: Float64Array;
  readonly positions: readonly (readonly number[])[];
}

export interface Segment {
  readonly entries: readonly Searchable[];
  readonly postings: ReadonlyMap<string, Posting>;
  /** Every word, sorted by code unit, so that the words with a prefix lie side by side. */
  readonly vocabulary: readonly string[];
  /** The words of each stem. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** The number of content words in each row. */
  readonly lengths: readonly number[];
}

/** Positions of the second field begin here, of the third at twice this: no phrase runs from field to field. */
export const fieldSpan = 2 ** 24;
/** What one occurrence counts in the title, the text and the rest. */
const fieldWeights = [2, 1, 1] as const;

/** Inverts the entries. The row of an entry is its place in the list; no entry may be in it twice. */
export function buildSegment(entries: readonly Searchable[]): Segment {
  const steps = buildSegmentInSteps(entries);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a millisecond at most, so that who builds it can let other things be done between them. */
export function* buildSegmentInSteps(
  entries: readonly Searchable[],
): Generator<undefined, Segment, undefined> {
  const builder = new lunr.Builder();
  const lengths = entries.map(() => 0);
  let row = 0;
  builder.tokenizer = Object.assign(
    (text?: string | object | object[] | null) => {
      const tokens = analyse(typeof text === 'string' ? text : '');
      lengths[row] =
        (lengths[row] ?? 0) + tokens.filter((token) => !token.isJoined && !isStopWord(token)).length;
      return tokens.map(({ word, position }) => new lunr.Token(word, { position }));
    },
    { separator: lunr.tokenizer.separator },
  );
  builder.metadataWhitelist = ['position'];
  builder.ref('row');
  for (const field of fieldNames) builder.field(field);
  for (const entry of entries) {
    builder.add({ row, ...entry.fields });
    row += 1;
    yield;
  }
  const postings = new Map<string, Posting>();
  for (const [word, found] of Object.entries(builder.invertedIndex)) {
    postings.set(word, postingOf(found));
    yield;
  }
  const vocabulary = [...postings.keys()].toSorted();
  yield;
  const families = new Map<string, string[]>();
  for (const word of vocabulary) {
    const key = stem(word);
    const family = families.get(key);
    if (family) family.push(word);
    else families.set(key, [word]);
    yield;
  }
  return { entries, postings, vocabulary, families, lengths };
}

/** What lunr keeps of a word: by field, by row, the positions. */
type Inverted = Readonly<
  Record<(typeof fieldNames)[number], Readonly<Record<string, { readonly position: readonly number[] }>>>
>;

function postingOf(inverted: Inverted): Posting {
  const positionsOf = new Map<number, number[]>();
  const weightOf = new Map<number, number>();
  for (const [field, name] of fieldNames.entries()) {
    for (const [ref, { position }] of Object.entries(inverted[name])) {
      const row = Number(ref);
      const positions = positionsOf.get(row) ?? [];
      for (const each of position) positions.push(each + field * fieldSpan);
      positionsOf.set(row, positions);
      weightOf.set(row, (weightOf.get(row) ?? 0) + position.length * (fieldWeights[field] ?? 1));
    }
  }
  const rows = [...positionsOf.keys()].toSorted((a, b) => a - b);
  return {
    rows: Uint32Array.from(rows),
    weights: Float64Array.from(rows, (each) => weightOf.get(each) ?? 0),
    positions: rows.map((each) => positionsOf.get(each) ?? []),
  };
}

/** What an occurrence at this position counts. */
export function weightAt(position: number): number {
  return fieldWeights[Math.floor(position / fieldSpan)] ?? 1;
}

/** The words that begin with the prefix, in order; none for an empty prefix. */
export function wordsWithPrefix(segment: Segment, prefix: string): readonly string[] {
  const { vocabulary } = segment;
  if (prefix === '') return [];
  const start = lowerBound(vocabulary, prefix);
  const found: string[] = [];
  for (let index = start; index < vocabulary.length; index += 1) {
    const word = vocabulary[index] ?? '';
    if (!word.startsWith(prefix)) break;
    found.push(word);
  }
  return found;
}

/** The place of the first item that is not less than `wanted`; the list's length when all are. */
export function lowerBound<Item extends string | number>(sorted: ArrayLike<Item>, wanted: Item): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && item < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
