/** Reads what was typed. Whatever cannot be read as it seems to have been meant is words, and is named. */
import { assertNever } from '../../assert-never';
import { type Clause, type Filter, type Query, queryLimits, type Sought, type Unread } from './query';
import { isShouted } from '../words/analyser';
import { cutQuery, type Piece } from './query-pieces';
import { type Part, partsOf, type SoughtPart } from './query-parts';
import { type ReadFilter, readFilter, type UnknownValues } from './read-filter';
import { type ReadWord, readWords } from './read-words';
import { usualVocabulary, type Vocabulary } from './vocabulary';

/**
 * Reads a query. Never throws, and reads no more than `queryLimits` say; a query with nothing to look for has no clauses
 * and no filters.
 */
export function parseQuery(
  query: string,
  vocabulary: Vocabulary = usualVocabulary,
  unknownValues: UnknownValues = 'as-words',
): Query {
  const end = endOfRead(query);
  const pieces = cutQuery(query.slice(0, end));
  const parts = partsOf(pieces, {
    isShouted: isShouted(pieces.flatMap((piece) => ('typed' in piece ? [piece.typed] : [])).join(' ')),
    end: query.length,
  });
  const sought: SoughtPart[] = [];
  const filters: Filter[] = [];
  const unread: Unread[] = [];
  let soughtLeft: number = queryLimits.sought;
  let valuesLeft: number = queryLimits.values;
  let beyond = query.slice(end);
  for (const part of parts) {
    valuesLeft -= part.kind === 'filter' ? part.values.length : 0;
    const read = valuesLeft < 0 ? null : readPart(part, { vocabulary, unknownValues, end: query.length });
    soughtLeft -= read?.sought.reduce((sum, { alternatives }) => sum + alternatives.length, 0) ?? 0;
    if (!read || soughtLeft < 0) {
      beyond = query.slice(part.start);
      break;
    }
    sought.push(...read.sought);
    if (read.filter) filters.push(read.filter);
    unread.push(...read.unread.map((each) => withNext(each, pieces, part.start)));
  }
  const endOfSought = query.length - beyond.length;
  const readPieces = pieces.filter(({ start }) => start < endOfSought);
  unread.push(...unknownFilters(readPieces), ...bareNots(readPieces));
  const tooLong = beginningOf(beyond.trim());
  return {
    clauses: merge(withoutStopWords(sought.filter(({ sign }) => sign !== 'not')).map(clauseOf)),
    excluded: sought
      .filter(({ sign }) => sign === 'not')
      .flatMap(({ alternatives }) => alternatives.map((each) => each.sought)),
    filters,
    unread: [...unread, ...(tooLong === '' ? [] : [{ typed: tooLong, why: 'too-long' } as const])],
  };
}

/** The words that seem to have been meant as filters. */
function unknownFilters(pieces: readonly Piece[]): readonly Unread[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'words' && piece.unknownKey !== undefined
      ? [{ typed: `${piece.unknownKey}:`, why: 'no-such-filter' as const }]
      : [],
  );
}

/** Said once, however many there are. */
function bareNots(pieces: readonly Piece[]): readonly Unread[] {
  const isBare = pieces.some((piece) => piece.kind === 'words' && piece.isBareNot);
  return isBare ? [{ typed: 'NOT', why: 'not-without-word' }] : [];
}

/** With the word that stands apart from its filter, if it is one that has no value. */
function withNext(unread: Unread, pieces: readonly Piece[], start: number): Unread {
  if (unread.why !== 'no-value') return unread;
  const next = pieces[pieces.findIndex((piece) => piece.start === start) + 1];
  return next?.kind === 'words' && next.sign !== 'not' ? { ...unread, next: next.typed } : unread;
}

/** How much of what is not read is told, in UTF-16 code units. */
const shownOfBeyond = 40;

/** Whole words where that can be. */
function beginningOf(text: string): string {
  if (text.length <= shownOfBeyond) return text;
  const head = text.slice(0, shownOfBeyond + 1);
  const space = head.search(/\s\S*$/u);
  return (space > 0 ? head.slice(0, space) : head.slice(0, -1)).trimEnd();
}

