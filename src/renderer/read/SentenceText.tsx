import type { Block, Sentence } from '../../shared/briefing/briefing';
import { EmphasisText } from './EmphasisText';

interface SentenceTextProps {
  readonly block: Block;
  readonly sentence: Sentence;
  /** Whether its number stands beside it, by which it is then named. */
  readonly isNear: boolean;
  readonly isChosen: boolean;
  /** Whether the lens leaves it out. */
  readonly isDimmed: boolean;
  /** One sentence of the article takes the focus from Tab: the chosen one, or the first. */
  readonly isInTabOrder: boolean;
}

/** A sentence, with nothing in it but its words. Its number and the count of its statements are read with it. */
export function SentenceText({ block, sentence, isNear, ...is }: SentenceTextProps) {
  return (
    <span
      id={sentence.id}
      className={is.isDimmed ? 'sentence is-dimmed' : 'sentence'}
      role={isNear ? 'group' : undefined}
      tabIndex={is.isInTabOrder ? 0 : -1}
      aria-current={is.isChosen ? 'true' : undefined}
      aria-labelledby={isNear ? `${sentence.id}-number ${sentence.id}` : undefined}
      aria-describedby={isNear ? `${sentence.id}-count` : undefined}
    >
      <EmphasisText text={block.text} start={sentence.start} end={sentence.end} marks="kept" />
    </span>
  );
}
