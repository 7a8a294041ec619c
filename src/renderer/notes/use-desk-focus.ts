/** Where the focus goes among the rows and the pane: one rule for every way of coming to a note. */
import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NoteId } from '../../shared/notes/note';

export interface DeskFocus {
  /** The row that Tab comes to, which is drawn in full wherever it is. */
  readonly aimedId: NoteId | null;
  readonly setAimedId: (id: NoteId) => void;
  /** To the note's row, else to the first one; where the open note covers the list, to its way back. */
  readonly toRow: (id: NoteId | null | undefined) => void;
  /** As `toRow`, once what was just done is drawn. */
  readonly toRowSoon: (id: NoteId | null | undefined) => void;
  /** As `toRow`, from an event: a row far from sight is drawn in full first. */
  readonly toFarRow: (id: NoteId) => void;
  /** To the words of the open note, once it is drawn. */
  readonly toWordsSoon: () => void;
}

export function useDeskFocus(desk: RefObject<HTMLElement | null>): DeskFocus {
  const [aimedId, setAimedId] = useState<NoteId | null>(null);
  const look = (selector: string) => desk.current?.querySelector<HTMLElement>(selector);
  const toRow = (id: NoteId | null | undefined): void => {
    const row = (id && look(`[data-note="${id}"]`)) || look('.note-row-open');
    const shown = row?.offsetParent ? row : look('.note-pane-back');
    // Where no note is listed there is the way to all of them.
    (shown?.offsetParent ? shown : look('.notes-none .button'))?.focus();
  };
  return {
    aimedId,
    setAimedId,
    toRow,
    toRowSoon: (id) => void requestAnimationFrame(() => toRow(id)),
    toFarRow: (id) => {
      flushSync(() => setAimedId(id));
      toRow(id);
    },
    toWordsSoon: () => void requestAnimationFrame(() => look('.note-pane textarea')?.focus()),
  };
}
