import { useIntl } from 'react-intl';
import { withoutMarks } from '../../shared/emphasis';
import type { NoteId } from '../../shared/note';
import type { BlockLayout } from './article-layout';
import type { PlacedNote } from './margin-notes';
import './MarginNotes.css';
import { noteLabel } from './note-label';

interface MarginNotesProps {
  /** The notes of one block. */
  readonly notes: readonly PlacedNote[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly layout: BlockLayout | undefined;
  readonly onOpen: (note: PlacedNote) => void;
}

/** The reader's layer beside a block: each note with its number, its words and its label. A click opens it. */
export function MarginNotes({ notes, numbers, layout, onOpen }: MarginNotesProps) {
  const intl = useIntl();
  return notes.map((placed) => {
    const { note } = placed;
    const number = numbers.get(note.id) ?? 0;
    const label = noteLabel(note);
    const labelWords = label ? intl.formatMessage({ id: label }) : 'none';
    return (
      <button
        key={note.id}
        type="button"
        className="margin-note"
        data-margin={note.id}
        data-colour={note.colour ?? 'none'}
        style={{ top: layout?.notes.get(note.id) ?? 0 }}
        aria-label={intl.formatMessage(
          { id: 'read.note.open' },
          { number, label: labelWords, words: note.body || 'none' },
        )}
        onClick={() => onOpen(placed)}
      >
        <span className="margin-note-number">{number}</span>
        <span className="margin-note-words">{withoutMarks(note.body)}</span>
        {label && <span className="margin-note-label">{labelWords}</span>}
      </button>
    );
  });
}
