import { memo } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Sentence } from '../../../shared/briefing/briefing';
import type { Sight } from '../../../shared/briefing/lens';
import type { Lookup } from '../../../shared/briefing/lookup';
import type { LinesLayout } from './article-layout';
import { MarginCodes } from './MarginCodes';
import type { Subject } from '../panel/reading-subject';

interface SentenceMarginProps {
  readonly sentence: Sentence;
  readonly lookup: Lookup;
  readonly lines: LinesLayout | undefined;
  /** What is chosen, when it is this sentence. */
  readonly subject: Subject | null;
  readonly sight: Sight | null;
  readonly showCodes: boolean;
  readonly onChoose: (sentence: string, statement: string | null) => void;
  readonly onChooseCode: (sentence: string, statement: string, by: 'pointer' | 'keyboard') => void;
}

/**
 * What stands at the left of a sentence: its number, the mark when it is chosen, and its codes. Kept as drawn while only
 * notes change: with twelve notes beside each sentence in sight that is a third of the work.
 */
export const SentenceMargin = memo(function SentenceMargin(props: SentenceMarginProps) {
  const { sentence, lookup, lines, subject, sight, showCodes } = props;
  const place = lines?.sentences.get(sentence.id);
  const number = lines?.numbers.get(sentence.id);
  const isHere = subject !== null;
  return (
    <div className="block-margin">
      <a
        id={`${sentence.id}-number`}
        className={isHere ? 'sentence-number is-here' : 'sentence-number'}
        href={`#${sentence.id}`}
        tabIndex={-1}
        data-crowded={number?.isCrowded || undefined}
        style={{ top: number?.top ?? 0 }}
        onClick={(event) => {
          event.preventDefault();
          props.onChoose(sentence.id, null);
        }}
      >
        <span className="unseen">
          <FormattedMessage id="app.sentence" />{' '}
        </span>
        {sentence.number}
      </a>
      <span className="unseen" id={`${sentence.id}-count`}>
        <FormattedMessage
          id="read.sentence.statements"
          values={{ count: lookup.statementsOf.get(sentence.id)?.length ?? 0 }}
        />
        {sight !== null && !sight.sentences.has(sentence.id) && (
          <>
            , <FormattedMessage id="lens.dimmed" />
          </>
        )}
      </span>
      {isHere && place && <span className="block-mark" style={place} aria-hidden="true" />}
      {showCodes && (
        <MarginCodes
          sentence={sentence}
          lookup={lookup}
          lines={lines}
          subject={subject}
          sight={sight}
          onChoose={props.onChooseCode}
        />
      )}
    </div>
  );
});
