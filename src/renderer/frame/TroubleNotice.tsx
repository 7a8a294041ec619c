import { FormattedMessage } from 'react-intl';
import { lectern } from '../lectern';
import './NotesFailure.css';
import { useKeptState } from './use-kept-state';

/** Says above the view what is in the way of keeping the notes, what is safe and what happens next; it goes with the cause. */
export function TroubleNotice() {
  const [troubles] = useKeptState(lectern.readTroubles);
  // A store that cannot be written cannot be backed up either: the first is the one to put right.
  const [trouble] = troubles;
  if (!trouble) return null;
  const { kind, reason } = trouble;
  return (
    <div className="notes-failure" role="alert">
      <p>
        <b>
          <FormattedMessage id={`trouble.${kind}`} />
        </b>{' '}
        {reason} <FormattedMessage id={`trouble.${kind}.next`} />
      </p>
    </div>
  );
}
