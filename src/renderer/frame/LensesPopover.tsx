import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import {
  clearLens,
  countValues,
  facets,
  isClear,
  lookThrough,
  nameOf,
  offeredValues,
} from '../../shared/briefing/lens';
import { useLensWords } from '../parts/lens-words';
import { LensToggle } from '../parts/LensToggle';
import { moveFocus } from '../parts/move-focus';
import type { OpenBriefing } from '../state/open-briefing';
import { dispatch, useReader } from '../state/store';
import './LensesPopover.css';

interface LensesPopoverProps {
  readonly open: OpenBriefing;
}

/**
 * Every lens there is, by facet, each with its count; and how much is seen through what is chosen. The arrows go from
 * value to value, Tab from facet to facet.
 */
export function LensesPopover({ open: { briefing, lookup } }: LensesPopoverProps) {
  const lens = useReader((state) => state.lens);
  const words = useLensWords(briefing);
  const values = useMemo(() => countValues(lookup), [lookup]);
  const offered = Map.groupBy(offeredValues(values, lens), ({ value }) => value.facet);
  const seen = useMemo(() => lookThrough(lens, lookup), [lens, lookup]);
  return (
    <div id="lenses" popover="auto" className="popover lenses" role="group" aria-labelledby="lenses-title">
      <h2 id="lenses-title" className="popover-title">
        <FormattedMessage id="lens.title" />
      </h2>
      <p className="quiet">
        <FormattedMessage id="lens.lead" />
      </p>
      <div role="toolbar" tabIndex={-1} aria-labelledby="lenses-title" onKeyDown={moveFocus}>
        {facets
          .filter((facet) => offered.has(facet))
          .map((facet) => (
            <div key={facet} className="lenses-facet" role="group" aria-labelledby={`lenses-${facet}`}>
              <h3 id={`lenses-${facet}`} className="lenses-name">
                <FormattedMessage id={`lens.${facet}`} />
              </h3>
              <div className="lenses-values">
                {offered.get(facet)?.map(({ value, count }, index) => (
                  <LensToggle
                    key={nameOf(value)}
                    value={value}
                    name={words(value)}
                    count={count}
                    tabIndex={index === 0 ? 0 : -1}
                  />
                ))}
              </div>
            </div>
          ))}
      </div>
      <div className="lenses-foot">
        <output>
          <FormattedMessage
            id={seen.statements.size === 0 ? 'lens.nothing' : 'lens.count'}
            values={{
              statements: seen.statements.size,
              allStatements: lookup.statements.size,
              sentences: seen.sentences.size,
              allSentences: lookup.sentences.size,
            }}
          />
        </output>
        <button
          type="button"
          className="button"
          disabled={isClear(lens)}
          onClick={() => dispatch({ kind: 'lensChanged', lens: clearLens })}
        >
          <FormattedMessage id="lens.clear" />
        </button>
      </div>
    </div>
  );
}
