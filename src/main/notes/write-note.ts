/** A new note from the reader's words to the disk: checked against the briefing, named by its place, written. */
import type { DatabaseSync } from '../store/engine';
import type { Briefing } from '../../shared/briefing/briefing';
import { lookUp } from '../../shared/briefing/lookup';
import type { NewNote, Note } from '../../shared/notes/note';
import { transact } from '../store/transact';
import { keepEdition } from '../anchoring/editions';
import { checkTarget } from './note-target';
import { createNote, findNote } from './notes';
import { placeIn } from './placement';
import { readSettings } from '../store/settings-store';

/** Writes the note and answers what the disk holds. Throws with a sentence when its target is not there as it says. */
export function writeNote(database: DatabaseSync, briefing: Briefing, note: NewNote, atMs: number): Note {
  const lookup = lookUp(briefing);
  checkTarget(note.target, { briefing, lookup, findNote: (id) => findNote(database, id) });
  return transact(database, () => {
    keepEdition(database, briefing);
    return createNote(database, note, {
      placement: placeIn(briefing, lookup, note.target, placeAnswered(database, note)),
      creator: readSettings(database).creator,
      atMs,
    });
  });
}

/** The place of the note at the head of what is answered, in words; nothing for a note that answers none. */
function placeAnswered(database: DatabaseSync, { target }: NewNote): string | undefined {
  let answered = target.kind === 'note' ? findNote(database, target.noteId) : null;
  const seen = new Set<string>();
  while (answered?.target.kind === 'note' && !seen.has(answered.id)) {
    seen.add(answered.id);
    answered = findNote(database, answered.target.noteId);
  }
  return answered?.target.kind === 'note' ? undefined : answered?.breadcrumb;
}
