/** A new note from the reader's words to the disk: checked against the briefing, named by its place, written. */
import type { DatabaseSync } from 'node:sqlite';
import { describePlace } from '../shared/breadcrumb';
import type { Briefing } from '../shared/briefing';
import { lookUp } from '../shared/lookup';
import type { NewNote, Note } from '../shared/note';
import { checkTarget } from './note-target';
import { createNote, editionOf, findNote } from './notes';
import { saySaid } from './say';
import { readSettings } from './settings-store';

/** Writes the note and answers what the disk holds. Throws with a sentence when its target is not there as it says. */
export function writeNote(database: DatabaseSync, briefing: Briefing, note: NewNote, atMs: number): Note {
  const lookup = lookUp(briefing);
  checkTarget(note.target, { briefing, lookup, findNote: (id) => findNote(database, id) });
  const replyTo = note.target.kind === 'note' ? findNote(database, note.target.noteId) : null;
  return createNote(database, note, {
    breadcrumb: saySaid(describePlace(briefing, lookup, note.target, replyTo?.breadcrumb)),
    edition: editionOf(briefing),
    creator: readSettings(database).creator,
    atMs,
  });
}
