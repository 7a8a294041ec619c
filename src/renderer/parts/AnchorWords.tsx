import { FormattedMessage } from 'react-intl';
import { anchorOf } from '../../shared/anchoring/placed-notes';
import type { Note, NoteId } from '../../shared/note';
import { useReader } from '../state/store';
import './AnchorWords.css';

/** Says of a note, in words, that it does not stand exactly where it was put; nothing of one that does. */
export function AnchorWords({ noteId }: { readonly noteId: NoteId }) {
  const status = useReader((state) =>
    statusOf(
      state.written.find(({ id }) => id === noteId),
      state.anchors,
    ),
  );
  if (status !== 'moved' && status !== 'edited' && status !== 'changed') return null;
  return (
    <span className="anchor-words">
      <FormattedMessage id={`notes.anchor.${status}.short`} />
    </span>
  );
}

function statusOf(note: Note | undefined, anchors: Parameters<typeof anchorOf>[1]) {
  return note ? anchorOf(note, anchors)?.status : undefined;
}
