/** Brings what was written to the disk, for files that are whole and for the names of files. */
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Brings the bytes of a file to the disk. */
export function syncFile(file: string): void {
  sync(file, 'r+');
}

/** Brings the names in a folder to the disk. Systems that have no such thing do it by themselves. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const opened = openSync(path, flags);
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
