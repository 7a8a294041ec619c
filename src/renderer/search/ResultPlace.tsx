import { FormattedMessage } from 'react-intl';
import { assertNever } from '../../shared/assert-never';
import type { SearchPlace } from '../../shared/search/searchable';
import { type Kind, kindFamilies, kindLetters } from '../../shared/briefing/statement';
import { type Held, numberOf } from '../../shared/search/result-where';

interface ResultPlaceProps extends Held {
  readonly place: SearchPlace;
}

/** The name at the head of a result of the briefing that is open. */
export function ResultPlace({ place, briefing, lookup }: ResultPlaceProps) {
  const kind = place.kind === 'statement' ? lookup.statements.get(place.statement)?.kind : undefined;
  const topicNumber =
    place.kind === 'topic' || place.kind === 'gap'
      ? briefing.topics.findIndex(({ id }) => id === place.topicId) + 1
      : null;
  return <PlaceName place={place} kind={kind} topicNumber={topicNumber} />;
}

interface PlaceNameProps {
  readonly place: SearchPlace;
  /** Of a statement; undefined where it is not known. */
  readonly kind: Kind | undefined;
  /** Of a topic, or a gap under one; null where it is not known. */
  readonly topicNumber: number | null;
}

/** A sentence's figure, a statement's letter and figure, "Topic 3", "Tension 5", "Key point 2". */
export function PlaceName({ place, kind, topicNumber }: PlaceNameProps) {
  switch (place.kind) {
    case 'sentence':
      return <SentenceFigure sentence={place.sentence} />;
    case 'statement':
      return (
        <>
          {kind && (
            <span className="code" data-family={kindFamilies[kind]}>
              {kindLetters[kind]}{' '}
            </span>
          )}
          <SentenceFigure sentence={place.sentence} />
        </>
      );
    case 'topic':
    case 'gap':
      if (topicNumber !== null)
        return <FormattedMessage id="search.topic" values={{ number: topicNumber }} />;
      return <FormattedMessage id={place.kind === 'gap' ? 'search.others.gap' : 'search.others.topic'} />;
    case 'tension':
      return <FormattedMessage id="search.tension" values={{ number: place.tensionId.slice(1) }} />;
    case 'reference':
      return (
        <span className="search-result-part">
          <FormattedMessage id="search.reference" values={{ part: place.part, number: place.number }} />
        </span>
      );
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
function SentenceFigure({ sentence }: SentenceFigureProps) {
  return (
    <span className="ref">
      <span className="unseen">
        <FormattedMessage id="app.sentence" />{' '}
      </span>
      {numberOf(sentence)}
    </span>
  );
}
