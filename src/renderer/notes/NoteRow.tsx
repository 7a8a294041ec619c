import { Unlink } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Anchor } from '../../shared/anchoring/anchor';
import type { Note, NoteId, Target } from '../../shared/note';
import { useBriefingLanguage } from '../parts/briefing-language';
import { AnchorWords } from '../parts/AnchorWords';
import { AuthorName } from '../parts/AuthorName';
import { QuestionWords } from '../parts/QuestionWords';
import { RichLines } from '../parts/RichLines';
import { SentenceRef } from '../parts/SentenceRef';
import { Label, Tag } from '../parts/Swatch';
import type { NotePlace } from './note-place';
import type { NoteWords } from './note-words';
import { NoteReview, type ReviewDeeds } from './NoteReview';
import { PlaceLine } from './PlaceLine';

/** What rows are made from besides their notes. */
export interface RowWording {
  readonly words: NoteWords;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly edition: string;
  readonly placeOfTarget: (target: Target) => NotePlace;
}

/** What can be done in a row. */
export interface RowDeeds {
  readonly onOpen: (note: Note) => void;
  /** `range`: with everything from the row picked last; `one`: in or out. */
  readonly onSelect: (note: Note, how: 'one' | 'range') => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, note: Note) => void;
  readonly review: ReviewDeeds;
}

/** The same for every row, and the same object for as long as what it says does not change. */
export type RowContext = RowWording & RowDeeds;

/** More characters than four lines hold at any width: the pane shows all of them. */
const rowLength = 1_200;

interface NoteRowProps {
  readonly note: Note;
  readonly place: NotePlace;
  readonly replies: number;
  readonly hasDraft: boolean;
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  readonly isInTabOrder: boolean;
  /** What became of its place, where the reader is asked to look at it; else null. */
  readonly anchor: Anchor | null;
  readonly context: RowContext;
}

/**
 * One note: check box, sentence, the line of its place, the reader's words, label and tags. Drawn again only when its
 * own props change: with two thousand notes an arrow key otherwise takes a quarter of a second.
 */
export const NoteRow = memo(function NoteRow({
  note,
  place,
  replies,
  hasDraft,
  isOpen,
  isPicked,
  isInTabOrder,
  anchor,
  context,
}: NoteRowProps) {
  const intl = useIntl();
  const language = useBriefingLanguage();
  const { words, numbers, edition, onOpen, onSelect, onKey } = context;
  const isLost = place.line.kind === 'lost';
  const number = numbers.get(note.id);
  return (
    <div
      className="note-row"
      role="listitem"
      data-picked={isPicked || undefined}
      data-open={isOpen || undefined}
      data-reply={place.line.kind === 'reply' || undefined}
    >
      <input
        type="checkbox"
        checked={isPicked}
        aria-label={
          number === undefined
            ? intl.formatMessage({ id: 'notes.select.reply' })
            : intl.formatMessage({ id: 'notes.select' }, { number })
        }
        onChange={({ nativeEvent }) => onSelect(note, isWithShift(nativeEvent) ? 'range' : 'one')}
      />
      <span className="note-row-ref">
        {isLost ? (
          <LostNumber note={note} />
        ) : (
          place.sentences[0] && <SentenceRef sentence={place.sentences[0]} />
        )}
      </span>
      <button
        type="button"
        className="note-row-open"
        data-note={note.id}
        tabIndex={isInTabOrder ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
        onClick={(event) => {
          if (event.shiftKey) onSelect(note, 'range');
          else if (event.ctrlKey || event.metaKey) onSelect(note, 'one');
          else onOpen(note);
        }}
        onKeyDown={(event) => onKey(event, note)}
      >
        <span className="note-quote" {...(place.line.kind === 'words' && language)}>
          <PlaceLine place={place} colour={note.colour} words={words} numbers={numbers} />
        </span>
        {note.body && (
          <span className="note-said" dir="auto">
            <RichLines text={note.body.slice(0, rowLength)} />
          </span>
        )}
        {isLost && !anchor && (
          <span className="note-lost">
            <Unlink className="icon" aria-hidden="true" />
            <span>
              {note.target.kind === 'note' ? (
                <FormattedMessage id="notes.lost.reply" />
              ) : (
                <FormattedMessage
                  id="notes.lost.reason"
                  values={{ edition, written: note.edition.label, place: note.breadcrumb }}
                />
              )}
            </span>
          </span>
        )}
      </button>
      <div className="note-side">
        <span>
          <Label colour={note.colour} />
        </span>
        {note.tags.length > 0 && (
          <span>
            {note.tags.map((tag) => (
              <Tag key={tag} tag={tag} />
            ))}
          </span>
        )}
        {note.motivation === 'bookmarking' && (
          <span>
            <FormattedMessage id="notes.kind.bookmarking" />
          </span>
        )}
        <QuestionWords note={note} />
        <AuthorName note={note} />
        {replies > 0 && (
          <span>
            <FormattedMessage id="notes.replies" values={{ count: replies }} />
          </span>
        )}
        {!anchor && <AnchorWords note={note} />}
        {isLost && !anchor && note.target.kind !== 'note' && (
          <button
            type="button"
            className="tool tool--small note-side-put"
            aria-label={intl.formatMessage({ id: 'notes.review.elsewhere.name' }, { number: number ?? 0 })}
            onClick={() => context.review.onPutElsewhere(note)}
          >
            <FormattedMessage id="notes.review.elsewhere" />
          </button>
        )}
        {hasDraft && (
          <span>
            <FormattedMessage id="notes.draft" />
          </span>
        )}
      </div>
      {anchor && (
        <NoteReview
          note={note}
          number={number}
          anchor={anchor}
          edition={edition}
          words={words}
          placeOfTarget={context.placeOfTarget}
          deeds={context.review}
        />
      )}
    </div>
  );
});

function isWithShift(event: Event): boolean {
  return 'shiftKey' in event && event.shiftKey === true;
}

/** The number that the sentence had, from the words kept with the note; none where they name no sentence. */
function LostNumber({ note }: { readonly note: Note }) {
  const number = /\d+/u.exec(note.breadcrumb)?.[0];
  return number && note.target.kind !== 'note' && note.target.kind !== 'tension' ? (
    <s className="note-row-lost">{number}</s>
  ) : null;
}
