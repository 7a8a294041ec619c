import { FormattedMessage } from 'react-intl';

interface EmptyGroupProps {
  /** How much is found in all groups. */
  readonly total: number;
  /** That it holds nothing is said already. */
  readonly isSaid: boolean;
  readonly onLook: () => void;
}

/** Where the group that is looked at alone holds nothing of what is found: that, and the way to everything. */
export function EmptyGroup({ total, isSaid, onLook }: EmptyGroupProps) {
  return (
    <div className="search-lines">
      <p>
        {!isSaid && <FormattedMessage id="search.group.none" />}{' '}
        <button
          type="button"
          className="search-offer"
          onMouseDown={(event) => event.preventDefault()}
          onClick={onLook}
        >
          <FormattedMessage id="search.group.none.all" values={{ count: total }} />
        </button>
      </p>
    </div>
  );
}
