/** Brings what was written to the disk, for files that are whole and for the names of files. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Brings the bytes of a file to the disk. */
export function syncFile(file: string): void {
  sync(file, 'r+');
}

/** Brings the names in a folder to the disk. Systems that have no such thing do it by themselves. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

/** Gives what was made at the side the name of the file, of which the disk has the one or the other from then on. */
export function giveName(side: string, file: string): void {
  renameSync(side, file);
  syncFolder(dirname(file));
}

/** Writes the file, which no other account may read, beside, and puts it in its place: after a crash the old one or the new one is there. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const side = `${file}.new`;
  writeFileSync(side, content, { mode: 0o600 });
  syncFile(side);
  giveName(side, file);
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const opened = openSync(path, flags);
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
