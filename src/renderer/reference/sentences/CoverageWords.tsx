import { FormattedList, FormattedMessage } from 'react-intl';
import type { Coverage, Reach } from '../../../shared/traces';
import { SentenceRefs } from '../../parts/SentenceRef';

interface CoverageWordsProps {
  readonly coverage: Coverage;
  readonly reach: Reach;
}

const reached = ['topics', 'tensions', 'links', 'outside', 'nowhere'] as const;

/** How many sentences carry a statement and which do not; then what every statement is reached by. */
export function CoverageWords({ coverage, reach }: CoverageWordsProps) {
  const { covered, all, uncovered } = coverage;
  const count = reached.reduce((sum, way) => sum + reach[way].length, 0);
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
      {count > 0 && (
        <FormattedMessage
          id="trace.reach"
          values={{
            count,
            reach: (
              <FormattedList
                value={reached
                  .filter((way) => reach[way].length > 0)
                  .map((way) => (
                    <FormattedMessage
                      key={way}
                      id={`trace.reach.${way}`}
                      values={{
                        count: reach[way].length,
                        sentences: (
                          <SentenceRefs
                            sentences={[...new Set(reach[way].map(({ sentence }) => sentence))]}
                          />
                        ),
                      }}
                    />
                  ))}
              />
            ),
          }}
        />
      )}
    </>
  );
}
