import { FormattedMessage } from 'react-intl';
import { RichLines } from '../parts/RichLines';
import type { BlockLayout } from './article-layout';
import type { MarginNote } from './margin-groups';
import type { PlacedNote } from './margin-notes';
import './MarginNotes.css';
import { noteSigns } from './note-label';
import { marginLimit, shorten } from './shorten-note';

interface MarginNotesProps {
  /** The notes of one block. */
  readonly notes: readonly MarginNote[];
  readonly layout: BlockLayout | undefined;
  readonly onOpen: (note: PlacedNote) => void;
}

/** The reader's layer beside a block: each note with its number, its first words and its label. A click opens the whole. */
export function MarginNotes({ notes, layout, onOpen }: MarginNotesProps) {
  return notes.map((placed) => {
    const { note, number } = placed;
    return (
      <button
        key={note.id}
        type="button"
        className="margin-note"
        data-margin={note.id}
        data-colour={note.colour ?? 'none'}
        style={{ top: layout?.notes.get(note.id) ?? 0 }}
        onClick={() => onOpen(placed)}
      >
        <span className="unseen">
          <FormattedMessage id="read.note.number" />{' '}
        </span>
        <span className="margin-note-text">
          <span className="margin-note-number">{number}</span>{' '}
          <span className="margin-note-words" dir="auto">
            <RichLines text={shorten(note.body, marginLimit)} />
          </span>{' '}
        </span>
        {noteSigns(note).map((sign) => (
          <span key={sign} className="margin-note-label">
            <FormattedMessage id={sign} />
          </span>
        ))}
      </button>
    );
  });
}
