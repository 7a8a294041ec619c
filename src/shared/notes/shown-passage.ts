/** The words of a passage as they are shown. It may begin or end within emphasis, so that one of its asterisks lies outside. */
import { splitEmphasis, withoutMarks } from '../briefing/emphasis';
import { isInPlace, type Passage, stretchesOfPassage } from './passage';

type Blocks = Parameters<typeof isInPlace>[1];

/** The words without the article's marks. Where it does not stand in the blocks, its context says what is a mark. */
export function shownWords(passage: Passage, blocks?: Blocks): string {
  return withoutMarks(markedWords(passage, blocks));
}

/** The words with whole marks: emphasis that is cut at an end of the passage begins or ends there. */
export function markedWords(passage: Passage, blocks?: Blocks): string {
  if (!passage.exact.includes('*')) return passage.exact;
  const { prefix, exact, suffix } = passage;
  if (!blocks || !isInPlace(passage, blocks)) {
    return withWholeMarks(prefix + exact + suffix, prefix.length, prefix.length + exact.length);
  }
  return stretchesOfPassage(passage, blocks)
    .map(({ blockId, start, end }) => withWholeMarks(blocks.get(blockId)?.text ?? '', start, end))
    .join('\n');
}

function withWholeMarks(text: string, start: number, end: number): string {
  return splitEmphasis(text, start, end)
    .map((run) => {
      if (run.style === 'plain') return run.text;
      // White space at a cut lies outside of the marks.
      const words = run.style === 'mark' ? '' : run.text.trim();
      return words === ''
        ? run.style === 'mark'
          ? ''
          : run.text
        : run.text.replace(words, () => `*${words}*`);
    })
    .join('');
}
