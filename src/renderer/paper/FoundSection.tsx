import { Fragment } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isolate, languageOf } from '../../shared/language-of';
import type { FoundForPack, FoundGroup } from '../../shared/pack/found';
import type { Hit } from '../../shared/search/find/results';
import { writtenIn } from '../../shared/search/words/as-written';
import { type Run } from '../../shared/search/words/mark-text';
import type { SearchPlace } from '../../shared/search/searchable';
import { markFound } from '../../shared/search/words/mark-found';
import { Rest } from '../parts/Rest';
import { numberOf } from '../../shared/search/result-where';
import { useResultWhere } from '../parts/use-result-where';
import { ours } from './OurWords';
import { usePaper } from './paper-context';
import { QueryInWords } from './QueryInWords';
import { SentenceNumber, SentenceNumbers } from './References';
import { SectionHead } from './SectionHead';
import './FoundSection.css';

/** What was found for each search, group by group, as the search box lists it; silence is said as the answer. */
export function FoundSection() {
  const { found } = usePaper();
  return (
    <>
      <SectionHead section="found">
        <FormattedMessage id="paper.found.note" values={{ count: found.found.length }} />
      </SectionHead>
      {found.found.map((each) => (
        <FoundFor key={each.results.query} found={each} />
      ))}
    </>
  );
}

function FoundFor({ found: { results, groups, some } }: { readonly found: FoundForPack }) {
  const intl = useIntl();
  const { found, lookup } = usePaper();
  const { answer, asked, terms } = results;
  const near = terms.filter((term) => term.found === 'near');
  const written = writtenIn(results);
  const quoted = (words: readonly string[]): string => intl.formatList(words.map((word) => `“${word}”`));
  return (
    <article className="found">
      <h3 className="list-head found-query">
        <bdi>{results.query}</bdi>
      </h3>
      <p className="found-asked">
        <QueryInWords asked={asked} vocabulary={found.vocabulary} />
      </p>
      {answer && (
        <p className="found-answer">
          <Rest />
          <span {...ours}>
            {answer.question === null ? (
              <FormattedMessage id="search.silence" values={{ words: answer.words.join(' ') }} />
            ) : (
              <FormattedMessage
                id="search.silence.question"
                values={{ question: isolate(answer.question) }}
              />
            )}{' '}
            {answer.topics.length > 0 && (
              <FormattedMessage
                id="search.silence.under"
                values={{
                  topics: intl.formatList(
                    answer.topics.map((id) => isolate(lookup.topics.get(id)?.label ?? id)),
                  ),
                }}
              />
            )}{' '}
            {answer.nearest.length > 0 && (
              <FormattedMessage
                id="search.silence.nearest"
                values={{
                  count: answer.nearest.length,
                  list: <SentenceNumbers sentences={answer.nearest} />,
                }}
              />
            )}
          </span>
        </p>
      )}
      {near.map((term) => (
        <p key={term.typed} className="found-asked">
          <FormattedMessage
            id="search.near"
            values={{ typed: quoted([term.typed]), words: quoted([...term.forms].slice(0, 4).map(written)) }}
          />
        </p>
      ))}
      {groups.length === 0 && (
        <p className="found-asked">
          <FormattedMessage id="search.count" values={{ count: 0 }} />
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.group} group={group} results={results} />
      ))}
      {some.length > 0 && (
        <p className="found-some">
          <FormattedMessage id="search.some" />
        </p>
      )}
      {some.map((group) => (
        <Group key={group.group} group={group} results={results} />
      ))}
    </article>
  );
}

interface GroupProps extends Pick<FoundForPack, 'results'> {
  readonly group: FoundGroup;
}

function Group({ group: { group, hits, more }, results }: GroupProps) {
  return (
    <>
      <h4 className="found-group">
        <FormattedMessage id={`search.group.${group}`} /> <span>{hits.length + more}</span>
      </h4>
      {hits.map((hit) => (
        <Line key={hit.entry.id} hit={hit} results={results} />
      ))}
      {more > 0 && (
        <p className="found-asked">
          <FormattedMessage id="paper.found.more" values={{ count: more }} />
        </p>
      )}
    </>
  );
}

interface LineProps extends Pick<FoundForPack, 'results'> {
  readonly hit: Hit;
}

function Line({ hit: { entry }, results }: LineProps) {
  const { briefing, lookup, job } = usePaper();
  const whereIs = useResultWhere({ briefing, lookup, notes: job.searched });
  const { title, text, more, goesOnIn } = markFound(entry, results.terms, lookup);
  const where = whereIs(entry.place);
  return (
    <div className="found-line" data-by={entry.by}>
      <span>
        <PlaceOf place={entry.place} />
      </span>
      <p {...(entry.by === 'reader' ? { dir: 'auto' } : languageOf(briefing))}>
        <Runs runs={title} />
        {title.length > 0 && text.length > 0 && ' '}
        <Runs runs={text} />
        {goesOnIn && (
          <span className="found-aside">
            <FormattedMessage id="search.goes-on" values={{ number: goesOnIn.number }} />
          </span>
        )}
        {more.length > 0 && (
          <span className="found-aside">
            <Runs runs={more} />
          </span>
        )}
      </p>
      {where !== '' && (
        <small>
          <bdi>{where}</bdi>
        </small>
      )}
    </div>
  );
}

/** The words that were looked for are underlined: no other weight and no fill, which would not copy. */
function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, isMarked }, index) =>
    // A run has no name but its place, and the runs of a text never move.
    isMarked ? (
      <u key={index} className="found-mark">
        {text}
      </u>
    ) : (
      <Fragment key={index}>{text}</Fragment>
    ),
  );
}

function PlaceOf({ place }: { readonly place: SearchPlace }) {
  const { briefing } = usePaper();
  switch (place.kind) {
    case 'topic':
    case 'gap': {
      const number = briefing.topics.findIndex(({ id }) => id === place.topicId) + 1;
      return <FormattedMessage id="search.topic" values={{ number }} />;
    }
    case 'tension':
      return <FormattedMessage id="search.tension" values={{ number: numberOf(place.tensionId) }} />;
    case 'reference':
      return <FormattedMessage id="search.reference" values={{ part: place.part, number: place.number }} />;
    default:
      return place.sentence === null ? (
        <FormattedMessage id="search.note" />
      ) : (
        <SentenceNumber sentence={place.sentence} />
      );
  }
}
