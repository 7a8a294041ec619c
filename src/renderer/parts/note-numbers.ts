import type { Briefing } from '../../shared/briefing/briefing';
import type { Note, NoteId } from '../../shared/notes/note';
import { numberNotes } from '../../shared/notes/note-order';
import { oncePerPair } from '../../shared/once-per';

/** The numbers of the notes, reckoned once for a list of notes however many places ask. */
export const numbersOf: (notes: readonly Note[], briefing: Briefing) => ReadonlyMap<NoteId, number> =
  oncePerPair(numberNotes);
