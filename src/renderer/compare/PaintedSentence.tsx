import { languageOf } from '../../shared/language-of';
import { PaintedWords } from '../parts/PaintedWords';
import type { OpenBriefing } from '../state/open-briefing';
import { ArticleWords } from './ArticleWords';
import './PaintedSentence.css';
import { paintRuns } from './passages';
import type { Line } from './rows';

interface PaintedSentenceProps {
  readonly open: OpenBriefing;
  /** `S8` */
  readonly sentence: string;
  /** The lines whose words are marked in it. */
  readonly lines: readonly Line[];
}

/** A sentence of the article, whole, with the words that answer the topic marked. Nothing when it is not there. */
export function PaintedSentence({ open, sentence, lines }: PaintedSentenceProps) {
  const { briefing, lookup } = open;
  const found = lookup.sentences.get(sentence);
  const text = lookup.blocks.get(found?.blockId ?? '')?.text;
  if (!found || text === undefined) return null;
  return (
    <span className="painted-sentence" {...languageOf(briefing)}>
      {paintRuns(found.start, found.end, lines).map(({ start, end, line }) => {
        const words = <ArticleWords key={start} text={text} start={start} end={end} />;
        return line ? (
          <PaintedWords key={start} statement={line.statement}>
            {words}
          </PaintedWords>
        ) : (
          words
        );
      })}
    </span>
  );
}
