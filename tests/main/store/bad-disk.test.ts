import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBackupCalls } from '../../../src/main/backups/backup-calls';
import { importGiven } from '../../../src/main/import/notes-import';
import { readGivenNotes } from '../../../src/main/import/given-notes';
import { listNotes } from '../../../src/main/notes/notes';
import { writeWhole } from '../../../src/main/pack/pack-file';
import { keepBackups } from '../../../src/main/store/backups/keep-backups';
import { openDatabaseReadOnly } from '../../../src/main/store/database';
import { readJournal } from '../../../src/main/store/journal/journal-file';
import { findDamage } from '../../../src/main/store/rows/find-damage';
import { createStore, type Store } from '../../../src/main/store/store';
import { storeFiles } from '../../../src/main/store/store-files';
import { toJsonLd } from '../../../src/shared/note-export/jsonld';
import { htmlWords } from '../../../src/shared/note-import/html-words';
import { writtenNote } from '../../renderer/written-note';
import { readBundledBriefing } from '../../shared/search/read-bundled';
import { briefingId, writeNote } from '../notes/written-notes';
import { fillDisk, freeDisk, noSmallDisk, remount, smallDisk } from '../small-disk';
import { temporaryFolder } from '../temporary-folder';

const full = /the disk is full\. Make some room on it/u;

function bodies(store: Store): readonly string[] {
  return listNotes(store.database(), briefingId).map(({ body }) => body);
}

function openStore(folder: string): Store {
  const store = createStore(join(folder, 'notes.db'));
  onTestFinished(store.close);
  return store;
}

