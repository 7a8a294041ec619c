/** Which note is open. Values in, values out. */
import type { Note, NoteId } from '../../shared/notes/note';

export interface OpenNote {
  /** The note in the pane: the chosen one, else the first that is listed. Null where none is listed. */
  readonly note: Note | null;
  /** Whether it was chosen: only then does it cover the list where there is no room for both. */
  readonly isChosen: boolean;
}

/** The open note follows from the place and from what is listed: a note that the filters hide is never open. */
export function openNoteOf(chosen: NoteId | null, listed: readonly Note[]): OpenNote {
  const found = listed.find(({ id }) => id === chosen);
  return { note: found ?? listed[0] ?? null, isChosen: found !== undefined };
}
