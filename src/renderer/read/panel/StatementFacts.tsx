import { Fragment, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { columnOf } from '../../../shared/briefing/comparison';
import { isolate, languageOf } from '../../../shared/language-of';
import {
  type Statement,
  informationType,
  kindFamilies,
  kindLetters,
} from '../../../shared/briefing/statement';
import { Inferred } from '../../parts/Inferred';
import { LineSample } from '../../parts/LineSample';
import { useNameDocument } from '../../parts/name-statement';
import { SentenceRef } from '../../parts/SentenceRef';
import type { OpenBriefing } from '../../state/open-briefing';
import { dispatch } from '../../state/store';
import { linksOf } from './statement-links';

interface StatementFactsProps {
  readonly statement: Statement;
  readonly open: OpenBriefing;
}

/** The statement's fields, one a line. Topics lead to the comparison, links to the other sentences. */
export function StatementFacts({ statement, open }: StatementFactsProps) {
  const intl = useIntl();
  const { briefing, lookup } = open;
  const nameDocument = useNameDocument(briefing);
  const language = languageOf(briefing);
  const document = briefing.documents.find(({ id }) => id === statement.document);
  const topics = statement.topics.flatMap((id) => lookup.topics.get(id) ?? []);
  const links = linksOf(statement, lookup);
  const { quantity, time } = statement;
  return (
    <dl className="facts">
      <Fact name="kind">
        <span className="code" data-family={kindFamilies[statement.kind]} aria-hidden="true">
          {kindLetters[statement.kind]}
        </span>{' '}
        <span className="facts-first">
          <FormattedMessage id={`kind.${statement.kind}`} />
        </span>
        , <FormattedMessage id={`read.information.${informationType(statement.kind)}`} />
      </Fact>
      <Fact name="document">
        {document ? (
          <>
            <span {...language}>{document.label}</span>,{' '}
            {statement.basis === 'inferred' ? <Inferred /> : <FormattedMessage id="basis.stated" />}
          </>
        ) : (
          <span className="facts-first">{nameDocument(statement.document)}</span>
        )}
      </Fact>
      <Fact name="source">
        <FormattedMessage
          id="read.fact.source.value"
          values={{
            source: statement.source,
            label: isolate(statement.sourceLabel),
            quoting: intl.formatMessage({ id: `quoting.${statement.quoting}` }),
          }}
        />
      </Fact>
      <Fact name="certainty">
        <span className="facts-first">
          <FormattedMessage id={`certainty.${statement.certainty}`} />
        </span>
        <LineSample certainty={statement.certainty} />
      </Fact>
      {quantity && (
        <Fact name="number">
          <span {...language}>{quantity.text}</span>
        </Fact>
      )}
      {time && (
        <Fact name="time">
          <span {...language}>{time.text}</span>
        </Fact>
      )}
      {topics.length > 0 && (
        <Fact name="topics">
          {topics.map((topic, index) => (
            <Fragment key={topic.id}>
              {index > 0 && ', '}
              <a
                className="facts-topic"
                {...language}
                href={`#${topic.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  dispatch({
                    kind: 'placeChosen',
                    place: { view: 'compare', topicId: topic.id, columnId: columnOf(statement) },
                  });
                }}
              >
                {topic.label}
              </a>
            </Fragment>
          ))}
        </Fact>
      )}
      {links.length > 0 && (
        <Fact name="links">
          <span className="facts-first">
            {links.map(({ relation, direction, others }, index) => (
              <Fragment key={`${relation}-${direction}`}>
                {index > 0 && ', '}
                <FormattedMessage
                  id={direction === 'forth' ? `relation.${relation}` : `relation.${relation}.back`}
                />{' '}
                {oneEachSentence(others).map((other, place) => (
                  <Fragment key={other.id}>
                    {place > 0 && ', '}
                    <SentenceRef sentence={other.sentence} statement={other.id} />
                  </Fragment>
                ))}
              </Fragment>
            ))}
          </span>
        </Fact>
      )}
    </dl>
  );
}

/** Two statements of one sentence are one figure: a bare figure means a sentence. */
function oneEachSentence(statements: readonly Statement[]): readonly Statement[] {
  return [
    ...new Map(statements.toReversed().map((statement) => [statement.sentence, statement])).values(),
  ].toReversed();
}

interface FactProps {
  readonly name: 'kind' | 'document' | 'source' | 'certainty' | 'number' | 'time' | 'topics' | 'links';
  readonly children: ReactNode;
}

function Fact({ name, children }: FactProps) {
  return (
    <>
      <dt>
        <FormattedMessage id={`read.fact.${name}`} />
      </dt>
      <dd>{children}</dd>
    </>
  );
}
