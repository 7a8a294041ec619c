import { FormattedMessage } from 'react-intl';
import { usePaper } from './paper-context';
import { SentenceNumber, SentenceNumbers } from './References';
import { SectionHead } from './SectionHead';
import { EditorsWords, Words } from './Words';
import './Tables.css';

/** Every quantity and time in the article's own words. Nothing is computed from them. */
export function NumbersAndTimes() {
  const { lookup } = usePaper();
  const statements = [...lookup.statements.values()].filter((each) => each.quantity ?? each.time);
  return (
    <>
      <SectionHead section="numbers-and-times">
        <FormattedMessage id="paper.numbers.note" />{' '}
        {statements.length > 0 && (
          <>
            <FormattedMessage id="paper.uses" />{' '}
            <SentenceNumbers sentences={statements.map((statement) => statement.sentence)} />
          </>
        )}
      </SectionHead>
      {statements.length === 0 ? (
        <p>
          <FormattedMessage id="paper.numbers.none" />
        </p>
      ) : (
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col" className="list-name">
                <FormattedMessage id="paper.numbers.words" />
              </th>
              <th scope="col">
                <FormattedMessage id="paper.numbers.what" />
              </th>
              <th scope="col" className="list-wide">
                <FormattedMessage id="paper.numbers.of" />
              </th>
            </tr>
          </thead>
          <tbody>
            {statements.flatMap((statement) =>
              [
                statement.quantity && ([statement.quantity.text, 'quantity'] as const),
                statement.time && ([statement.time.text, 'time'] as const),
              ]
                .filter((each) => each !== undefined)
                .map(([text, what]) => (
                  <tr key={`${statement.id} ${what}`}>
                    <th scope="row">
                      <Words text={text} />
                    </th>
                    <td>
                      <FormattedMessage
                        id={
                          what === 'quantity' && statement.quantity?.approx
                            ? 'paper.numbers.approx'
                            : `paper.numbers.${what}`
                        }
                      />
                      {what === 'quantity' && statement.quantity?.comparator && (
                        <>
                          ;{' '}
                          <FormattedMessage
                            id="paper.numbers.against"
                            values={{
                              comparator: <EditorsWords>{statement.quantity.comparator}</EditorsWords>,
                            }}
                          />
                        </>
                      )}
                    </td>
                    <td>
                      <SentenceNumber sentence={statement.sentence} />{' '}
                      <Words text={statement.quote.exact} certainty={statement.certainty} />
                    </td>
                  </tr>
                )),
            )}
          </tbody>
        </table>
      )}
    </>
  );
}