describe.skipIf(noSmallDisk !== null)(`a full disk${noSmallDisk === null ? '' : ` (${noSmallDisk})`}`, () => {
  it('refuses with what to do, keeps what it acknowledged, leaves no half line, and writes again when there is room', () => {
    const folder = smallDisk(4);
    const store = openStore(folder);
    const { journal } = storeFiles(join(folder, 'notes.db'));
    const acknowledged = ['the first one'];
    writeNote(store.database(), { body: 'the first one' });
    let refused = 0;
    for (let round = 0; round < 12; round += 1) {
      fillDisk(folder, round);
      for (let number = 0; number < 40; number += 1) {
        const body = `note ${round} ${number} ${'word '.repeat(number * 100)}`;
        try {
          writeNote(store.database(), { body });
          acknowledged.push(body);
        } catch (error) {
          expect(String(error)).toMatch(full);
          refused += 1;
          const text = readFileSync(journal, 'utf8');
          expect(text.endsWith('\n')).toBe(true);
          expect(readJournal(journal)?.damagedLines).toBe(0);
        }
      }
      expect(bodies(store)).toEqual(acknowledged);
      freeDisk(folder);
    }
    expect(refused).toBeGreaterThan(12);
    writeNote(store.database(), { body: 'the last one' });
    store.close();
    const again = openStore(folder);
    expect(bodies(again)).toEqual([...acknowledged, 'the last one']);
    expect(findDamage(again.database())).toBeNull();
    expect(again.recoveries()).toEqual([]);
  });

  it('takes no backup, import or export by halves, and each is done once there is room', async () => {
    const folder = smallDisk(4);
    const store = openStore(folder);
    const file = join(folder, 'notes.db');
    for (let number = 0; number < 20; number += 1)
      writeNote(store.database(), { body: `${number} ${'word '.repeat(500)}` });
    const before = bodies(store);
    const keeper = keepBackups({ opened: store.opened, store: file, tell: () => undefined, everyMs: 1e9 });
    const calls = createBackupCalls({
      store,
      file,
      keeper,
      letGo: async () => undefined,
      onRestored: () => undefined,
    });
    const first = await calls.backUpNow();

    const briefing = readBundledBriefing();
    const notes = Array.from({ length: 60 }, () =>
      writtenNote({ briefingId: briefing.id, body: 'imported '.repeat(400) }),
    );
    const bytes = new TextEncoder().encode(JSON.stringify(toJsonLd(notes, briefing)));
    const given = readGivenNotes(bytes, { briefing, editions: new Map(), atMs: 0 }, htmlWords);
    const importAll = () => importGiven(store.database(), given, { briefing, file: 'notes.jsonld', atMs: 0 });
    const out = join(folder, 'out.pdf');
    writeFileSync(out, 'the old one');

    fillDisk(folder, 3);
    await expect(calls.backUpNow()).rejects.toThrow('The disk is full. Make some room on it.');
    expect(keeper.failure()?.message).toMatch(/disk is full/u);
    expect(readdirSync(join(folder, 'backups'))).toEqual([first.name]);
    await expect(calls.restoreBackup(first.name)).rejects.toThrow(/full/u);
    expect(importAll).toThrow(full);
    await expect(writeWhole(out, new Uint8Array(2 ** 20))).rejects.toThrow(/full/u);
    expect(readFileSync(out, 'utf8')).toBe('the old one');
    expect(bodies(store)).toEqual(before);
    expect(readdirSync(join(folder, 'backups'))).toEqual([first.name]);
    expect(readdirSync(folder).filter((name) => /out\.pdf\.|unfinished|recovered/u.test(name))).toEqual([]);

    freeDisk(folder);
    await calls.backUpNow();
    expect(keeper.failure()).toBeNull();
    importAll();
    await writeWhole(out, new Uint8Array(2 ** 10));
    expect(bodies(store)).toHaveLength(80);
    await calls.restoreBackup(first.name);
    expect(bodies(store)).toEqual(before);
  });

  it.each(['here', 'elsewhere'] as const)(
    'at the start is one that is read and says so, and is written once there is room (what is damaged is put right %s)',
    (recovery) => {
      const folder = smallDisk(4);
      const first = openStore(folder);
      writeNote(first.database(), { body: 'one' });
      first.close();
      fillDisk(folder);
      const store = createStore(join(folder, 'notes.db'), { recovery });
      onTestFinished(store.close);
      expect(bodies(store)).toEqual(['one']);
      expect(store.refusal()).toMatch(full);
      expect(store.isBlocked()).toBe(true);
      expect(() => writeNote(store.database(), { body: 'two' })).toThrow(full);
      freeDisk(folder);
      writeNote(store.database(), { body: 'two' });
      expect(store.refusal()).toBeNull();
      expect(store.isBlocked()).toBe(false);
      expect(bodies(store)).toEqual(['one', 'two']);
    },
  );

  it('is read with what a program that was killed left in SQLite’s log, though there is no room for a copy anywhere', () => {
    const from = join(temporaryFolder(), 'notes.db');
    const writer = createStore(from);
    for (let number = 0; number < 30; number += 1)
      writeNote(writer.database(), { body: `${number} ${'word '.repeat(500)}` });
    const before = bodies(writer);
    const folder = smallDisk(4);
    const file = join(folder, 'notes.db');
    for (const name of ['', '-wal', '.journal']) copyFileSync(`${from}${name}`, `${file}${name}`);
    writer.close();
    fillDisk(folder);
    const usual = process.env['TMPDIR'];
    process.env['TMPDIR'] = folder;
    onTestFinished(() => {
      process.env['TMPDIR'] = usual;
    });
    const store = openStore(folder);
    expect(bodies(store)).toEqual(before);
    expect(store.refusal()).toMatch(full);
    freeDisk(folder);
    writeNote(store.database(), { body: 'the last one' });
    expect(bodies(store)).toEqual([...before, 'the last one']);
    expect(store.recoveries()).toEqual([]);
  });

  it('shows a store of which all can be read though a letter is wrong, and says that it is damaged and waits for room', () => {
    const folder = smallDisk(4);
    const file = join(folder, 'notes.db');
    const first = openStore(folder);
    writeNote(first.database(), { body: 'Words that stay.' });
    first.close();
    const bytes = readFileSync(file);
    bytes.write('Wards', bytes.indexOf('Words that stay.'));
    writeFileSync(file, bytes);
    fillDisk(folder);
    const store = openStore(folder);
    expect(bodies(store)).toEqual(['Wards that stay.']);
    expect(store.refusal()).toContain(`The notes in ${file} are damaged, and cannot be put right just now`);
    freeDisk(folder);
    expect(bodies(store)).toEqual(['Words that stay.']);
    expect(store.recoveries()).toMatchObject([{ isAll: true }]);
  });

  it('lets a damaged store lie as it is, and it is put right once there is room', () => {
    const folder = smallDisk(3);
    const first = openStore(folder);
    for (let number = 0; number < 20; number += 1)
      writeNote(first.database(), { body: `${number} ${'word '.repeat(500)}` });
    const before = bodies(first);
    first.close();
    const file = join(folder, 'notes.db');
    writeFileSync(file, readFileSync(file).fill(0, 0, 4096));
    const damaged = readFileSync(file);
    fillDisk(folder, 4);
    const store = openStore(folder);
    for (let tries = 0; tries < 5; tries += 1) expect(() => store.database()).toThrow(full);
    expect(() => store.database()).toThrow(file);
    expect(store.refusal()).toBeNull();
    expect(store.isBlocked()).toBe(true);
    expect(readFileSync(file).equals(damaged)).toBe(true);
    freeDisk(folder);
    expect(bodies(store)).toEqual(before);
    expect(store.recoveries()).toMatchObject([{ isAll: true }]);
    expect(readdirSync(join(folder, 'damaged'))).toEqual(['1']);
  });
});

