import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '../../../src/main/store/engine';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { countNotes, createBackupCalls } from '../../../src/main/backups/backup-calls';
import { keepDraft, listDrafts } from '../../../src/main/notes/drafts';
import { listNotes } from '../../../src/main/notes/notes';
import { createNoteShelf } from '../../../src/main/search/thread/note-shelf';
import { keepBackups } from '../../../src/main/store/backups/keep-backups';
import { migrations, openAlone } from '../../../src/main/store/database';
import { storeFiles } from '../../../src/main/store/store-files';
import { createStore } from '../../../src/main/store/store';
import { createTroubles } from '../../../src/main/store/troubles';
import { briefingId, newNote, writeNote } from '../notes/written-notes';
import { temporaryFolder } from '../temporary-folder';

function openBackups(everyMs = 1e9, file = join(temporaryFolder(), 'notes.db')) {
  const store = createStore(file);
  store.database();
  onTestFinished(store.close);
  const told: string[] = [];
  const keeper = keepBackups({
    opened: store.opened,
    store: file,
    tell: (made) => {
      told.push(made instanceof Error ? made.message : 'made');
      troubles.look();
    },
    everyMs,
  });
  const troubles = createTroubles({
    refusal: store.refusal,
    backupFailure: keeper.failure,
    recoveries: store.recoveries,
    onChanged: () => told.push('changed'),
    onRecovered: () => undefined,
  });
  const restored: number[] = [];
  const calls = createBackupCalls({
    store,
    file,
    keeper,
    letGo: async () => undefined,
    onRestored: ({ changeNo }) => restored.push(changeNo),
  });
  const bodies = () => listNotes(store.database(), briefingId).map(({ body }) => body);
  return { file, store, calls, told, troubles, restored, bodies };
}

describe('the backups in the window', () => {
  it('are listed newest first with what they hold, and a damaged one is told apart', async () => {
    const { file, store, calls } = openBackups();
    writeNote(store.database(), { body: 'one' });
    const first = await calls.backUpNow();
    writeNote(store.database(), { body: 'two' });
    const second = await calls.backUpNow();
    writeNote(store.database(), { body: 'three' });
    const listed = await calls.listBackups();
    expect(listed.map(({ name, noteCount }) => [name, noteCount])).toEqual([
      [second.name, 2],
      [first.name, 1],
    ]);
    expect(listed[0]?.changesAgo).toBe(1);
    expect(Math.abs((listed[0]?.madeMs ?? 0) - Date.now())).toBeLessThan(60_000);

    const path = join(file, '..', 'backups', first.name);
    writeFileSync(path, readFileSync(path).fill(0, 4096, 8192));
    expect((await calls.listBackups())[1]?.noteCount).toBeNull();
    await expect(calls.restoreBackup(first.name)).rejects.toThrow(/damaged/);
    await expect(calls.restoreBackup('notes-0000009999-2026-11-27.db')).rejects.toThrow(/not there any more/);
  });

  it('are restored with the drafts of now, and back again; a reader beside them sees each', async () => {
    const { file, store, calls, restored, bodies } = openBackups();
    const shelf = createNoteShelf(file);
    onTestFinished(shelf.close);
    const read = () => shelf.read(briefingId).notes.map(({ body }) => body);
    writeNote(store.database(), { body: 'one' });
    const first = await calls.backUpNow();
    writeNote(store.database(), { body: 'two' });
    const { seenIn: _, ...draft } = newNote({ body: 'being written' });
    keepDraft(store.database(), { ...draft, noteId: null }, 5);
    expect(read()).toEqual(['one', 'two']);
    // It has the store open: nobody would see what it reads from then on.
    await expect(calls.restoreBackup(first.name)).rejects.toThrow(/in use by another program/);
    expect(bodies()).toEqual(['one', 'two']);
    shelf.close();
    const before = await calls.restoreBackup(first.name);
    expect(bodies()).toEqual(['one']);
    expect(read()).toEqual(['one']);
    expect(listDrafts(store.database(), briefingId).map(({ body }) => body)).toEqual(['being written']);
    shelf.close();
    await calls.restoreBackup(before.name);
    expect(bodies()).toEqual(['one', 'two']);
    expect(restored).toHaveLength(2);
    expect(store.recoveries()).toEqual([]);
  });

  it('of one another program has open are left alone', async () => {
    const { file, store, calls, bodies } = openBackups();
    writeNote(store.database(), { body: 'one' });
    const first = await calls.backUpNow();
    writeNote(store.database(), { body: 'two' });
    const other = new DatabaseSync(file);
    other.prepare('SELECT count(*) FROM note').get();
    await expect(calls.restoreBackup(first.name)).rejects.toThrow(/in use by another program/);
    other.close();
    expect(bodies()).toEqual(['one', 'two']);
    await calls.restoreBackup(first.name);
    expect(bodies()).toEqual(['one']);
  });
});

