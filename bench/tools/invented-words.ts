/** Words that nobody knows, for texts that only have to be long. */

const onsets = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'g',
  'h',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const endings = ['', 'n', 'r', 's', 't', 'nd', 'ment', 'tion', 'ed', 'ing', 'ly', 'ity'];

/** Words for so many passages; the first are common, the last rare. */
export function makeVocabulary(passages: number, random: () => number): readonly string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const words = new Set<string>();
  const size = Math.round(60 * passages ** 0.55);
  while (words.size < size) {
    let word = '';
    for (let syllable = 0; syllable < 1 + random() * 2.5; syllable += 1) word += pick(onsets) + pick(vowels);
    words.add(word + pick(endings));
  }
  return [...words];
}
