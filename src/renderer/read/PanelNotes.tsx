import { FormattedMessage } from 'react-intl';
import { type Draft, type Note, type NoteId, type Target } from '../../shared/note';
import { NoteEditor } from '../parts/NoteEditor';
import type { OpenBriefing } from '../state/reader';
import { useReader } from '../state/store';
import { DraftsElsewhere } from './DraftsElsewhere';
import { isDraftHere, isSameTarget, sentenceOf } from './note-targets';
import { PanelNote } from './PanelNote';
import './PanelNotes.css';
import { notesOnArticle, notesOnSentence, repliesTo } from './panel-notes';
import type { Subject } from './reading-subject';
import type { Writing } from './use-writing';

interface PanelNotesProps {
  readonly open: OpenBriefing;
  readonly subject: Subject | null;
  /** All notes, in the article's order. */
  readonly notes: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly writing: Writing | null;
  readonly onWrite: (target: Target, note?: Note | null, draft?: Draft | null) => void;
  /** Writes on what is chosen. */
  readonly onWriteHere: () => void;
  readonly onDone: () => void;
}

/** The reader's notes on what is chosen, the one being written, and a field to write another. */
export function PanelNotes(props: PanelNotesProps) {
  const { open, subject, notes, numbers, onWrite, onWriteHere, onDone } = props;
  const { lookup } = open;
  const drafts = useReader((state) => state.drafts).filter((draft) => isDraftHere(draft, lookup));
  const here = subject?.sentence.id ?? null;
  const left = drafts.find(({ target }) => sentenceOf(target, lookup) === here);
  const { writing } = props;
  const found = subject ? notesOnSentence(subject.sentence, notes, lookup) : notesOnArticle(notes, lookup);
  const edited = writing ? writtenNote(writing, notes) : null;
  const editedId = writing ? edited?.id : left?.noteId;
  const count = found.here.length;

  const show = (note: Note, depth: 'note' | 'reply') =>
    note.id === editedId ? null : (
      <PanelNote
        key={note.id}
        note={note}
        number={numbers.get(note.id) ?? null}
        depth={depth}
        sentence={subject?.sentence.number ?? null}
        replies={repliesTo(note.id, notes)}
        onEdit={() => onWrite(note.target, note)}
        onReply={() => onWrite({ kind: 'note', noteId: note.id })}
      />
    );

  return (
    <section className="panel-notes">
      <h3 className="section-head">
        <FormattedMessage id="read.notes" values={{ count }} />
        <span className="quiet">
          {count === 0 ? (
            <FormattedMessage id={subject ? 'read.notes.none' : 'read.notes.none-on-article'} />
          ) : (
            found.here.map((note) => numbers.get(note.id)).join(', ')
          )}
        </span>
      </h3>
      {found.here.map((note) => [
        show(note, 'note'),
        ...repliesTo(note.id, notes).map((reply) => show(reply, 'reply')),
      ])}
      {found.lost.map((note) => (
        <p className="panel-lost" key={note.id}>
          <FormattedMessage id="read.notes.lost" values={{ breadcrumb: note.breadcrumb }} />
        </p>
      ))}
      {writing ? (
        <NoteEditor
          target={writing.target}
          note={edited}
          draft={writing.draft}
          onDone={onDone}
          focus="words"
        />
      ) : left ? (
        <>
          <p className="panel-draft">
            <FormattedMessage id="read.draft.here" />
          </p>
          <NoteEditor
            target={left.target}
            note={notes.find(({ id }) => id === left.noteId) ?? null}
            draft={left}
            onDone={onDone}
            focus="none"
          />
        </>
      ) : (
        <button type="button" className="panel-write" onClick={onWriteHere}>
          <FormattedMessage id={count > 0 ? 'read.notes.another' : 'read.notes.write'} />
          <span className="key-cap" aria-hidden="true">
            N
          </span>
        </button>
      )}
      <DraftsElsewhere drafts={drafts.filter((draft) => draft !== left)} lookup={lookup} />
    </section>
  );
}

/** The note that the editor writes: the one it was opened on, else the one that has come to the target since. */
function writtenNote({ note, target, known }: Writing, notes: readonly Note[]): Note | null {
  if (note) return notes.find(({ id }) => id === note.id) ?? note;
  return notes.find((other) => !known.has(other.id) && isSameTarget(other.target, target)) ?? null;
}
