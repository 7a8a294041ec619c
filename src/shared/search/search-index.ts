/** The search itself: an index of entries, and the entries that a query finds, grouped and in order of worth. */
import { type Corpus, joinSegments } from './corpus';
import { type ClauseMatch, matchClause, type Term } from './match-clause';
import { type Filter, parseQuery, type Query } from './parse-query';
import { type Group, groups, type Searchable } from './searchable';
import { buildSegment, type Segment } from './segment';
import { takeBest } from './take-best';
import { addTo, amountOf, emptyTally, type Tally } from './tally';

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
  return withSegment(index, buildSegment(entries));
}

/** The same with entries that are inverted already. */
export function withSegment(index: SearchIndex, segment: Segment): SearchIndex {
  return joined([...index.segments, segment]);
}

function joined(segments: readonly Segment[]): SearchIndex {
  return { segments, corpus: joinSegments(segments) };
}

export interface SearchOptions {
  /** The groups to look in; all by default. */
  readonly in?: readonly Group[];
  /** How many hits of each group to give; totals count all of them. 50 by default. */
  readonly limit?: number;
  /** The id of an entry that is found before all others, whatever the query. */
  readonly first?: string;
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
  /** The query as it was read. */
  readonly asked: Query;
}

const defaultLimit = 50;
/** How fast repeating a word in the query stops counting. */
const repetition = 2;

/** Finds what the query asks for. Never throws; an empty query, or one of exclusions alone, finds nothing. */
export function searchIndex(index: SearchIndex, query: string, options: SearchOptions = {}): SearchResults {
  const { corpus } = index;
  const parsed = parseQuery(query);
  const matches = parsed.clauses.map((clause) => matchClause(corpus, clause));
  const found = combine(corpus, parsed, matches);
  const strict = strictRows(corpus, parsed, { matches, found });
  const first = corpus.entries.findIndex(({ id }) => id === options.first);
  const rowsOf: number[][] = groups.map(() => []);
  for (const row of first === -1 ? strict : putFirst(first, strict, found))
    rowsOf[corpus.groupOf[row] ?? 0]?.push(row);
  const wanted = new Set(options.in ?? groups);
  const results = groups.flatMap((group, place) =>
    wanted.has(group)
      ? [
          groupResults(corpus, group, {
            found,
            rows: rowsOf[place] ?? [],
            limit: options.limit ?? defaultLimit,
          }),
        ]
      : [],
  );
  return {
    query,
    groups: [...results.filter((each) => each.total > 0), ...results.filter((each) => each.total === 0)],
    total: results.reduce((sum, each) => sum + each.total, 0),
    withAllWords: results.reduce((sum, each) => sum + each.withAllWords, 0),
    terms: matches.map((match) => match.term),
    asked: parsed,
  };
}

/** Gives the row more worth than any other, and all the words. */
function putFirst(first: number, rows: readonly number[], found: Found): readonly number[] {
  const best = found.scores.rows.reduce((most, row) => Math.max(most, amountOf(found.scores, row)), 0);
  addTo(found.scores, first, best + 1);
  found.held[first] = found.clauses;
  return [first, ...rows.filter((row) => row !== first)];
}

/** All clauses together. */
interface Found {
  readonly scores: Tally;
  /** By row, how many clauses it holds. */
  readonly held: Uint16Array;
  readonly clauses: number;
}

function combine(corpus: Corpus, query: Query, matches: readonly ClauseMatch[]): Found {
  const scores = emptyTally(corpus.entries.length);
  const held = new Uint16Array(corpus.entries.length);
  for (const [index, match] of matches.entries()) {
    const times = query.clauses[index]?.times ?? 1;
    const weight = (times * (repetition + 1)) / (times + repetition);
    for (const row of match.scores.rows) {
      addTo(scores, row, weight * amountOf(match.scores, row));
      held[row] = (held[row] ?? 0) + 1;
    }
  }
  return { scores, held, clauses: matches.length };
}

interface Matched {
  readonly matches: readonly ClauseMatch[];
  readonly found: Found;
}

/** The rows found, or with filters alone every row, that pass what is strict: phrases, +words, -words and filters. */
function strictRows(corpus: Corpus, query: Query, { matches, found }: Matched): readonly number[] {
  const { clauses, excluded, filters } = query;
  const hasOnlyFilters = clauses.length === 0 && filters.length > 0;
  const rows = hasOnlyFilters ? [...corpus.entries.keys()] : found.scores.rows;
  const required = matches.filter((_, index) => clauses[index]?.isRequired);
  // A misspelt exclusion excludes nothing: words that are only near to it were not meant.
  const banned = excluded
    .map((clause) => matchClause(corpus, clause))
    .filter((match) => match.term.found === 'as-typed');
  if (required.length === 0 && banned.length === 0 && filters.length === 0) return rows;
  const holds = (row: number) => (match: ClauseMatch) => amountOf(match.scores, row) > 0;
  return rows.filter(
    (row) =>
      required.every(holds(row)) &&
      !banned.some(holds(row)) &&
      filters.every((filter) => passes(corpus.entries[row], filter)),
  );
}

function passes(entry: Searchable | undefined, filter: Filter): boolean {
  const values = entry?.facets[filter.key] ?? [];
  return values.some((value) => value.toLowerCase().startsWith(filter.value)) !== filter.isExcluded;
}

interface GroupRows {
  readonly found: Found;
  readonly rows: readonly number[];
  readonly limit: number;
}

function groupResults(corpus: Corpus, group: Group, { found, rows, limit }: GroupRows): GroupResults {
  const { scores, held, clauses } = found;
  const hasAll = (row: number): boolean => held[row] === clauses;
  const byWorth = (a: number, b: number): number =>
    Number(hasAll(b)) - Number(hasAll(a)) || amountOf(scores, b) - amountOf(scores, a) || a - b;
  return {
    group,
    total: rows.length,
    withAllWords: rows.reduce((sum, row) => sum + (hasAll(row) ? 1 : 0), 0),
    hits: takeBest(rows, limit, byWorth).flatMap((row) => {
      const entry = corpus.entries[row];
      return entry ? [{ entry, score: amountOf(scores, row), hasAllWords: hasAll(row) }] : [];
    }),
  };
}
