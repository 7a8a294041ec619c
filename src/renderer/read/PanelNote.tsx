import { useIntl } from 'react-intl';
import type { Note } from '../../shared/note';
import { Label, Tag } from '../parts/Swatch';
import { deleteNotes } from '../state/note-actions';
import { noteLabel } from './note-label';

interface PanelNoteProps {
  readonly note: Note;
  /** Null for a reply, which has none of its own. */
  readonly number: number | null;
  readonly depth: 'note' | 'reply';
  /** The number of the chosen sentence; null for the article as a whole. */
  readonly sentence: number | null;
  /** They go with it when it is deleted. */
  readonly replies: readonly Note[];
  readonly onEdit: () => void;
  readonly onReply: () => void;
}

/** A note in the reader's hand: words, label, tags, and what can be done with it. */
export function PanelNote({ note, number, depth, sentence, replies, onEdit, onReply }: PanelNoteProps) {
  const intl = useIntl();
  const label = noteLabel(note);
  const values = { number: number ?? 0, sentence: sentence ?? 0 };
  const remove = () =>
    deleteNotes(
      [note.id, ...replies.map(({ id }) => id)],
      intl.formatMessage({ id: 'read.note.deleted' }, values),
    );
  const actions = [
    { id: 'edit', run: onEdit },
    { id: 'reply', run: onReply },
    { id: 'delete', run: () => void remove() },
  ] as const;
  return (
    <article className="panel-note" data-colour={note.colour ?? 'none'} data-depth={depth}>
      {note.body !== '' && (
        <p className="panel-note-words">
          {number !== null && <span className="panel-note-number">{number}</span>}
          {note.body}
        </p>
      )}
      <div className="panel-note-foot">
        {note.body === '' && number !== null && <span className="panel-note-number">{number}</span>}
        {note.colour !== null ? (
          <Label colour={note.colour} />
        ) : (
          label && <span>{intl.formatMessage({ id: label })}</span>
        )}
        {note.tags.map((tag) => (
          <Tag key={tag} tag={tag} />
        ))}
        <span className="panel-note-actions">
          {actions.map(({ id, run }) => (
            <button
              key={id}
              type="button"
              className="panel-note-action"
              aria-label={intl.formatMessage({ id: `read.note.${id}.name` }, values)}
              onClick={run}
            >
              {intl.formatMessage({ id: `read.note.${id}` })}
            </button>
          ))}
        </span>
      </div>
    </article>
  );
}
