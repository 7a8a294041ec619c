/**
 * The search without an index: every text is looked through. Used for the moment until an index is there; it finds what
 * holds all the words, in the order of the text, and knows neither families of words nor near spellings.
 */
import { analyse, fold } from '../words/analyser';
import { parseQuery } from '../query/parse-query';
import type { Filter, Sought } from '../query/query';
import { groups, type Searchable } from '../searchable';
import { type GroupResults, resultsOf, type SearchOptions, type SearchResults, usualLimit } from './results';
import type { Term } from './term';

/** Finds what the query asks for. Never throws. */
export function scanEntries(
  entries: readonly Searchable[],
  query: string,
  options: SearchOptions = {},
): SearchResults {
  const asked = parseQuery(query, options.vocabulary);
  const isAsked = asked.clauses.length > 0 || asked.filters.length > 0;
  const found = entries.filter(
    (entry) =>
      isAsked &&
      asked.clauses.every(({ alternatives }) => alternatives.some((sought) => holds(entry, sought))) &&
      !asked.excluded.some((sought) => holds(entry, sought)) &&
      asked.filters.every((filter) => fits(entry, filter)),
  );
  const wanted = new Set(options.in ?? groups);
  const results = groups.flatMap((group): readonly GroupResults[] => {
    if (!wanted.has(group)) return [];
    const of = found.filter((entry) => entry.group === group);
    const first = of.filter(({ id }) => id === options.first);
    const hits = [...first, ...of.filter((entry) => !first.includes(entry))].slice(
      0,
      options.limit ?? usualLimit,
    );
    return [
      {
        group,
        total: of.length,
        withAllWords: of.length,
        hits: hits.map((entry) => ({ entry, score: 0, hasAllWords: true })),
      },
    ];
  });
  const terms = asked.clauses.flatMap(({ alternatives }) =>
    alternatives.map((sought) => termOf(sought, found)),
  );
  return resultsOf(results, { query, terms, asked, facets: new Map() });
}

const spaced = new WeakMap<Searchable, string>();

/** The words of an entry, each after a space; fields are parted by a line end. */
function textOf(entry: Searchable): string {
  const known = spaced.get(entry);
  if (known !== undefined) return known;
  const { title, text, more } = entry.fields;
  const made = [title, text, more]
    .map((field) =>
      analyse(field)
        .map(({ word, isJoined }) => (isJoined ? '' : ` ${word}`))
        .join(''),
    )
    .join('\n');
  spaced.set(entry, made);
  return made;
}

const bared = new WeakMap<Searchable, string>();
const notInWords = /[^\p{L}\p{M}\p{N}]+/gu;

/** Its letters alone, folded: what does not have those of a word does not hold it, and is soon seen. */
function bareOf(entry: Searchable): string {
  const known = bared.get(entry);
  if (known !== undefined) return known;
  const { title, text, more } = entry.fields;
  const made = fold(`${title}\n${text}\n${more}`).replace(notInWords, '');
  bared.set(entry, made);
  return made;
}

function holds(entry: Searchable, { words }: Sought): boolean {
  // To find the words of a text takes far longer than to see that they cannot be there.
  if (!bareOf(entry).includes(words.join('').replace(notInWords, ''))) return false;
  // Whatever begins so: a family is mostly that, and a scan may find a little too much for a moment.
  return textOf(entry).includes(` ${words.join(' ')}`);
}

function fits({ facets }: Searchable, { key, values, isExcluded }: Filter): boolean {
  const own: readonly string[] = facets[key] ?? [];
  return own.some((value) => values.includes(value)) !== isExcluded;
}

function termOf({ typed, words }: Sought, found: readonly Searchable[]): Term {
  const last = words.length - 1;
  const slots = words.map((word, place) => ({
    forms: new Set([word]),
    prefix: place === last ? word : null,
  }));
  const [only] = slots;
  return {
    typed,
    found: found.length > 0 ? 'as-typed' : 'nowhere',
    forms: slots.length === 1 && only ? only.forms : new Set(),
    prefix: slots.length === 1 && only ? only.prefix : null,
    sequence: slots.length === 1 ? [] : slots,
  };
}
