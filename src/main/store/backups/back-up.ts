/** Backups of the open store: made under another name, looked through to the last row, and only then put among the others. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeOwnFolder } from '../../own-folder';
import { DatabaseSync } from '../engine';
import { findDamage } from '../rows/find-damage';
import { lastChange } from '../rows/tally';
import type { BackupPlace } from '../store-files';
import { DamagedStoreError } from '../store-words';
import { giveName, syncFile } from '../sync-to-disk';
import { type Backup, backupFile, listBackups, spareBackups } from './backup-files';

/** Copies the store while it is in use, a few pages at a time. Rejects, and leaves nothing, when the copy is not whole. */
export async function backUp(database: DatabaseSync, place: BackupPlace): Promise<Backup> {
  const side = sideFile(place);
  try {
    await database.copyTo(side);
    return putAmongBackups(side, place);
  } finally {
    // Half a copy would take the room that a full disk needs.
    rmSync(side, { force: true });
  }
}

/** The same at once, where nothing else can go on before it is there. */
export function backUpAtOnce(database: DatabaseSync, place: BackupPlace): Backup {
  const side = sideFile(place);
  try {
    database.prepare('VACUUM INTO ?').run(side);
    return putAmongBackups(side, place);
  } finally {
    rmSync(side, { force: true });
  }
}

function sideFile({ folder, name }: BackupPlace): string {
  makeOwnFolder(folder);
  const side = join(folder, `${name}-unfinished.db`);
  rmSync(side, { force: true });
  return side;
}

function putAmongBackups(side: string, place: BackupPlace): Backup {
  const changeNo = checkCopy(side);
  syncFile(side);
  const file = backupFile(place, changeNo, Date.now());
  giveName(side, file);
  const backups = listBackups(place);
  const made = backups.find((each) => each.file === file);
  if (!made) throw new Error(`The backup ${file} is gone.`);
  for (const spare of spareBackups(backups)) if (spare !== made) rmSync(spare.file, { force: true });
  return made;
}

/** The last change in the copy. It becomes one file, that needs no log beside it to be read. */
function checkCopy(side: string): number {
  const copy = new DatabaseSync(side);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    const damage = findDamage(copy);
    if (damage !== null) throw new DamagedStoreError(side, { cause: damage });
    return lastChange(copy);
  } finally {
    copy.close();
  }
}
