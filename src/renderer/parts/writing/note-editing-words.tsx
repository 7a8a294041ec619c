/** How saving stands, in words. */
import { Check, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Note } from '../../../shared/notes/note';
import { contentOf, type Editing, isUnkept, isUnsaved, type Refusal, refusalOf } from './note-editing';
import type { NoteSession } from './note-editing-session';

interface NoteSavedProps {
  readonly editing: Editing;
}

/** "Saved" with a tick, "Saving", "Draft kept", or nothing while words are on the screen alone or there is trouble. */
export function NoteSaved({ editing }: NoteSavedProps) {
  return <output className="note-saved">{savedWords(editing)}</output>;
}

function savedWords(editing: Editing): ReactNode {
  if (editing.saving.kind === 'saving') return <FormattedMessage id="notes.saving" />;
  if (editing.saving.kind !== 'at-rest' || refusalOf(contentOf(editing))) return null;
  if (isUnsaved(editing)) return isUnkept(editing) ? null : <FormattedMessage id="notes.draft-kept" />;
  if (!editing.note) return null;
  return (
    <>
      <Check className="icon" aria-hidden="true" />
      <FormattedMessage id="notes.saved" />
    </>
  );
}

interface NoteTroubleProps {
  readonly editing: Editing;
  readonly session: NoteSession;
  /** The words of a note that was gone are saved, in it or in a new one. */
  readonly onSaved: (note: Note) => void;
}

/** Why the words are not saved, and what can be done. The words themselves stay above it, as typed. */
export function NoteTrouble({ editing, session, onSaved }: NoteTroubleProps) {
  const saving = (saved: Promise<Note | null>): void => void saved.then((note) => note && onSaved(note));
  const refusal = refusalOf(contentOf(editing));
  if (refusal) return <Trouble reason={<RefusalWords refusal={refusal} />} />;
  switch (editing.saving.kind) {
    case 'failed':
      return (
        <Trouble
          reason={<FormattedMessage id="notes.tried-again" values={{ reason: editing.saving.reason }} />}
        >
          <button type="button" className="button" onClick={() => void session.save()}>
            <FormattedMessage id="app.try-again" />
          </button>
        </Trouble>
      );
    case 'stale':
      return (
        <Trouble reason={<FormattedMessage id="notes.stale" />}>
          <figure className="note-theirs">
            <figcaption>
              <FormattedMessage id="notes.stale.theirs" />
            </figcaption>
            <blockquote>{editing.saving.theirs.body || <FormattedMessage id="notes.no-words" />}</blockquote>
          </figure>
          <button type="button" className="button" onClick={() => void session.keepMine()}>
            <FormattedMessage id="notes.keep-mine" />
          </button>
          <button type="button" className="button" onClick={() => void session.takeTheirs()}>
            <FormattedMessage id="notes.take-theirs" />
          </button>
        </Trouble>
      );
    case 'gone':
      return (
        <Trouble
          reason={<FormattedMessage id="notes.gone" values={{ reason: editing.saving.reason ?? 'none' }} />}
        >
          <button type="button" className="button" onClick={() => saving(session.restore())}>
            <FormattedMessage id="notes.restore-with" />
          </button>
          <button type="button" className="button" onClick={() => saving(session.keepMine())}>
            <FormattedMessage id="notes.save-as-new" />
          </button>
        </Trouble>
      );
    default:
      return null;
  }
}

interface TroubleProps {
  readonly reason: ReactNode;
  readonly children?: ReactNode;
}

function Trouble({ reason, children }: TroubleProps) {
  return (
    <div className="note-trouble" role="alert">
      <CircleAlert className="icon" aria-hidden="true" />
      <p>
        <FormattedMessage
          id="notes.not-saved"
          values={{ b: strong, reason: <span key="reason">{reason}</span> }}
        />
      </p>
      {children && <div className="note-trouble-actions">{children}</div>}
    </div>
  );
}

function strong(words: ReactNode): ReactNode {
  return <b key="b">{words}</b>;
}

function RefusalWords({ refusal }: { readonly refusal: Refusal }) {
  switch (refusal.kind) {
    case 'body':
      return (
        <FormattedMessage id="notes.too-long" values={{ length: refusal.length, limit: refusal.limit }} />
      );
    case 'tags':
      return (
        <FormattedMessage id="notes.too-many-tags" values={{ count: refusal.count, limit: refusal.limit }} />
      );
    case 'sign':
      return <FormattedMessage id="notes.sign" />;
    case 'tag':
      return <FormattedMessage id="notes.tag-too-long" values={{ limit: refusal.limit }} />;
  }
}
