/** A program that writes notes until it is killed. It says each one on standard output once the store has answered. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../src/main/store/database';
import { keepDraft } from '../../../src/main/notes/drafts';
import { redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { changeNote } from '../../../src/main/notes/notes';
import { settleContent } from '../../../src/shared/notes/note';
import { briefingId, newNote, writeNote } from '../notes/written-notes';

const database = openDatabase(process.argv[2] ?? '');
const body = 'words '.repeat(200);
for (let round = 1; ; round += 1) {
  const note = writeNote(database, { body: `${round} ${body}` });
  say(note.id, note.rev, note.body);
  const changed = changeNote(database, { ...contentOf(note), body: `${round} changed` }, round);
  say(changed.id, changed.rev, changed.body);
  keepDraft(database, { ...newNote({ body: `draft ${round}` }), noteId: null }, round);
  say('draft', round, `draft ${round}`);
  undoNotes(database, briefingId, round);
  const again = redoNotes(database, briefingId, round)?.notes[0];
  if (again) say(again.id, again.rev, again.body);
}

function contentOf(note: ReturnType<typeof writeNote>) {
  return { ...settleContent(note), id: note.id, rev: note.rev };
}

function say(id: string, rev: number, body: string): void {
  writeSync(1, `${JSON.stringify({ id, rev, body })}\n`);
}
