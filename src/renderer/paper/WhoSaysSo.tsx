import { FormattedMessage } from 'react-intl';
import { kindLetters, type Statement } from '../../shared/statement';
import { usePaper } from './paper-context';
import { SentenceNumber, SentenceNumbers } from './References';
import { SectionHead } from './SectionHead';
import { EditorsWords, Words } from './Words';
import './Tables.css';

/** Who each sentence rests on, in the article's own terms, and the words it puts between quotation marks. */
export function WhoSaysSo() {
  const { lookup } = usePaper();
  const statements = [...lookup.statements.values()];
  const groups = [...new Set(statements.map(sourceKey))]
    .map((key) => statements.filter((statement) => sourceKey(statement) === key))
    .toSorted((a, b) => rank(a) - rank(b));
  const quoted = statements.filter((statement) => statement.quoting === 'quoted');
  return (
    <>
      <SectionHead section="who-says-so">
        <FormattedMessage id="paper.who-says-so.note" />
      </SectionHead>
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col" className="list-name">
              <FormattedMessage id="paper.who.source" />
            </th>
            <th scope="col" className="list-kind">
              <FormattedMessage id="paper.who.kind" />
            </th>
            <th scope="col">
              <FormattedMessage id="paper.who.statements" />
            </th>
            <th scope="col" className="list-numbers">
              <FormattedMessage id="paper.who.sentences" />
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const first = group[0];
            return first ? (
              <tr key={sourceKey(first)}>
                <th scope="row">
                  <EditorsWords>{first.sourceLabel}</EditorsWords>
                </th>
                <td>
                  <FormattedMessage id={`paper.source.${first.source}`} />
                </td>
                <td>{group.length}</td>
                <td>
                  <SentenceNumbers sentences={group.map((statement) => statement.sentence)} />
                </td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
      <h3 className="list-head">
        <FormattedMessage id="paper.quoted-phrases" values={{ count: quoted.length }} />
      </h3>
      {quoted.map((statement) => (
        <p className="list-line" key={statement.id}>
          <SentenceNumber sentence={statement.sentence} />
          <b>{kindLetters[statement.kind]}</b>
          <span>
            <Words text={statement.quote.exact} />{' '}
            <small>
              <EditorsWords>{statement.sourceLabel}</EditorsWords>
            </small>
          </span>
        </p>
      ))}
    </>
  );
}

function sourceKey(statement: Statement): string {
  return `${statement.source} ${statement.sourceLabel}`;
}

/** Named sources first, then unnamed ones, the writer last: the order in which one would lean on them. */
function rank(group: readonly Statement[]): number {
  const order = ['text', 'outlet', 'officials', 'group', 'unknown', 'writer'];
  return order.findIndex((source) => source === group[0]?.source);
}
