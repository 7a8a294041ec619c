import { ArchiveRestore } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import type { Note, NoteId } from '../../shared/note';
import { useBriefingLanguage } from '../parts/briefing-language';
import { SentenceRef } from '../parts/SentenceRef';
import { Label, Tag } from '../parts/Swatch';
import type { NotePlace } from './note-place';
import type { NoteWords } from './note-words';
import { PlaceLine } from './PlaceLine';

interface TrashRowProps {
  readonly note: Note;
  readonly place: NotePlace;
  readonly words: NoteWords;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  readonly onOpen: () => void;
  readonly onSelect: (how: 'one' | 'range') => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onRestore: () => void;
}

/** A note in the trash: what it was on, the reader's words, when it was deleted, and the way back. */
export function TrashRow({ note, place, words, numbers, isOpen, isPicked, ...deeds }: TrashRowProps) {
  const intl = useIntl();
  const language = useBriefingLanguage();
  return (
    <div
      className="note-row"
      role="listitem"

      data-picked={isPicked || undefined}
      data-open={isOpen || undefined}
    >
      <input
        type="checkbox"
        checked={isPicked}
        aria-label={intl.formatMessage({ id: 'trash.select' })}
        onChange={({ nativeEvent }) =>
          deeds.onSelect('shiftKey' in nativeEvent && nativeEvent.shiftKey === true ? 'range' : 'one')
        }
      />
      <span className="note-row-ref">
        {place.sentences[0] && <SentenceRef sentence={place.sentences[0]} />}
      </span>
      <button
        type="button"
        className="note-row-open"
        data-note={note.id}
        tabIndex={isOpen ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
        onClick={(event) => {
          if (event.shiftKey) deeds.onSelect('range');
          else if (event.ctrlKey || event.metaKey) deeds.onSelect('one');
          else deeds.onOpen();
        }}
        onKeyDown={deeds.onKey}
      >
        <span className="note-quote" {...(place.line.kind === 'words' && language)}>
          {place.line.kind === 'lost' && place.line.quote === null ? (
            note.breadcrumb
          ) : (
            <PlaceLine place={place} colour={note.colour} words={words} numbers={numbers} />
          )}
        </span>
        {note.body && (
          <span className="note-said" dir="auto">
            {note.body}
          </span>
        )}
        <span className="trash-row-date">
          <FormattedMessage
            id="trash.deleted"
            values={{
              date: <FormattedDate value={note.deletedMs ?? 0} dateStyle="medium" timeStyle="short" />,
            }}
          />
        </span>
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
        <button
          type="button"
          className="tool tool--small note-side-put"
          tabIndex={isOpen ? 0 : -1}
          onClick={deeds.onRestore}
        >
          <ArchiveRestore className="icon" aria-hidden="true" />
          <FormattedMessage id="trash.restore" />
        </button>
      </div>
    </div>
  );
}
