/** Finds one clause of a query in the corpus and scores the rows that hold it. */
import { stem } from './analyser';
import { completionsOf, type Corpus, eachPosting, familyWithStem } from './corpus';
import { adjacentWords } from './adjacent-words';
import { findNearWords } from './near-words';
import type { Clause } from './parse-query';
import { addTo, amountOf, emptyTally, raiseTo, type Tally } from './tally';

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
  readonly scores: Tally;
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
  if (clause.words.length > 1) return matchSequence(corpus, clause);
  const found = matchWord(corpus, clause);
  return found.scores.rows.length > 0 || clause.isExact ? found : matchNear(corpus, clause);
}

function matchWord(corpus: Corpus, clause: Clause): ClauseMatch {
  const word = clause.words[0] ?? '';
  const family = clause.isExact ? [word] : familyWithStem(corpus, stem(word));
  const { scores, idf } = scoreFamily(corpus, family);
  if (!clause.isExact) {
    const weight = ranking.exactForm * idf;
    eachPosting(corpus, word, ({ rows, weights }, base) => {
      for (let i = 0; i < rows.length; i += 1) {
        const row = base + (rows[i] ?? 0);
        addTo(scores, row, weight * saturation(corpus, row, weights[i] ?? 0));
      }
    });
  }
  const forms = new Set(family);
  if (clause.isPrefix) {
    const completions = completionsOf(corpus, word).filter((each) => !forms.has(each));
    scoreCompletions(corpus, completions, scores);
    for (const each of completions) forms.add(each);
  }
  const found = scores.rows.length > 0 ? 'as-typed' : 'nowhere';
  return { term: { typed: clause.typed, found, forms, sequence: [] }, scores };
}

/**
 * Each completion has its own idf and is weighted by the square root of its share of passages, so that a rare one
 * does not win; a row keeps its best.
 */
function scoreCompletions(corpus: Corpus, completions: readonly string[], scores: Tally): void {
  const counts = completions.map((word) => {
    let count = 0;
    eachPosting(corpus, word, ({ rows }) => {
      count += rows.length;
    });
    return count;
  });
  const all = counts.reduce((sum, count) => sum + count, 0);
  for (const [index, word] of completions.entries()) {
    const count = counts[index] ?? 0;
    const weight = Math.sqrt(count / all) * inverseFrequency(corpus, count);
    eachPosting(corpus, word, ({ rows, weights }, base) => {
      for (let i = 0; i < rows.length; i += 1) {
        const row = base + (rows[i] ?? 0);
        raiseTo(scores, row, weight * saturation(corpus, row, weights[i] ?? 0));
      }
    });
  }
}

/**
 * Near words count family by family, each with its own idf; a row keeps its best. Stems are compared as well, so that
 * a misspelt singular finds a plural.
 */
function matchNear(corpus: Corpus, clause: Clause): ClauseMatch {
  const word = clause.words[0] ?? '';
  const byForm = findNearWords(word, listOnce(corpus.parts.map(({ segment }) => segment.vocabulary)));
  const byStem = findNearWords(
    stem(word),
    listOnce(corpus.parts.map(({ segment }) => segment.families.keys())),
  );
  const distance = Math.min(byForm.distance, byStem.distance);
  const stems = new Set([
    ...(byForm.distance === distance ? byForm.words.map(stem) : []),
    ...(byStem.distance === distance ? byStem.words : []),
  ]);
  const scores = emptyTally(corpus.entries.length);
  const forms = new Set<string>();
  for (const each of stems) {
    const family = familyWithStem(corpus, each);
    const own = scoreFamily(corpus, family).scores;
    for (const row of own.rows) raiseTo(scores, row, amountOf(own, row));
    for (const form of family) forms.add(form);
  }
  const found = scores.rows.length > 0 ? 'near' : 'nowhere';
  return { term: { typed: clause.typed, found, forms, sequence: [] }, scores };
}

function listOnce(lists: readonly Iterable<string>[]): Iterable<string> {
  const [first, ...others] = lists;
  return others.length === 0 ? (first ?? []) : new Set(lists.flatMap((list) => [...list]));
}

/** Words side by side, and for hyphenated ones also the joined word. */
function matchSequence(corpus: Corpus, clause: Clause): ClauseMatch {
  const last = clause.words.length - 1;
  const familyOf = (word: string): readonly string[] =>
    clause.isExact ? [word] : familyWithStem(corpus, stem(word));
  const slots = clause.words.map(
    (word, index) =>
      new Set([...familyOf(word), ...(clause.isPrefix && index === last ? completionsOf(corpus, word) : [])]),
  );
  const counted = adjacentWords(corpus, slots);
  const forms = new Set<string>();
  if (clause.joined !== null) {
    for (const form of familyOf(clause.joined)) forms.add(form);
    if (clause.isPrefix) for (const form of completionsOf(corpus, clause.joined)) forms.add(form);
    // A hyphenated word stands in the index both ways: it is one occurrence.
    const joined = countFamily(corpus, [...forms]);
    for (const row of joined.rows) raiseTo(counted, row, amountOf(joined, row));
  }
  scoreInPlace(corpus, counted);
  const found = counted.rows.length > 0 ? 'as-typed' : 'nowhere';
  return { term: { typed: clause.typed, found, forms, sequence: slots }, scores: counted };
}

function scoreFamily(
  corpus: Corpus,
  family: readonly string[],
): { readonly scores: Tally; readonly idf: number } {
  const scores = countFamily(corpus, family);
  return { scores, idf: scoreInPlace(corpus, scores) };
}

/** Weighted occurrences by row, the words counting as one. */
function countFamily(corpus: Corpus, family: readonly string[]): Tally {
  const counted = emptyTally(corpus.entries.length);
  for (const word of family) {
    eachPosting(corpus, word, ({ rows, weights }, base) => {
      for (let i = 0; i < rows.length; i += 1) addTo(counted, base + (rows[i] ?? 0), weights[i] ?? 0);
    });
  }
  return counted;
}

/** Turns occurrences into BM25 scores where they stand, and answers the idf. */
function scoreInPlace(corpus: Corpus, counted: Tally): number {
  const idf = inverseFrequency(corpus, counted.rows.length);
  for (const row of counted.rows)
    counted.amounts[row] = idf * saturation(corpus, row, amountOf(counted, row));
  return idf;
}

/** The part of BM25 that grows with occurrences and shrinks with length. */
function saturation(corpus: Corpus, row: number, tf: number): number {
  const { k1, b } = ranking;
  return (tf * (k1 + 1)) / (tf + k1 * (1 - b + b * (corpus.lengths[row] ?? 0)));
}

/** How much it says that a row holds something which `count` rows hold. Always above 0. */
function inverseFrequency(corpus: Corpus, count: number): number {
  return Math.log(1 + (corpus.entries.length - count + 0.5) / (count + 0.5)) ** ranking.idfPower;
}
