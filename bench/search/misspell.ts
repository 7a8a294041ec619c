/** Slips of the finger. */
import { pickOf } from '../tools/seeded';

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

/**
 * The word with one error: a letter left out, doubled by another, changed, or swapped with its neighbour. The first
 * letter stays, as it nearly always does. Words under 4 letters, and words that are not plain letters, are left alone.
 */
export function misspell(word: string, random: () => number): string {
  if (!/^[a-z]{4,}$/iu.test(word)) return word;
  for (;;) {
    const place = 1 + Math.floor(random() * (word.length - 1));
    const letter = pickOf(letters, random);
    const wrong = pickOf(
      [
        word.slice(0, place) + word.slice(place + 1),
        word.slice(0, place) + letter + word.slice(place),
        word.slice(0, place) + letter + word.slice(place + 1),
        word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2),
      ],
      random,
    );
    if (wrong !== word) return wrong;
  }
}
