/**
 * A plain matcher in the manner of Hypothesis, against which ours is measured: the position, where the words stand there;
 * else the best of all places in the text, however poor it is, by words (50), words around (20 each) and position (2).
 */
import search from 'approx-string-match';

export interface GlobalQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 code units within the whole text. */
  readonly start: number;
}

export interface Found {
  readonly start: number;
  readonly end: number;
}

export function matchPlainly(text: string, { exact, prefix, suffix, start }: GlobalQuote): Found | null {
  const end = start + exact.length;
  if (text.slice(start, end) === exact) return { start, end };
  const places = occurrences(text, exact);
  const found = places.length > 0 ? places : search(text, exact, Math.min(256, Math.floor(exact.length / 2)));
  let best: Found | null = null;
  let bestScore = -1;
  for (const place of found) {
    const score =
      50 * (1 - place.errors / exact.length) +
      20 * alike(text.slice(Math.max(0, place.start - prefix.length), place.start), prefix) +
      20 * alike(text.slice(place.end, place.end + suffix.length), suffix) +
      2 * (1 - Math.abs(place.start - start) / text.length);
    if (score > bestScore) [best, bestScore] = [{ start: place.start, end: place.end }, score];
  }
  return best;
}

function occurrences(text: string, exact: string) {
  const found: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return found;
}

function alike(text: string, words: string): number {
  if (words === '') return 1;
  if (text === '') return 0;
  return 1 - (search(text, words, words.length)[0]?.errors ?? words.length) / words.length;
}
