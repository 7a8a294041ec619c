import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { isSeen } from '../../shared/briefing/lens';
import { GradeMark } from '../parts/GradeMark';
import { isInferred } from '../../shared/briefing/inferred';
import { Inferred } from '../parts/Inferred';
import { readingAt } from '../state/place';
import type { OpenBriefing } from '../state/open-briefing';
import { dispatch, useReader } from '../state/store';
import { cautionsOf } from '../../shared/briefing/cautions';
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
  // Two answers of the same sort are called so once.
  const sorts = new Map(
    lines.map(({ statement }) => {
      const words = [`kind.${statement.kind}` as const, ...cautionsOf(statement)]
        .map((id) => intl.formatMessage({ id }))
        .join(', ');
      return [`${words} ${statement.basis}`, { words, inferred: isInferred(statement) }];
    }),
  );
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
      <span className="passage-words">
        {[...sorts].map(([sort, { words, inferred }], place) => (
          <Fragment key={sort}>
            {place > 0 && '; '}
            {words}
            {inferred && (
              <>
                , <Inferred />
              </>
            )}
          </Fragment>
        ))}
      </span>
      {lines.map(({ entry, statement }) => (
        <GradeMark key={`${entry.statement} ${entry.quote.start}`} statement={statement.id} />
      ))}
    </a>
  );
}
