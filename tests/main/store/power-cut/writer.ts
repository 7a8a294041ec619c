/**
 * A program that writes notes and says each one on standard output once the store has answered. Its system calls are
 * recorded: what it wrote, and what it brought to the disk.
 */
import { writeSync } from 'node:fs';
import { changeNote } from '../../../../src/main/notes/notes';
import { deleteNotes } from '../../../../src/main/notes/note-states';
import { backUpWhenDue } from '../../../../src/main/store/backups/keep-backups';
import { holdKey } from '../../../../src/main/store/lock/keyring';
import { openDatabase } from '../../../../src/main/store/database';
import { settleContent } from '../../../../src/shared/notes/note';
import { writeNote } from '../../notes/written-notes';

const [, , file = '', synchronous = 'FULL', count = '0', key = ''] = process.argv;
if (key !== '') holdKey(file, Buffer.from(key, 'hex'));
const database = openDatabase(file);
database.exec(`PRAGMA synchronous = ${synchronous}`);
void write();

async function write(): Promise<void> {
  for (let number = 0; number < Number(count); number += 1) {
    const note = writeNote(database, { body: `note ${number} ${'word '.repeat(number % 60)}` });
    say(note.id, note.body);
    if (number % 4 === 0) {
      const body = `changed ${number}`;
      changeNote(database, { ...settleContent(note), id: note.id, rev: note.rev, body }, number);
      say(note.id, body);
    }
    if (number % 9 === 0) {
      deleteNotes(database, [note.id], number);
      say(note.id, null);
    }
    if (number % 50 === 49) await backUpWhenDue(database, file, number * 86_400_000);
  }
}

function say(id: string, body: string | null): void {
  writeSync(1, `${JSON.stringify({ id, body })}\n`);
}
