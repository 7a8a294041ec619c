import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { whatChanges } from '../../../shared/reference/assumption-changes';
import { languageOf } from '../../../shared/language-of';
import type { Assumption } from '../../../shared/briefing/briefing';
import { SentenceRef } from '../../parts/SentenceRef';
import { TakenBack } from '../../parts/writing/TakenBack';
import type { OpenBriefing } from '../../state/open-briefing';
import { StatementLine } from '../StatementLine';
import type { ArrivalProps } from '../use-arrival';
import { Changes } from './Changes';

interface AssumptionItemProps {
  readonly open: OpenBriefing;
  readonly assumption: Assumption;
  /** From 1, as on paper. */
  readonly number: number;
  readonly arrival: ArrivalProps;
}

/** One assumption: what is taken for granted, the sentences and statements that rest on it, and what it changes. */
export function AssumptionItem({ open, assumption, number, arrival }: AssumptionItemProps) {
  const intl = useIntl();
  const { lookup, asOpened } = open;
  const changes = whatChanges(assumption, asOpened);
  const statements = assumption.statements.flatMap((id) => lookup.statements.get(id) ?? []);
  const { sentences } = assumption;
  const language = languageOf(asOpened);
  return (
    <article className="assumption" aria-labelledby={assumption.id} {...arrival}>
      <header className="assumption-head">
        <h3 id={assumption.id} className="assumption-text">
          <span className="assumption-number">{number}</span> <span {...language}>{assumption.text}</span>
        </h3>
        <p className="quiet">
          <FormattedMessage
            id="assumptions.rests-on"
            values={{
              count: sentences.length,
              list: intl.formatList<ReactNode>(
                sentences.map((sentence) => <SentenceRef key={sentence} sentence={sentence} />),
                { type: 'unit', style: 'short' },
              ),
            }}
          />
          {'. '}
          <TakenBack assumption={assumption} asOpened={asOpened} />
        </p>
      </header>
      <section className="assumption-part">
        <h4>
          {statements.length === 0 ? (
            <FormattedMessage id="assumptions.statements.none" />
          ) : (
            <FormattedMessage id="assumptions.statements" values={{ count: statements.length }} />
          )}
        </h4>
        {statements.map((statement) => (
          <StatementLine key={statement.id} open={open} statement={statement} />
        ))}
      </section>
      {(changes.topics.length > 0 || changes.outside.length > 0) && (
        <section className="assumption-part">
          <h4>
            <FormattedMessage id="assumptions.changes" />
          </h4>
          <Changes open={open} changes={changes} />
        </section>
      )}
      <section className="assumption-part">
        <h4>
          <FormattedMessage id="assumptions.without" />{' '}
          <small>
            <FormattedMessage id="editors-words" />
          </small>
        </h4>
        <p className="assumption-without" {...language}>
          {assumption.without}
        </p>
      </section>
    </article>
  );
}
