/** More than this, and the margin says it with an ellipsis; the panel shows the whole. */
export const marginLimit = 400;

/** How much of a folded note is in the page at all. */
export const foldedLimit = 1200;

/** More than this, and the panel folds the note: about what twelve lines hold. */
const panelLimit = { letters: 600, lines: 12 } as const;

/** The beginning of a text of more than `limit` letters, cut between letters, with an ellipsis; else the text. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text.slice(0, limit + 64),
  );
  const cut = segments.containing(limit)?.index ?? limit;
  return `${text.slice(0, cut).trimEnd()}…`;
}

/** True for a note that would push all the others out of the panel. */
export function isLong(text: string): boolean {
  return text.length > panelLimit.letters || text.split('\n', panelLimit.lines + 1).length > panelLimit.lines;
}
