/** Finds one clause of a query in all segments and scores the rows that hold it. */
import { stem } from './analyser';
import { findNearWords } from './near-words';
import type { Clause } from './parse-query';
import { lowerBound, type Posting, type Segment, weightAt, wordsWithPrefix } from './segment';

/** The segments as one: a row of a segment is its own number plus `base`. */
export interface Corpus {
  readonly parts: readonly { readonly segment: Segment; readonly base: number }[];
  readonly rows: number;
  readonly meanLength: number;
  readonly lengths: Float64Array;
}

/** What was looked for and how it was found; marks are made from it. */
export interface Term {
  readonly typed: string;
  /** `near`: nothing is spelt so, these words are spelt nearly so. `nowhere`: nothing at all. */
  readonly found: 'as-typed' | 'near' | 'nowhere';
  /** The words that count as this term, wherever they stand. */
  readonly forms: ReadonlySet<string>;
  /** Or words side by side: each place in turn may hold any word of its set. Empty for a plain word. */
  readonly sequence: readonly ReadonlySet<string>[];
}

export interface ClauseMatch {
  readonly term: Term;
  /** Score by row. */
  readonly scores: ReadonlyMap<number, number>;
}

/** Constants of the ranking: BM25's, and what was measured to help beside it. */
export const ranking = {
  k1: 1.5,
  b: 0.7,
  /** What the exact form typed is worth beside its family. */
  exactForm: 0.15,
  /** Rare words count a little more than plain BM25 says. */
  idfPower: 1.15,
} as const;

/** Looks for the clause as typed, and only when nothing is found for words spelt nearly so. */
export function matchClause(corpus: Corpus, clause: Clause): ClauseMatch {
  const found = clause.words.length > 1 ? matchSequence(corpus, clause) : matchWord(corpus, clause);
  if (found.scores.size > 0 || clause.isExact || clause.words.length > 1) return found;
  return matchNear(corpus, clause);
}

function matchWord(corpus: Corpus, clause: Clause): ClauseMatch {
  const word = clause.words[0] ?? '';
  const family = clause.isExact ? [word] : familyOf(corpus, word);
  const scores = new Map<number, number>();
  const idf = scoreFamily(corpus, family, scores);
  const exact = postingsOf(corpus, [word]);
  if (!clause.isExact) {
    for (const [row, tf] of frequencies(exact))
      add(scores, row, ranking.exactForm * idf * saturation(corpus, row, tf));
  }
  const forms = new Set(family);
  if (clause.isPrefix) {
    const completions = completionsOf(corpus, word).filter((each) => !forms.has(each));
    scoreCompletions(corpus, completions, scores);
    for (const each of completions) forms.add(each);
  }
  return { term: termOf(clause, scores, forms), scores };
}

/**
 * Each completion has its own idf and is weighted by the square root of its share of passages, so that a rare one
 * does not win; a row keeps its best.
 */
function scoreCompletions(corpus: Corpus, completions: readonly string[], scores: Map<number, number>): void {
  const found = completions.map((word) => postingsOf(corpus, [word]));
  const counts = found.map((postings) => postings.reduce((sum, { posting }) => sum + posting.rows.length, 0));
  const all = counts.reduce((sum, count) => sum + count, 0);
  for (const [index, postings] of found.entries()) {
    const count = counts[index] ?? 0;
    const weight = Math.sqrt(count / all) * inverseFrequency(corpus, count);
    for (const { posting, base } of postings) {
      for (let i = 0; i < posting.rows.length; i += 1) {
        const row = base + (posting.rows[i] ?? 0);
        const score = weight * saturation(corpus, row, posting.weights[i] ?? 0);
        if (score > (scores.get(row) ?? 0)) scores.set(row, score);
      }
    }
  }
}

/** Near words count family by family, each with its own idf; a row keeps its best. */
function matchNear(corpus: Corpus, clause: Clause): ClauseMatch {
  const word = clause.words[0] ?? '';
  const vocabulary = new Set(corpus.parts.flatMap(({ segment }) => segment.vocabulary));
  const stems = new Set(findNearWords(word, vocabulary).map(stem));
  const scores = new Map<number, number>();
  const forms = new Set<string>();
  for (const each of stems) {
    const family = familyWithStem(corpus, each);
    const own = new Map<number, number>();
    scoreFamily(corpus, family, own);
    for (const [row, score] of own) if (score > (scores.get(row) ?? 0)) scores.set(row, score);
    for (const form of family) forms.add(form);
  }
  const found = scores.size > 0 ? 'near' : 'nowhere';
  return { term: { typed: clause.typed, found, forms, sequence: [] }, scores };
}

