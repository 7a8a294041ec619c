/** What the benches ask of a search engine. Every engine is asked the same. */
import type { Searchable } from '../../../src/shared/search/searchable';

export interface Passage {
  readonly title: string;
  readonly text: string;
  /** What is counted as a facet. */
  readonly kind: string;
}

/** One query, in the form that an engine likes best: as typed, or word by word. */
export interface Ask {
  /** As typed, without the quotation marks of a phrase. */
  readonly text: string;
  /** Its words as they stand in the text; free questions keep their stop words. */
  readonly words: readonly string[];
  readonly mode: 'all' | 'any' | 'phrase';
  /** The last word is still being typed. */
  readonly isPrefix: boolean;
  /** One of the words has a slip in it. */
  readonly isMisspelt: boolean;
}

/** An engine that holds passages. Rows are the passages' places in the list. */
export interface Index {
  /** The rows of the best `limit` passages, best first; null where the engine has no such query. */
  best(ask: Ask, limit: number): readonly number[] | null;
  /** Asked for all words, `best` goes on with passages that hold only some of them, as a box lists them. */
  readonly fillsUp?: true;
  /** All rows found. Not timed. */
  rows(ask: Ask): readonly number[];
  /** How many of the passages found are of each kind. */
  countKinds(ask: Ask): ReadonlyMap<string, number>;
  /** Puts another passage in the place of a row and leaves it to be found. Left out: all must be built again. */
  change?(row: number, passage: Passage): void;
  /** Writes the index to a file. Left out: the engine has no file. */
  save?(file: string): Promise<void>;
}

export interface Engine {
  readonly name: string;
  build(passages: readonly Passage[]): Promise<Index>;
  /**
   * Reads the texts that lie beside the file, where the index refers to them: in the program they are those of the briefing,
   * which is open anyway. Not timed, but held in memory.
   */
  readTexts?(file: string): Promise<readonly Searchable[]>;
  /** Reads what `save` wrote. Left out: the engine has no file. */
  load?(file: string, texts: readonly Searchable[]): Promise<Index>;
}

/** Counts by kind what a list of rows holds. */
export function countByKind(rows: readonly number[], kinds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const kind = kinds[row] ?? '';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
