/** A program that locks a store, or removes its passphrase, and says when it begins. It is killed while it does. */
import { writeSync } from 'node:fs';
import { createStoreLock } from '../../../../src/main/store/lock/store-lock';
import { createStore } from '../../../../src/main/store/store';

const [, , file = '', passphrase = ''] = process.argv;
const store = createStore(file);
const lock = createStoreLock({ store, file, cost: { n: 16, r: 8, p: 1 } });
void run();

async function run(): Promise<void> {
  writeSync(1, 'begun\n');
  if (lock.state() === 'plain') await lock.set(passphrase);
  else await lock.remove(passphrase);
  store.close();
  writeSync(1, 'done\n');
}
