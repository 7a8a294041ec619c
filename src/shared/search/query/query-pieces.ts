/** A query cut into its pieces, each with its place: words, "phrases", filters, AND and OR. Every text can be cut. */
import { type SpacedNumber, spacedNumbers } from '../words/grouped-number';
import type { FacetKey } from '../searchable';

interface Placed {
  /** UTF-16 code units of the query; the sign is part of the piece. */
  readonly start: number;
  readonly end: number;
}

export type Sign = 'none' | 'must' | 'not';

/** What stands between white space, or up to a quotation mark; the groups of a number stay together. */
export interface WordsPiece extends Placed {
  readonly kind: 'words';
  readonly sign: Sign;
  readonly typed: string;
  /** What stands as the key of a filter that there is not: `foo` of `foo:bar`. */
  readonly unknownKey?: string;
  /** A NOT before nothing that could be left out. */
  readonly isBareNot?: true;
}

export interface PhrasePiece extends Placed {
  readonly kind: 'phrase';
  readonly sign: Sign;
  /** Without the quotation marks. */
  readonly typed: string;
  readonly isClosed: boolean;
}

export interface FilterPiece extends Placed {
  readonly kind: 'filter';
  readonly sign: Sign;
  readonly key: FacetKey;
  /** The key as typed: `doc`. */
  readonly keyTyped: string;
  /** Parted by commas, without quotation marks, none empty. Places are those of the values with their marks. */
  readonly values: readonly (Placed & { readonly typed: string })[];
}

export interface OrPiece extends Placed {
  readonly kind: 'or';
}

/** What is done anyway; where it joins nothing it is the word. */
export interface AndPiece extends Placed {
  readonly kind: 'and';
}

export type Piece = WordsPiece | PhrasePiece | FilterPiece | OrPiece | AndPiece;

/** The names of the keys. */
export const keysTyped: ReadonlyMap<string, FacetKey> = new Map([
  ['kind', 'kind'],
  ['certainty', 'certainty'],
  ['source', 'source'],
  ['says', 'source'],
  ['document', 'document'],
  ['doc', 'document'],
  ['topic', 'topic'],
  ['tag', 'tag'],
  ['colour', 'colour'],
  ['color', 'colour'],
  ['is', 'is'],
  ['in', 'in'],
]);

const quotation = String.raw`["“”„«»]`;
/** Brackets say nothing: OR binds more closely than what stands side by side. */
const between = /[\s\(\[\{]*/vy;
/** NOT is a sign where something follows that has none of its own. */
const signed = /[+\-−–](?=\S)|NOT[\s\(\[\{]+(?=[^\s\(\[\{+\-−–])(?!(?:AND|OR|NOT)(?:\s|$))/vy;
const phrase = new RegExp(`${quotation}(?<inside>[^"“”„«»]*)(?<closing>${quotation}?)`, 'vy');
const keyed = /(?<key>[a-z]{2,9}):/ivy;
/** An address (`https://`) and what ends a line of a text are no filters. */
const unknownKeyed = /(?<key>\p{L}{2,20}):(?=[^\s:\/])/vy;
const bareValue = /[^\s,"“”„«»]*/vy;
const words = /[^\s"“”„«»]+/vy;
const closingBrackets = /[\)\]\}]+$/v;

/** Cuts the query. Cost is linear in its length. */
export function cutQuery(query: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const numbers = spacedNumbers(query);
  let at = take(between, query, 0).end;
  while (at < query.length) {
    const piece = pieceAt(query, at, numbers);
    pieces.push(piece);
    at = take(between, query, piece.end).end;
  }
  return pieces;
}

function pieceAt(query: string, start: number, numbers: readonly SpacedNumber[]): Piece {
  const sign = take(signed, query, start);
  const body = sign.end;
  const common = { start, sign: signOf(sign.text) };
  const key = take(keyed, query, body);
  const known = keysTyped.get(key.groups['key']?.toLowerCase() ?? '');
  if (known) {
    const { values, end } = valuesAt(query, key.end);
    return { ...common, kind: 'filter', key: known, keyTyped: key.groups['key'] ?? '', values, end };
  }
  const quoted = take(phrase, query, body);
  if (quoted.text !== '') {
    const { inside = '', closing } = quoted.groups;
    return { ...common, kind: 'phrase', typed: inside, isClosed: closing !== '', end: quoted.end };
  }
  const upToSpace = take(words, query, body);
  const number = numbers.find(
    (each) => each.start < upToSpace.end && upToSpace.end < each.end && each.start >= body,
  );
  const end = number ? take(words, query, number.end).end : upToSpace.end;
  const text = query.slice(body, end);
  if (common.sign === 'none') {
    if (text === 'OR') return { kind: 'or', start, end };
    if (text === 'AND') return { kind: 'and', start, end };
    // At the end of what was typed: the word, and not a name.
    if (text === 'NOT') return { ...common, kind: 'words', typed: 'not', end, isBareNot: true };
  }
  const unknownKey = take(unknownKeyed, query, body).groups['key'];
  return {
    ...common,
    kind: 'words',
    typed: text,
    end,
    ...(unknownKey !== undefined && { unknownKey }),
  };
}

function signOf(text: string): Sign {
  if (text === '') return 'none';
  return text === '+' ? 'must' : 'not';
}

function valuesAt(
  query: string,
  start: number,
): { readonly values: FilterPiece['values']; readonly end: number } {
  const values: (Placed & { readonly typed: string })[] = [];
  let at = start;
  for (;;) {
    const quoted = take(phrase, query, at);
    const bare = quoted.text === '' ? take(bareValue, query, at) : quoted;
    const typed =
      quoted.text === '' ? bare.text.replace(closingBrackets, '') : (quoted.groups['inside'] ?? '');
    if (typed.trim() !== '') values.push({ typed: typed.trim(), start: at, end: bare.end });
    at = bare.end;
    if (query[at] !== ',') return { values, end: at };
    at += 1;
  }
}

interface Taken {
  readonly text: string;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** What the pattern finds at this very place; an empty text where it finds nothing. */
function take(pattern: RegExp, text: string, at: number): Taken {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found
    ? { text: found[0], end: at + found[0].length, groups: found.groups ?? {} }
    : { text: '', end: at, groups: {} };
}
