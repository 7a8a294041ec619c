/** What was typed, read as words, "phrases", -exclusions, +musts and filters. Whatever cannot be read is words. */
import { certainties, kinds, sources } from '../briefing/statement';
import { analyse, isStopWord, type Token } from './analyser';
import { type FacetKey, facetKeys } from './searchable';

/** One thing to look for: a word, or words side by side. */
export interface Clause {
  /** As typed, for messages. */
  readonly typed: string;
  /** The folded words that must stand side by side; a single one for a plain word. */
  readonly words: readonly string[];
  /** `welltrained` for `well-trained`, which also finds the words apart; null otherwise. */
  readonly joined: string | null;
  /** In quotation marks: these very forms and no other of their family. */
  readonly isExact: boolean;
  /** The last word may be the beginning of one. */
  readonly isPrefix: boolean;
  /** Nothing without it is shown. */
  readonly isRequired: boolean;
  /** How often it was typed. */
  readonly times: number;
}

/** `kind:criticism`; the value may be the beginning of one. */
export interface Filter {
  readonly key: FacetKey;
  readonly value: string;
  readonly isExcluded: boolean;
}

export interface Query {
  readonly clauses: readonly Clause[];
  readonly excluded: readonly Clause[];
  readonly filters: readonly Filter[];
  /** Filters for something that there is not, or that is still to be typed: nothing is left out for them. */
  readonly unknown: readonly UnknownFilter[];
}

/** `kind:zebra`, or `kind:` with an empty value. */
export interface UnknownFilter {
  readonly key: Exclude<FacetKey, 'tag'>;
  readonly value: string;
}

const part =
  /(?<sign>[+\-−–]?)(?:["“”„«»](?<phrase>[^"“”„«»]*)(?<closed>["“”„«»])?|(?<chunk>[^\s"“”„«»]+))/gv;
/** A number with its commas in place is whole: 80,000 is not the beginning of 800,000. */
const finishedNumber = /\d,\d{3}$/u;
const filter = /^(?<key>[a-z]+):(?<value>\S*)$/iv;

/** What can stand after the colon; documents are numbered, and each briefing has its own. */
export const facetValues: Readonly<Record<Exclude<FacetKey, 'tag' | 'document'>, readonly string[]>> = {
  kind: kinds,
  certainty: certainties,
  source: sources,
};

/** Reads a query. Never throws; a query with nothing to look for has no clauses and no filters. */
export function parseQuery(query: string): Query {
  const typed: TypedClause[] = [];
  const excluded: Clause[] = [];
  const filters: Filter[] = [];
  const unknown: UnknownFilter[] = [];
  const isShouted = query === query.toUpperCase() && /\S\s+\S/u.test(query);
  for (const { index, 0: whole, groups } of query.matchAll(part)) {
    const isExcluded = /[\-−–]/v.test(groups?.['sign'] ?? '');
    const isLast = index + whole.length === query.length;
    const isRequired = groups?.['sign'] === '+';
    const chunk = groups?.['chunk'];
    if (chunk === undefined) {
      const isOpen = groups?.['closed'] === undefined;
      const clause = phraseClause(groups?.['phrase'] ?? '', isLast && isOpen && !isExcluded);
      if (clause && isExcluded) excluded.push(clause);
      else if (clause) typed.push({ clause, isStop: false });
      continue;
    }
    const found = readFilter(chunk);
    if (found) {
      if (found.isKnown) filters.push({ key: found.key, value: found.value, isExcluded });
      else if (found.key !== 'tag') unknown.push({ key: found.key, value: found.value });
      continue;
    }
    for (const each of wordClauses(chunk, { isLast: isLast && !isExcluded, isRequired, isShouted })) {
      if (isExcluded) excluded.push(each.clause);
      else typed.push(each);
    }
  }
  return { clauses: merge(withoutStopWords(typed)), excluded, filters, unknown };
}

interface TypedClause {
  readonly clause: Clause;
  readonly isStop: boolean;
}

/** Stop words are looked for only when nothing else is: "the agreement" is a search for "agreement". */
function withoutStopWords(typed: readonly TypedClause[]): readonly Clause[] {
  const content = typed.filter((each) => !each.isStop || each.clause.isRequired);
  return (content.length > 0 ? content : typed).map((each) => each.clause);
}

