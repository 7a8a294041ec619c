import { FormattedMessage } from 'react-intl';
import './ListLead.css';

export interface ListLeadProps {
  /** How many gaps the list holds, of how many; or that it is of what a search found. */
  readonly list: { readonly count: number; readonly all: number } | 'found';
  readonly onLeave: () => void;
}

/** Says that a list alone is printed, and leads back to the pack, which is as it was. */
export function ListLead({ list, onLeave }: ListLeadProps) {
  return (
    <div className="pack-list">
      <h2>
        <FormattedMessage id={list === 'found' ? 'pack.found.alone' : 'pack.list'} />
      </h2>
      <p>
        {list === 'found' ? (
          <FormattedMessage id="pack.found.alone.count" />
        ) : (
          <FormattedMessage id="pack.list.count" values={list} />
        )}
      </p>
      <button type="button" className="button" onClick={onLeave}>
        <FormattedMessage id="pack.list.back" />
      </button>
    </div>
  );
}
