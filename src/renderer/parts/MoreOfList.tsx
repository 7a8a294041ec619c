import { FormattedMessage } from 'react-intl';
import './MoreOfList.css';
import type { ShownPortion } from './use-portion';

interface MoreOfListProps {
  readonly portion: Omit<ShownPortion<unknown>, 'shown'>;
  /** Where the button stands: above the list or below it. */
  readonly side: 'before' | 'after';
}

/** "Show 50 more": the way to the rest of a list of which a portion is drawn. Nothing where there is none. */
export function MoreOfList({ portion, side }: MoreOfListProps) {
  const count = portion[side];
  if (count === 0) return null;
  return (
    <button type="button" className="more-of-list" onClick={() => portion.widen(side)}>
      <FormattedMessage
        id={side === 'before' ? 'read.notes.show-before' : 'read.notes.show-more'}
        values={{ count, left: portion.left }}
      />
    </button>
  );
}
