import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isolate } from '../../shared/language-of';
import { type Draft, type Note, type NoteId, targetKey } from '../../shared/note';
import { NoteEditor } from '../parts/NoteEditor';
import { Label, Tag } from '../parts/Swatch';
import { deleteNotes } from '../state/note-actions';
import type { OpenBriefing } from '../state/reader';
import { useReader } from '../state/store';
import type { Position } from './cell-moves';
import './CellNotes.css';
import { targetAt } from './notes-by-cell';
import type { Row } from './rows';
import type { CellWriting, CellWritten } from './use-cell-writing';
import { reasonOf } from '../../shared/reason-of';

interface CellNotesProps {
  readonly open: OpenBriefing;
  readonly row: Row;
  readonly position: Position;
  readonly notes: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly writing: CellWriting;
}

/** The reader's notes on the chosen cell, the one being written, and the one that was left unfinished. */
export function CellNotes({ open, row, position, notes, numbers, writing }: CellNotesProps) {
  const intl = useIntl();
  const drafts = useReader((state) => state.drafts);
  const [failure, setFailure] = useState<string | null>(null);
  const target = targetAt(position);
  if (!target) return null;

  const { written } = writing;
  const edited = written && writtenNote(written, notes);
  const draftOf = (noteId: NoteId | null): Draft | null =>
    drafts.find((each) => each.noteId === noteId && targetKey(each.target) === targetKey(target)) ?? null;
  const left = written ? null : draftOf(null);
  const listed = notes.filter(({ id }) => id !== edited?.id);
  const document = open.briefing.documents.find(({ id }) => id === position.columnId);
  const cell = {
    topic: isolate(row.topic.label),
    column: isolate(document?.label ?? open.briefing.agreement.label),
  };
  const remove = async (note: Note): Promise<void> => {
    try {
      const said = intl.formatMessage({ id: 'compare.note.deleted' }, cell);
      await deleteNotes([note.id], said);
      setFailure(null);
      writing.stopWriting();
    } catch (error) {
      setFailure(reasonOf(error));
    }
  };
  if (listed.length === 0 && !written && !left) return null;

  return (
    <section className="cell-notes-list" aria-label={intl.formatMessage({ id: 'compare.notes' })}>
      {listed.map((note) => (
        <CellNote
          key={note.id}
          note={note}
          number={numbers.get(note.id) ?? 0}
          onEdit={() => writing.write(note, draftOf(note.id))}
          onDelete={() => void remove(note)}
        />
      ))}
      {failure !== null && (
        <p className="cell-notes-failure" role="alert">
          <b>
            <FormattedMessage id="compare.note.not-deleted" />
          </b>{' '}
          {failure}
        </p>
      )}
      {left && (
        <p className="cell-note">
          <span className="quiet">
            <FormattedMessage id="compare.draft" />
          </span>
          <span className="cell-note-words">{left.body}</span>
          <button type="button" className="tool tool--small" onClick={() => writing.write(null, left)}>
            <FormattedMessage id="compare.draft.go-on" />
          </button>
        </p>
      )}
      {written && (
        <NoteEditor
          target={written.target}
          note={edited}
          draft={written.draft ?? (written.note ? null : draftOf(null))}
          onDone={writing.stopWriting}
          focus="words"
          head={
            <h2>
              <FormattedMessage id="compare.note.on" values={cell} />
            </h2>
          }
        />
      )}
    </section>
  );
}

interface CellNoteProps {
  readonly note: Note;
  readonly number: number;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One note: its number, the reader's words in their own hand, label and tags, and what can be done with it. */
function CellNote({ note, number, onEdit, onDelete }: CellNoteProps) {
  const intl = useIntl();
  return (
    <div className="cell-note">
      <span className="quiet">
        <FormattedMessage id="compare.note.number" values={{ number }} />
      </span>
      <span className="cell-note-words" dir="auto">
        {note.body || (
          <span className="quiet">
            <FormattedMessage id="compare.note.no-words" />
          </span>
        )}
      </span>
      {note.colour && <Label colour={note.colour} />}
      {note.tags.map((tag) => (
        <Tag key={tag} tag={tag} />
      ))}
      <button
        type="button"
        className="tool tool--small"
        aria-label={intl.formatMessage({ id: 'compare.note.edit' }, { number })}
        onClick={onEdit}
      >
        <FormattedMessage id="compare.note.edit.short" />
      </button>
      <button
        type="button"
        className="tool tool--small"
        aria-label={intl.formatMessage({ id: 'compare.note.delete' }, { number })}
        onClick={onDelete}
      >
        <FormattedMessage id="compare.note.delete.short" />
      </button>
    </div>
  );
}

/** The note that the editor writes: the one it was opened on, else the one that has come to the cell since. */
function writtenNote({ note, known }: CellWritten, notes: readonly Note[]): Note | null {
  if (note) return notes.find(({ id }) => id === note.id) ?? note;
  return notes.find(({ id }) => !known.has(id)) ?? null;
}
