/** The search itself: an index of entries, and the entries that a query finds, grouped and in order of worth. */
import { type ClauseMatch, type Corpus, matchClause, type Term } from './match-clause';
import { type Clause, type Filter, parseQuery } from './parse-query';
import { takeBest } from './take-best';
import { type Group, groups, type Searchable } from './searchable';
import { buildSegment, type Segment } from './segment';

export interface SearchIndex {
  readonly segments: readonly Segment[];
  readonly corpus: Corpus;
}

/** Indexes the entries. Cost is linear in their text; a briefing takes some milliseconds. */
export function buildIndex(entries: readonly Searchable[]): SearchIndex {
  return joined([buildSegment(entries)]);
}

/**
 * The index with these entries after it. The index itself is untouched and its part is shared: when notes change, only
 * their small tail is built again. Word counts span both parts, so scores are those of one index.
 */
export function withTail(index: SearchIndex, entries: readonly Searchable[]): SearchIndex {
  return joined([...index.segments, buildSegment(entries)]);
}

function joined(segments: readonly Segment[]): SearchIndex {
  let rows = 0;
  const parts = segments.map((segment) => {
    const base = rows;
    rows += segment.entries.length;
    return { segment, base };
  });
  const lengths = new Float64Array(rows);
  for (const { segment, base } of parts) lengths.set(segment.lengths, base);
  const meanLength = rows === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / rows;
  return { segments, corpus: { parts, rows, meanLength, lengths } };
}

export interface SearchOptions {
  /** The groups to look in; all by default. */
  readonly in?: readonly Group[];
  /** How many hits of each group to give; totals count all of them. 50 by default. */
  readonly limit?: number;
}

export interface Hit {
  readonly entry: Searchable;
  readonly score: number;
  /** False when some of the words are missing; such hits stand after all that hold every word. */
  readonly hasAllWords: boolean;
}

export interface GroupResults {
  readonly group: Group;
  /** Everything that was found here, and how much of it holds all the words. */
  readonly total: number;
  readonly withAllWords: number;
  /** The best `limit`: those with all the words first, then by score, then by place. */
  readonly hits: readonly Hit[];
}

export interface SearchResults {
  readonly query: string;
  /** The groups looked in, always in the same order, but empty ones last. */
  readonly groups: readonly GroupResults[];
  readonly total: number;
  readonly withAllWords: number;
  /** What was looked for, in the order typed. Empty when only filters were given. */
  readonly terms: readonly Term[];
}

const defaultLimit = 50;
/** How fast repeating a word in the query stops counting. */
const repetition = 2;

/** Finds what the query asks for. Never throws; an empty query, or one of exclusions alone, finds nothing. */
export function searchIndex(index: SearchIndex, query: string, options: SearchOptions = {}): SearchResults {
  const { clauses, excluded, filters } = parseQuery(query);
  const matches = clauses.map((clause) => matchClause(index.corpus, clause));
  const rows =
    clauses.length > 0 ? scoreRows(clauses, matches) : everyRow(filters.length > 0 ? index.corpus.rows : 0);
  const isKept = keeper(index, { clauses, matches, excluded, filters });
  const byGroup = new Map<Group, Found[]>((options.in ?? groups).map((group) => [group, []]));
  for (const [row, { score, words }] of rows) {
    const entry = entryAt(index, row);
    const found = entry && byGroup.get(entry.group);
    if (found && isKept(row, entry)) found.push({ row, entry, score, hasAllWords: words === clauses.length });
  }
  const results = groups.flatMap((group) => {
    const found = byGroup.get(group);
    return found ? [groupResults(group, found, options.limit ?? defaultLimit)] : [];
  });
  return {
    query,
    groups: [...results.filter((each) => each.total > 0), ...results.filter((each) => each.total === 0)],
    total: results.reduce((sum, each) => sum + each.total, 0),
    withAllWords: results.reduce((sum, each) => sum + each.withAllWords, 0),
    terms: matches.map((match) => match.term),
  };
}

interface Found extends Hit {
  readonly row: number;
}

interface RowScore {
  readonly score: number;
  /** How many clauses the row holds. */
  readonly words: number;
}

function scoreRows(
  clauses: readonly Clause[],
  matches: readonly ClauseMatch[],
): ReadonlyMap<number, RowScore> {
  const rows = new Map<number, { score: number; words: number }>();
  for (const [index, { scores }] of matches.entries()) {
    const times = clauses[index]?.times ?? 1;
    const weight = (times * (repetition + 1)) / (times + repetition);
    for (const [row, score] of scores) {
      const before = rows.get(row);
      if (before) {
        before.score += weight * score;
        before.words += 1;
      } else {
        rows.set(row, { score: weight * score, words: 1 });
      }
    }
  }
  return rows;
}

function everyRow(rows: number): ReadonlyMap<number, RowScore> {
  return new Map(Array.from({ length: rows }, (_, row) => [row, { score: 0, words: 0 }]));
}

interface Strict {
  readonly clauses: readonly Clause[];
  readonly matches: readonly ClauseMatch[];
  readonly excluded: readonly Clause[];
  readonly filters: readonly Filter[];
}

/** Phrases, +words, -words and filters are strict: this tells which rows pass all of them. */
function keeper(index: SearchIndex, { clauses, matches, excluded, filters }: Strict) {
  const required = matches.filter((_, each) => clauses[each]?.isRequired);
  // A misspelt exclusion excludes nothing: words that are only near to it were not meant.
  const banned = excluded
    .map((clause) => matchClause(index.corpus, clause))
    .filter((match) => match.term.found === 'as-typed');
  return (row: number, entry: Searchable): boolean =>
    required.every((match) => match.scores.has(row)) &&
    !banned.some((match) => match.scores.has(row)) &&
    filters.every((filter) => passes(entry, filter));
}

function passes(entry: Searchable, filter: Filter): boolean {
  const values = entry.facets[filter.key] ?? [];
  return values.some((value) => value.toLowerCase().startsWith(filter.value)) !== filter.isExcluded;
}

function groupResults(group: Group, found: readonly Found[], limit: number): GroupResults {
  return {
    group,
    total: found.length,
    withAllWords: found.reduce((sum, hit) => sum + (hit.hasAllWords ? 1 : 0), 0),
    hits: takeBest(found, limit, byWorth).map(({ entry, score, hasAllWords }) => ({
      entry,
      score,
      hasAllWords,
    })),
  };
}

function byWorth(a: Found, b: Found): number {
  return Number(b.hasAllWords) - Number(a.hasAllWords) || b.score - a.score || a.row - b.row;
}

function entryAt(index: SearchIndex, row: number): Searchable | undefined {
  for (const { segment, base } of index.corpus.parts) {
    if (row < base + segment.entries.length) return segment.entries[row - base];
  }
  return undefined;
}
