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
  /** As `toRowSoon`, for an editor that is done: who has gone elsewhere since, or goes before it is drawn, stays there. */
  readonly fromEditorSoon: (id: NoteId | null | undefined) => void;
  /** Whether the focus is in the editor of the open note still, or nowhere. */
  readonly isInEditor: () => boolean;
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
  const isInEditor = (): boolean => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return true;
    return activeElement.closest('.note-editor')?.parentElement === look('.note-pane');
  };
  return {
    aimedId,
    setAimedId,
    toRow,
    toRowSoon: (id) => void requestAnimationFrame(() => toRow(id)),
    fromEditorSoon: (id) => void requestAnimationFrame(() => isInEditor() && toRow(id)),
    isInEditor,
    toFarRow: (id) => {
      flushSync(() => setAimedId(id));
      toRow(id);
    },
    toWordsSoon: () => void requestAnimationFrame(() => look('.note-pane textarea')?.focus()),
  };
}
