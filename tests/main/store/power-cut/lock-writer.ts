/** A program that writes notes, locks them, writes more and removes the passphrase again, and says each on standard output. */
import { writeSync } from 'node:fs';
import { createStoreLock } from '../../../../src/main/store/lock/store-lock';
import { backUpAtOnce } from '../../../../src/main/store/backups/back-up';
import { createStore } from '../../../../src/main/store/store';
import { storeFiles } from '../../../../src/main/store/store-files';
import { writeNote } from '../../notes/written-notes';

const [, , file = '', passphrase = ''] = process.argv;
const store = createStore(file);
const lock = createStoreLock({ store, file, cost: { n: 16, r: 8, p: 1 } });
void run();

async function run(): Promise<void> {
  write('first', 15);
  backUpAtOnce(store.database(), storeFiles(file).backups);
  write('then', 5);
  await lock.set(passphrase);
  write('locked', 5);
  await lock.change(passphrase, passphrase);
  write('changed', 3);
  await lock.remove(passphrase);
  write('plain', 3);
  store.close();
}

function write(what: string, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const note = writeNote(store.database(), { body: `${what} ${number}` });
    writeSync(1, `${JSON.stringify({ id: note.id, body: note.body })}\n`);
  }
}
