import { FormattedMessage } from 'react-intl';
import { type Note, targetKey } from '../../shared/notes/note';
import { useReader } from '../state/store';
import './AnchorWords.css';

/** Says of a note, in words, that it does not stand exactly where it was put; nothing of one that does. */
export function AnchorWords({ note }: { readonly note: Note }) {
  const anchor = useReader((state) => state.anchors.get(note.id)?.anchor);
  // What was found before the note was put elsewhere is no longer said of it.
  if (!anchor?.target || targetKey(anchor.target) !== targetKey(note.target)) return null;
  const { status } = anchor;
  if (status !== 'moved' && status !== 'edited' && status !== 'changed') return null;
  return (
    <span className="anchor-words">
      <FormattedMessage id={`notes.anchor.${status}.short`} />
    </span>
  );
}
