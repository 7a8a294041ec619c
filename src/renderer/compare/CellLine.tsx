import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { isSeen } from '../../shared/briefing/lens';
import { kindFamilies } from '../../shared/briefing/statement';
import { KindLetter } from '../parts/Code';
import { GradeMark } from '../parts/GradeMark';
import { Inferred } from '../parts/Inferred';
import { readingAt } from '../state/place';
import type { OpenBriefing } from '../state/open-briefing';
import { dispatch, useReader } from '../state/store';
import { ArticleWords } from './ArticleWords';
import { cautionsOf } from '../../shared/briefing/cautions';
import '../parts/doubt-line.css';
import './CellLine.css';
import { sentenceAround } from './cell-subject';
import type { Line } from './rows';

interface CellLineProps {
  readonly line: Line;
  readonly index: number;
  readonly open: OpenBriefing;
  readonly tabIndex: number;
}

/** One line of a cell, a link to its sentence: letter, number and words in three fixed places, then what to beware of. */
export function CellLine({ line, index, open, tabIndex }: CellLineProps) {
  const intl = useIntl();
  const { statement } = line;
  const { briefing, lookup } = open;
  const isDimmed = useReader((state) => !isSeen(statement, state.lens));
  const words = sentenceAround(line, lookup)?.words;
  const cautions = cautionsOf(statement).map((id) => intl.formatMessage({ id }));
  return (
    <a
      className="cell-line"
      href={`#${statement.sentence}`}
      data-line={index}
      data-dimmed={isDimmed || undefined}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.preventDefault();
        dispatch({ kind: 'placeChosen', place: readingAt(statement.sentence, statement.id) });
      }}
    >
      <KindLetter statement={statement} />{' '}
      <span className="unseen">{intl.formatMessage({ id: 'app.sentence' })}</span>{' '}
      <span className="cell-ref">{lookup.sentences.get(statement.sentence)?.number}</span>{' '}
      <span
        className="cell-words doubt-line"
        lang={briefing.language}
        dir={briefing.direction}
        data-certainty={statement.certainty}
        data-family={kindFamilies[statement.kind]}
      >
        {words && <ArticleWords {...words} />}
      </span>
      {/* Screen readers have met these in the name of the statement. */}
      <span aria-hidden="true">
        {/* The spaces stand between the spans: within these no line may break. */}
        {cautions.map((caution, place) => (
          <Fragment key={caution}>
            {' '}
            <span className="cell-cautions">
              {caution}
              {place < cautions.length - 1 && ','}
            </span>
          </Fragment>
        ))}
        {statement.basis === 'inferred' && (
          <>
            {' '}
            <span className="cell-cautions">
              <Inferred />
            </span>
          </>
        )}
      </span>{' '}
      <GradeMark statement={statement.id} />
    </a>
  );
}
