/** A seeded corpus: passages of invented words, as often used as words of prose are. */
import type { Searchable } from '../../src/shared/search/searchable';

/** A number from 0 to 1, each time another, the same from the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

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

/** Passages of 14 to 30 words. */
export function makePassages(
  count: number,
  seed: number,
): { readonly entries: readonly Searchable[]; readonly words: readonly string[] } {
  const random = seeded(seed);
  const words = makeVocabulary(count, random);
  const entries = Array.from({ length: count }, (_, row) => {
    const length = 14 + Math.floor(random() * 17);
    // The share of a word falls with its rank, as Zipf found.
    const text = Array.from({ length }, () => words[Math.floor(words.length ** random()) - 1] ?? '').join(
      ' ',
    );
    return passageOf(`S${row + 1}`, text);
  });
  return { entries, words };
}

function passageOf(id: string, text: string): Searchable {
  return {
    id,
    group: 'sentences',
    place: { kind: 'sentence', sentence: id },
    fields: { title: '', text, more: '' },
    by: 'article',
    facets: {},
  };
}
