import type { Term } from '../briefing/briefing';
import { analyse } from '../search/words/analyser';

/**
 * The terms that have each word of the query, or a word that begins with it, in the term or its expansion.
 * All of them, in their order, when the query has no words.
 */
export function findTerms(terms: readonly Term[], query: string): readonly Term[] {
  const asked = analyse(query, 'being-typed')
    .filter(({ isJoined }) => !isJoined)
    .map(({ word }) => word);
  if (asked.length === 0) return terms;
  return terms.filter(({ term, expansion }) => {
    const words = [term, expansion ?? ''].flatMap((text) => analyse(text)).map(({ word }) => word);
    return asked.every((each) => words.some((word) => word.startsWith(each)));
  });
}
