import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import type { ColumnId } from '../../shared/briefing/comparison';
import { isolate, languageOf } from '../../shared/language-of';
import type { Lookup } from '../../shared/briefing/lookup';
import { spansOf } from '../../shared/briefing/sentence-spans';
import { Inferred } from '../parts/Inferred';

/** The head of the column of topics. What stands under the name is read as its description. */
export function TopicHead() {
  const note = useId();
  return (
    <th scope="col" aria-describedby={note}>
      <FormattedMessage id="compare.column.topic" />
      <small id={note} aria-hidden="true">
        <FormattedMessage id="compare.column.topic.note" />
      </small>
    </th>
  );
}

interface ColumnHeadProps {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly columnId: ColumnId;
  /** Which of the columns shown it is, from 1: the first one says that its numbers are sentences. */
  readonly column: number;
}

/**
 * The head of a column: its name, what the article calls it, and where; "inferred" when the assignment is ours. A
 * document that only inference described has no sentences while the switch is off, and that is said.
 */
export function ColumnHead({ briefing, lookup, columnId, column }: ColumnHeadProps) {
  const intl = useIntl();
  const note = useId();
  const document = briefing.documents.find(({ id }) => id === columnId);
  const quoted = (words: string): string =>
    intl.formatMessage({ id: 'compare.column.called' }, { words: isolate(words) });
  if (!document) {
    return (
      <th scope="col" aria-describedby={note}>
        <span {...languageOf(briefing)}>{briefing.agreement.label}</span>
        <small id={note} aria-hidden="true">
          {briefing.agreement.calledBy.map(quoted).join(', ')}
        </small>
      </th>
    );
  }
  const numbers = document.sentences.flatMap((id) => lookup.sentences.get(id)?.number ?? []);
  const spans = spansOf(numbers).map(({ first, last }) =>
    first === last ? String(first) : intl.formatMessage({ id: 'compare.span' }, { first, last }),
  );
  return (
    <th scope="col" aria-describedby={note}>
      <span {...languageOf(briefing)}>{document.label}</span>
      <small id={note} aria-hidden="true">
        {quoted(document.calledBy[0]?.quote.exact ?? '')},{' '}
        {numbers.length === 0 ? (
          <FormattedMessage id="compare.column.unassigned" />
        ) : (
          <FormattedMessage
            id="compare.column.sentences"
            values={{ column, count: numbers.length, list: intl.formatList(spans) }}
          />
        )}
        {numbers.length > 0 && document.basis === 'inferred' && (
          <>
            : <Inferred />
          </>
        )}
      </small>
    </th>
  );
}
