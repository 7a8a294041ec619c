/**
 * True when what is typed now is another search, and not the one before made longer, shorter or mended in one place. The
 * first letter after the search was opened replaces what waits there: only what goes on from that is the same search.
 */
export function isOtherSearch(before: string, typed: string, isFirst: boolean): boolean {
  if (typed.trim() === '' || before.trim() === '') return before.trim() !== '';
  if (isFirst) return !typed.startsWith(before.trim());
  const shorter = Math.min(before.length, typed.length);
  let same = 0;
  while (same < shorter && before[same] === typed[same]) same += 1;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && before.at(-1 - sameAtEnd) === typed.at(-1 - sameAtEnd)) sameAtEnd += 1;
  return same + sameAtEnd === 0;
}
