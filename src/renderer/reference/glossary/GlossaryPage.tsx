import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { findTerms } from '../../../shared/reference/find-terms';
import { SentenceRef } from '../../parts/SentenceRef';
import type { PageProps } from '../page-props';
import { PageFrame } from '../PageFrame';
import { LooseWords, QuotedWords } from '../QuotedWords';
import { useArrival } from '../use-arrival';
import { askTerm, useAskedTerm } from './asked-term';
import './GlossaryPage.css';

/** Terms as the article uses them, each use with its sentence; what is the editor's says so. */
export function GlossaryPage({ open, item }: PageProps) {
  const arrival = useArrival(item);
  const asked = useAskedTerm();
  const { id: briefingId, glossary } = open.briefing;
  // A term that is gone to is never hidden by what was typed before.
  const query = asked.briefingId === briefingId && asked.item === item ? asked.query : '';
  const found = findTerms(glossary, query);
  return (
    <PageFrame
      title={<FormattedMessage id="reference.glossary" />}
      lead={<FormattedMessage id="glossary.lead" />}
      tools={
        glossary.length > 0 && (
          <>
            <label className="glossary-find">
              <FormattedMessage id="glossary.find" />
              <input
                type="search"
                className="field"
                value={query}
                onChange={(event) => askTerm({ briefingId, item, query: event.target.value })}
              />
            </label>
            <output className="glossary-counts">
              <FormattedMessage
                id="glossary.counts"
                values={{ shown: found.length, hidden: glossary.length - found.length, b: strong }}
              />
            </output>
          </>
        )
      }
    >
      {found.length === 0 ? (
        <p className="quiet">
          <FormattedMessage id={glossary.length === 0 ? 'glossary.none' : 'glossary.none-found'} />
        </p>
      ) : (
        <dl className="glossary">
          {found.map(({ term, uses, expansion }) => (
            <div key={term} className="glossary-term" {...arrival(term)}>
              <dt>
                <LooseWords open={open} text={term} />
              </dt>
              {uses.map(({ sentence, quote }) => (
                <dd key={`${sentence} ${quote.start}`} className="glossary-use">
                  <SentenceRef sentence={sentence} />{' '}
                  <QuotedWords open={open} sentence={sentence} quote={quote} />
                </dd>
              ))}
              {expansion !== undefined && (
                <dd className="quiet">
                  <FormattedMessage id="glossary.expansion" values={{ expansion }} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </PageFrame>
  );
}

function strong(words: ReactNode): ReactNode {
  return <b>{words}</b>;
}
