import { languageOf } from '../../shared/language-of';
import { kindFamilies } from '../../shared/statement';
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
        if (!line) return words;
        const { certainty, kind } = line.statement;
        return (
          <span
            key={start}
            className="painted-words"
            data-certainty={certainty}
            data-family={kindFamilies[kind]}
          >
            {words}
          </span>
        );
      })}
    </span>
  );
}
