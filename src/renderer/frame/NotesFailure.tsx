import { FormattedMessage } from 'react-intl';
import { listNotesAgain } from '../state/boot';
import { askAgain } from '../state/lock';
import { useReader } from '../state/store';
import './NotesFailure.css';

/** Says above the view that the notes cannot be read, and why. The briefing itself can be read all the same. */
export function NotesFailure() {
  const reason = useReader((state) => state.notesFailure);
  const open = useReader((state) => state.open);
  const isLocked = useReader((state) => state.lock.kind === 'locked');
  if (reason === null || !open) return null;
  return (
    <div className="notes-failure" role="alert">
      <p>
        <b>
          <FormattedMessage id="app.notes-unread" />
        </b>{' '}
        {reason}
      </p>
      {isLocked ? (
        <button type="button" className="button" onClick={askAgain}>
          <FormattedMessage id="lock.unlock" />
        </button>
      ) : (
        <button type="button" className="button" onClick={() => void listNotesAgain(open.briefing.id)}>
          <FormattedMessage id="app.try-again" />
        </button>
      )}
    </div>
  );
}
