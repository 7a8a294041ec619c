import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from '../../../src/main/store/engine';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../bench/tools/seeded';
import { listNotes } from '../../../src/main/notes/notes';
import { backUp } from '../../../src/main/store/backups/back-up';
import {
  type Backup,
  backupFile,
  listBackups,
  spareBackups,
} from '../../../src/main/store/backups/backup-files';
import { backUpWhenDue, isBackupDue } from '../../../src/main/store/backups/keep-backups';
import { restoreBackup } from '../../../src/main/store/backups/restore-backup';
import { migrations, openDatabase } from '../../../src/main/store/database';
import { readJournal } from '../../../src/main/store/journal/journal-file';
import { lastChange } from '../../../src/main/store/rows/tally';
import { createStore } from '../../../src/main/store/store';
import { storeFiles } from '../../../src/main/store/store-files';
import { briefingId, writeNote } from '../notes/written-notes';
import { temporaryFolder } from '../temporary-folder';

const day = 24 * 3600_000;

function bodies(database: DatabaseSync): readonly string[] {
  return listNotes(database, briefingId).map(({ body }) => body);
}

describe('old backups', () => {
  it('make room: the newest ten stay, of the others a few, the first one always, however the clock jumps', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const random = seeded(seed);
      let kept: readonly Backup[] = [];
      let changeNo = 0;
      for (let count = 0; count < 300; count += 1) {
        changeNo += 1 + Math.floor(random() * 400);
        const file = backupFile({ folder: '/b', name: 'notes' }, changeNo, random() * 2e12);
        const backups = [{ file, changeNo, date: '2026-01-01' }, ...kept];
        const spare = new Set(spareBackups(backups));
        expect(backups.slice(0, 10).some((each) => spare.has(each))).toBe(false);
        kept = backups.filter((each) => !spare.has(each));
        expect(kept.at(-1)).toBe(backups.at(-1));
        expect(kept.length).toBeLessThanOrEqual(10 + Math.ceil(Math.log2(changeNo)) + 1);
      }
    }
  });

  it.each([
    { newest: null, change: 0, due: false },
    { newest: null, change: 1, due: true },
    { newest: { changeNo: 5, date: '2026-11-27' }, change: 5, due: false },
    { newest: { changeNo: 5, date: '2026-11-27' }, change: 204, due: false },
    { newest: { changeNo: 5, date: '2026-11-27' }, change: 205, due: true },
    { newest: { changeNo: 5, date: '2026-11-26' }, change: 6, due: true },
    { newest: { changeNo: 5, date: '2031-01-01' }, change: 6, due: true },
    { newest: { changeNo: 5, date: '2026-11-26' }, change: 5, due: false },
  ])('are followed by one when it is due: %o', ({ newest, change, due }) => {
    expect(isBackupDue(newest && { file: '', ...newest }, change, '2026-11-27')).toBe(due);
  });
});

describe('a backup', () => {
  it('holds what was there, alone in its file, and the journal goes on after it', async () => {
    const file = join(temporaryFolder(), 'notes.db');
    const database = openDatabase(file);
    const files = storeFiles(file);
    writeNote(database, { body: 'before' });
    const made = await backUpWhenDue(database, file, 20_000 * day);
    expect(made?.changeNo).toBe(lastChange(database));
    expect(readJournal(files.journal)).toMatchObject({
      head: { after: made?.changeNo },
      changes: [],
      damagedLines: 0,
    });
    expect(await backUpWhenDue(database, file, 20_000 * day)).toBeNull();
    writeNote(database, { body: 'after' });
    expect(readJournal(files.journal)?.changes.length).toBe(1);
    const copy = new DatabaseSync(made?.file ?? '', { readOnly: true });
    expect(bodies(copy)).toEqual(['before']);
    copy.close();
    expect(readdirSync(files.backups.folder)).toHaveLength(1);
    database.close();
  });

  it('is made of a store that was brought up to date, and not of one in which nothing was written', async () => {
    const file = join(temporaryFolder(), 'notes.db');
    const older = openDatabase(file, migrations.slice(0, 6));
    older.exec(`INSERT INTO setting (key, value) VALUES ('theme', '"dark"')`);
    older.close();
    const database = openDatabase(file);
    expect(await backUpWhenDue(database, file, 20_000 * day)).toMatchObject({ changeNo: 1 });
    database.close();
    const fresh = join(temporaryFolder(), 'notes.db');
    const empty = openDatabase(fresh);
    expect(await backUpWhenDue(empty, fresh, 20_000 * day)).toBeNull();
    empty.close();
  });

  it('is put in the place of the store, and what was there is a backup in its turn', async () => {
    const file = join(temporaryFolder(), 'notes.db');
    const { backups } = storeFiles(file);
    const first = openDatabase(file);
    writeNote(first, { body: 'one' });
    const made = await backUp(first, backups);
    writeNote(first, { body: 'two' });
    const before = restoreBackup(first, file, made);

    const restored = openDatabase(file);
    expect(bodies(restored)).toEqual(['one']);
    writeNote(restored, { body: 'three' });
    restoreBackup(restored, file, before);

    const store = createStore(file);
    expect(bodies(store.database())).toEqual(['one', 'two']);
    expect(store.recoveries()).toEqual([]);
    store.close();
  });

  it('that is damaged is not put anywhere, and the store stays open as it is', async () => {
    const file = join(temporaryFolder(), 'notes.db');
    const database = openDatabase(file);
    writeNote(database, { body: 'one' });
    const made = await backUp(database, storeFiles(file).backups);
    const bytes = readFileSync(made.file);
    writeFileSync(made.file, bytes.fill(0, 4096, 8192));
    expect(() => restoreBackup(database, file, made)).toThrow(/are damaged/);
    expect(bodies(database)).toEqual(['one']);
    database.close();
  });
});

