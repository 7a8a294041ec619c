import { ChevronDown } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { UseGroup } from '../../parts/SentenceUses';

interface IndexFilterProps {
  readonly chosen: UseGroup | null;
  /** The groups that any sentence is used in. */
  readonly groups: readonly UseGroup[];
  readonly shown: number;
  readonly all: number;
  readonly onChoose: (group: UseGroup | null) => void;
}

/** Leaves the sentences that are used in one way, and says how many they are. */
export function IndexFilter({ chosen, groups, shown, all, onChoose }: IndexFilterProps) {
  const intl = useIntl();
  return (
    <>
      <label className="chooser">
        <FormattedMessage id="trace.filter" />
        <select
          value={chosen ?? ''}
          onChange={(event) => onChoose(groups.find((group) => group === event.target.value) ?? null)}
        >
          <option value="">{intl.formatMessage({ id: 'trace.filter.any' })}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {intl.formatMessage({ id: `trace.${group}` })}
            </option>
          ))}
        </select>
        <ChevronDown className="icon" aria-hidden="true" />
      </label>
      <output className="quiet">
        <FormattedMessage id="trace.filter.shown" values={{ shown, all }} />
      </output>
    </>
  );
}
