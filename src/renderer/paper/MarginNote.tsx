import { FormattedMessage } from 'react-intl';
import type { PackSection } from '../../shared/pack';
import type { PackNote } from '../../shared/pack-notes';
import { noteId, PageNumber } from './References';
import './MarginNote.css';

interface MarginNoteProps {
  readonly note: PackNote;
  readonly anchor: string;
}

/** How long a note may be to stand in the margin, in characters: about ten of its lines. */
const marginLength = 240;

/** Above this many characters a note is let over a page's end. */
const wholeLength = 1_500;

/** Whether a note prints in full below its sentence: it is too long for the margin, and the pack lists no notes. */
export function isBelow({ note }: PackNote, sections: readonly PackSection[]): boolean {
  return note.body.length > marginLength && !sections.includes('notes');
}

/** A note beside its words. A longer one says there on which page it is listed. */
export function MarginNote({ note: { number, note }, anchor }: MarginNoteProps) {
  return (
    <aside className="margin-note" data-level-with={anchor}>
      <b>{number}</b>{' '}
      {note.body.length <= marginLength ? (
        <bdi>{note.body}</bdi>
      ) : (
        <span className="margin-note-label">
          <FormattedMessage id="paper.note.listed" /> <PageNumber target={noteId(number ?? 0)} />
        </span>
      )}
      <Colour note={note} />
    </aside>
  );
}

/** A note in full below its sentence, in one piece unless it is very long. */
export function NoteBelow({ note: { number, note } }: Pick<MarginNoteProps, 'note'>) {
  return (
    <aside className="note-below" data-length={note.body.length > wholeLength ? 'long' : 'whole'}>
      <b>{number}</b> <bdi>{note.body}</bdi>
      <Colour note={note} />
    </aside>
  );
}

function Colour({ note: { colour } }: Pick<PackNote, 'note'>) {
  return (
    colour && (
      <span className="margin-note-label">
        <FormattedMessage id={`colour.${colour}`} />
      </span>
    )
  );
}
