import { useIntl } from 'react-intl';
import { isSeen } from '../../shared/lens';
import { GradeMark } from '../parts/GradeMark';
import { Inferred } from '../parts/Inferred';
import { readingAt } from '../state/place';
import type { OpenBriefing } from '../state/reader';
import { dispatch, useReader } from '../state/store';
import { cautionsOf } from './cautions';
import { PaintedSentence } from './PaintedSentence';
import './PassageLine.css';
import type { Passage } from './passages';

interface PassageLineProps {
  readonly passage: Passage;
  readonly open: OpenBriefing;
  readonly tabIndex: number;
}

/** A whole sentence in a cell, and a link to it: its number, its words with the answers marked, and what each answer is. */
export function PassageLine({ passage, open, tabIndex }: PassageLineProps) {
  const intl = useIntl();
  const { sentence, lines, index } = passage;
  const isDimmed = useReader(({ lens }) => lines.every(({ statement }) => !isSeen(statement, lens)));
  return (
    <a
      className="passage-line"
      href={`#${sentence}`}
      data-line={index}
      data-dimmed={isDimmed || undefined}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.preventDefault();
        dispatch({ kind: 'placeChosen', place: readingAt(sentence, lines[0]?.statement.id ?? null) });
      }}
    >
      <span className="unseen">{intl.formatMessage({ id: 'app.sentence' })}</span>{' '}
      <span className="passage-number">{open.lookup.sentences.get(sentence)?.number}</span>{' '}
      <PaintedSentence open={open} sentence={sentence} lines={lines} />{' '}
      {lines.map(({ entry, statement }, place) => (
        <span className="passage-words" key={`${entry.statement} ${entry.quote.start}`}>
          {place > 0 && '; '}
          {[`kind.${statement.kind}` as const, ...cautionsOf(statement)]
            .map((id) => intl.formatMessage({ id }))
            .join(', ')}
          {statement.basis === 'inferred' && (
            <>
              , <Inferred />
            </>
          )}{' '}
          <GradeMark statement={statement.id} />
        </span>
      ))}
    </a>
  );
}
