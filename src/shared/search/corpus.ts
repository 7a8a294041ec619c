/** The segments of an index seen as one: rows and words over all of them, so that every score is that of one index. */
import { groups, type Searchable } from './searchable';
import { type Posting, type Segment, wordsWithPrefix } from './segment';

export interface Corpus {
  /** A row of a segment is its own number plus `base`. */
  readonly parts: readonly { readonly segment: Segment; readonly base: number }[];
  /** By row. */
  readonly entries: readonly Searchable[];
  /** By row, the place of the entry's group among the groups. */
  readonly groupOf: Uint8Array;
  /** By row, the number of content words as a share of the mean. */
  readonly lengths: Float64Array;
}

/** Puts the segments one after the other. */
export function joinSegments(segments: readonly Segment[]): Corpus {
  let rows = 0;
  const parts = segments.map((segment) => {
    const base = rows;
    rows += segment.entries.length;
    return { segment, base };
  });
  const entries = segments.flatMap((segment) => segment.entries);
  const counted = Float64Array.from(segments.flatMap((segment) => segment.lengths));
  const mean = counted.reduce((sum, length) => sum + length, 0) / (rows || 1) || 1;
  return {
    parts,
    entries,
    groupOf: Uint8Array.from(entries, (entry) => groups.indexOf(entry.group)),
    lengths: counted.map((length) => length / mean),
  };
}

/** Calls back for each segment that holds the word. */
export function eachPosting(
  corpus: Corpus,
  word: string,
  visit: (posting: Posting, base: number) => void,
): void {
  for (const { segment, base } of corpus.parts) {
    const posting = segment.postings.get(word);
    if (posting) visit(posting, base);
  }
}

/** The words of this stem, each once. */
export function familyWithStem(corpus: Corpus, stem: string): readonly string[] {
  return union(corpus.parts.map(({ segment }) => segment.families.get(stem) ?? []));
}

/** The words that begin so, each once. */
export function completionsOf(corpus: Corpus, prefix: string): readonly string[] {
  return union(corpus.parts.map(({ segment }) => wordsWithPrefix(segment, prefix)));
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  const [first, ...others] = lists.filter((list) => list.length > 0);
  return others.length === 0 ? (first ?? []) : [...new Set([first ?? [], ...others].flat())];
}
