/** A query that is the number of a sentence, as every reference in the program is. */
import type { Lookup } from '../../briefing/lookup';

export interface NamedSentence {
  readonly id: string;
  /** What the texts are searched for: the figures alone may stand in a text, "S17" means the sentence. */
  readonly query: string;
}

const reference = /^\s*(?:(?<word>s|sentence)\s*[.:#]?\s*)?(?<number>\d{1,6})\s*$/iu;

/** The sentence that `17`, `S17`, `sentence 17` or `sentence:17` names; null for anything else, or when there is none. */
export function namedSentence(query: string, lookup: Lookup): NamedSentence | null {
  const groups = reference.exec(query)?.groups;
  if (!groups) return null;
  const number = Number(groups['number']);
  const sentence = [...lookup.sentences.values()].find((each) => each.number === number);
  if (!sentence) return null;
  return { id: sentence.id, query: groups['word'] === undefined ? query : `"sentence ${number}"` };
}
