/** Which name stands where two versions of a note name one person differently: the latest that is known. */
import { authorNotGiven, unnamedReader } from '../notes/creator';
import type { Lineage } from './lineage';

type Names = Lineage['names'];

/** When each name was taken, as far as either knows; nothing where neither does. */
export function mergeNames(a: Names, b: Names): Names {
  const merged = new Map(a);
  for (const [name, at] of b ?? []) merged.set(name, Math.max(at, merged.get(name) ?? at));
  if (merged.size === 0) return undefined;
  return [...merged]
    .map(([name, at]): [string, number] => [name, at])
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** Of two who are named for the same words, whoever wrote the note, then a name, then none; of two names the one taken later. */
export function byName(a: string | null, b: string | null, names: Names): number {
  const rank = (name: string | null): number =>
    name === null ? 0 : name === authorNotGiven ? 3 : name === unnamedReader ? 2 : 1;
  const taken = (name: string | null): number => names?.find(([each]) => each === name)?.[1] ?? 0;
  // Of two names that nobody says when they were taken, the same one each time.
  return a === b ? 0 : rank(a) - rank(b) || taken(b) - taken(a) || ((a ?? '') < (b ?? '') ? -1 : 1);
}

/** Whose name stands under one note that two files sign: a name before none, and of two names the one taken later. */
export function creatorOfBoth(a: string, b: string, names: Names): string {
  if (a === authorNotGiven || b === authorNotGiven) return a === authorNotGiven ? b : a;
  const taken = (name: string): number => names?.find(([each]) => each === name)?.[1] ?? 0;
  const order = taken(b) - taken(a) || (a < b ? -1 : 1);
  return order < 0 ? a : b;
}
