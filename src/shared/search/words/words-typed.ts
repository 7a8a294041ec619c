/** Finding in a list while one types: every word that was typed must begin a word of what is listed. */
import { analyse } from './analyser';
import { markRuns, type Run } from './mark-text';

/** The words of a query, folded as every text is; none for a query without letters and digits, which finds everything. */
export function readTyped(query: string): readonly string[] {
  return analyse(query, 'being-typed').flatMap(({ word, isJoined }) => (isJoined ? [] : [word]));
}

/** True when each of the words begins a word in one of the texts. */
export function holdsTyped(texts: readonly string[], typed: readonly string[]): boolean {
  if (typed.length === 0) return true;
  const words = texts.flatMap((text) => analyse(text).map(({ word }) => word));
  return typed.every((start) => words.some((word) => word.startsWith(start)));
}

/** The whole text as runs, with the words marked that begin with what was typed. */
export function markTyped(text: string, typed: readonly string[]): readonly Run[] {
  const words = typed.length === 0 ? [] : analyse(text).map(({ word }) => word);
  const forms = new Set(words.filter((word) => typed.some((start) => word.startsWith(start))));
  return markRuns(text, [{ forms, prefix: null, sequence: [] }]);
}
