import { FormattedMessage } from 'react-intl';
import { type NumberOrTime, numbersAndTimes } from '../../shared/reference/numbers-and-times';
import { OurWords } from './OurWords';
import { usePaper } from './paper-context';
import { SentenceNumber, UsedSentences } from './References';
import { SectionHead } from './SectionHead';
import { Words } from './Words';
import './Tables.css';

/** Every quantity and time in the article's own words. Nothing is computed from them. */
export function NumbersAndTimes() {
  const { briefing, lookup } = usePaper();
  const all = numbersAndTimes(lookup);
  const dated = briefing.article.date === null ? 'undated' : 'dated';
  return (
    <>
      <SectionHead section="numbers-and-times">
        <FormattedMessage id="numbers.lead" values={{ dated }} />
        <UsedSentences sentences={all.map(({ statement }) => statement.sentence)} />
      </SectionHead>
      {all.length === 0 ? (
        <p>
          <FormattedMessage id="numbers.none" />
        </p>
      ) : (
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col" className="list-name">
                <FormattedMessage id="numbers.words" />
              </th>
              <th scope="col">
                <FormattedMessage id="numbers.what" />
              </th>
              <th scope="col" className="list-wide">
                <FormattedMessage id="numbers.of" />
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map((each) => (
              <tr key={`${each.statement.id} ${each.nature}`}>
                <th scope="row">
                  <Words text={each.words} />
                </th>
                <td>
                  <OurWords>
                    <What each={each} />
                  </OurWords>
                </td>
                <td>
                  <SentenceNumber sentence={each.statement.sentence} />{' '}
                  <Words text={each.statement.quote.exact} certainty={each.statement.certainty} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** A quantity, exact or not, and what it is compared with; or a time. */
function What({ each: { nature, comparedWith, lacksComparison } }: { readonly each: NumberOrTime }) {
  return (
    <>
      <FormattedMessage id={`numbers.nature.${nature}`} />
      {comparedWith !== null && (
        <>
          ;{' '}
          <FormattedMessage
            id="numbers.compared"
            values={{ words: <Words key="words" text={comparedWith} /> }}
          />
        </>
      )}
      {lacksComparison && (
        <>
          ; <FormattedMessage id="numbers.compared.nothing" />
        </>
      )}
    </>
  );
}
