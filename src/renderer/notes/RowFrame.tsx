import type { KeyboardEvent, ReactNode } from 'react';
import type { Note } from '../../shared/note';
import { useBriefingLanguage } from '../parts/briefing-language';
import { RichLines } from '../parts/RichLines';
import { Label, Tag } from '../parts/Swatch';
import type { NotePlace } from './note-place';

/** What can be done with any row of notes. */
export interface RowFrameDeeds {
  readonly onOpen: (note: Note) => void;
  /** `range`: with everything from the row picked last; `one`: in or out. */
  readonly onSelect: (note: Note, how: 'one' | 'range') => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, note: Note) => void;
}

/** How a row stands in its list. */
export interface RowStanding {
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  readonly isInTabOrder: boolean;
}

interface RowFrameProps extends RowStanding {
  readonly note: Note;
  readonly place: NotePlace;
  /** What its check box is called. */
  readonly selectName: string;
  /** The sentence at its left. */
  readonly reference: ReactNode;
  /** The line of its place. */
  readonly line: ReactNode;
  /** What is said under the reader's words. */
  readonly remark?: ReactNode;
  /** What stands beside the words, under label and tags. */
  readonly side: ReactNode;
  readonly deeds: RowFrameDeeds;
  readonly children?: ReactNode;
}

/** The row of a note in a list: check box, sentence, the line of its place, the reader's words, label and tags. */
export function RowFrame({ note, place, isOpen, isPicked, isInTabOrder, deeds, ...shown }: RowFrameProps) {
  const language = useBriefingLanguage();
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
        aria-label={shown.selectName}
        onChange={({ nativeEvent }) => deeds.onSelect(note, isWithShift(nativeEvent) ? 'range' : 'one')}
      />
      <span className="note-row-ref">{shown.reference}</span>
      <button
        type="button"
        className="note-row-open"
        data-note={note.id}
        tabIndex={isInTabOrder ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
        onClick={(event) => {
          if (event.shiftKey) deeds.onSelect(note, 'range');
          else if (event.ctrlKey || event.metaKey) deeds.onSelect(note, 'one');
          else deeds.onOpen(note);
        }}
        onKeyDown={(event) => deeds.onKey(event, note)}
      >
        <span className="note-quote" {...(place.line.kind === 'words' && language)}>
          {shown.line}
        </span>
        {note.body && (
          <span className="note-said" dir="auto">
            <RichLines text={note.body.slice(0, rowLength)} />
          </span>
        )}
        {shown.remark}
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
        {shown.side}
      </div>
      {shown.children}
    </div>
  );
}

/** More characters than four lines hold at any width: the pane shows all of them. */
const rowLength = 1_200;

function isWithShift(event: Event): boolean {
  return 'shiftKey' in event && event.shiftKey === true;
}
