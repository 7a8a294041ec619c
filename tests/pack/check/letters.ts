/** Texts made comparable: a page breaks lines, sets ligatures and hides Markdown's marks, and none of this is a change. */

/** Letters and figures only, in one form: what is left when layout, punctuation and pictures are taken away. */
export function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Without white space and what only shapes lines: every sign that prints stays. */
export function squeezed(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\u00AD\u200B\u2066-\u2069\u200E\u200F]+/gu, '');
}

/** How often the words occur, one after the other. */
export function countOf(words: string, text: string): number {
  return words === '' ? 0 : text.split(words).length - 1;
}

/** The letters, sorted: the same for a line however a reader of PDFs orders its scripts. */
export function bagOf(text: string): string {
  return Array.from(letters(text)).toSorted().join('');
}

/** Letters of right-to-left text, which readers of PDFs order in their own ways. */
export const rightToLeft = /[\u0590-\u08FF]/u;

/**
 * Whether the words are in the text: letter after letter or, of right-to-left lines, which readers of PDFs order in
 * their own ways, every letter of theirs.
 */
export function holds(text: string, words: string): boolean {
  if (!rightToLeft.test(words)) return letters(text).includes(letters(words));
  const counts = new Map<string, number>();
  for (const letter of letters(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return Array.from(letters(words)).every((letter) => {
    const left = counts.get(letter) ?? 0;
    counts.set(letter, left - 1);
    return left > 0;
  });
}
