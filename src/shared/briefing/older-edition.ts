/**
 * Whether the first label names an edition before the one that the second names, as far as labels can say: the same
 * words, and numbers of which the first that differs is the smaller one. “3” is before “3.1”. False where they cannot
 * say: of other words, without numbers, and of dates that do not begin with the year.
 */
export function isOlderLabel(one: string, other: string): boolean {
  const [ours, theirs] = [numbersOf(one), numbersOf(other)];
  const [words, otherWords] = [wordsOf(one), wordsOf(other)];
  if (!words.startsWith(otherWords) && !otherWords.startsWith(words)) return false;
  if (ours.length === 0 || [...ours.slice(1), ...theirs.slice(1)].some((number) => number >= 1_000))
    return false;
  for (const [index, theirNumber] of theirs.entries()) {
    const number = ours[index] ?? -1;
    if (number !== theirNumber) return number < theirNumber;
  }
  return false;
}

function numbersOf(label: string): readonly number[] {
  return (label.match(/\d+/gu) ?? []).map(Number);
}

/** The label without its numbers, whose places stay. */
function wordsOf(label: string): string {
  return label.trim().toLowerCase().replaceAll(/\d+/gu, '#');
}
