/** Emphasis of the article: `*words*` is shown as italics without its asterisks; the text itself stays as given. */

/** A stretch of canonical text. `mark` is an asterisk that only says where emphasis begins or ends; it is not shown. */
export interface Run {
  /** UTF-16 code units within the text that was split, `end` exclusive: offsets of passages and quotes hold. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly style: 'plain' | 'emphasis' | 'mark';
}

/**
 * The runs of `text` from `start` to `end`, in order and without gaps: joined they are that stretch, mark for mark.
 * The whole text decides what is emphasis, so that a stretch that begins inside `*…*` is still set in italics. An
 * asterisk without a partner, or beside white space on its inner side, is an ordinary character.
 */
export function splitEmphasis(text: string, start = 0, end = text.length): readonly Run[] {
  const runs: Run[] = [];
  const add = (from: number, to: number, style: Run['style']): void => {
    const cutFrom = Math.max(from, start);
    const cutTo = Math.min(to, end);
    if (cutFrom < cutTo) runs.push({ start: cutFrom, end: cutTo, text: text.slice(cutFrom, cutTo), style });
  };
  let last = 0;
  for (const match of text.matchAll(emphasis)) {
    const open = match.index;
    const close = open + match[0].length - 1;
    add(last, open, 'plain');
    add(open, open + 1, 'mark');
    add(open + 1, close, 'emphasis');
    add(close, close + 1, 'mark');
    last = close + 1;
  }
  add(last, text.length, 'plain');
  return runs;
}

/** The text as it is shown where there are no italics: without the asterisks of emphasis. */
export function withoutMarks(text: string): string {
  return splitEmphasis(text)
    .filter((run) => run.style !== 'mark')
    .map((run) => run.text)
    .join('');
}

/** One asterisk, words that neither begin nor end with white space, one asterisk; never two asterisks together. */
const emphasis = /(?<!\*)\*(?![\s*])[^*]*?(?<!\s)\*(?!\*)/gu;
