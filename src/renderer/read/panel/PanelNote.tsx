import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Note } from '../../../shared/notes/note';
import { AnchorWords } from '../../parts/AnchorWords';
import { AuthorName } from '../../parts/AuthorName';
import { useBriefingLanguage } from '../../parts/briefing-language';
import { NoteLinks } from '../../parts/writing/NoteLinks';
import { QuestionState } from '../../parts/writing/QuestionState';
import { RichText } from '../../parts/RichText';
import { Label, Tag } from '../../parts/Swatch';
import { deleteNotes } from '../../state/note-actions';
import { noteLabel } from '../note-label';
import { foldedLimit, isLong, shorten } from '../shorten-note';

interface PanelNoteProps {
  readonly note: Note;
  /** Null for a reply, which has none of its own. */
  readonly number: number | null;
  readonly depth: 'note' | 'reply';
  /** The number of the chosen sentence; null for the article as a whole. */
  readonly sentence: number | null;
  /** They go with it when it is deleted. */
  readonly replies: readonly Note[];
  /** The words it is on, where it is on a part of the sentence; else null. */
  readonly quote: string | null;
  readonly onEdit: () => void;
  readonly onReply: () => void;
  /** It was deleted and no other note is left to take the focus. */
  readonly onLastDeleted: () => void;
}

/** A note in the reader's hand: words, label, tags, and what can be done with it. */
export function PanelNote({ note, number, depth, sentence, replies, quote, ...on }: PanelNoteProps) {
  const intl = useIntl();
  const language = useBriefingLanguage();
  const [isWhole, setWhole] = useState(false);
  const isFolded = isLong(note.body) && !isWhole;
  const label = noteLabel(note);
  const values = { number: number ?? 0, sentence: sentence ?? 0 };
  const remove = async (button: HTMLElement): Promise<void> => {
    const ids = [note.id, ...replies.map(({ id }) => id)];
    const next = noteBeside(button, new Set(ids));
    await deleteNotes(ids, intl.formatMessage({ id: 'read.note.deleted' }, values));
    if (next) next.querySelector<HTMLElement>('[data-action="delete"]')?.focus();
    else on.onLastDeleted();
  };
  const actions = [
    { id: 'edit', run: on.onEdit },
    { id: 'reply', run: on.onReply },
    { id: 'delete', run: (button: HTMLElement) => void remove(button) },
  ] as const;
  return (
    <article
      className="panel-note"
      data-note={note.id}
      data-colour={note.colour ?? 'none'}
      data-depth={depth}
    >
      {quote !== null && (
        <blockquote className="note-on" {...language}>
          {quote}
        </blockquote>
      )}
      {note.body !== '' && (
        <div className={isFolded ? 'panel-note-words is-cut' : 'panel-note-words'}>
          <RichText
            text={isFolded ? shorten(note.body, foldedLimit) : note.body}
            lead={number !== null && <span className="panel-note-number">{number}</span>}
          />
        </div>
      )}
      {isLong(note.body) && (
        <button
          type="button"
          className="panel-note-more"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {intl.formatMessage({ id: isWhole ? 'read.note.less' : 'read.note.all' })}
        </button>
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
        <AuthorName note={note} />
        <AnchorWords note={note} />
        <QuestionState note={note} number={number} />
        <span className="panel-note-actions">
          {actions.map(({ id, run }) => (
            <button
              key={id}
              type="button"
              className="panel-note-action"
              data-action={id}
              aria-label={intl.formatMessage({ id: `read.note.${id}.name` }, values)}
              onClick={(event) => run(event.currentTarget)}
            >
              {intl.formatMessage({ id: `read.note.${id}` })}
            </button>
          ))}
        </span>
      </div>
      <NoteLinks note={note} number={number} />
    </article>
  );
}

/** The note after the button's, else the one before, that is not deleted with it. */
function noteBeside(button: HTMLElement, deleted: ReadonlySet<string>): HTMLElement | null {
  const all = [...(button.closest('.panel')?.querySelectorAll<HTMLElement>('.panel-note') ?? [])];
  const at = all.findIndex((element) => element.contains(button));
  const isLeft = ({ dataset }: HTMLElement): boolean => !deleted.has(dataset['note'] ?? '');
  return all.slice(at + 1).find(isLeft) ?? all.slice(0, at).findLast(isLeft) ?? null;
}
