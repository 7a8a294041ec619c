import { type ReactNode, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Draft, type Note, type NoteId, type Target, targetKey } from '../../../shared/notes/note';
import { linksTo } from '../../../shared/notes/note-links';
import { repliesTo } from '../../../shared/notes/note-replies';
import { reasonOf } from '../../../shared/reason-of';
import { deleteNotes } from '../../state/note-actions';
import { useReader } from '../../state/store';
import { AnchorWords } from '../AnchorWords';
import { AuthorName } from '../AuthorName';
import { HeadAuthor } from '../head-author';
import { IncomingLinks } from './IncomingLinks';
import { ByAuthor } from '../ByAuthor';
import { MoreOfList } from '../MoreOfList';
import { NoteEditor } from './NoteEditor';
import { QuestionState } from './QuestionState';
import { RichText } from '../RichText';
import { Label, Tag } from '../Swatch';
import './TargetNotes.css';
import { usePortion } from '../use-portion';
import { noteBeingWritten, type TargetWriting } from './use-target-writing';

interface TargetNotesProps {
  readonly target: Target;
  /** What the target is, in words: "Funding, Document 2", "tension 4". */
  readonly place: string;
  /** All notes on the briefing, in the one order of notes. */
  readonly notes: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly writing: TargetWriting;
  /** Stands above the editor in place of "Note on …". */
  readonly head?: ReactNode;
  /** What the field of the words is called, where it is not a note. */
  readonly fieldName?: string;
}

/**
 * The reader's notes on one thing, the one being written on it, and the one that was left unfinished. Nothing where
 * there is none of them.
 */
export function TargetNotes({ target, place, notes, numbers, writing, head, fieldName }: TargetNotesProps) {
  const intl = useIntl();
  const drafts = useReader((state) => state.drafts);
  const [failure, setFailure] = useState<string | null>(null);
  const key = targetKey(target);
  // Ten thousand notes are gone through here: not again at each drawing.
  const here = useMemo(() => notes.filter((note) => targetKey(note.target) === key), [notes, key]);
  const written = writing.written && targetKey(writing.written.target) === key ? writing.written : null;
  const edited = written && noteBeingWritten(written, here);
  const draftOf = (noteId: NoteId | null): Draft | null =>
    drafts.find((each) => each.noteId === noteId && targetKey(each.target) === key) ?? null;
  const left = written ? null : draftOf(null);
  const editedId = edited?.id;
  const listed = useMemo(() => here.filter(({ id }) => id !== editedId), [here, editedId]);
  const portion = usePortion(listed, null);
  const remove = async (note: Note): Promise<void> => {
    try {
      const ids = [note, ...repliesTo(note.id, notes)].map(({ id }) => id);
      await deleteNotes(ids, intl.formatMessage({ id: 'notes.here.deleted' }, { place }));
      setFailure(null);
      writing.stop(target);
    } catch (error) {
      setFailure(reasonOf(error));
    }
  };
  const linked = linksTo(target, notes);
  if (listed.length === 0 && !written && !left && linked.length === 0) return null;

  return (
    <section className="target-notes" aria-label={intl.formatMessage({ id: 'notes.here' }, { place })}>
      <MoreOfList portion={portion} side="before" />
      <ByAuthor
        notes={portion.shown}
        draw={(some) =>
          some.map((note) => (
            <TargetNote
              key={note.id}
              note={note}
              number={numbers.get(note.id) ?? 0}
              replies={repliesTo(note.id, notes)}
              onEdit={() => writing.write(target, note, draftOf(note.id))}
              onDelete={() => void remove(note)}
            />
          ))
        }
      />
      <MoreOfList portion={portion} side="after" />
      <IncomingLinks links={linked} numbers={numbers} />
      {failure !== null && (
        <p className="target-notes-failure" role="alert">
          <b>
            <FormattedMessage id="notes.here.not-deleted" />
          </b>{' '}
          {failure}
        </p>
      )}
      {left && (
        <p className="target-note">
          <span className="quiet">
            <FormattedMessage id="notes.here.draft" />
          </span>
          <span className="target-note-words" dir="auto">
            {left.body}
          </span>
          <button
            type="button"
            className="tool tool--small"
            onClick={() => writing.write(target, null, left)}
          >
            <FormattedMessage id="notes.here.draft.go-on" />
          </button>
        </p>
      )}
      {written && (
        <NoteEditor
          target={written.target}
          note={edited}
          draft={written.draft ?? (written.note ? null : draftOf(null))}
          onWritten={writing.onWritten}
          onDone={() => writing.stop(target)}
          focus="words"
          fieldName={fieldName}
          head={
            head ?? (
              <h2>
                <FormattedMessage id="notes.here.on" values={{ place }} />
              </h2>
            )
          }
        />
      )}
    </section>
  );
}

interface TargetNoteProps {
  readonly note: Note;
  readonly number: number;
  readonly replies: readonly Note[];
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One note: its number, the reader's words in their own hand, label and tags, what can be done with it, its replies. */
function TargetNote({ note, number, replies, onEdit, onDelete }: TargetNoteProps) {
  const intl = useIntl();
  const deeds = [
    { id: 'edit', run: onEdit },
    { id: 'delete', run: onDelete },
  ] as const;
  return (
    <>
      <div className="target-note">
        <span className="quiet">
          <FormattedMessage id="notes.here.number" values={{ number }} />
        </span>
        <div className="target-note-words">
          {note.body ? (
            <RichText text={note.body} />
          ) : (
            <span className="quiet">
              <FormattedMessage id="notes.here.no-words" />
            </span>
          )}
        </div>
        {note.colour && <Label colour={note.colour} />}
        {note.tags.map((tag) => (
          <Tag key={tag} tag={tag} />
        ))}
        <AuthorName note={note} />
        <AnchorWords note={note} />
        <QuestionState note={note} number={number} />
        {deeds.map(({ id, run }) => (
          <button
            key={id}
            type="button"
            className="tool tool--small"
            aria-label={intl.formatMessage({ id: `notes.here.${id}` }, { number })}
            onClick={run}
          >
            <FormattedMessage id={`notes.here.${id}.short`} />
          </button>
        ))}
      </div>
      {replies.map((reply) => (
        <div key={reply.id} className="target-note target-note--reply">
          <span className="quiet">
            <FormattedMessage id="notes.here.reply" />
          </span>
          <div className="target-note-words">
            <RichText text={reply.body} />
          </div>
          <HeadAuthor value={note.creator}>
            <AuthorName note={reply} />
          </HeadAuthor>
        </div>
      ))}
    </>
  );
}