function merge(clauses: readonly Clause[]): readonly Clause[] {
  const byKey = new Map<string, Clause>();
  for (const clause of clauses) {
    const key = `${clause.isExact} ${clause.words.join(' ')}`;
    const before = byKey.get(key);
    byKey.set(
      key,
      before
        ? {
            ...before,
            times: before.times + clause.times,
            isRequired: before.isRequired || clause.isRequired,
            isPrefix: before.isPrefix && clause.isPrefix,
          }
        : clause,
    );
  }
  return [...byKey.values()];
}

function phraseClause(phrase: string, isUnfinished: boolean): Clause | null {
  const tokens = analyse(phrase);
  const words = tokens.filter((token) => !token.isJoined).map((token) => token.word);
  if (words.length === 0) return null;
  return {
    typed: phrase.trim(),
    words,
    joined: null,
    isExact: true,
    isPrefix: isUnfinished && tokens.at(-1)?.end === phrase.length,
    isRequired: true,
    times: 1,
  };
}

interface ChunkPlace {
  /** Nothing follows it in the query. */
  readonly isLast: boolean;
  readonly isRequired: boolean;
  /** The whole query is in capitals, so that capitals say nothing. */
  readonly isShouted: boolean;
}

function wordClauses(chunk: string, place: ChunkPlace): readonly TypedClause[] {
  return runs(analyse(chunk)).flatMap(({ tokens, joined }) => {
    const [first] = tokens;
    const last = tokens.at(-1);
    if (!first || !last) return [];
    const token = { ...first, isEmphatic: first.isEmphatic && (!place.isShouted || chunk.includes('.')) };
    const isSingle = tokens.length === 1;
    // "US" is the country: not a stop word, and not the beginning of "usual" either.
    const isName = isSingle && token.isEmphatic && isStopWord({ ...token, isEmphatic: false });
    const clause = {
      typed: chunk.slice(first.start, last.end),
      words: tokens.map((each) => each.word),
      joined,
      isExact: false,
      isPrefix: place.isLast && last.end === chunk.length && !isName && !finishedNumber.test(chunk),
      isRequired: place.isRequired,
      times: 1,
    };
    return [{ clause, isStop: isSingle && isStopWord(token) }];
  });
}

interface Run {
  readonly tokens: Token[];
  readonly joined: string | null;
}

/** Words tied by a hyphen, or written without a space, make one run. */
function runs(tokens: readonly Token[]): readonly Run[] {
  const found: Run[] = [];
  for (const token of tokens) {
    const run = found.at(-1);
    const last = run?.tokens.at(-1);
    if (token.isJoined) {
      const parts = found.filter((each) => (each.tokens[0]?.start ?? -1) >= token.start);
      found.splice(found.length - parts.length, parts.length, {
        tokens: parts.flatMap((each) => each.tokens),
        joined: token.word,
      });
    } else if (run && last?.end === token.start) {
      run.tokens.push(token);
    } else {
      found.push({ tokens: [token], joined: null });
    }
  }
  return found;
}

interface ReadFilter {
  readonly key: FacetKey;
  readonly value: string;
  /** Something can have this value. */
  readonly isKnown: boolean;
}

/** Null when it is no filter: `title:peace` is two words. */
function readFilter(chunk: string): ReadFilter | null {
  const groups = filter.exec(chunk)?.groups;
  const key = facetKeys.find((each) => each === groups?.['key']?.toLowerCase());
  const value = groups?.['value']?.toLowerCase() ?? '';
  switch (key) {
    case undefined:
      return null;
    case 'tag':
      return { key, value: value.replace(/^#/u, ''), isKnown: value !== '' };
    case 'document': {
      const number = /^(?:d|doc|document)?(\d)$/u.exec(value)?.[1];
      if (number !== undefined) return { key, value: `doc${number}`, isKnown: true };
      return { key, value, isKnown: begins(value, ['agreement', 'none']) };
    }
    default:
      return { key, value, isKnown: begins(value, facetValues[key]) };
  }
}

function begins(value: string, values: readonly string[]): boolean {
  return value !== '' && values.some((each) => each.startsWith(value));
}
