/** The search itself: the entries that a query finds, grouped and in order of worth. */
import { addAll, addBit, type Bits, hasBit, keepCommon, takeOut } from '../index/bits';
import type { SearchIndex } from '../index/search-index';
import { parseQuery } from '../query/parse-query';
import type { Filter, Query } from '../query/query';
import { groups } from '../searchable';
import { bestRows, type Worthy } from './best-rows';
import { borrowBits, borrowCopy, giveBackBits } from './borrow-bits';
import { bringPostings } from './bring-postings';
import { countFacets, type FacetCounts, type ReadFilter } from './count-facets';
import { partOf } from './count-words';
import { findAsTyped, findClause, type FoundClause, type Means, mostNear } from './find-clause';
import { countGroup } from './group-rows';
import { type Hit, resultsOf, type SearchOptions, type SearchResults, usualLimit } from './results';
import { takeOutDead } from './rows-of-words';
import { keepTogether } from './words-together';

/** Finds what the query asks for. Never throws; an empty query, or one of exclusions alone, finds nothing. */
export function searchIndex(index: SearchIndex, query: string, options: SearchOptions = {}): SearchResults {
  giveBackBits();
  const asked = parseQuery(query, options.vocabulary, options.unknownValues);
  const clauses = findClauses(index, asked, new Set(options.knownWords));
  const passing = rowsPassing(index, asked, clauses);
  const { rows } = passing;
  const together = rowsWithAll(index, passing.unfiltered, clauses);
  const first = options.first === undefined ? null : rowOfEntry(index, options.first);
  if (first !== null) {
    // What is asked for by name is found whatever else is asked, and has all its words, whatever they are.
    addBit(rows, first);
    addBit(together, first);
  }
  const all = borrowCopy(rows);
  keepCommon(all, together);
  const wanted = options.in ?? groups;
  const limits = groups.map((group) => (wanted.includes(group) ? (options.limit ?? usualLimit) : 0));
  const best = bestRows(index, { rows, whole: all, first }, clauses, limits);
  const results = groups.flatMap((group, place) =>
    wanted.includes(group)
      ? [
          {
            group,
            total: countGroup(index, rows, place),
            withAllWords: countGroup(index, all, place),
            hits: best[place]?.flatMap((worthy) => hitOf(index, worthy, all)) ?? [],
          },
        ]
      : [],
  );
  const hasAll = results.some((each) => each.withAllWords > 0);
  const facets: FacetCounts = options.facets
    ? countFacets(index, hasAll ? together : passing.unfiltered, passing.filters)
    : new Map();
  return resultsOf(results, { query, terms: clauses.flatMap(({ terms }) => terms), asked, facets });
}

function findClauses(
  index: SearchIndex,
  { clauses, excluded }: Query,
  known: ReadonlySet<string>,
): readonly FoundClause[] {
  const sought = [...clauses.flatMap(({ alternatives }) => alternatives), ...excluded];
  const means: Means = { near: mostNear, known, bring: bringPostings(index, sought) };
  return clauses.map((clause) => findClause(index, clause, means));
}

/** What passes everything strict, and what passes it but for the filters. */
interface Passing {
  readonly rows: Bits;
  readonly unfiltered: Bits;
  readonly filters: readonly ReadFilter[];
}

/** The rows found, or with filters alone every row, that pass what is strict: phrases, +words, -words and filters. */
function rowsPassing(
  index: SearchIndex,
  { excluded, filters }: Query,
  clauses: readonly FoundClause[],
): Passing {
  const hasOnlyFilters = clauses.length === 0 && filters.length > 0;
  const unfiltered = hasOnlyFilters ? liveRows(index) : borrowBits(index.size);
  for (const { rows } of clauses) addAll(unfiltered, rows, 0);
  for (const { rows, isRequired } of clauses) if (isRequired) keepCommon(unfiltered, rows);
  for (const sought of excluded) takeOut(unfiltered, findAsTyped(index, sought).rows);
  const rows = borrowCopy(unfiltered);
  const read = filters.map((filter) => ({ filter, rows: rowsWith(index, filter) }));
  for (const each of read) {
    if (each.filter.isExcluded) takeOut(rows, each.rows);
    else keepCommon(rows, each.rows);
  }
  return { rows, unfiltered, filters: read };
}

/** The rows that have one of the filter's values. */
function rowsWith({ parts, size }: SearchIndex, { key, values }: Filter): Bits {
  const bits = borrowBits(size);
  for (const { segment, base } of parts) {
    for (const value of values) {
      const having = segment.facets.get(`${key}:${value}`);
      if (having) addAll(bits, having, base);
    }
  }
  return bits;
}

function liveRows(index: SearchIndex): Bits {
  const bits = borrowBits(index.size);
  for (const { segment, base } of index.parts)
    for (let row = 0; row < segment.size; row += 1) addBit(bits, base + row);
  takeOutDead(index, bits);
  return bits;
}

/** The rows that hold every clause, near each other. */
function rowsWithAll(index: SearchIndex, rows: Bits, clauses: readonly FoundClause[]): Bits {
  const all = borrowCopy(rows);
  if (clauses.length < 2) return all;
  for (const clause of clauses) keepCommon(all, clause.rows);
  keepTogether(
    index,
    all,
    clauses.map(({ terms }) => terms),
  );
  return all;
}

function rowOfEntry({ parts }: SearchIndex, id: string): number | null {
  for (const { segment, base } of parts) {
    const row = segment.rowOf(id);
    if (row !== -1) return base + row;
  }
  return null;
}

function hitOf({ parts }: SearchIndex, { row, score }: Worthy, all: Bits): readonly Hit[] {
  const part = partOf(parts, row);
  const entry = part?.segment.entryAt(row - part.base);
  return entry ? [{ entry, score, hasAllWords: hasBit(all, row) }] : [];
}
