/** Folded words as the texts write them: `ukraine` is Ukraine there. */
import type { SearchResults } from '../find/results';
import { analyse } from './analyser';

/**
 * The word as most of what was found writes it; as it is given where it is found only at the beginning of a sentence, which
 * may be why it has a capital. Cost is linear in the texts found.
 */
export function writtenIn({ groups }: Pick<SearchResults, 'groups'>): (word: string) => string {
  const texts = groups.flatMap(({ hits }) =>
    hits.flatMap(({ entry }) => [entry.fields.title, entry.fields.text]),
  );
  return (word) => {
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const { word: folded, start, end, isJoined } of analyse(text)) {
        if (folded !== word || isJoined || beginsSentence.test(text.slice(0, start))) continue;
        const written = text.slice(start, end);
        counts.set(written, (counts.get(written) ?? 0) + 1);
      }
    }
    const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return most?.[0] ?? word;
  };
}

const beginsSentence = /(?:^|[.!?…:]["”’»)]*\s+)[^\p{L}\p{N}]*$/u;
