import { FormattedMessage } from 'react-intl';
import { Rest } from './Rest';
import './Silence.css';

/** Silence is a rest, then the words "The article does not say". */
export function Silence() {
  return (
    <span className="silence">
      <Rest />
      <FormattedMessage id="silence" />
    </span>
  );
}
