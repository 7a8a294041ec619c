import { FormattedMessage } from 'react-intl';
import './Inferred.css';

/** Marks an assignment that is the editor's, with the word and a dashed line under it. */
export function Inferred() {
  return (
    <span className="inferred">
      <FormattedMessage id="basis.inferred" />
    </span>
  );
}
