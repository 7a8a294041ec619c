import { Unlink } from 'lucide-react';
import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Anchor } from '../../shared/anchoring/anchor';
import type { Note, NoteId, Target } from '../../shared/notes/note';
import { AnchorWords } from '../parts/AnchorWords';
import { AuthorName } from '../parts/AuthorName';
import { QuestionWords } from '../parts/writing/QuestionWords';
import type { NotePlace } from './note-place';
import type { NoteWords } from './note-words';
import { NoteReview, type ReviewDeeds } from './NoteReview';
import { PlaceLine } from './PlaceLine';
import { PlaceRef } from './PlaceRef';
import { RowFrame, type RowFrameDeeds, type RowStanding } from './RowFrame';

/** What rows are made from besides their notes. */
export interface RowWording {
  readonly words: NoteWords;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly edition: string;
  readonly placeOfTarget: (target: Target) => NotePlace;
}

/** What can be done in a row. */
export interface RowDeeds extends RowFrameDeeds {
  readonly review: ReviewDeeds;
}

/** The same for every row, and the same object for as long as what it says does not change. */
export type RowContext = RowWording & RowDeeds;

interface NoteRowProps extends RowStanding {
  readonly note: Note;
  readonly place: NotePlace;
  readonly replies: number;
  readonly hasDraft: boolean;
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
  anchor,
  context,
  ...standing
}: NoteRowProps) {
  const intl = useIntl();
  const { words, numbers, edition } = context;
  const isLost = place.line.kind === 'lost';
  const number = numbers.get(note.id);
  return (
    <RowFrame
      {...standing}
      note={note}
      place={place}
      deeds={context}
      selectName={
        number === undefined
          ? intl.formatMessage({ id: 'notes.select.reply' })
          : intl.formatMessage({ id: 'notes.select' }, { number })
      }
      reference={isLost ? <LostNumber note={note} /> : <PlaceRef place={place} target={note.target} />}
      line={
        // Where the reader is asked to look at it, the words that stood there are among those to compare.
        note.value && !anchor && place.line.kind === 'lost' && place.line.quote === null ? (
          <q dir="auto">{note.value.text}</q>
        ) : (
          <PlaceLine place={place} colour={note.colour} words={words} numbers={numbers} />
        )
      }
      remark={isLost && !anchor && <LostWords note={note} edition={edition} />}
      side={
        <>
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
        </>
      }
    >
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
    </RowFrame>
  );
});

function LostWords({ note, edition }: { readonly note: Note; readonly edition: string }) {
  return (
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
  );
}

/** The number that the sentence had, from the words kept with the note; none where they name no sentence. */
function LostNumber({ note }: { readonly note: Note }) {
  const number = /\d+/u.exec(note.breadcrumb)?.[0];
  return number && note.target.kind !== 'note' && note.target.kind !== 'tension' ? (
    <s className="note-row-lost">{number}</s>
  ) : null;
}
