import type { Lookup } from '../briefing/lookup';

/** The numbers of the gaps with these ids, in the order of the register: "4, 27". An id that is none is passed over. */
export function gapNumbers(ids: readonly string[], { gaps }: Lookup): string {
  return gaps
    .filter(({ gap }) => ids.includes(gap.id))
    .map(({ number }) => number)
    .join(', ');
}
