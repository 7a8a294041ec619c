import type { Briefing } from '../../shared/briefing';
import type { Note, NoteId } from '../../shared/note';
import { numberNotes } from '../../shared/note-order';

/** The numbers of the notes, reckoned once for a list of notes however many places ask. */
export function numbersOf(notes: readonly Note[], briefing: Briefing): ReadonlyMap<NoteId, number> {
  const known = reckoned.get(notes);
  if (known?.briefing === briefing) return known.numbers;
  const numbers = numberNotes(notes, briefing);
  reckoned.set(notes, { briefing, numbers });
  return numbers;
}

const reckoned = new WeakMap<
  readonly Note[],
  { readonly briefing: Briefing; readonly numbers: ReadonlyMap<NoteId, number> }
>();
