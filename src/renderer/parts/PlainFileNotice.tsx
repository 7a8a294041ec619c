import { FormattedMessage } from 'react-intl';
import { useReader } from '../state/store';

/** Says of a file that is about to be saved that it is not encrypted, where the notes themselves are. */
export function PlainFileNotice() {
  const isLocked = useReader((state) => state.lock.kind === 'open');
  if (!isLocked) return null;
  return (
    <p className="quiet">
      <FormattedMessage id="lock.plain-file" />
    </p>
  );
}
