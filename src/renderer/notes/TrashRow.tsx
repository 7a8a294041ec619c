import { ArchiveRestore } from 'lucide-react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import type { Note, NoteId } from '../../shared/notes/note';
import type { NotePlace } from './note-place';
import type { NoteWords } from './note-words';
import { PlaceLine } from './PlaceLine';
import { PlaceRef } from './PlaceRef';
import { RowFrame, type RowFrameDeeds, type RowStanding } from './RowFrame';

/** What can be done in a row of the trash. The same object while the rows stay as they are. */
export interface TrashDeeds extends RowFrameDeeds {
  readonly onRestore: (note: Note) => void;
}

interface TrashRowProps extends RowStanding {
  readonly note: Note;
  readonly place: NotePlace;
  readonly words: NoteWords;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly deeds: TrashDeeds;
}

/** A note in the trash: what it was on, the reader's words, when it was deleted, and the way back. */
export function TrashRow({ note, place, words, numbers, deeds, ...standing }: TrashRowProps) {
  const intl = useIntl();
  return (
    <RowFrame
      {...standing}
      note={note}
      place={place}
      deeds={deeds}
      selectName={intl.formatMessage({ id: 'trash.select' })}
      reference={<PlaceRef place={place} target={note.target} />}
      line={
        place.line.kind === 'lost' && place.line.quote === null ? (
          note.breadcrumb
        ) : (
          <PlaceLine place={place} colour={note.colour} words={words} numbers={numbers} />
        )
      }
      remark={
        <span className="trash-row-date">
          <FormattedMessage
            id="trash.deleted"
            values={{
              date: <FormattedDate value={note.deletedMs ?? 0} dateStyle="medium" timeStyle="short" />,
            }}
          />
        </span>
      }
      side={
        <button
          type="button"
          className="tool tool--small note-side-put"
          tabIndex={standing.isInTabOrder ? 0 : -1}
          onClick={() => deeds.onRestore(note)}
        >
          <ArchiveRestore className="icon" aria-hidden="true" />
          <FormattedMessage id="trash.restore" />
        </button>
      }
    />
  );
}
