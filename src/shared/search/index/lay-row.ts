/** How the words of an entry are laid in its row: the one way for every kind of index. */
import { analyse, isStopWord, type Token } from '../words/analyser';
import { fieldNames, type Searchable } from '../searchable';

/** The most that a row's length and the width of its title can be. */
const mostLength = 65_535;

/** How many positions the words of a field take. */
function widthOf(tokens: readonly Token[]): number {
  return (tokens.findLast((token) => !token.isJoined)?.position ?? -1) + 1;
}

/** The same with the one that is left out before the next field, so that no phrase runs from one into the other. */
function spanOf(tokens: readonly Token[]): number {
  const width = widthOf(tokens);
  return width === 0 ? 0 : width + 1;
}

/** How many of the words say something by themselves. */
function contentOf(tokens: readonly Token[]): number {
  return tokens.filter((token) => !token.isJoined && !isStopWord(token)).length;
}

/** By how much the next row begins later than one that takes so many positions. */
export function stepAfter(taken: number, next: Searchable | undefined): number {
  return next?.follows === true ? Math.max(taken - 1, 0) : taken;
}

export interface LaidRow {
  /** Word by word: one at each position, but for those that are left out. */
  readonly plain: readonly { readonly word: string; readonly position: number }[];
  /** Joined words, each at the position of its first part. */
  readonly joined: readonly { readonly word: string; readonly position: number }[];
  readonly taken: number;
  readonly length: number;
  readonly title: number;
}

/** The words of all fields of the entry in one row. */
export function layRow({ fields }: Searchable): LaidRow {
  const plain: { readonly word: string; readonly position: number }[] = [];
  const joined: { readonly word: string; readonly position: number }[] = [];
  let taken = 0;
  let length = 0;
  let title = 0;
  for (const name of fieldNames) {
    const tokens = analyse(fields[name]);
    for (const { word, position, isJoined } of tokens)
      (isJoined ? joined : plain).push({ word, position: taken + position });
    length += contentOf(tokens);
    taken += spanOf(tokens);
    if (name === 'title') title = widthOf(tokens);
  }
  return { plain, joined, taken, length: Math.min(length, mostLength), title: Math.min(title, mostLength) };
}
