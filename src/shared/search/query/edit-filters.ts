/** A filter put into a typed query, or taken out of it, with all else left as it was typed. */
import { cutQuery, type FilterPiece, type Piece } from './query-pieces';
import { joinsFilters } from './query-parts';
import { valueText } from './query-text';
import { type FacetKey, facetKeys, type Group, groupNames } from '../searchable';
import { queryLimits } from './query';
import { completeValue, usualVocabulary, type Vocabulary } from './vocabulary';

/** One value of one key: `kind` and `criticism`. */
export interface FacetChoice {
  readonly key: FacetKey;
  readonly value: string;
}

/** The values that the query asks for, key by key; exclusions are not among them. */
export function filtersIn(
  query: string,
  vocabulary: Vocabulary = usualVocabulary,
): ReadonlyMap<FacetKey, ReadonlySet<string>> {
  return new Map(
    facetKeys.map((key) => [
      key,
      new Set(
        filtersOf(cutQuery(query), key).flatMap(({ values }) =>
          values.flatMap(({ typed }) => completeValue(vocabulary[key], typed)),
        ),
      ),
    ]),
  );
}

/**
 * The query with one more value that can be: among those of a filter of this key that is there, else as a filter before
 * all else, so that the last word stays the last. The same query where it asks for the value.
 */
export function withFilter(
  query: string,
  choice: FacetChoice,
  vocabulary: Vocabulary = usualVocabulary,
): string {
  const { key, value } = choice;
  const found = filtersOf(cutQuery(query), key);
  if (found.some((piece) => piece.values.some(({ typed }) => asksFor(typed, choice, vocabulary))))
    return query;
  const first = found.at(-1)?.values[0];
  const text = valueText(key, value);
  return first ? splice(query, first.start, first.start, `${text},`) : `${key}:${text} ${query}`;
}

/** The query without the value, wherever it asks for it; the same query where it does not. Takes back `withFilter`. */
export function withoutFilter(
  query: string,
  choice: FacetChoice,
  vocabulary: Vocabulary = usualVocabulary,
): string {
  const pieces = cutQuery(query);
  let edited = query;
  // From the end, so that places before stay true.
  for (const piece of filtersOf(pieces, choice.key).toReversed()) {
    const kept = piece.values.map(({ typed, start, end }) =>
      asksFor(typed, choice, vocabulary)
        ? completeValue(vocabulary[choice.key], typed)
            .filter((value) => value !== choice.value)
            .map((value) => valueText(choice.key, value))
            .join(',')
        : query.slice(start, end),
    );
    if (kept.every((text) => text === '')) edited = withoutPiece(edited, piece, pieces);
    else edited = withValues(edited, piece, kept);
  }
  return edited;
}

/** The query that finds of its results those of the group alone; the same query where it would be too long to be read. */
export function withinGroup(query: string, group: Group, vocabulary: Vocabulary = usualVocabulary): string {
  const wanted = groupNames[group];
  const others = [...(filtersIn(query, vocabulary).get('in') ?? [])].filter((value) => value !== wanted);
  const open = others.reduce(
    (edited, value) => withoutFilter(edited, { key: 'in', value }, vocabulary),
    query.trim(),
  );
  const narrowed = withFilter(open, { key: 'in', value: wanted }, vocabulary);
  return narrowed.length > queryLimits.length ? query : narrowed;
}

function filtersOf(pieces: readonly Piece[], key: FacetKey): readonly FilterPiece[] {
  return pieces.filter(
    (piece): piece is FilterPiece =>
      piece.kind === 'filter' && piece.key === key && piece.sign !== 'not' && piece.values.length > 0,
  );
}

function asksFor(typed: string, { key, value }: FacetChoice, vocabulary: Vocabulary): boolean {
  return completeValue(vocabulary[key], typed).includes(value);
}

/** Each value as it is kept; one that is empty goes with a comma beside it. */
function withValues(query: string, { values }: FilterPiece, kept: readonly string[]): string {
  let edited = query;
  for (const [index, { start, end }] of [...values.entries()].toReversed()) {
    const text = kept[index] ?? '';
    const next = values[index + 1];
    const before = values[index - 1];
    if (text !== '') edited = splice(edited, start, end, text);
    else if (next && kept.slice(index + 1).some((each) => each !== ''))
      edited = splice(edited, start, next.start, '');
    else edited = splice(edited, before?.end ?? start, end, '');
  }
  return edited;
}

/** An OR that joined it goes with it; else the space after it. */
function withoutPiece(query: string, piece: FilterPiece, pieces: readonly Piece[]): string {
  const at = pieces.indexOf(piece);
  const [before, or, next, after] = [pieces[at - 2], pieces[at - 1], pieces[at + 1], pieces[at + 2]];
  if (or?.kind === 'or' && joinsFilters(before, piece)) return splice(query, before?.end ?? 0, piece.end, '');
  if (next?.kind === 'or' && joinsFilters(piece, after))
    return splice(query, piece.start, after?.start ?? 0, '');
  const space = /^\s/u.test(query.slice(piece.end)) ? 1 : 0;
  return splice(query, piece.start, piece.end + space, '');
}

function splice(text: string, start: number, end: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(end);
}
