/** What is typed to be found in a view, as what to mark. */
import { analyse } from '../words/analyser';
import type { Term } from '../find/term';
import type { Marked } from '../words/mark-run';
import { cutQuery, type PhrasePiece } from './query-pieces';

/**
 * Words begin with what is typed; what a hyphen ties together, and words in quotation marks, stand side by side. A phrase
 * that is closed is meant to its last letter. Signs, NOT, AND and OR are read as in the search box: what is left out is not
 * marked, and of what OR joins everything is. Filters are words, as there is nothing in a view to filter.
 */
export function readFind(typed: string): readonly Marked[] {
  const pieces = cutQuery(typed);
  return pieces.flatMap((piece): readonly Marked[] => {
    // Alone it is the word.
    if (piece.kind === 'or' || piece.kind === 'and' || (piece.kind === 'words' && piece.isBareNot))
      return pieces.length === 1 ? readPlain(typed) : [];
    if (piece.sign === 'not') return [];
    if (piece.kind === 'phrase') return readPhrase(piece);
    if (piece.kind === 'words') return readChunk(piece.typed);
    return readPlain(typed.slice(piece.start, piece.end));
  });
}

/** Whether something is typed that narrows a search, and in a view does not. */
export function hasFilters(typed: string): boolean {
  return cutQuery(typed).some(({ kind }) => kind === 'filter');
}

function readPhrase({ typed, isClosed }: PhrasePiece): readonly Marked[] {
  const words = analyse(typed, isClosed ? 'finished' : 'being-typed').filter(({ isJoined }) => !isJoined);
  const isBegun = !isClosed && words.at(-1)?.end === typed.length;
  return sideBySide(
    words.map(({ word }) => word),
    isBegun,
  );
}

function readPlain(typed: string): readonly Marked[] {
  return typed.split(/\s+/u).flatMap(readChunk);
}

function readChunk(chunk: string): readonly Marked[] {
  return sideBySide(
    analyse(chunk, 'being-typed').flatMap(({ word, isJoined }) => (isJoined ? [] : [word])),
    true,
  );
}

/** `isBegun`: the last word may be going on. */
function sideBySide(words: readonly string[], isBegun: boolean): readonly Marked[] {
  const slots = words.map((word, index): Pick<Term, 'forms' | 'prefix'> =>
    isBegun && index === words.length - 1
      ? { forms: none, prefix: word }
      : { forms: new Set([word]), prefix: null },
  );
  const [only] = slots;
  if (!only) return [];
  return slots.length === 1 ? [{ ...only, sequence: [] }] : [{ forms: none, prefix: null, sequence: slots }];
}

const none: ReadonlySet<string> = new Set();
