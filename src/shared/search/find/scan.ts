/**
 * The search without an index: every text is looked through. Used for the moment until an index is there. It finds and
 * counts what the index does, in the order of the text; only words that are spelt nearly so it does not know.
 */
import { parseQuery } from '../query/parse-query';
import type { Sought } from '../query/query';
import { groups, type Searchable } from '../searchable';
import { countFacetsOf, fits } from './count-facets';
import { holdsWords, isToBeRead, looking, standTogether } from './look-through';
import { metWords, readSoFar, stemOf } from './read-entries';
import {
  type GroupResults,
  type Hit,
  resultsOf,
  type SearchOptions,
  type SearchResults,
  usualLimit,
} from './results';
import type { Term } from './term';

/** Finds what the query asks for. Never throws. */
export function scanEntries(
  entries: readonly Searchable[],
  query: string,
  options: SearchOptions = {},
): SearchResults {
  const asked = parseQuery(query, options.vocabulary, options.unknownValues);
  const { clauses, excluded, filters } = asked;
  const isListing = clauses.length === 0 && filters.length > 0;
  const lookFor = [...clauses.flatMap(({ alternatives }) => alternatives), ...excluded].map(looking);
  const lookingFor = new Map(lookFor.map((each) => [each.sought, each]));
  const holds = (row: number, sought: Sought): boolean => {
    const each = lookingFor.get(sought);
    return each !== undefined && holdsWords(entries, row, each);
  };
  const readBefore = readSoFar();
  const met = new Set<Sought>();
  let unread = 0;
  const found = entries.flatMap((entry, row): readonly Hit[] => {
    if (readSoFar() - readBefore > (options.mostRead ?? Infinity) && isToBeRead(entry, lookFor)) {
      unread += 1;
      return [];
    }
    const held = clauses.filter(({ alternatives }) => {
      const those = alternatives.filter((sought) => holds(row, sought));
      for (const sought of those) met.add(sought);
      return those.length > 0;
    });
    const passes =
      (isListing || held.length > 0) &&
      clauses.every((clause) => !clause.isRequired || held.includes(clause)) &&
      !excluded.some((sought) => holds(row, sought));
    const isFirst = entry.id === options.first;
    if (!passes && !isFirst) return [];
    const hasAllWords = isFirst || (held.length === clauses.length && standTogether(entries, row, clauses));
    return [{ entry, score: 0, hasAllWords }];
  });
  const wanted = new Set(options.in ?? groups);
  const rows = found.filter(
    ({ entry }) => entry.id === options.first || filters.every((filter) => fits(entry, filter)),
  );
  const byGroup = Map.groupBy(rows, ({ entry }) => entry.group);
  const results = groups.flatMap((group): readonly GroupResults[] => {
    if (!wanted.has(group)) return [];
    const of = byGroup.get(group) ?? [];
    const withAll = of.filter(({ hasAllWords }) => hasAllWords);
    const first = withAll.filter(({ entry }) => entry.id === options.first);
    const hits = [...new Set([...first, ...withAll, ...of])].slice(0, options.limit ?? usualLimit);
    return [{ group, total: of.length, withAllWords: withAll.length, hits }];
  });
  const hasAll = results.some(({ withAllWords }) => withAllWords > 0);
  const counted = hasAll ? found.filter(({ hasAllWords }) => hasAllWords) : found;
  return resultsOf(results, {
    query,
    terms: clauses.flatMap(({ alternatives }) => alternatives.map((sought) => termOf(sought, met))),
    asked,
    ...(unread > 0 && { isPartial: true }),
    facets: options.facets
      ? countFacetsOf(
          counted.map(({ entry }) => entry),
          filters,
        )
      : new Map(),
  });
}

function termOf(sought: Sought, met: ReadonlySet<Sought>): Term {
  const { typed, words, isExact, isPrefix } = sought;
  const slots = words.map((word, place) => ({
    forms: isExact ? new Set([word]) : new Set([word, ...metWords(stemOf(word))]),
    prefix: isPrefix && place === words.length - 1 ? word : null,
  }));
  const [only] = slots;
  const isPlain = slots.length === 1 && only;
  return {
    typed,
    found: met.has(sought) ? 'as-typed' : 'nowhere',
    forms: isPlain ? only.forms : new Set(),
    prefix: isPlain ? only.prefix : null,
    sequence: isPlain ? [] : slots,
  };
}
