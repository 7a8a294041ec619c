import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleForNode } from '../../../../bench/tools/bundle-for-node';
import { seeded } from '../../../../bench/tools/seeded';
import { listNotes } from '../../../../src/main/notes/notes';
import { backUpAtOnce } from '../../../../src/main/store/backups/back-up';
import { listBackups } from '../../../../src/main/store/backups/backup-files';
import { isWhole } from '../../../../src/main/store/backups/is-whole';
import { dropKey } from '../../../../src/main/store/lock/keyring';
import { createStoreLock } from '../../../../src/main/store/lock/store-lock';
import { createStore } from '../../../../src/main/store/store';
import { storeFiles } from '../../../../src/main/store/store-files';
import { transact } from '../../../../src/main/store/transact';
import { briefingId, writeNote } from '../../notes/written-notes';
import { temporaryFolder } from '../../temporary-folder';
import { filesWithWords } from './words-in-files';

/** LECTERN_LOCK_KILLS=N for more. */
const kills = Number(process.env['LECTERN_LOCK_KILLS'] ?? 6);
const passphrase = 'correct horse battery';
const words = Array.from({ length: 120 }, (_, number) => `Kranich${number}xylophon`);

let locker = '';

let drop = async (): Promise<void> => undefined;
beforeAll(async () => {
  // A process of its own runs plain files.
  ({ file: locker, drop } = await bundleForNode(join(import.meta.dirname, 'kill-locker.ts')));
}, 60_000);
afterAll(() => drop());

/** Lets it begin, and kills it so many milliseconds later; answers whether it had come to its end. */
async function convertAndKill(file: string, afterMs: number): Promise<'killed' | 'done'> {
  const child = spawn(process.execPath, [locker, file, passphrase], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
  const [code, signal]: unknown[] = await gone;
  expect(code === 0 || signal === 'SIGKILL').toBe(true);
  return signal === 'SIGKILL' ? 'killed' : 'done';
}

it('whenever locking or unlocking is killed, the store opens whole, plain or with its passphrase, and is all of one kind then', async () => {
  const file = join(temporaryFolder(), 'kept', 'notes.db');
  const { backups } = storeFiles(file);
  const first = createStore(file);
  for (const some of [words.slice(0, 60), words.slice(60)]) {
    transact(first.database(), () => {
      for (const word of some) writeNote(first.database(), { body: `a ${word} ${'words '.repeat(80)}` });
    });
    backUpAtOnce(first.database(), backups);
  }
  first.close();
  const random = seeded(11);
  const found = { plain: 0, locked: 0, unlocking: 0, killed: 0, done: 0 };
  for (let round = 0; round < kills; round += 1) {
    found[await convertAndKill(file, Math.floor(random() * 160))] += 1;
    const store = createStore(file);
    const lock = createStoreLock({ store, file, cost: { n: 16, r: 8, p: 1 } });
    const state = lock.state();
    if (state === 'key-lost' || state === 'open') throw new Error(`It was ${state}.`);
    found[state] += 1;
    if (state === 'locked') expect(await lock.unlock(passphrase)).toBe(true);
    expect(listNotes(store.database(), briefingId).map(({ body }) => body.split(' ')[1])).toEqual(words);
    expect(store.recoveries()).toEqual([]);
    expect(listBackups(backups).every((backup) => isWhole(backup.file))).toBe(true);
    const readable = filesWithWords(dirname(file), words);
    if (state === 'locked') expect(readable).toEqual([]);
    else expect(readable).toEqual(expect.arrayContaining(listBackups(backups).map((each) => each.file)));
    store.close();
    dropKey(file);
  }
  process.stdout.write(`killed while locking or unlocking: ${JSON.stringify(found)}\n`);
  expect(found.killed).toBeGreaterThan(kills / 4);
}, 600_000);
