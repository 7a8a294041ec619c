/** The same store with another key, or with none: made beside it, looked through to the last row, and only then put in its place. */
import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from '../engine';
import { findDamage } from '../rows/find-damage';
import { hasRowChecks } from '../rows/kept-tables';
import { lastChange } from '../rows/tally';
import { storeFiles } from '../store-files';
import { DamagedStoreError } from '../store-words';
import { giveName, syncFile } from '../sync-to-disk';

export interface Keys {
  /** Null for a plain file. */
  readonly from: Buffer | null;
  readonly to: Buffer | null;
}

/**
 * Until the one rename at its end the store lies as it was. Throws when it is in use by anybody, is not whole, or the disk
 * refuses. */
export function convertStore(store: string, keys: Keys): void {
  const side = `${store}.converted`;
  const source = new DatabaseSync(store, { key: keys.from, timeout: patienceMs });
  try {
    // Refused while anybody else has it open. What is in the log comes into the file, which stays as it is but for that.
    source.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      BEGIN EXCLUSIVE;
      COMMIT;
      PRAGMA wal_checkpoint(TRUNCATE);
    `);
    makeCopy(source, side, keys);
    // Some systems give no file another name while it is open.
    if (process.platform === 'win32') source.close();
    for (const log of storeFiles(store).logs) rmSync(log, { force: true });
    giveName(side, store);
  } finally {
    source.close();
    rmSync(side, { force: true });
  }
}

/** The same for a file that nobody else knows, such as a backup. One that is not whole throws, and stays. */
export function convertFile(file: string, keys: Keys): void {
  const side = `${file}.converted`;
  const source = new DatabaseSync(file, { key: keys.from, readOnly: true });
  try {
    makeCopy(source, side, keys);
  } finally {
    source.close();
  }
  giveName(side, file);
}

/** How long is waited for another program, in milliseconds: the windows stand still meanwhile. */
const patienceMs = 500;

function makeCopy(source: DatabaseSync, side: string, { from, to }: Keys): void {
  if (existsSync(side)) rmSync(side);
  source.prepare('VACUUM INTO ?').run(side);
  const copy = new DatabaseSync(side, { key: from });
  try {
    copy.rekey(to);
  } finally {
    copy.close();
  }
  const made = new DatabaseSync(side, { key: to });
  try {
    const damage = findDamage(made);
    if (damage !== null) throw new DamagedStoreError(side, { cause: damage });
    if (hasRowChecks(made) && lastChange(made) !== lastChange(source))
      throw new DamagedStoreError(side, { cause: 'The copy is older.' });
  } finally {
    made.close();
  }
  syncFile(side);
}
