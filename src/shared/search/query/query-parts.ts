/** The pieces of a query put together: what OR joins is one part. */
import type { Unread } from './query';
import type { FilterPiece, Piece, Sign } from './query-pieces';
import { readEither } from './read-either';
import { readPhrase, type ReadWord, readWords, type WordsPlace } from './read-words';

/** Something to look for: any of the alternatives. */
export interface SoughtPart {
  readonly kind: 'sought';
  readonly sign: Sign;
  readonly alternatives: readonly ReadWord[];
  /** Where it begins in the query. */
  readonly start: number;
}

/** Filters of one key that OR joins are one with the values of all. */
type FilterPart = FilterPiece;

/** An OR that joins nothing. */
export interface OrPart {
  readonly kind: 'or';
  readonly why: Extract<Unread['why'], 'or-without-side' | 'or-unlike-sides'>;
  readonly start: number;
}

export type Part = SoughtPart | FilterPart | OrPart;

type Side = SoughtPart | FilterPart;

/** Puts the pieces together. Those without a word are left out; one of several words (`article:5`) is several parts. */
export function partsOf(
  pieces: readonly Piece[],
  place: { readonly isShouted: boolean; readonly end: number },
): readonly Part[] {
  const sides = pieces.flatMap((piece, index): readonly (Side | Extract<Piece, { kind: 'or' }>)[] => {
    if (piece.kind === 'or' || piece.kind === 'filter') return [piece];
    if (piece.kind === 'and')
      return isSide(pieces[index - 1]) && isSide(pieces[index + 1]) ? [] : [andAsWord(piece.start)];
    const { sign, start } = piece;
    const isLast = piece.end === place.end && sign !== 'not';
    return readPiece(piece, { isLast, isShouted: place.isShouted }).map((alternatives) => ({
      kind: 'sought',
      sign,
      alternatives,
      start,
    }));
  });
  const parts: Part[] = [];
  let isJoining = false;
  for (const [index, side] of sides.entries()) {
    const last = parts.at(-1);
    if (side.kind === 'or') {
      const why = whyNotJoined(sides[index - 1], sides[index + 1]);
      isJoining = why === null;
      if (why) parts.push({ kind: 'or', why, start: side.start });
    } else if (isJoining && last && last.kind !== 'or') {
      parts[parts.length - 1] = join(last, side);
      isJoining = false;
    } else {
      parts.push(side);
    }
  }
  return parts;
}

/** An AND that joins nothing is the word. */
function andAsWord(start: number): SoughtPart {
  const sought = { typed: 'and', words: ['and'], joined: null, isExact: false, isPrefix: false };
  return { kind: 'sought', sign: 'none', alternatives: [{ sought, isStop: true }], start };
}

function readPiece(
  piece: Extract<Piece, { kind: 'words' | 'phrase' }>,
  place: WordsPlace,
): readonly (readonly ReadWord[])[] {
  // What is left out is the number alone, and not everything with one of its groups.
  if (piece.kind === 'words' && piece.sign === 'not')
    return readWords(piece.typed, place).map((word) => [word]);
  if (piece.kind === 'words') return readEither(piece.typed, place);
  const sought = readPhrase(piece.typed, place.isLast && !piece.isClosed);
  return sought ? [[{ sought, isStop: false }]] : [];
}

function whyNotJoined(
  before: Piece | Side | undefined,
  after: Piece | Side | undefined,
): OrPart['why'] | null {
  if (!isSide(before) || !isSide(after)) return 'or-without-side';
  if (before.kind === 'filter' || after.kind === 'filter')
    return joinsFilters(before, after) ? null : 'or-unlike-sides';
  return before.sign === 'not' || after.sign === 'not' ? 'or-unlike-sides' : null;
}

/** AND, OR, an empty filter and nothing at all are no side. */
function isSide(piece: Piece | Side | undefined): piece is Exclude<Piece | Side, { kind: 'or' | 'and' }> {
  return (
    piece !== undefined &&
    piece.kind !== 'or' &&
    piece.kind !== 'and' &&
    !(piece.kind === 'filter' && piece.values.length === 0)
  );
}

/** True when an OR between the two makes one filter of them. */
export function joinsFilters(before: Piece | Side | undefined, after: Piece | Side | undefined): boolean {
  return (
    before?.kind === 'filter' &&
    after?.kind === 'filter' &&
    before.key === after.key &&
    [before, after].every(({ sign, values }) => sign !== 'not' && values.length > 0)
  );
}

function join(a: Side, b: Side): Side {
  if (a.kind === 'filter' && b.kind === 'filter') return { ...a, values: [...a.values, ...b.values] };
  if (a.kind !== 'sought' || b.kind !== 'sought') return a;
  return {
    ...a,
    sign: a.sign === 'must' ? a.sign : b.sign,
    alternatives: [...a.alternatives, ...b.alternatives],
  };
}
