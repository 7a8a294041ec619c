import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PlacedGap } from '../../../shared/briefing/lookup';
import { FilterChoice } from '../../parts/FilterChoice';
import {
  countGaps,
  type GapFilter,
  gapSubjects,
  type ReaderMarks,
  type ShownGaps,
  tickStates,
} from './gap-register';
import { filterGaps, useGapFilter } from './shown-gaps';

interface GapToolsProps {
  readonly all: readonly PlacedGap[];
  readonly shown: ShownGaps;
  readonly marks: ReaderMarks;
  readonly documents: number;
  /** Goes from the search field into the list. */
  readonly onEnterList: () => void;
  readonly onPrint: () => void;
}

/** What the register is searched and filtered by, how much is shown and how much is hidden, and the way to paper. */
export function GapTools({ all, shown, marks, documents, onEnterList, onPrint }: GapToolsProps) {
  const intl = useIntl();
  const filter = useGapFilter();
  // How many would be shown if it were chosen, by what is searched and filtered otherwise.
  const countWith = (change: Partial<GapFilter>): number => countGaps(all, { ...filter, ...change }, marks);
  const find = intl.formatMessage({ id: 'gaps.find' });
  return (
    <>
      <input
        type="search"
        className="field gap-find"
        aria-label={find}
        placeholder={find}
        autoComplete="off"
        spellCheck={false}
        value={filter.query}
        onChange={(event) => filterGaps({ query: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !['ArrowDown', 'Enter'].includes(event.key)) return;
          event.preventDefault();
          onEnterList();
        }}
      />
      <FilterChoice
        name={intl.formatMessage({ id: 'gaps.ticks' })}
        value={filter.ticks}
        choices={tickStates.map((value) => ({
          value,
          label: intl.formatMessage({ id: `gaps.ticks.${value}` }),
          count: countWith({ ticks: value }),
        }))}
        onChoose={(ticks) => filterGaps({ ticks })}
      />
      <FilterChoice
        name={intl.formatMessage({ id: 'gaps.subjects' })}
        value={filter.of}
        choices={gapSubjects.map((value) => ({
          value,
          label: intl.formatMessage({ id: `gaps.subjects.${value}` }, { documents }),
          count: countWith({ of: value }),
        }))}
        onChoose={(of) => filterGaps({ of })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={filter.notes === 'noted'}
          onChange={(event) => filterGaps({ notes: event.target.checked ? 'noted' : 'all' })}
        />
        <FormattedMessage id="gaps.noted" />{' '}
        <span className="filter-count">{countWith({ notes: 'noted' })}</span>
      </label>
      <button type="button" className="button" disabled={shown.gaps.length === 0} onClick={onPrint}>
        <Printer className="icon" aria-hidden="true" />
        <FormattedMessage id="gaps.print" />
      </button>
      <output className="filter-said">
        <FormattedMessage
          id="gaps.count"
          values={{ shown: shown.gaps.length, hidden: shown.hidden, b: strong }}
        />
      </output>
    </>
  );
}

function strong(words: ReactNode): ReactNode {
  return <b key="b">{words}</b>;
}
