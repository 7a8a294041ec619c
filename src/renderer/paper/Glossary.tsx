import { FormattedMessage } from 'react-intl';
import { usePaper } from './paper-context';
import { SentenceNumber, SentenceNumbers } from './References';
import { SectionHead } from './SectionHead';
import { EditorsWords, Words } from './Words';
import './Glossary.css';

/** Terms as the article uses them; what an abbreviation stands for is ours, and says so. */
export function Glossary() {
  const { briefing } = usePaper();
  return (
    <>
      <SectionHead section="glossary">
        {briefing.glossary.length > 0 && (
          <>
            <FormattedMessage id="paper.glossary.note" />{' '}
            <SentenceNumbers
              sentences={briefing.glossary.flatMap((term) => term.uses.map((use) => use.sentence))}
            />
          </>
        )}
      </SectionHead>
      {briefing.glossary.length === 0 && (
        <p className="section-none">
          <FormattedMessage id="paper.glossary.none" />
        </p>
      )}
      <dl className="glossary">
        {briefing.glossary.map((term) => (
          <div key={term.term}>
            <dt>
              <Words text={term.term} />
            </dt>
            {term.expansion !== undefined && (
              <dd className="editors">
                <FormattedMessage
                  id="paper.glossary.expansion"
                  values={{ expansion: <EditorsWords>{term.expansion}</EditorsWords> }}
                />
              </dd>
            )}
            {term.uses.map(({ sentence, quote }) => (
              <dd key={`${sentence} ${quote.start}`}>
                <SentenceNumber sentence={sentence} /> <Words text={quote.exact} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
