import { FormattedMessage } from 'react-intl';
import { kindLetters, type Statement } from '../../shared/briefing/statement';
import { quotedPhrases } from '../../shared/reference/quoted-phrases';
import { holdsItsCue, type SourceRow, whoSaysSo } from '../../shared/reference/who-says-so';
import { usePaper } from './paper-context';
import { SentenceNumber, SentenceNumbers } from './References';
import { SectionHead } from './SectionHead';
import { EditorsWords, Words } from './Words';
import './Tables.css';

/** Who each sentence rests on, what is expected by nobody named, and the words that the article quotes. */
export function WhoSaysSo() {
  const { lookup } = usePaper();
  const { sources, quoted, unnamedHolders } = whoSaysSo(lookup);
  return (
    <>
      <SectionHead section="who-says-so">
        <FormattedMessage id="sources.lead" />
      </SectionHead>
      {sources.length === 0 ? (
        <p>
          <FormattedMessage id="sources.none" />
        </p>
      ) : (
        <SourcesTable rows={sources} />
      )}
      <h3 className="list-head">
        <FormattedMessage id="sources.holders" />
      </h3>
      <p className="list-note">
        <FormattedMessage id="sources.holders.note" values={{ count: unnamedHolders.length }} />
      </p>
      {unnamedHolders.map((statement) => (
        <UnnamedHolder key={statement.id} statement={statement} />
      ))}
      <h3 className="list-head">
        <FormattedMessage id="sources.quoted" values={{ count: quoted.length }} />
      </h3>
      {quoted.map((statement) => (
        <p className="list-line" key={statement.id}>
          <SentenceNumber sentence={statement.sentence} />
          <b>{kindLetters[statement.kind]}</b>
          <span>
            {quotedPhrases(statement.quote.exact).map((phrase) => (
              <span className="list-phrase" key={phrase}>
                <Words text={phrase} />{' '}
              </span>
            ))}
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

function SourcesTable({ rows }: { readonly rows: readonly SourceRow[] }) {
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col" className="list-name">
            <FormattedMessage id="sources.source" />
          </th>
          <th scope="col" className="list-kind">
            <FormattedMessage id="sources.class" />
          </th>
          <th scope="col">
            <FormattedMessage id="sources.statements" />
          </th>
          <th scope="col" className="list-numbers">
            <FormattedMessage id="sources.sentences" />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ source, label, statements, sentences }) => (
          <tr key={`${source} ${label}`}>
            <th scope="row">
              <EditorsWords>{label}</EditorsWords>
            </th>
            <td>
              <FormattedMessage id={`sources.class.${source}`} />
            </td>
            <td>{statements.length}</td>
            <td>
              <SentenceNumbers sentences={sentences} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UnnamedHolder({ statement }: { readonly statement: Statement }) {
  const { sentence, kind, quote, certainty, cue } = statement;
  return (
    <p className="list-line">
      <SentenceNumber sentence={sentence} />
      <b>{kindLetters[kind]}</b>
      <span>
        {!holdsItsCue(statement) && (
          <>
            {cue === undefined ? <FormattedMessage id="sources.holders.no-cue" /> : <Words text={cue} />}
            {': '}
          </>
        )}
        <Words text={quote.exact} certainty={certainty} />{' '}
        <small>
          <FormattedMessage
            id={certainty === 'possible' ? 'sources.holder.possible' : 'sources.holder.expected'}
          />
        </small>
      </span>
    </p>
  );
}