/** Between words where that can be, and never within a character. */
function endOfRead(query: string): number {
  const { length } = queryLimits;
  if (query.length <= length) return query.length;
  const head = query.slice(0, length + 1);
  const space = head.search(/\s\S*$/u);
  if (space > 0) return space;
  return /[\ud800-\udbff]/u.test(head.charAt(length - 1)) ? length - 1 : length;
}

interface ReadPart extends Pick<ReadFilter, 'filter' | 'unread'> {
  readonly sought: readonly SoughtPart[];
}

interface Reading {
  readonly vocabulary: Vocabulary;
  readonly unknownValues: UnknownValues;
  readonly end: number;
}

function readPart(part: Part, { vocabulary, unknownValues, end }: Reading): ReadPart {
  switch (part.kind) {
    case 'or':
      return {
        sought: [{ kind: 'sought', sign: 'none', alternatives: [orAsWord], start: part.start }],
        filter: null,
        unread: [{ typed: 'OR', why: part.why }],
      };
    case 'filter': {
      const { words, ...read } = readFilter(part, vocabulary, unknownValues);
      return { ...read, sought: wordsInstead(words, { isLast: part.end === end, start: part.start }) };
    }
    case 'sought':
      return { sought: [part], filter: null, unread: [] };
    default:
      return assertNever(part);
  }
}

/** An OR that joins nothing is the word. */
const orAsWord: ReadWord = {
  sought: { typed: 'or', words: ['or'], joined: null, isExact: false, isPrefix: false },
  isStop: true,
};

/** The values of a filter that nothing has, one after the other. */
function wordsInstead(
  values: readonly string[],
  { isLast, start }: { readonly isLast: boolean; readonly start: number },
): readonly SoughtPart[] {
  return values.flatMap((value, index) => {
    const place = { isLast: isLast && index === values.length - 1, isShouted: false };
    return readWords(value, place).map((word) => ({
      kind: 'sought',
      sign: 'none',
      alternatives: [word],
      start,
    }));
  });
}

/** Stop words are looked for only when nothing else is: "the agreement" is a search for "agreement". */
function withoutStopWords(parts: readonly SoughtPart[]): readonly SoughtPart[] {
  const saying = parts.flatMap((part) => {
    if (part.sign === 'must') return [part];
    const alternatives = part.alternatives.filter(({ isStop }) => !isStop);
    return alternatives.length > 0 ? [{ ...part, alternatives }] : [];
  });
  return saying.length > 0 ? saying : parts;
}

/** Phrases are strict by themselves; beside a word, as alternatives, they are not. */
function clauseOf({ sign, alternatives }: SoughtPart): Clause {
  const once = new Map<string, Sought>();
  for (const { sought } of alternatives) {
    const before = once.get(nameOf(sought));
    once.set(nameOf(sought), before ? { ...before, isPrefix: before.isPrefix && sought.isPrefix } : sought);
  }
  return {
    alternatives: [...once.values()],
    isRequired: sign === 'must' || alternatives.every(({ sought }) => sought.isExact),
    times: 1,
  };
}

/** What was typed twice counts twice. */
function merge(clauses: readonly Clause[]): readonly Clause[] {
  const byName = new Map<string, Clause>();
  for (const clause of clauses) {
    const name = clause.alternatives.map(nameOf).toSorted().join('\n');
    const before = byName.get(name);
    byName.set(name, before ? bothOf(before, clause) : clause);
  }
  return [...byName.values()];
}

function bothOf(a: Clause, b: Clause): Clause {
  return {
    alternatives: a.alternatives.map((each) => ({
      ...each,
      isPrefix: each.isPrefix && b.alternatives.some((other) => other.isPrefix),
    })),
    isRequired: a.isRequired || b.isRequired,
    times: a.times + b.times,
  };
}

function nameOf({ isExact, words }: Sought): string {
  return `${isExact} ${words.join(' ')}`;
}
