import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from '../../../src/main/store/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../../../bench/tools/seeded';
import { changeNote } from '../../../src/main/notes/notes';
import { deleteNotes } from '../../../src/main/notes/note-states';
import { backUp } from '../../../src/main/store/backups/back-up';
import { listBackups } from '../../../src/main/store/backups/backup-files';
import { openDatabase } from '../../../src/main/store/database';
import { cutJournal } from '../../../src/main/store/journal/cut-journal';
import { makeKey, type WrappedKey, wrapKey, writeKeyFile } from '../../../src/main/store/lock/key-file';
import { dropKey, holdKey } from '../../../src/main/store/lock/keyring';
import { keptTables, rowAsJson } from '../../../src/main/store/rows/kept-tables';
import { createStore } from '../../../src/main/store/store';
import { storeFiles } from '../../../src/main/store/store-files';
import { settleContent } from '../../../src/shared/notes/note';
import { writeNote } from '../notes/written-notes';
import { temporaryFolder } from '../temporary-folder';
import { damageFile, damages } from './damage';

/** 400 trials and more: LECTERN_DAMAGE_TRIALS=N of each kind for each file. */
const trials = Number(process.env['LECTERN_DAMAGE_TRIALS'] ?? 4);

let wrapped: WrappedKey;
beforeAll(async () => {
  wrapped = await wrapKey(makeKey(), 'not asked for here', { n: 2, r: 1, p: 1 });
});

/** A store with a backup in the middle, as it lies on the disk after its program was killed: its log is not empty. */
async function makeStore(
  folder: string,
  key: Buffer | null,
): Promise<{ readonly file: string; readonly rows: string }> {
  const file = join(folder, 'live', 'notes.db');
  mkdirSync(dirname(file));
  lock(file, key);
  const database = openDatabase(file);
  const files = storeFiles(file);
  for (let number = 0; number < 200; number += 1)
    writeNote(database, { body: `note ${number} ${'word '.repeat(number % 40)}` });
  const made = await backUp(database, files.backups);
  expect(cutJournal(database, files.journal, made)).toBe(true);
  for (let number = 0; number < 60; number += 1) {
    const note = writeNote(database, { body: `later ${number}` });
    if (number % 3 === 0)
      changeNote(
        database,
        { ...settleContent(note), id: note.id, rev: note.rev, body: `changed ${number}` },
        number,
      );
    if (number % 5 === 0) deleteNotes(database, [note.id], number);
  }
  cpSync(dirname(file), join(folder, 'kept'), { recursive: true });
  const rows = allRows(database);
  database.close();
  return { file: join(folder, 'kept', 'notes.db'), rows };
}

/** The passphrase was given: the program has the key. */
function lock(file: string, key: Buffer | null): void {
  if (!key) return;
  writeKeyFile(storeFiles(file).key, wrapped);
  holdKey(file, Buffer.from(key));
}

/** Every row of every table, but not the number of the change that wrote it: recovery may write a row anew. */
function allRows(database: DatabaseSync): string {
  return keptTables(database)
    .flatMap((table) =>
      database
        .prepare(`SELECT ${rowAsJson(table, table.name, '0')} AS row_json FROM ${table.name}`)
        .all()
        .map((row) => `${table.name} ${String(row['row_json'])}`),
    )
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('\n');
}

/** Of a locked store fewer in every run: what differs is how a page is read. */
const lockedTrials = Number(process.env['LECTERN_DAMAGE_TRIALS'] ?? 1);
const hasTime = process.env['LECTERN_DAMAGE_TRIALS'] !== undefined;

describe.each([
  ['plain', trials],
  ['locked', lockedTrials],
] as const)('a %s store of which one file goes bad', (kind, trials) => {
  const key = kind === 'locked' ? makeKey() : null;
  const parts = { store: 'notes.db', log: 'notes.db-wal', journal: 'notes.db.journal', backup: '' };
  const damaged = Object.keys(parts) as (keyof typeof parts)[];
  it.each(kind === 'plain' || hasTime ? damaged : (['store', 'journal'] as const))(
    'loses nothing, and nothing unsaid: the %s',
    async (part) => {
      const kept = await makeStore(temporaryFolder(), key);
      const lost: string[] = [];
      let recovered = 0;
      for (const how of Object.keys(damages)) {
        for (let trial = 0; trial < trials; trial += 1) {
          const place = join(temporaryFolder(), 'trial');
          cpSync(dirname(kept.file), place, { recursive: true });
          const file = join(place, 'notes.db');
          lock(file, key);
          const [backup] = listBackups(storeFiles(file).backups);
          damageFile(
            part === 'backup' ? (backup?.file ?? '') : join(place, parts[part]),
            how,
            seeded(trial * 31 + how.length),
          );
          const store = createStore(file);
          if (allRows(store.database()) !== kept.rows) lost.push(`${how}, trial ${trial}`);
          // What was damaged is kept as it was found.
          for (const { folder } of store.recoveries()) {
            recovered += 1;
            expect(readdirSync(folder)).toEqual(expect.arrayContaining(['notes.db', 'notes.db.journal']));
          }
          store.close();
          dropKey(file);
        }
      }
      expect(lost).toEqual([]);
      if (part === 'store') expect(recovered).toBeGreaterThan(trials * 3);
      else expect(recovered).toBe(0);
    },
    300_000,
  );
});
