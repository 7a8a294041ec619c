/** A number whose groups are parted by ordinary spaces, as `300 400`: that number, or two of them. */
import type { Term } from '../find/term';
import { fold } from '../words/analyser';
import { type ReadWord, readWords, type WordsPlace } from './read-words';

const inGroups = /^\p{Nd}+(?: \p{Nd}+)+$/v;

/** The groups that may be numbers by themselves; none of anything else. No number begins with a nought, as in `800 000`. */
function groupsOf(typed: string): readonly string[] {
  const groups = inGroups.test(typed) ? typed.split(' ') : [];
  return groups.some((group) => fold(group).startsWith('0')) ? [] : groups;
}

/** The words of a chunk, each as all that may be meant by it: a group of a number is the group or the whole number. */
export function readEither(chunk: string, place: WordsPlace): readonly (readonly ReadWord[])[] {
  return readWords(chunk, place).flatMap((word): readonly (readonly ReadWord[])[] => {
    const { typed } = word.sought;
    const groups = groupsOf(typed);
    if (groups.length === 0) return [[word]];
    return groups.flatMap((group, index) => {
      const isLast = place.isLast && chunk.endsWith(typed) && index === groups.length - 1;
      return readWords(group, { ...place, isLast }).map((part) => [part, word]);
    });
  });
}

/** What nothing holds, as typed, each once. Of a number and its groups one way to read them is enough. */
export function missingOf(terms: readonly Pick<Term, 'typed' | 'found'>[]): readonly string[] {
  const found = new Set(terms.flatMap((term) => (term.found === 'nowhere' ? [] : [term.typed])));
  const missing = new Set(terms.map(({ typed }) => typed)).difference(found);
  for (const { typed } of terms) {
    const groups = groupsOf(typed);
    if (groups.length === 0) continue;
    const areGroupsSaid = !found.has(typed) && groups.some((group) => found.has(group));
    for (const said of areGroupsSaid ? [typed] : groups) missing.delete(said);
  }
  return [...missing];
}