describe.skipIf(noSmallDisk !== null)(
  `a disk that cannot be written${noSmallDisk === null ? '' : ` (${noSmallDisk})`}`,
  () => {
    it.each([
      { log: true, journal: true },
      { log: true, journal: false },
      { log: false, journal: true },
      { log: false, journal: false },
    ])(
      'is read, says so, and is written as soon as it can be: with SQLite’s log $log, with a journal $journal',
      ({ log, journal }) => {
        const from = join(temporaryFolder(), 'notes.db');
        const writer = createStore(from);
        writeNote(writer.database(), { body: 'one' });
        if (!log) writer.close();
        const folder = smallDisk(4);
        const file = join(folder, 'notes.db');
        // As a program leaves it that was killed: with its log, and without what it shares in memory.
        for (const name of ['', ...(log ? ['-wal'] : []), ...(journal ? ['.journal'] : [])])
          copyFileSync(`${from}${name}`, `${file}${name}`);
        writer.close();
        remount(folder, 'ro');

        const reader = openDatabaseReadOnly(file);
        expect(reader && listNotes(reader, briefingId).map(({ body }) => body)).toEqual(['one']);
        reader?.close();
        const store = openStore(folder);
        expect(bodies(store)).toEqual(['one']);
        expect(store.refusal()).toMatch(/cannot be kept: .* cannot be written/u);
        expect(() => writeNote(store.database(), { body: 'two' })).toThrow(/cannot be written/u);

        remount(folder, 'rw');
        writeNote(store.database(), { body: 'two' });
        expect(store.refusal()).toBeNull();
        expect(bodies(store)).toEqual(['one', 'two']);
        expect(store.recoveries()).toEqual([]);
      },
    );

    it('and holds nothing yet is an empty store that says why it takes nothing in', () => {
      const folder = smallDisk(1);
      remount(folder, 'ro');
      const store = openStore(join(folder, 'data'));
      expect(bodies(store)).toEqual([]);
      expect(store.refusal()).toMatch(/cannot be made/u);
      remount(folder, 'rw');
      writeNote(store.database(), { body: 'one' });
      expect(bodies(store)).toEqual(['one']);
    });
  },
);
