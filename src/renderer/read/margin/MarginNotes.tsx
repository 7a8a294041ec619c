import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Lookup } from '../../../shared/briefing/lookup';
import { authorWords } from '../../../shared/notes/author-words';
import type { Note } from '../../../shared/notes/note';
import { RichLines } from '../../parts/RichLines';
import { useReader } from '../../state/store';
import type { BlockLayout } from './article-layout';
import type { MoreNotes } from './bound-margin';
import type { MarginGroup } from './margin-groups';
import './MarginNotes.css';
import { noteSigns } from '../note-label';
import { marginLimit, shorten } from '../shorten-note';

interface MarginNotesProps {
  /** The notes of one block. */
  readonly margin: MarginGroup;
  readonly lookup: Lookup;
  readonly layout: BlockLayout | undefined;
  readonly onOpen: (note: Note) => void;
  readonly onMore: (more: MoreNotes, button: HTMLElement) => void;
}

/**
 * The reader's layer beside a block: each note with its number, its first words, its writer where that is another reader, and its label, and below those of a sentence
 * that has very many the way to the others. A click opens the whole.
 */
export function MarginNotes({ margin, lookup, layout, onOpen, onMore }: MarginNotesProps) {
  const more = new Map(margin.more.map((each) => [each.id, each]));
  const shown = new Map(margin.shown.map((placed) => [placed.note.id as string, placed]));
  // In the order of the margin, which is that of the keyboard.
  return margin.drawn.map(({ id }) => {
    const top = layout?.notes.get(id) ?? 0;
    const placed = shown.get(id);
    if (placed)
      return <MarginNote key={id} note={placed.note} number={placed.number} top={top} onOpen={onOpen} />;
    const others = more.get(id);
    return others && <MoreOfSentence key={id} more={others} lookup={lookup} top={top} onMore={onMore} />;
  });
}

interface MarginNoteProps {
  readonly note: Note;
  readonly number: number;
  /** From the block's top, in CSS pixels. */
  readonly top: number;
  readonly onOpen: (note: Note) => void;
}

/** Kept as drawn while it says the same: there may be hundreds in sight, of which one changes. */
const MarginNote = memo(function MarginNote({ note, number, top, onOpen }: MarginNoteProps) {
  const intl = useIntl();
  const own = useReader((state) => state.settings.creator);
  // Who changed its words since is said in the panel.
  const author = authorWords({ creator: note.creator, modifiedBy: null }, own);
  return (
    <button
      type="button"
      className="margin-note"
      data-margin={note.id}
      data-colour={note.colour ?? 'none'}
      style={{ top }}
      onClick={() => onOpen(note)}
    >
      <span className="unseen">{intl.formatMessage({ id: 'read.note.number' })} </span>
      <span className="margin-note-text">
        <span className="margin-note-number">{number}</span>{' '}
        <span className="margin-note-words" dir="auto">
          <RichLines text={shorten(note.body, marginLimit)} />
        </span>{' '}
      </span>
      {author && (
        <span className="margin-note-label margin-note-author">
          <FormattedMessage id={author.id} values={author.values} />
        </span>
      )}
      {noteSigns(note).map((sign) => (
        <span key={sign} className="margin-note-label">
          {intl.formatMessage({ id: sign })}
        </span>
      ))}
    </button>
  );
});

interface MoreOfSentenceProps {
  readonly more: MoreNotes;
  readonly lookup: Lookup;
  /** From the block's top, in CSS pixels. */
  readonly top: number;
  readonly onMore: (more: MoreNotes, button: HTMLElement) => void;
}

/** "and 412 more"; where the margin has room for numbers only, "+412". */
function MoreOfSentence({ more, lookup, top, onMore }: MoreOfSentenceProps) {
  const count = more.notes.length;
  return (
    <button
      type="button"
      className="margin-note margin-more"
      data-margin={more.id}
      aria-haspopup="menu"
      style={{ top }}
      onClick={(event) => onMore(more, event.currentTarget)}
    >
      <span className="margin-more-number" aria-hidden="true">
        <FormattedMessage id="read.notes.more.short" values={{ count }} />
      </span>
      <span className="margin-note-words">
        <FormattedMessage id="read.notes.more" values={{ count }} />
        <span className="unseen">
          {' '}
          <FormattedMessage
            id="read.notes.more.on"
            values={{ count, sentence: lookup.sentences.get(more.sentence)?.number ?? 0 }}
          />
        </span>
      </span>
    </button>
  );
}
