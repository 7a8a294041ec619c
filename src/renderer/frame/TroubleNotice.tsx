import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Trouble } from '../../shared/contract/trouble';
import { lectern } from '../lectern';
import { useReader } from '../state/store';
import './NotesFailure.css';

/** Says above the view what is in the way of keeping the notes, what is safe and what happens next; it goes with the cause. */
export function TroubleNotice() {
  const isOpen = useReader((state) => state.open !== null);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  useEffect(() => {
    const read = () => void lectern.readTroubles().then(setTroubles);
    if (isOpen) read();
    return lectern.onEvent((event) => {
      if (event.kind === 'troublesChanged') read();
    });
  }, [isOpen]);
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