/** Words side by side, and for hyphenated ones also the joined word. */
function matchSequence(corpus: Corpus, clause: Clause): ClauseMatch {
  const last = clause.words.length - 1;
  const slots = clause.words.map((word, index) => {
    const family = clause.isExact ? [word] : familyOf(corpus, word);
    return new Set(clause.isPrefix && index === last ? [...family, ...completionsOf(corpus, word)] : family);
  });
  const counted = adjacent(corpus, slots);
  const forms = new Set<string>();
  if (clause.joined !== null) {
    const { joined } = clause;
    for (const form of familyOf(corpus, joined)) forms.add(form);
    if (clause.isPrefix) for (const form of completionsOf(corpus, joined)) forms.add(form);
    // A hyphenated word stands in the index both ways: it is one occurrence.
    for (const [row, tf] of frequencies(postingsOf(corpus, [...forms]))) {
      counted.set(row, Math.max(tf, counted.get(row) ?? 0));
    }
  }
  const idf = inverseFrequency(corpus, counted.size);
  const scores = new Map<number, number>();
  for (const [row, tf] of counted) scores.set(row, idf * saturation(corpus, row, tf));
  const found = scores.size > 0 ? 'as-typed' : 'nowhere';
  return { term: { typed: clause.typed, found, forms, sequence: slots }, scores };
}

/** How often the slots stand side by side, by row; driven by the slot with the fewest rows. */
function adjacent(corpus: Corpus, slots: readonly ReadonlySet<string>[]): Map<number, number> {
  const counted = new Map<number, number>();
  for (const { segment, base } of corpus.parts) {
    const lists = slots.map((slot) => [...slot].flatMap((word) => segment.postings.get(word) ?? []));
    const sizes = lists.map((list) => list.reduce((sum, posting) => sum + posting.rows.length, 0));
    const driver = sizes.indexOf(Math.min(...sizes));
    const rows = new Set((lists[driver] ?? []).flatMap((posting) => posting.rows));
    for (const row of rows) {
      const others = lists.map((list) => new Set(list.flatMap((posting) => positionsIn(posting, row))));
      let tf = 0;
      for (const position of others[driver] ?? []) {
        const start = position - driver;
        if (others.every((positions, slot) => positions.has(start + slot))) tf += weightAt(start);
      }
      if (tf > 0) counted.set(base + row, tf);
    }
  }
  return counted;
}

function positionsIn(posting: Posting, row: number): readonly number[] {
  const index = lowerBound(posting.rows, row);
  return posting.rows[index] === row ? (posting.positions[index] ?? []) : [];
}

/** Adds the family's BM25 to the scores and answers its idf. */
function scoreFamily(corpus: Corpus, family: readonly string[], scores: Map<number, number>): number {
  const counted = frequencies(postingsOf(corpus, family));
  const idf = inverseFrequency(corpus, counted.size);
  for (const [row, tf] of counted) add(scores, row, idf * saturation(corpus, row, tf));
  return idf;
}

interface PlacedPosting {
  readonly posting: Posting;
  readonly base: number;
}

function postingsOf(corpus: Corpus, words: readonly string[]): readonly PlacedPosting[] {
  const found: PlacedPosting[] = [];
  for (const { segment, base } of corpus.parts) {
    for (const word of words) {
      const posting = segment.postings.get(word);
      if (posting) found.push({ posting, base });
    }
  }
  return found;
}

/** Weighted occurrences by row, the words counting as one. */
function frequencies(postings: readonly PlacedPosting[]): Map<number, number> {
  const counted = new Map<number, number>();
  for (const { posting, base } of postings) {
    for (let i = 0; i < posting.rows.length; i += 1) {
      add(counted, base + (posting.rows[i] ?? 0), posting.weights[i] ?? 0);
    }
  }
  return counted;
}

/** The part of BM25 that grows with occurrences and shrinks with length. */
function saturation(corpus: Corpus, row: number, tf: number): number {
  const { k1, b } = ranking;
  const length = (corpus.lengths[row] ?? 0) / (corpus.meanLength || 1);
  return (tf * (k1 + 1)) / (tf + k1 * (1 - b + b * length));
}

/** How much it says that a row holds something which `count` rows hold. Always above 0. */
function inverseFrequency(corpus: Corpus, count: number): number {
  return Math.log(1 + (corpus.rows - count + 0.5) / (count + 0.5)) ** ranking.idfPower;
}

function familyOf(corpus: Corpus, word: string): readonly string[] {
  return familyWithStem(corpus, stem(word));
}

function familyWithStem(corpus: Corpus, key: string): readonly string[] {
  return [...new Set(corpus.parts.flatMap(({ segment }) => segment.families.get(key) ?? []))];
}

function completionsOf(corpus: Corpus, word: string): readonly string[] {
  return [...new Set(corpus.parts.flatMap(({ segment }) => wordsWithPrefix(segment, word)))];
}

function termOf(clause: Clause, scores: ReadonlyMap<number, number>, forms: ReadonlySet<string>): Term {
  return { typed: clause.typed, found: scores.size > 0 ? 'as-typed' : 'nowhere', forms, sequence: [] };
}

function add(counts: Map<number, number>, row: number, amount: number): void {
  counts.set(row, (counts.get(row) ?? 0) + amount);
}
