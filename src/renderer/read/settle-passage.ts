import { describePassage, type Passage } from '../../shared/passage';

interface Block {
  readonly id: string;
  readonly text: string;
}

/**
 * The passage that a selection from `start` to `end` means: white space at its ends is left out, and no letter is cut
 * in two (a letter with its accents is one). Null when nothing but white space or asterisks is selected.
 */
export function settlePassage(block: Block, start: number, end: number): Passage | null {
  let from = Math.max(0, Math.min(start, end));
  let to = Math.min(block.text.length, Math.max(start, end));
  while (from < to && isSpace(block.text, from)) from += 1;
  while (to > from && isSpace(block.text, to - 1)) to -= 1;
  if (!/[^\s*]/u.test(block.text.slice(from, to))) return null;
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(block.text);
  const first = graphemes.containing(from);
  const last = graphemes.containing(to - 1);
  if (!first || !last) return null;
  return describePassage(block, first.index, last.index + last.segment.length);
}

function isSpace(text: string, index: number): boolean {
  return /\s/u.test(text.charAt(index));
}
