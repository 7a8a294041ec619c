import type { ReactNode } from 'react';
import type { KeyPress } from '../../shared/keys/key-spelling';
import type { Note } from '../../shared/notes/note';
import { useBriefingLanguage } from '../parts/briefing-language';
import { RichLines } from '../parts/RichLines';
import { Label, Tag } from '../parts/Swatch';
import { usualPress } from '../state/key-settings';
import type { NotePlace } from './note-place';
import { type RowKey, rowKey } from './notes-keys';

/** What can be done with any row of notes. */
export interface RowFrameDeeds {
  readonly onOpen: (note: Note) => void;
  /** `range`: with everything from the row picked last; `one`: in or out. */
  readonly onSelect: (note: Note, how: 'one' | 'range') => void;
  /** Answers false when there was nothing to do, so that the key keeps its usual effect. */
  readonly onKey: (pressed: RowPress, note: Note) => boolean;
}

export interface RowPress {
  readonly means: RowKey;
  /** What `rowAfter` takes. */
  readonly key: KeyPress['key'];
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
        onKeyDown={(event) => {
          const usual = usualPress(event.nativeEvent, 'app.notes');
          const means = usual && rowKey(usual);
          if (means && deeds.onKey({ means, key: usual.key }, note)) event.preventDefault();
        }}
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
