import { FormattedMessage } from 'react-intl';
import { authorWords } from '../../shared/notes/author-words';
import type { Note } from '../../shared/notes/note';
import { repliesTo } from '../../shared/notes/note-replies';
import type { PackSection } from '../../shared/pack/pack';
import type { PackNote } from '../../shared/pack/pack-notes';
import { marginLength } from '../../shared/pack/pack-spot';
import { RichText } from '../parts/RichText';
import { NoteRemarks } from './NoteRemarks';
import { ours } from './OurWords';
import { usePaper } from './paper-context';
import { noteId, PageNumber } from './References';
import './MarginNote.css';

interface MarginNoteProps {
  readonly note: PackNote;
  readonly anchor: string;
}

/** Above this many characters a note is let over a page's end. */
const wholeLength = 800;

/** Whether a note prints in full below its sentence: it is too long for the margin, and the pack lists no notes. */
export function isBelow(
  { note }: PackNote,
  written: readonly Note[],
  sections: readonly PackSection[],
): boolean {
  if (sections.includes('notes')) return false;
  const answers = repliesTo(note.id, written);
  return note.body.length + answers.reduce((sum, { body }) => sum + body.length, 0) > marginLength;
}

/**
 * A note beside its words. A longer one says there on which page it is listed; so does one that has no room there, which
 * `settleNotes` finds out.
 */
export function MarginNote({ note: { number, note }, anchor }: MarginNoteProps) {
  const { sections } = usePaper();
  const lead = <b>{number} </b>;
  const isShort = note.body.length <= marginLength;
  return (
    <aside
      className="margin-note"
      data-level-with={anchor}
      data-note={note.id}
      data-form={isShort ? 'full' : 'pointer'}
    >
      {isShort && (
        <div className="margin-note-words">
          <RichText text={note.body} lead={lead} links="printed" />
        </div>
      )}
      {sections.includes('notes') && (
        <div className="margin-note-pointer" {...ours}>
          {lead}
          <FormattedMessage id="paper.note.listed" /> <PageNumber target={noteId(number ?? 0)} />
        </div>
      )}
      <Facts note={note} />
      <Replies note={note} />
    </aside>
  );
}

/** A note in full below its sentence, or below a gap; in one piece unless it is very long. */
export function NoteBelow({ note: { number, note } }: Pick<MarginNoteProps, 'note'>) {
  return (
    <div
      className="note-below"
      data-below={note.id}
      data-length={note.body.length > wholeLength ? 'long' : 'whole'}
    >
      <aside>
        <RichText text={note.body} lead={<b>{number} </b>} links="printed" />
        <Facts note={note} />
        <Replies note={note} />
      </aside>
    </div>
  );
}

/** Label, where a question stands, and who wrote or changed it when that was not the reader. */
function Facts({ note }: { readonly note: Note }) {
  const { job, sections } = usePaper();
  const { colour, workflow } = note;
  const author = authorWords(note, job.creator);
  return (
    <>
      {colour && (
        <span className="margin-note-label">
          <FormattedMessage id={`colour.${colour}`} />
        </span>
      )}
      {workflow && (
        <span className="margin-note-label">
          <FormattedMessage id={`notes.question.${workflow}`} />
        </span>
      )}
      {author && (
        <span className="margin-note-label">
          <FormattedMessage id={author.id} values={author.values} />
        </span>
      )}
      {!sections.includes('notes') && <NoteRemarks note={note} />}
    </>
  );
}

/** What was replied, where the pack lists no notes: it would stand nowhere else. */
function Replies({ note }: { readonly note: Note }) {
  const { written, sections } = usePaper();
  if (sections.includes('notes')) return null;
  return repliesTo(note.id, written).map((reply) => (
    <div key={reply.id} className="margin-note-reply">
      <span className="margin-note-label">
        <FormattedMessage id="paper.note.reply" />
      </span>
      <RichText text={reply.body} links="printed" />
      <Facts note={reply} />
    </div>
  ));
}
