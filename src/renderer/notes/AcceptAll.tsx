import { FormattedMessage } from 'react-intl';
import type { Anchor } from '../../shared/anchoring/anchor';
import type { Note, NoteId } from '../../shared/notes/note';
import { certainMoves } from './review-queue';
import { useAcceptingAll } from './use-review';

interface AcceptAllProps {
  readonly shown: readonly Note[];
  /** The notes that have to be looked at, with what became of their places. */
  readonly queue: ReadonlyMap<NoteId, Anchor>;
}

/** Accepts all the places that are certain, where that is more than one. */
export function AcceptAll({ shown, queue }: AcceptAllProps) {
  const acceptAll = useAcceptingAll();
  const certain = certainMoves(shown, queue);
  if (certain.length < 2) return null;
  return (
    <button type="button" className="tool" onClick={() => void acceptAll(certain)}>
      <FormattedMessage id="notes.review.all" values={{ count: certain.length }} />
    </button>
  );
}
