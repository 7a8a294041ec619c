/** A filter of a query with its values completed. */
import type { Filter, Unread } from './query';
import type { FilterPiece } from './query-pieces';
import { completeValue, type Vocabulary } from './vocabulary';

export interface ReadFilter {
  /** Null when nothing has any of its values. */
  readonly filter: Filter | null;
  readonly unread: readonly Unread[];
  /** What to search as words instead: the values, when none of them is one. */
  readonly words: readonly string[];
}

/** What a filter is of which nothing has any value: its values as words, or what nothing passes. */
export type UnknownValues = 'as-words' | 'find-nothing';

/** Reads a filter. An exclusion of what there is not leaves nothing out, and is not searched either. */
export function readFilter(
  piece: FilterPiece,
  vocabulary: Vocabulary,
  unknownValues: UnknownValues = 'as-words',
): ReadFilter {
  const { key, keyTyped } = piece;
  const isExcluded = piece.sign === 'not';
  if (piece.values.length === 0)
    return { filter: null, unread: [{ typed: `${keyTyped}:`, why: 'no-value', key }], words: [] };
  const read = piece.values.map(({ typed }) => ({ typed, values: completeValue(vocabulary[key], typed) }));
  const values = inOrder(new Set(read.flatMap((each) => each.values)), vocabulary[key]);
  const none = read.filter((each) => each.values.length === 0).map(({ typed }) => typed);
  const findsNothing = unknownValues === 'find-nothing' && !isExcluded;
  return {
    filter: values.length === 0 && !findsNothing ? null : { key, values, isExcluded },
    unread: none.map((typed) => ({ typed: `${keyTyped}:${typed}`, why: 'no-such-value', key })),
    words: values.length === 0 && !isExcluded && !findsNothing ? none : [],
  };
}

function inOrder(values: ReadonlySet<string>, all: Vocabulary[Filter['key']]): readonly string[] {
  return values.size < 2 || !all
    ? [...values]
    : all.flatMap(({ value }) => (values.has(value) ? [value] : []));
}
