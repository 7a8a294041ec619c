import { FormattedMessage } from 'react-intl';
import { usePaper } from './paper-context';
import { SentenceNumber, UsedSentences } from './References';
import { SectionHead } from './SectionHead';
import { EditorsWords, Words } from './Words';
import './Glossary.css';

/** Terms as the article uses them; what an abbreviation stands for is ours, and says so. */
export function Glossary() {
  const { briefing } = usePaper();
  const { glossary } = briefing;
  return (
    <>
      <SectionHead section="glossary">
        {glossary.length > 0 && (
          <>
            <FormattedMessage id="glossary.lead" />
            <UsedSentences sentences={glossary.flatMap((term) => term.uses.map((use) => use.sentence))} />
          </>
        )}
      </SectionHead>
      {glossary.length === 0 ? (
        <p>
          <FormattedMessage id="glossary.none" />
        </p>
      ) : (
        <dl className="glossary">
          {glossary.map((term) => (
            <div key={term.term}>
              <dt>
                <Words text={term.term} />
              </dt>
              {term.uses.map(({ sentence, quote }) => (
                <dd key={`${sentence} ${quote.start}`}>
                  <SentenceNumber sentence={sentence} /> <Words text={quote.exact} />
                </dd>
              ))}
              {term.expansion !== undefined && (
                <dd className="editors">
                  <FormattedMessage
                    id="glossary.expansion"
                    values={{ expansion: <EditorsWords key="words">{term.expansion}</EditorsWords> }}
                  />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
