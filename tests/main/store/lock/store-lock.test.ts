import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { listDrafts, keepDraft } from '../../../../src/main/notes/drafts';
import { listNotes } from '../../../../src/main/notes/notes';
import { backUpAtOnce } from '../../../../src/main/store/backups/back-up';
import { listBackups } from '../../../../src/main/store/backups/backup-files';
import { isWhole } from '../../../../src/main/store/backups/is-whole';
import { restoreBackup } from '../../../../src/main/store/backups/restore-backup';
import { openDatabase, openDatabaseReadOnly } from '../../../../src/main/store/database';
import { DatabaseSync } from '../../../../src/main/store/engine';
import { dropKey } from '../../../../src/main/store/lock/keyring';
import { createStoreLock, type StoreLock } from '../../../../src/main/store/lock/store-lock';
import { createStore, type Store } from '../../../../src/main/store/store';
import { storeFiles } from '../../../../src/main/store/store-files';
import { transact } from '../../../../src/main/store/transact';
import { LockedStoreError } from '../../../../src/main/store/store-words';
import { briefingId, newNote, writeNote } from '../../notes/written-notes';
import { temporaryFolder } from '../../temporary-folder';
import { filesWithWords } from './words-in-files';

const cost = { n: 16, r: 8, p: 1 };
const passphrase = 'correct horse battery';
const words = Array.from({ length: 50 }, (_, number) => `Kranich${number}xylophon`);

interface Locked {
  readonly file: string;
  readonly folder: string;
  readonly store: Store;
  readonly lock: StoreLock;
}

let made: Locked[] = [];
afterEach(() => {
  for (const { store, file } of made) {
    store.close();
    dropKey(file);
  }
  made = [];
});

function start(file: string): Locked {
  const store = createStore(file);
  const lock = createStoreLock({ store, file, cost });
  const all = { file, folder: dirname(file), store, lock };
  made.push(all);
  return all;
}

/** A store with notes, a draft, backups, what was damaged, and a copy of an older form. */
function written(): Locked {
  const all = start(join(temporaryFolder(), 'kept', 'notes.db'));
  const files = storeFiles(all.file);
  const database = all.store.database();
  for (const some of [words.slice(0, 20), words.slice(20, 40), words.slice(40)]) {
    transact(database, () => {
      for (const word of some) writeNote(database, { body: `a ${word} b`, tags: [`tag-${word}`] });
    });
    backUpAtOnce(database, files.backups);
  }
  keepDraft(database, { ...newNote({ body: `draft ${words[0]}` }), noteId: null }, 1);
  mkdirSync(join(files.damaged, '1'), { recursive: true });
  copyFileSync(all.file, join(files.damaged, '1', 'notes.db'));
  copyFileSync(files.journal, join(files.damaged, '1', 'notes.db.journal'));
  copyFileSync(listBackups(files.backups)[0]?.file ?? '', `${all.file}.form-6`);
  expect(filesWithWords(all.folder, words).length).toBeGreaterThan(4);
  return all;
}

/** The same, locked once for all tests: each has a copy, and the passphrase was given. */
async function lockedBefore(): Promise<Locked> {
  if (prototype === '') {
    prototype = mkdtempSync(join(tmpdir(), 'lectern-locked-'));
    const first = written();
    await first.lock.set(passphrase);
    endProgram(first);
    cpSync(first.folder, prototype, { recursive: true });
  }
  const folder = join(temporaryFolder(), 'kept');
  cpSync(prototype, folder, { recursive: true });
  const all = start(join(folder, 'notes.db'));
  expect(await all.lock.unlock(passphrase)).toBe(true);
  all.store.database();
  return all;
}

let prototype = '';
afterAll(() => rmSync(prototype, { recursive: true, force: true }));

/** As after the end of the program: nothing of it is in memory. */
function endProgram({ store, file }: Locked): void {
  store.close();
  dropKey(file);
}

function bodies(store: Store): readonly string[] {
  return listNotes(store.database(), briefingId).map(({ body }) => body);
}

const all50 = words.map((word) => `a ${word} b`);

