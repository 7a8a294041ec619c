import { FormattedMessage } from 'react-intl';
import { quotedPhrases } from '../../../shared/reference/quoted-phrases';
import { whoSaysSo } from '../../../shared/reference/who-says-so';
import type { PageProps } from '../page-props';
import { PageFrame } from '../PageFrame';
import { LooseWords } from '../QuotedWords';
import { StatementLine } from '../StatementLine';
import { useArrival } from '../use-arrival';
import { SourcesTable } from './SourcesTable';
import { UnnamedHolders } from './UnnamedHolders';
import './WhoSaysSoPage.css';

/** Who each statement rests on, which words are quoted, and what is expected by nobody who is named. */
export function WhoSaysSoPage({ open, item }: PageProps) {
  const arrival = useArrival(item);
  const { sources, quoted, unnamedHolders } = whoSaysSo(open.lookup);
  return (
    <PageFrame
      title={<FormattedMessage id="reference.who-says-so" />}
      lead={<FormattedMessage id="sources.lead" />}
    >
      {sources.length === 0 ? (
        <p className="quiet">
          <FormattedMessage id="sources.none" />
        </p>
      ) : (
        <SourcesTable rows={sources} arrival={arrival} />
      )}
      <section aria-labelledby="sources-holders">
        <h2 className="section-head" id="sources-holders">
          <FormattedMessage id="sources.holders" />
        </h2>
        <p className="sources-note">
          <FormattedMessage id="sources.holders.note" values={{ count: unnamedHolders.length }} />
        </p>
        {unnamedHolders.length > 0 && (
          <UnnamedHolders open={open} holders={unnamedHolders} arrival={arrival} />
        )}
      </section>
      <section aria-labelledby="sources-quoted">
        <h2 className="section-head" id="sources-quoted">
          <FormattedMessage id="sources.quoted" values={{ count: quoted.length }} />
        </h2>
        <ul className="sources-quoted">
          {quoted.map((statement) => (
            <li key={statement.id} {...(!unnamedHolders.includes(statement) && arrival(statement.id))}>
              {quotedPhrases(statement.quote.exact).map((phrase) => (
                <q key={phrase} className="sources-phrase">
                  <LooseWords open={open} text={phrase} />
                </q>
              ))}
              <StatementLine open={open} statement={statement}>
                <span className="sources-speaker" dir="auto">
                  {' '}
                  {statement.sourceLabel}
                </span>
              </StatementLine>
            </li>
          ))}
        </ul>
      </section>
    </PageFrame>
  );
}
