/** Chance that comes out the same from the same seed. */
import { pickOf, seeded } from '../../../bench/tools/seeded';

export interface Chance {
  /** From 0 to below `below`. */
  readonly upTo: (below: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True once in so many times. */
  readonly onceIn: (times: number) => boolean;
}

export function chanceFrom(seed: number): Chance {
  const random = seeded(seed);
  return {
    upTo: (below) => Math.floor(random() * below),
    pick: (items) => pickOf(items, random),
    onceIn: (times) => random() * times < 1,
  };
}

/** One number for each input of a run, far from its neighbours'. */
export function seedOf(seed: number, parser: string, number: number): number {
  let mixed = seed;
  for (const letter of `${parser} ${number}`)
    mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return mixed;
}
