import type { Tension } from '../briefing/briefing';
import type { Lookup } from '../briefing/lookup';
import { oncePer } from '../once-per';

/** The sentences that contradict this one: their words face its own in a tension. In the article's order. */
export function sentencesAgainst(sentenceId: string, lookup: Lookup): readonly string[] {
  const facing = new Set(
    (lookup.tensionsOf.get(sentenceId) ?? [])
      .filter(({ type }) => type === 'contradiction')
      .flatMap((tension) => tension.facing.map(({ sentence }) => sentence)),
  );
  facing.delete(sentenceId);
  // Asked of each sentence that is drawn: most have nothing against them.
  if (facing.size === 0) return [];
  const places = placesOf(lookup);
  const placeOf = (id: string): number => places.get(id) ?? -1;
  return [...facing].filter((id) => places.has(id)).toSorted((a, b) => placeOf(a) - placeOf(b));
}

const placesOf = oncePer(
  ({ sentences }: Lookup) => new Map([...sentences.keys()].map((id, place) => [id, place])),
);

/** The tensions of a sentence, contradictions first: nobody reads one side without the other. */
export function tensionsOf(sentenceId: string, lookup: Lookup): readonly Tension[] {
  const tensions = lookup.tensionsOf.get(sentenceId) ?? [];
  return [
    ...tensions.filter(({ type }) => type === 'contradiction'),
    ...tensions.filter(({ type }) => type !== 'contradiction'),
  ];
}
