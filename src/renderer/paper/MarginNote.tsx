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
import { usePageNumbers, usePaper } from './paper-context';
import { noteId, NumberSpans, PageNumber } from './References';
import './MarginNote.css';

interface MarginNoteProps {
  readonly note: PackNote;
  readonly anchor: string;
  /** The notes of its sentence from this one on. */
  readonly rest: readonly PackNote[];
}

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
 * A note beside its words. A longer one says there on which page it is listed; so does one that has no room there, for
 * itself and for those after it on its sentence, which `settleNotes` finds out.
 */
export function MarginNote({ note: { number, note }, anchor, rest }: MarginNoteProps) {
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
      {sections.includes('notes') && <PointerForAll notes={rest} />}
      <Facts note={note} />
      <Replies note={note} />
    </aside>
  );
}

/** "5, 9 to 11 listed on page 8", or on which pages. Until these are known it takes the room of the longer words. */
function PointerForAll({ notes }: { readonly notes: readonly PackNote[] }) {
  const pages = usePageNumbers();
  const numbers = notes.flatMap(({ number }) => number ?? []);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const [from, to] = [noteId(first), noteId(last)];
  const isOnOne = first === last || (pages[from] !== undefined && pages[from] === pages[to]);
  return (
    <div className="margin-note-pointer margin-note-pointer--rest" {...ours}>
      <b>
        <NumberSpans numbers={numbers} />
      </b>{' '}
      {isOnOne ? (
        <>
          <FormattedMessage id="paper.note.listed" /> <PageNumber target={from} />
        </>
      ) : (
        <FormattedMessage
          id="paper.note.listed-pages"
          values={{ first: <PageNumber target={from} />, last: <PageNumber target={to} /> }}
        />
      )}
    </div>
  );
}

/** A note in full below its sentence, or below a gap; in one piece unless it is taller than half of a page. */
export function NoteBelow({ note: { number, note } }: Pick<MarginNoteProps, 'note'>) {
  return (
    <div className="note-below" data-below={note.id}>
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
