import { FormattedMessage } from 'react-intl';
import type { MessageId } from '../../shared/messages/catalogue';
import './FoldingRegister.css';

interface FoldLabelProps {
  /** The words of the column's head. */
  readonly id: MessageId;
}

/** Names a cell where the table is folded and its heads are out of sight; screen readers still have these. */
export function FoldLabel({ id }: FoldLabelProps) {
  return (
    <span className="fold-label" aria-hidden="true">
      <FormattedMessage id={id} />
      {': '}
    </span>
  );
}
