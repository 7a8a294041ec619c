/** The article's words on paper: emphasis as italics, in an element that PDFs know, certainty as a line. */
import { splitEmphasis } from '../../shared/briefing/emphasis';
import { languageOf } from '../../shared/language-of';
import type { Certainty } from '../../shared/briefing/statement';
import { usePaper } from './paper-context';
import './Words.css';

interface WordsProps {
  readonly text: string;
  readonly certainty?: Certainty;
}

/** A quotation from the article, character for character but for the asterisks of emphasis. */
export function Words({ text, certainty }: WordsProps) {
  const { briefing } = usePaper();
  return (
    <span className="words" {...languageOf(briefing)} data-certainty={certainty}>
      {splitEmphasis(text).map((run) =>
        run.style === 'mark' ? null : run.style === 'emphasis' ? <i key={run.start}>{run.text}</i> : run.text,
      )}
    </span>
  );
}

interface EditorsWordsProps {
  readonly children: string;
}

/** The editor's words within a line of the program's: a title, a label, a question. */
export function EditorsWords({ children }: EditorsWordsProps) {
  return <span {...languageOf(usePaper().briefing)}>{children}</span>;
}
