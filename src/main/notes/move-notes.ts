/** Notes put elsewhere: each new place is checked against the briefing as it is now, then all are moved as one step. */
import type { DatabaseSync } from '../store/engine';
import type { Briefing } from '../../shared/briefing/briefing';
import { lookUp } from '../../shared/briefing/lookup';
import type { Note, NoteMove } from '../../shared/notes/note';
import type { MoveDeed } from '../../shared/notes/note-step';
import { transact } from '../store/transact';
import { keepEdition } from '../anchoring/editions';
import { firstPlaceOf } from '../../shared/notes/written-on';
import { checkTarget } from './note-target';
import { moveNotes } from './note-states';
import { findNote } from './notes';
import { placeIn } from './placement';

/** Answers the notes as the disk holds them. Throws with a sentence, and moves none, when one of them cannot go there. */
export function putElsewhere(
  database: DatabaseSync,
  briefing: Briefing,
  moves: readonly NoteMove[],
  step: { readonly deed: MoveDeed; readonly atMs: number },
): readonly Note[] {
  const lookup = lookUp(briefing);
  const placed = moves.map(({ id, rev, target }) => {
    checkTarget(target, { briefing, lookup, findNote: (noteId) => findNote(database, noteId) });
    const note = findNote(database, id);
    const writtenOn = note && firstPlaceOf(note);
    return { id, rev, placement: { ...placeIn(briefing, lookup, target), writtenOn } };
  });
  return transact(database, () => {
    keepEdition(database, briefing);
    return moveNotes(database, placed, step);
  });
}
