/** Other ways to write a query that found little: with its words spelt as the texts spell them, or with less in it. */
import type { Term } from '../find/term';
import { cutQuery, type Piece } from './query-pieces';

/**
 * The query with every word that was found only by near spelling as it is spelt there; null where there is none. `write`
 * says how the texts write a folded word.
 */
export function correctedQuery(
  query: string,
  terms: readonly Term[],
  write: (form: string) => string = (form) => form,
): string | null {
  return respelt(query, terms, (term) => write(nearestForm(term)));
}

/** The query with those words asked for as they were typed, and no other; null where there is none. */
export function exactQuery(query: string, terms: readonly Term[]): string | null {
  return respelt(query, terms, ({ typed }) => `"${typed}"`);
}

/** The query without one of its pieces, or with a phrase as words that may stand apart. */
export interface EasedQuery {
  readonly how: 'without' | 'apart';
  /** The piece as it was typed. */
  readonly typed: string;
  readonly query: string;
}

/** Every way to ask for less, piece by piece, as typed; none that would ask for nothing. Cost is linear in the pieces. */
export function easedQueries(query: string): readonly EasedQuery[] {
  const pieces = cutQuery(query).slice(0, mostPieces);
  return pieces.flatMap((piece, at): readonly EasedQuery[] => {
    if (joins(piece) || (piece.kind === 'words' && piece.isBareNot)) return [];
    const typed = query.slice(piece.start, piece.end);
    const { start, end } = withItsOr(pieces, at);
    const without = spaced(query.slice(0, start), query.slice(end));
    const isPhrase = piece.kind === 'phrase' && piece.sign === 'none' && /\S\s+\S/u.test(piece.typed);
    const apart = spaced(query.slice(0, piece.start), isPhrase ? piece.typed : '', query.slice(piece.end));
    return [
      ...(without === '' ? [] : [{ how: 'without', typed, query: without } as const]),
      ...(isPhrase ? [{ how: 'apart', typed, query: apart } as const] : []),
    ];
  });
}

/** What another query would find. */
export interface TriedOut {
  readonly count: number;
  readonly terms: readonly Term[];
}

/**
 * The query with the words of its phrases as the texts spell them, and how much that finds; null where a phrase needs no
 * other spelling or nothing is found so. A phrase is looked for as it is typed: its words, apart, tell how they are spelt.
 */
export function respeltPhrases(
  query: string,
  tryOut: (query: string) => TriedOut,
): { readonly query: string; readonly count: number } | null {
  let edited = query;
  // From the end, so that places before stay true.
  for (const piece of cutQuery(query).slice(0, mostPieces).toReversed()) {
    if (piece.kind !== 'phrase' || piece.sign === 'not') continue;
    const sign = piece.sign === 'must' ? '+' : '';
    const found = spellingsOf(piece.typed, tryOut).find((spelling) => tryOut(`"${spelling}"`).count > 0);
    if (found === undefined) continue;
    edited = `${edited.slice(0, piece.start)}${sign}"${found}"${edited.slice(piece.end)}`;
  }
  const { count } = edited === query ? { count: 0 } : tryOut(edited);
  return count > 0 ? { query: edited, count } : null;
}

/** The words of a phrase in the ways the texts spell them, the most alike first; none when they are spelt right. */
function spellingsOf(phrase: string, tryOut: (query: string) => TriedOut): readonly string[] {
  // The space: a word that is finished is not the beginning of others.
  const words = `${phrase.trim()} `;
  const { terms } = tryOut(words);
  const ways = terms
    .filter((term) => term.found === 'near')
    .reduce<readonly ReadonlyMap<Term, string>[]>(
      (before, term) =>
        before
          .flatMap((way) =>
            formsByLikeness(term)
              .slice(0, mostForms)
              .map((form) => new Map([...way, [term, form]])),
          )
          .slice(0, mostWays),
      [new Map()],
    );
  return ways.flatMap((way) => respelt(words, terms, (term) => way.get(term) ?? term.typed)?.trim() ?? []);
}

/** How many forms of a word, and ways to spell a phrase, are tried. */
const mostForms = 4;
const mostWays = 12;

/** How many pieces are tried; what is longer is edited by hand. */
const mostPieces = 12;

/** An AND or OR that would join nothing goes with the piece. */
function withItsOr(pieces: readonly Piece[], at: number): { readonly start: number; readonly end: number } {
  const [before, piece, after, next] = [pieces[at - 1], pieces[at], pieces[at + 1], pieces[at + 2]];
  const start = piece?.start ?? 0;
  const end = piece?.end ?? 0;
  if (before && joins(before)) return { start: before.start, end };
  return after && joins(after) ? { start, end: next?.start ?? after.end } : { start, end };
}

function joins({ kind }: Piece): boolean {
  return kind === 'or' || kind === 'and';
}

function spaced(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

function respelt(query: string, terms: readonly Term[], spell: (term: Term) => string): string | null {
  const near = terms.filter((term) => term.found === 'near' && term.forms.size > 0);
  let edited = query;
  // From the end, so that places before stay true.
  for (const piece of cutQuery(query).toReversed()) {
    if (piece.kind !== 'words') continue;
    const typed = query.slice(piece.start, piece.end);
    const term = near.find((each) => typed.includes(each.typed));
    if (!term) continue;
    const start = piece.start + typed.indexOf(term.typed);
    edited = edited.slice(0, start) + spell(term) + edited.slice(start + term.typed.length);
  }
  return edited === query ? null : edited;
}

/** Of a family of words the one that is most like what was typed. */
function nearestForm(term: Term): string {
  const [first = term.typed] = formsByLikeness(term);
  return first;
}

/** Those as long as what was typed come first, and else go by the alphabet. */
function formsByLikeness({ typed, forms }: Term): readonly string[] {
  const unlike = (form: string): number => Math.abs(form.length - typed.length);
  return [...forms].toSorted((a, b) => unlike(a) - unlike(b) || (a < b ? -1 : 1));
}
