import {
  type FocusEvent,
  type ReactNode,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Draft, type Note, type Target, targetKey } from '../../../shared/notes/note';
import { useReader } from '../../state/store';
import { LabelChoice } from './LabelChoice';
import { isUnsaved } from './note-editing';
import { tagsInUse } from './note-editing-tags';
import { useLeaving, useNoteSession } from './note-editing-window';
import { NoteSaved, NoteTrouble } from './note-editing-words';
import { RichText } from '../RichText';
import { TagField } from './TagField';
import { useActionKey } from '../use-action-key';
import './NoteEditor.css';

interface NoteEditorProps {
  readonly target: Target;
  /** The note to change, or null to write a new one. */
  readonly note: Note | null;
  /** Words that were being written here before, or null. */
  readonly draft: Draft | null;
  /** The reader is done: the note as saved, or null when there is none. Not called when only the focus leaves. */
  readonly onDone: (note: Note | null) => void;
  /** The note is on disk for the first time; writing goes on in it. */
  readonly onWritten?: ((note: Note) => void) | undefined;
  /** What stands at the left of the state of saving; the editor's own heading goes here. */
  readonly head?: ReactNode;
  /** What stands between the head and the words, for instance the sentence the note is on. */
  readonly children?: ReactNode;
  /** Where the focus goes at first: by default to the words of a new note, and nowhere for one that exists. */
  readonly focus?: 'words' | 'none';
  /** What the field of the words is called, where it is not a note. */
  readonly fieldName?: string | undefined;
  /** `read`: while they are not being written, the words are shown as they were meant. By default they are a field. */
  readonly words?: 'read' | 'written';
}

/**
 * Writes one note. Every keystroke is kept as a draft; Save, Ctrl+Enter, Esc and leaving for something else save the
 * note; what cannot be saved stays as typed, with the reason. Another target or note starts it anew.
 */
export function NoteEditor(props: NoteEditorProps) {
  const { target, note, draft, onWritten } = props;
  const on = targetKey(target);
  const id = note?.id ?? draft?.noteId ?? null;
  const [now, setNow] = useState({ turn: 0, on, id });
  // A note that was written here and now comes back from outside is the same editor, with its focus and its cursor; so is
  // one that is gone from outside, of which only the words being written are left.
  if (now.on !== on || (id !== null && id !== now.id)) setNow({ turn: now.turn + 1, on, id });
  const tell = useCallback(
    (saved: Note) => {
      setNow((before) => (before.id === saved.id ? before : { ...before, id: saved.id }));
      onWritten?.(saved);
    },
    [onWritten],
  );
  return <Editor key={now.turn} {...props} onWritten={tell} />;
}

interface EditorProps extends NoteEditorProps {
  readonly onWritten: (note: Note) => void;
}

function Editor({ target, note, draft, onDone, onWritten, head, children, ...how }: EditorProps) {
  const { focus, fieldName, words } = how;
  const intl = useIntl();
  const notes = useReader((state) => state.notes);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const [isWriting, setWriting] = useState(false);
  const hasBegun = useRef(false);
  const saveKey = useActionKey('keys.writing save-note');
  const { session, editing } = useNoteSession({ target, note, draft });
  const knownId = note?.id ?? draft?.noteId;
  const fresh = editing.note && editing.note.id !== knownId ? editing.note : null;
  // Told before anything is painted: the note is listed already, and would stand beside its editor.
  useLayoutEffect(() => {
    if (fresh) onWritten(fresh);
  }, [fresh, onWritten]);

  const finish = async (): Promise<void> => {
    await session.save();
    const now = session.read();
    if (isUnsaved(now) || now.saving.kind !== 'at-rest') return;
    setWriting(false);
    onDone(now.note);
  };
  useLeaving(form, session, finish);
  const { writing } = editing;
  const failed = editing.saving.kind !== 'at-rest' && editing.saving.kind !== 'saving';
  // Where a saved note is only read there is nothing to save or discard.
  const isAtRest = words === 'read' && !isWriting && !failed && editing.note !== null && !isUnsaved(editing);
  const isRead = words === 'read' && !isWriting && !failed && /\S/u.test(writing.body);

  return (
    <form
      className="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
      ref={form}
    >
      <div className="note-editor-head">
        {head}
        <NoteSaved editing={editing} />
      </div>
      {children}
      {isRead && (
        <label className="note-read" htmlFor={id} title={intl.formatMessage({ id: 'notes.read.edit' })}>
          <RichText text={writing.body} />
        </label>
      )}
      <textarea
        id={id}
        className={['note-text', failed && 'is-failed', isRead && 'is-resting'].filter(Boolean).join(' ')}
        aria-label={fieldName ?? intl.formatMessage({ id: 'notes.note' })}
        aria-describedby={`${id}hint`}
        placeholder={intl.formatMessage({ id: 'notes.placeholder' })}
        value={writing.body}
        ref={(field) => {
          if (field && (focus ?? (note ? 'none' : 'words')) === 'words') focusOnce(field);
        }}
        onFocus={({ target: field }) => {
          setWriting(true);
          // The reader goes on behind the words that are there; a press of the mouse puts the caret elsewhere after this.
          if (!hasBegun.current) field.setSelectionRange(field.value.length, field.value.length);
          hasBegun.current = true;
        }}
        onBlur={(event) => {
          if (isElsewhere(event)) setWriting(false);
        }}
        onChange={(event) => session.send({ kind: 'bodyTyped', body: event.target.value })}
      />
      <p id={`${id}hint`} className={isRead ? 'note-hint unseen' : 'note-hint'}>
        <FormattedMessage id="notes.markdown" />
      </p>
      <NoteTrouble editing={editing} session={session} onSaved={onDone} />
      <LabelChoice
        colour={writing.colour}
        onChoose={(colour) => session.send({ kind: 'labelChosen', colour })}
      />
      <label className="check note-editor-question">
        <input
          type="checkbox"
          checked={writing.isQuestion}
          onChange={(event) => session.send({ kind: 'questionSet', isQuestion: event.target.checked })}
        />
        <FormattedMessage id="notes.question" />
      </label>
      <TagField
        tags={writing.tags}
        text={writing.tagText}
        suggestions={tagsInUse(notes)}
        onType={(text) => session.send({ kind: 'tagTyped', text })}
        onEnd={() => session.send({ kind: 'tagEnded' })}
        onRemove={(tag) => session.send({ kind: 'tagRemoved', tag })}
      />
      {!isAtRest && (
        <div className="note-editor-actions">
          <button type="submit" className="button">
            <FormattedMessage id="notes.save" />
            {saveKey !== null && (
              <span className="key-cap" aria-hidden="true">
                {saveKey}
              </span>
            )}
          </button>
          <button
            type="button"
            className="button button--bare"
            onClick={() => void session.discard().then(() => onDone(session.read().note))}
          >
            <FormattedMessage id="notes.discard" />
          </button>
        </div>
      )}
    </form>
  );
}

/**
 * True when the focus goes out of the pane. Within it the field stays a field: what is about to be clicked there would
 * otherwise move away under the pointer.
 */
function isElsewhere({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean {
  const around = currentTarget.closest('aside');
  return relatedTarget instanceof Node && around !== null && !around.contains(relatedTarget);
}

const focused = new WeakSet<HTMLElement>();

/** Gives the focus when the field appears and never again, with the cursor after the last word. */
function focusOnce(words: HTMLTextAreaElement): void {
  if (focused.has(words)) return;
  focused.add(words);
  words.focus();
  words.setSelectionRange(words.value.length, words.value.length);
}