describe('a store that was put right under a reader', () => {
  it('is another file of the same name, and is read as it is now', () => {
    const { file, store } = openBackups();
    const shelf = createNoteShelf(file);
    onTestFinished(shelf.close);
    const read = () => shelf.read(briefingId).notes.map(({ body }) => body);
    writeNote(store.database(), { body: 'one' });
    store.close();
    copyFileSync(file, `${file}-other`);
    expect(read()).toEqual(['one']);
    const other = openAlone(`${file}-other`, migrations);
    writeNote(other, { body: 'two' });
    other.exec('PRAGMA journal_mode = DELETE');
    other.close();
    for (const log of storeFiles(file).logs) rmSync(log, { force: true });
    renameSync(`${file}-other`, file);
    expect(read()).toEqual(['one', 'two']);
  });
});

describe('a backup that nobody asked for', () => {
  const held = (file: string) =>
    readdirSync(join(file, '..', 'backups'))
      .filter((name) => name.endsWith('.db'))
      .map((name) => countNotes(join(file, '..', 'backups', name)));

  it('is made soon after the first change of a day, and then not before 200 more', async () => {
    const { file, store, told } = openBackups(30);
    store.database();
    await pause(100);
    expect(told).toEqual([]);
    writeNote(store.database(), { body: 'one' });
    await expect.poll(() => told).toEqual(['made']);
    expect(held(file)).toEqual([1]);
    for (let number = 0; number < 198; number += 1) writeNote(store.database());
    await pause(100);
    expect(told).toEqual(['made']);
    for (let number = 0; number < 2; number += 1) writeNote(store.database());
    await expect.poll(() => told).toEqual(['made', 'made']);
    expect(held(file)).toEqual([1, 201]);
  });

  it('is made soon after the next start of a program that ended before it was', async () => {
    const { file, store } = openBackups();
    for (let number = 0; number < 230; number += 1) writeNote(store.database());
    store.close();
    expect(existsSync(join(file, '..', 'backups'))).toBe(false);
    const { told } = openBackups(30, file);
    await expect.poll(() => told).toEqual(['made']);
    expect(held(file)).toEqual([230]);
  });
});

describe('a backup that fails', () => {
  it('is told, is tried again by itself, and the trouble goes when one was made', async () => {
    const { file, store, told, troubles } = openBackups(30);
    // A file in the place of the folder is in the way of the administrator too.
    const folder = join(file, '..', 'backups');
    store.database();
    writeFileSync(folder, '');
    writeNote(store.database(), { body: 'one' });
    await expect
      .poll(() => troubles.list())
      .toEqual([{ kind: 'backup-failed', reason: expect.stringMatching(/cannot be/u) }]);
    rmSync(folder);
    await expect.poll(() => troubles.list()).toEqual([]);
    await pause(50);
    expect(told.filter((each) => each === 'changed')).toHaveLength(2);
    expect(told).toContain('made');
  });
});