describe('a store', () => {
  it('that is gone is made again from what lies beside it', () => {
    const file = join(temporaryFolder(), 'notes.db');
    const first = openDatabase(file);
    writeNote(first, { body: 'one' });
    first.close();
    rmSync(file);
    const store = createStore(file);
    expect(bodies(store.database())).toEqual(['one']);
    expect(store.recoveries()).toMatchObject([{ isAll: true, backupDate: null }]);
    store.close();
  });

  it('whose journal is taken away while it is open begins another, after a backup', () => {
    const file = join(temporaryFolder(), 'notes.db');
    const store = createStore(file);
    writeNote(store.database(), { body: 'one' });
    rmSync(storeFiles(file).journal);
    writeNote(store.database(), { body: 'two' });
    expect(bodies(store.database())).toEqual(['one', 'two']);
    expect(listBackups(storeFiles(file).backups)).toHaveLength(1);
    expect(readJournal(storeFiles(file).journal)?.changes).toHaveLength(1);
    store.close();
  });

  it('that is damaged where a window may have it open is left for that, and says so', () => {
    const file = join(temporaryFolder(), 'notes.db');
    const first = openDatabase(file);
    writeNote(first, { body: 'one' });
    first.close();
    writeFileSync(file, '');
    expect(() => createStore(file, { recovery: 'elsewhere' }).database()).toThrow(
      /Open Lectern: it will put them right/,
    );
    expect(readFileSync(file).length).toBe(0);
    expect(existsSync(join(dirname(file), 'damaged'))).toBe(false);
  });

  it('that cannot be put right yet is set aside once, however often it is tried', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'notes.db');
    const first = openDatabase(file);
    writeNote(first, { body: 'one' });
    first.close();
    writeFileSync(file, 'damaged');
    // A folder where the new store is to be made.
    mkdirSync(`${file}.recovered`);
    const store = createStore(file);
    for (let tries = 0; tries < 5; tries += 1) expect(() => store.database()).toThrow(/directory/u);
    expect(readdirSync(join(folder, 'damaged'))).toEqual(['1']);
    rmSync(`${file}.recovered`, { recursive: true });
    expect(bodies(store.database())).toEqual(['one']);
    expect(readFileSync(join(folder, 'damaged', '1', 'notes.db'), 'utf8')).toBe('damaged');
    store.close();
  });

  it('whose recovery is interrupted anywhere is put right by the next, with nothing lost', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'notes.db');
    const files = storeFiles(file);
    const first = openDatabase(file);
    for (const body of ['one', 'two', 'three']) writeNote(first, { body });
    first.close();
    const journal = readFileSync(files.journal);
    // What an interrupted recovery leaves behind: half a copy aside, half a new store, and logs of it.
    for (const left of ['recovered', 'journal', 'swap'] as const) {
      writeFileSync(file, 'damaged');
      writeFileSync(files.journal, journal);
      rmSync(files.backups.folder, { recursive: true, force: true });
      if (left === 'recovered') writeFileSync(`${file}.recovered`, 'half');
      if (left === 'journal') writeFileSync(`${files.journal}.new`, 'half');
      if (left === 'swap') {
        // The new journal and backup are there, and the damaged store still in its place.
        createStore(file).database().close();
        writeFileSync(file, 'damaged');
      }
      const store = createStore(file);
      expect({ left, held: bodies(store.database()) }).toEqual({ left, held: ['one', 'two', 'three'] });
      expect({ left, recoveries: store.recoveries() }).toMatchObject({ left, recoveries: [{ isAll: true }] });
      store.close();
    }
  });
});
