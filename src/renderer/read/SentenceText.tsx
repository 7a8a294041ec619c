/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- No element means a sentence
   within a paragraph, and the keyboard walks from one to the next. */
import type { Block, Sentence } from '../../shared/briefing';
import { EmphasisText } from './EmphasisText';

interface SentenceTextProps {
  readonly block: Block;
  readonly sentence: Sentence;
  readonly isChosen: boolean;
  /** One sentence of the article takes the focus from Tab: the chosen one, or the first. */
  readonly isInTabOrder: boolean;
}

/** A sentence, with nothing in it but its words. Its number and the count of its statements are read with it. */
export function SentenceText({ block, sentence, isChosen, isInTabOrder }: SentenceTextProps) {
  return (
    <span
      id={sentence.id}
      className="sentence"
      role="group"
      tabIndex={isInTabOrder ? 0 : -1}
      aria-current={isChosen ? 'true' : undefined}
      aria-labelledby={`${sentence.id}-number ${sentence.id}`}
      aria-describedby={`${sentence.id}-count`}
    >
      <EmphasisText text={block.text} start={sentence.start} end={sentence.end} marks="kept" />
    </span>
  );
}
