import type { Tension } from '../briefing/briefing';
import type { Lookup } from '../briefing/lookup';

/** The sentences that contradict this one: their words face its own in a tension. In the article's order. */
export function sentencesAgainst(sentenceId: string, lookup: Lookup): readonly string[] {
  const facing = new Set(
    (lookup.tensionsOf.get(sentenceId) ?? [])
      .filter(({ type }) => type === 'contradiction')
      .flatMap((tension) => tension.facing.map(({ sentence }) => sentence)),
  );
  facing.delete(sentenceId);
  return [...lookup.sentences.keys()].filter((id) => facing.has(id));
}

/** The tensions of a sentence, contradictions first: nobody reads one side without the other. */
export function tensionsOf(sentenceId: string, lookup: Lookup): readonly Tension[] {
  const tensions = lookup.tensionsOf.get(sentenceId) ?? [];
  return [
    ...tensions.filter(({ type }) => type === 'contradiction'),
    ...tensions.filter(({ type }) => type !== 'contradiction'),
  ];
}
