import { FormattedMessage } from 'react-intl';
import { type NumberOrTime, numbersAndTimes } from '../../../shared/reference/numbers-and-times';
import type { OpenBriefing } from '../../state/open-briefing';
import { FoldLabel } from '../FoldLabel';
import type { PageProps } from '../page-props';
import { PageFrame } from '../PageFrame';
import { LooseWords } from '../QuotedWords';
import { StatementLine } from '../StatementLine';
import { useArrival } from '../use-arrival';
import './NumbersAndTimesPage.css';

/** Every quantity and time in the article's own words, in reading order. */
export function NumbersAndTimesPage({ open, item }: PageProps) {
  const arrival = useArrival(item);
  const all = numbersAndTimes(open.lookup);
  const dated = open.briefing.article.date === null ? 'undated' : 'dated';
  return (
    <PageFrame
      title={<FormattedMessage id="reference.numbers-and-times" />}
      lead={<FormattedMessage id="numbers.lead" values={{ dated }} />}
    >
      {all.length === 0 ? (
        <p className="quiet">
          <FormattedMessage id="numbers.none" />
        </p>
      ) : (
        <table className="register register--folds" aria-labelledby="page-title">
          <thead>
            <tr>
              <th scope="col" className="numbers-words">
                <FormattedMessage id="numbers.words" />
              </th>
              <th scope="col" className="numbers-what">
                <FormattedMessage id="numbers.what" />
              </th>
              <th scope="col">
                <FormattedMessage id="numbers.of" />
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map((each, index) => {
              const { words, statement } = each;
              const isFirst = all.findIndex((other) => other.statement.id === statement.id) === index;
              return (
                <tr key={`${statement.id} ${each.nature}`} {...(isFirst && arrival(statement.id))}>
                  <th scope="row" className="numbers-words">
                    <LooseWords open={open} text={words} />
                  </th>
                  <td className="numbers-what">
                    <What open={open} each={each} />
                  </td>
                  <td>
                    <FoldLabel id="numbers.of" />
                    <StatementLine open={open} statement={statement} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </PageFrame>
  );
}

/** A quantity, exact or not, and what it is compared with; or a time. */
function What({ open, each }: { readonly open: OpenBriefing; readonly each: NumberOrTime }) {
  return (
    <>
      <FormattedMessage id={`numbers.nature.${each.nature}`} />
      {each.comparedWith !== null && (
        <span className="numbers-compared">
          <FormattedMessage
            id="numbers.compared"
            values={{ words: <LooseWords key="words" open={open} text={each.comparedWith} /> }}
          />
        </span>
      )}
      {each.lacksComparison && (
        <span className="numbers-compared">
          <FormattedMessage id="numbers.compared.nothing" />
        </span>
      )}
    </>
  );
}
