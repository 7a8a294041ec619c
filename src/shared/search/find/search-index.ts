/** The search itself: the entries that a query finds, grouped and in order of worth. */
import {
  addAll,
  addBit,
  type Bits,
  countCommon,
  eachBit,
  emptyBits,
  hasBit,
  keepCommon,
  removeBit,
  takeOut,
} from '../index/bits';
import type { SearchIndex } from '../index/search-index';
import { parseQuery } from '../query/parse-query';
import type { Filter, Query } from '../query/query';
import { groups } from '../searchable';
import { bestRows } from './best-rows';
import { countFacets, type FacetCounts, type ReadFilter } from './count-facets';
import { type Budget, findAsTyped, findClause, mostNear } from './find-clause';
import { partOf } from './count-words';
import {
  type GroupResults,
  type Hit,
  resultsOf,
  type SearchOptions,
  type SearchResults,
  usualLimit,
} from './results';
import { weightOfTimes } from './score';
import { addTo, clear, release, takeTally, type Tally } from './tally';
import type { Term } from './term';
import { rowsTogether } from './words-together';

/** Finds what the query asks for. Never throws; an empty query, or one of exclusions alone, finds nothing. */
export function searchIndex(index: SearchIndex, query: string, options: SearchOptions = {}): SearchResults {
  const asked = parseQuery(query, options.vocabulary);
  const found = findClauses(index, asked);
  const passing = rowsPassing(index, asked, found);
  const first = options.first === undefined ? null : rowOfEntry(index, options.first);
  if (first !== null) putFirst(first, passing.rows, found);
  // What is asked for by name has all its words, whatever they are.
  const together = rowsWithAll(index, passing.unfiltered, found);
  if (first !== null) addBit(together, first);
  const all = passing.rows.slice();
  keepCommon(all, together);
  const limit = options.limit ?? usualLimit;
  const wanted = new Set(options.in ?? groups);
  const best = bestRows(index, passing.rows, { scores: found.scores, all, limit });
  const results = groups.flatMap((group, place): readonly GroupResults[] =>
    wanted.has(group)
      ? [
          {
            group,
            total: countFacet(index, passing.rows, `group:${group}`),
            withAllWords: countFacet(index, all, `group:${group}`),
            hits: (best[place] ?? []).flatMap((row) => hitOf(index, row, { scores: found.scores, all })),
          },
        ]
      : [],
  );
  const hasAll = results.some((each) => each.withAllWords > 0);
  const facets: FacetCounts = options.facets
    ? countFacets(index, hasAll ? together : passing.unfiltered, passing.filters)
    : new Map();
  release(found.scores);
  return resultsOf(results, { query, terms: found.clauses.flat(), asked, facets });
}

/** All clauses together. */
interface Found {
  readonly scores: Tally;
  /** By row, how many clauses it holds; empty where there is only one. */
  readonly held: Uint8Array;
  /** The terms of each clause. */
  readonly clauses: readonly (readonly Term[])[];
  /** The rows of each clause that is a must. */
  readonly required: readonly Bits[];
}

function findClauses(index: SearchIndex, { clauses }: Query): Found {
  const { size } = index;
  const scores = takeTally(size);
  const budget: Budget = { near: mostNear };
  const [only] = clauses;
  if (only?.times === 1 && clauses.length === 1) {
    // Nothing to add up: what it is worth is the score, and every row that is found holds it.
    const terms = findClause(index, only, scores, budget);
    return { scores, held: noRows, clauses: [terms], required: [] };
  }
  const held = noneHeld(size);
  const own = takeTally(size);
  const required: Bits[] = [];
  const found = clauses.map((clause) => {
    const terms = findClause(index, clause, own, budget);
    const weight = weightOfTimes(clause.times);
    for (let place = 0; place < own.count; place += 1) {
      const row = own.rows[place] ?? 0;
      addTo(scores, row, weight * (own.amounts[row] ?? 0));
      held[row] = (held[row] ?? 0) + 1;
    }
    if (clause.isRequired) required.push(bitsOf(own, size));
    clear(own);
    return terms;
  });
  release(own);
  return { scores, held, clauses: found, required };
}

