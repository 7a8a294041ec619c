/** The article's words on paper: emphasis as italics, certainty as a line. */
import { splitEmphasis } from '../../shared/emphasis';
import type { Certainty } from '../../shared/statement';
import './Words.css';

interface WordsProps {
  readonly text: string;
  readonly certainty?: Certainty;
}

/** A quotation from the article, character for character but for the asterisks of emphasis. */
export function Words({ text, certainty }: WordsProps) {
  return (
    <span className="words" data-certainty={certainty}>
      {splitEmphasis(text).map((run) =>
        run.style === 'mark' ? null : run.style === 'emphasis' ? (
          <em key={run.start}>{run.text}</em>
        ) : (
          run.text
        ),
      )}
    </span>
  );
}
