import type { Sentence } from '../../briefing/briefing';
import type { Lookup } from '../../briefing/lookup';
import { oncePer } from '../../once-per';
import type { Term } from '../find/term';
import { reachOf } from './mark-text';

/** The sentences after it, as many as words that begin in it and stand side by side can reach. */
export function followSentence(
  lookup: Lookup,
  sentenceId: string,
  terms: readonly Term[],
): readonly Sentence[] {
  const reach = reachOf(terms);
  if (reach === 0) return [];
  const { sentences, places } = inOrder(lookup);
  const place = places.get(sentenceId);
  return place === undefined ? [] : sentences.slice(place + 1, place + 1 + reach);
}

const inOrder = oncePer(({ sentences }: Lookup) => ({
  sentences: [...sentences.values()],
  places: new Map([...sentences.keys()].map((id, index) => [id, index])),
}));
