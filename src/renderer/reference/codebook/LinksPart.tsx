import { FormattedMessage } from 'react-intl';
import type { Example } from '../../../shared/reference/examples';
import type { LinkRelation } from '../../../shared/briefing/statement';
import { SentenceRef } from '../../parts/SentenceRef';
import type { OpenBriefing } from '../../state/open-briefing';
import { StatementLine } from '../StatementLine';
import type { ArrivalProps } from '../use-arrival';
import { Entry, Part } from './Part';

interface LinksPartProps {
  readonly open: OpenBriefing;
  readonly arrival: (id: string) => ArrivalProps;
  readonly examples: readonly Example<LinkRelation>[];
}

/** How statements are linked, each with the first statement that is, and the sentence that it leads to. */
export function LinksPart({ open, arrival, examples }: LinksPartProps) {
  return (
    <Part part="links" arrival={arrival}>
      <dl>
        {examples.map(({ value, count, first }) => {
          const to = open.lookup.statements.get(first?.links.find(({ rel }) => rel === value)?.to ?? '');
          return (
            <Entry
              key={value}
              arrival={arrival(value)}
              name={<FormattedMessage id={`relation.${value}`} />}
              words={<FormattedMessage id={`codebook.relation.${value}`} />}
            >
              <span className="codebook-count">
                <FormattedMessage id="codebook.count.links" values={{ count }} />
              </span>
              {first && (
                <StatementLine open={open} statement={first}>
                  {to && (
                    <>
                      {' '}
                      <FormattedMessage id={`relation.${value}`} />{' '}
                      <SentenceRef sentence={to.sentence} statement={to.id} />
                    </>
                  )}
                </StatementLine>
              )}
            </Entry>
          );
        })}
      </dl>
    </Part>
  );
}
