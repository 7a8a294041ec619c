import { Fragment } from 'react';
import { readMarkdown } from '../../shared/markdown/read-markdown';
import { quoteMark, richLines, type RichRun } from '../../shared/markdown/rich-text';
import './RichText.css';

interface RichLinesProps {
  /** Markdown, as the reader wrote it. */
  readonly text: string;
}

/** The reader's words where there is no room for paragraphs: a line under the other, points and quotes as signs. */
export function RichLines({ text }: RichLinesProps) {
  // Lines and runs have no name but their place, and those of a text never move.
  return (
    <span className="rich">
      {richLines(readMarkdown(text)).map(({ mark, runs }, line) => (
        <Fragment key={line}>
          {line > 0 && <br />}
          <LineMark mark={mark} />
          {runs.map((run, index) => (
            <Run key={index} run={run} />
          ))}
        </Fragment>
      ))}
    </span>
  );
}

/** A point or a number as it is; for each quote a line at its side, as where there is room for paragraphs. */
function LineMark({ mark }: { readonly mark: string }) {
  const parts = mark.split(quoteMark);
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <span className="rich-quoted" />}
      {part}
    </Fragment>
  ));
}

function Run({ run: { text, isEmphasis, isStrong } }: { readonly run: RichRun }) {
  if (isStrong) return <strong>{text}</strong>;
  return isEmphasis ? <em>{text}</em> : text;
}
