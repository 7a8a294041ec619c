import { withoutMarks } from '../briefing/emphasis';

/**
 * The first words of a text, cut at a space and with an ellipsis when it goes on. Where its first word is longer, or it
 * knows no spaces, it is cut between letters.
 */
export function firstWords(text: string, length: number): string {
  const shown = withoutMarks(text);
  if (shown.length <= length) return shown;
  const space = shown.lastIndexOf(' ', length);
  if (space > 0) return `${shown.slice(0, space)} …`;
  let cut = '';
  for (const { segment } of letters.segment(shown)) {
    if (cut.length + segment.length > length) break;
    cut += segment;
  }
  return `${cut}…`;
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