const noRows = new Uint8Array(0);

/** Used again and again; a query has fewer clauses than 255. */
let held = new Uint8Array(0);

function noneHeld(size: number): Uint8Array {
  if (held.length < size) held = new Uint8Array(size);
  else held.fill(0);
  return held;
}

/** What passes everything strict, and what passes it but for the filters. */
interface Passing {
  readonly rows: Bits;
  readonly unfiltered: Bits;
  readonly filters: readonly ReadFilter[];
}

/** The rows found, or with filters alone every row, that pass what is strict: phrases, +words, -words and filters. */
function rowsPassing(index: SearchIndex, { clauses, excluded, filters }: Query, found: Found): Passing {
  const hasOnlyFilters = clauses.length === 0 && filters.length > 0;
  const unfiltered = hasOnlyFilters ? liveRows(index) : bitsOf(found.scores, index.size);
  for (const each of found.required) keepCommon(unfiltered, each);
  for (const sought of excluded) {
    const own = takeTally(index.size);
    findAsTyped(index, sought, own);
    takeOut(unfiltered, bitsOf(own, index.size));
    release(own);
  }
  const rows = unfiltered.slice();
  const read = filters.map((filter) => ({ filter, rows: rowsWith(index, filter) }));
  for (const each of read) {
    if (each.filter.isExcluded) takeOut(rows, each.rows);
    else keepCommon(rows, each.rows);
  }
  return { rows, unfiltered, filters: read };
}

/** The rows that have one of the filter's values. */
function rowsWith({ parts, size }: SearchIndex, { key, values }: Filter): Bits {
  const bits = emptyBits(size);
  for (const { segment, base } of parts) {
    for (const value of values) {
      const having = segment.facets.get(`${key}:${value}`);
      if (having) addAll(bits, having, base);
    }
  }
  return bits;
}

function liveRows({ parts, size }: SearchIndex): Bits {
  const bits = emptyBits(size);
  for (const { segment, base, dead } of parts) {
    for (let row = 0; row < segment.size; row += 1) addBit(bits, base + row);
    if (dead) eachBit(dead, (row) => removeBit(bits, base + row));
  }
  return bits;
}

function bitsOf({ rows, count }: Tally, size: number): Bits {
  const bits = emptyBits(size);
  for (let place = 0; place < count; place += 1) addBit(bits, rows[place] ?? 0);
  return bits;
}

/** The rows that hold every clause, near each other. */
function rowsWithAll(index: SearchIndex, rows: Bits, { held, clauses }: Found): Bits {
  if (clauses.length < 2) return rows.slice();
  const all = rows.slice();
  eachBit(rows, (row) => {
    if (held[row] !== clauses.length) removeBit(all, row);
  });
  return rowsTogether(index, all, clauses);
}

function countFacet({ parts }: SearchIndex, rows: Bits, name: string): number {
  let count = 0;
  for (const { segment, base } of parts) {
    const bits = segment.facets.get(name);
    if (bits) count += countCommon(rows, bits, base);
  }
  return count;
}

function rowOfEntry({ parts }: SearchIndex, id: string): number | null {
  for (const { segment, base } of parts) {
    const row = segment.rowOf(id);
    if (row !== -1) return base + row;
  }
  return null;
}

/** Gives the row more worth than any other. */
function putFirst(first: number, rows: Bits, { scores }: Found): void {
  let best = 0;
  for (let place = 0; place < scores.count; place += 1)
    best = Math.max(best, scores.amounts[scores.rows[place] ?? 0] ?? 0);
  addTo(scores, first, best + 1);
  addBit(rows, first);
}

interface Worth {
  readonly scores: Tally;
  readonly all: Bits;
}

function hitOf(index: SearchIndex, row: number, { scores, all }: Worth): readonly Hit[] {
  const part = partOf(index.parts, row);
  const entry = part?.segment.entryAt(row - part.base);
  return entry ? [{ entry, score: scores.amounts[row] ?? 0, hasAllWords: hasBit(all, row) }] : [];
}
