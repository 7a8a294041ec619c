import { FormattedMessage } from 'react-intl';
import { assertNever } from '../../shared/assert-never';
import type { SearchPlace } from '../../shared/search/searchable';
import { kindFamilies, kindLetters } from '../../shared/briefing/statement';
import { type Held, numberOf } from '../parts/use-result-where';

interface ResultPlaceProps extends Held {
  readonly place: SearchPlace;
}

/** The name at a result's head: a sentence's figure, a statement's letter and figure, "Topic 3", "Tension 5". */
export function ResultPlace({ place, briefing, lookup }: ResultPlaceProps) {
  switch (place.kind) {
    case 'sentence':
      return <SentenceFigure sentence={place.sentence} />;
    case 'statement': {
      const statement = lookup.statements.get(place.statement);
      return (
        <>
          {statement && (
            <span className="code" data-family={kindFamilies[statement.kind]}>
              {kindLetters[statement.kind]}{' '}
            </span>
          )}
          <SentenceFigure sentence={place.sentence} />
        </>
      );
    }
    case 'topic':
    case 'gap': {
      const number = briefing.topics.findIndex(({ id }) => id === place.topicId) + 1;
      return <FormattedMessage id="search.topic" values={{ number }} />;
    }
    case 'tension':
      return <FormattedMessage id="search.tension" values={{ number: place.tensionId.slice(1) }} />;
    case 'note':
      return place.sentence === null ? (
        <FormattedMessage id="search.note" />
      ) : (
        <SentenceFigure sentence={place.sentence} />
      );
    default:
      return assertNever(place);
  }
}

interface SentenceFigureProps {
  readonly sentence: string;
}

/** A sentence's figure, named for those who hear it. */
export function SentenceFigure({ sentence }: SentenceFigureProps) {
  return (
    <span className="ref">
      <span className="unseen">
        <FormattedMessage id="app.sentence" />{' '}
      </span>
      {numberOf(sentence)}
    </span>
  );
}
