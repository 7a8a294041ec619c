import { FormattedList, FormattedMessage } from 'react-intl';
import type { Coverage, Reach } from '../../../shared/reference/traces';
import { SentenceRefs } from '../../parts/SentenceRef';

interface CoverageWordsProps {
  readonly coverage: Coverage;
  readonly reach: Reach;
}

/** What reaches those that no cell of the comparison holds. */
const elsewhere = ['tensions', 'links', 'outside', 'nowhere'] as const;

/** How many sentences carry a statement and which do not; then how many statements are compared, and what reaches the others. */
export function CoverageWords({ coverage, reach }: CoverageWordsProps) {
  const { covered, all, uncovered } = coverage;
  const compared = reach.topics.length;
  const rest = elsewhere.reduce((sum, way) => sum + reach[way].length, 0);
  const extent = rest === 0 ? 'all' : compared === 0 ? 'none' : 'some';
  return (
    <>
      <b className="coverage">
        <FormattedMessage id="trace.coverage" values={{ covered, all }} />
      </b>{' '}
      {uncovered.length > 0 && (
        <>
          <FormattedMessage
            id="trace.uncovered"
            values={{ count: uncovered.length, sentences: <SentenceRefs sentences={uncovered} /> }}
          />{' '}
        </>
      )}
      {compared + rest > 0 && (
        <FormattedMessage id="trace.reach" values={{ extent, compared, count: compared + rest }} />
      )}{' '}
      {rest > 0 && (
        <FormattedMessage
          id="trace.reach.rest"
          values={{
            rest,
            reach: (
              <FormattedList
                value={elsewhere
                  .filter((way) => reach[way].length > 0)
                  .map((way) => {
                    const sentences = [...new Set(reach[way].map(({ sentence }) => sentence))];
                    return (
                      <FormattedMessage
                        key={way}
                        id={`trace.reach.${way}`}
                        values={{
                          rest,
                          count: reach[way].length,
                          number: sentences.length,
                          sentences: <SentenceRefs sentences={sentences} />,
                        }}
                      />
                    );
                  })}
              />
            ),
          }}
        />
      )}
    </>
  );
}