describe('a locked store', () => {
  it('holds every note, and no word of them is to be read in any file beside it', async () => {
    const first = written();
    await first.lock.set(passphrase);
    expect(filesWithWords(first.folder, words)).toEqual([]);
    expect(bodies(first.store)).toEqual(all50);
    writeNote(first.store.database(), { body: `later ${words[3]}` });
    keepDraft(first.store.database(), { ...newNote({ body: `again ${words[1]}` }), noteId: null }, 2);
    expect(filesWithWords(first.folder, words)).toEqual([]);
    backUpAtOnce(first.store.database(), storeFiles(first.file).backups);
    expect(filesWithWords(first.folder, words)).toEqual([]);
    endProgram(first);
    expect(filesWithWords(first.folder, words)).toEqual([]);
  });

  it('opens with its passphrase alone, and is left to the byte by any other', async () => {
    const first = await lockedBefore();
    endProgram(first);
    const before = readFileSync(first.file);
    const next = start(first.file);
    expect(next.lock.state()).toBe('locked');
    expect(() => next.store.database()).toThrow(LockedStoreError);
    expect(() => openDatabase(first.file)).toThrow('locked with a passphrase');
    expect(() => openDatabaseReadOnly(first.file)).toThrow('locked with a passphrase');
    for (const wrong of ['', 'x', 'correct horse batterY', passphrase.repeat(9)])
      expect(await next.lock.unlock(wrong)).toBe(false);
    expect(() => next.store.database()).toThrow(LockedStoreError);
    expect(readFileSync(first.file)).toEqual(before);
    expect(await next.lock.unlock(passphrase)).toBe(true);
    expect(next.lock.state()).toBe('open');
    expect(bodies(next.store)).toEqual(all50);
    expect(listDrafts(next.store.database(), briefingId)).toHaveLength(1);
    expect(next.store.recoveries()).toEqual([]);
  });

  it('is closed when it is locked again, and takes nothing in', async () => {
    const first = await lockedBefore();
    await first.lock.forget();
    expect(first.store.opened()).toBe(null);
    expect(() => first.store.database()).toThrow(LockedStoreError);
    expect(await first.lock.unlock(passphrase)).toBe(true);
    expect(bodies(first.store)).toEqual(all50);
  });

  it('has whole backups, which are restored as ever', async () => {
    const first = await lockedBefore();
    const { backups } = storeFiles(first.file);
    const listed = listBackups(backups);
    expect(listed.length).toBeGreaterThan(2);
    expect(listed.every(({ file }) => isWhole(file))).toBe(true);
    const oldest = listed.at(-1);
    if (!oldest) throw new Error('There is no backup.');
    restoreBackup(first.store.database(), first.file, oldest);
    first.store.close();
    expect(bodies(first.store).length).toBeLessThan(50);
    expect(filesWithWords(first.folder, words)).toEqual([]);
  });

  it('opens with the new passphrase alone when it was changed', async () => {
    const first = await lockedBefore();
    const database = readFileSync(first.file);
    expect(await first.lock.change('wrong', 'another one that is long')).toBe(false);
    expect(await first.lock.change(passphrase, 'another one that is long')).toBe(true);
    expect(readFileSync(first.file)).toEqual(database);
    endProgram(first);
    const next = start(first.file);
    expect(await next.lock.unlock(passphrase)).toBe(false);
    rmSync(storeFiles(first.file).key);
    expect(await next.lock.unlock(passphrase)).toBe(false);
    expect(await next.lock.unlock('another one that is long')).toBe(true);
    expect(bodies(next.store)).toEqual(all50);
  });

  it('is plain again without its passphrase, with its backups, and what was damaged as it was', async () => {
    const first = written();
    const { damaged, backups, key, keyCopy } = storeFiles(first.file);
    const found = readFileSync(join(damaged, '1', 'notes.db'));
    await first.lock.set(passphrase);
    expect(existsSync(join(damaged, '1', 'notes.db'))).toBe(false);
    expect(await first.lock.remove('wrong')).toBe(false);
    expect(await first.lock.remove(passphrase)).toBe(true);
    expect(first.lock.state()).toBe('plain');
    endProgram(first);
    expect(existsSync(key)).toBe(false);
    expect(existsSync(keyCopy)).toBe(false);
    expect(readFileSync(join(damaged, '1', 'notes.db'))).toEqual(found);
    expect(listBackups(backups).every(({ file }) => isWhole(file))).toBe(true);
    using plain = { database: new DatabaseSync(first.file), [Symbol.dispose]: () => undefined };
    expect(plain.database.prepare('SELECT count(*) AS count FROM note').get()).toEqual({ count: 50 });
    plain.database.close();
    expect(bodies(start(first.file).store)).toEqual(all50);
  });

  it.each(['missing', 'damaged'])(
    'whose key file is %s opens with the copy beside the backups',
    async (how) => {
      const first = written();
      await first.lock.set(passphrase);
      endProgram(first);
      const { key } = storeFiles(first.file);
      const whole = readFileSync(key);
      if (how === 'missing') rmSync(key);
      else writeFileSync(key, whole.subarray(0, 100));
      const next = start(first.file);
      expect(await next.lock.unlock('wrong')).toBe(false);
      expect(await next.lock.unlock(passphrase)).toBe(true);
      expect(bodies(next.store)).toEqual(all50);
      expect(readFileSync(key)).toEqual(whole);
    },
  );

  it('whose key is gone with its copy is left as it is, and says what is missing', async () => {
    const first = await lockedBefore();
    endProgram(first);
    const { key, keyCopy } = storeFiles(first.file);
    const kept = readFileSync(key);
    for (const each of [key, keyCopy]) rmSync(each);
    const before = readFileSync(first.file);
    const next = start(first.file);
    expect(next.lock.state()).toBe('key-lost');
    expect(() => next.store.database()).toThrow(key);
    expect(readFileSync(first.file)).toEqual(before);
    writeFileSync(keyCopy, kept);
    expect(await next.lock.unlock(passphrase)).toBe(true);
    expect(bodies(next.store)).toEqual(all50);
  });

  it('that is damaged is put right, with nothing lost and nothing in plain words', async () => {
    const first = await lockedBefore();
    writeNote(first.store.database(), { body: `last ${words[7]}` });
    endProgram(first);
    const bytes = readFileSync(first.file);
    for (let at = 5000; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(first.file, bytes);
    const next = start(first.file);
    expect(await next.lock.unlock('wrong')).toBe(false);
    expect(readFileSync(first.file)).toEqual(bytes);
    expect(await next.lock.unlock(passphrase)).toBe(true);
    expect(bodies(next.store)).toEqual([...all50, `last ${words[7]}`]);
    expect(next.store.recoveries()).toMatchObject([{ isAll: true }]);
    expect(filesWithWords(first.folder, words)).toEqual([]);
  });

  it('is not made anew with the key of another one', async () => {
    const first = await lockedBefore();
    const other = start(join(temporaryFolder(), 'other', 'notes.db'));
    other.store.database();
    await other.lock.set('another one that is long');
    endProgram(first);
    for (const place of ['key', 'keyCopy'] as const)
      copyFileSync(storeFiles(other.file).key, storeFiles(first.file)[place]);
    const before = readFileSync(first.file);
    const next = start(first.file);
    expect(await next.lock.unlock('another one that is long')).toBe(true);
    expect(() => next.store.database()).toThrow('left as it is');
    expect(readFileSync(first.file)).toEqual(before);
    expect(listBackups(storeFiles(first.file).backups).length).toBeGreaterThan(2);
  });

  it('is refused while another program has it open, and stays plain', async () => {
    const first = written();
    const other = openDatabase(first.file);
    await expect(first.lock.set(passphrase)).rejects.toThrow('in use by another program');
    expect(first.lock.state()).toBe('plain');
    expect(bodies(first.store)).toEqual(all50);
    other.close();
    await first.lock.set(passphrase);
    expect(bodies(first.store)).toEqual(all50);
  });

  it('can be read from a folder that cannot be written', async () => {
    const first = await lockedBefore();
    first.store.close();
    const database = new DatabaseSync(first.file, { immutable: true });
    expect(database.prepare('SELECT count(*) AS count FROM note').get()).toEqual({ count: 50 });
    database.close();
  });

  it('that could not be made leaves the notes plain and open, and no key', async () => {
    const first = written();
    // What would be made beside the store has no room there.
    mkdirSync(`${first.file}.converted`);
    await expect(first.lock.set(passphrase)).rejects.toThrow('directory');
    expect(first.lock.state()).toBe('plain');
    expect(existsSync(storeFiles(first.file).key)).toBe(false);
    expect(bodies(first.store)).toEqual(all50);
    writeNote(first.store.database(), { body: 'later' });
    rmSync(`${first.file}.converted`, { recursive: true });
    await first.lock.set(passphrase);
    expect(bodies(first.store)).toEqual([...all50, 'later']);
  });
});
