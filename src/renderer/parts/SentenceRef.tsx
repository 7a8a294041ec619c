import { Fragment } from 'react';
import { FormattedMessage } from 'react-intl';
import { dispatch } from '../state/store';
import { readingAt } from '../state/place';
import './SentenceRef.css';

interface SentenceRefProps {
  /** `S17`; the figure alone is shown. */
  readonly sentence: string;
  readonly statement?: string;
  /** Shown after the first, where it is another sentence. */
  readonly last?: string | undefined;
}

/** A sentence's number as a link that opens it in Read. A bare figure on screen always means a sentence. */
export function SentenceRef({ sentence, statement, last = sentence }: SentenceRefProps) {
  return (
    <a
      className="ref"
      href={`#${sentence}`}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        dispatch({ kind: 'placeChosen', place: readingAt(sentence, statement ?? null) });
      }}
    >
      <span className="unseen">
        <FormattedMessage id={last === sentence ? 'app.sentence' : 'app.sentences'} />{' '}
      </span>
      {last === sentence ? sentence.slice(1) : `${sentence.slice(1)}–${last.slice(1)}`}
    </a>
  );
}

interface SentenceRefsProps {
  readonly sentences: readonly string[];
}

/** Several sentence numbers, parted by commas. */
export function SentenceRefs({ sentences }: SentenceRefsProps) {
  return sentences.map((sentence, index) => (
    <Fragment key={sentence}>
      {index > 0 && ' '}
      {/* No line begins with a comma. */}
      <span className="ref-and-comma">
        <SentenceRef sentence={sentence} />
        {index < sentences.length - 1 && ','}
      </span>
    </Fragment>
  ));
}
