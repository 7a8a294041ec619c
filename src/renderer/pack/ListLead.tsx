import { FormattedMessage } from 'react-intl';
import './ListLead.css';

export interface ListLeadProps {
  /** How many gaps the list holds, of how many. */
  readonly count: number;
  readonly all: number;
  readonly onLeave: () => void;
}

/** Says that the list of gaps alone is printed, and leads back to the pack, which is as it was. */
export function ListLead({ count, all, onLeave }: ListLeadProps) {
  return (
    <div className="pack-list">
      <h2>
        <FormattedMessage id="pack.list" />
      </h2>
      <p>
        <FormattedMessage id="pack.list.count" values={{ count, all }} />
      </p>
      <button type="button" className="button" onClick={onLeave}>
        <FormattedMessage id="pack.list.back" />
      </button>
    </div>
  );
}
