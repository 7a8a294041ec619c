/** Folders of the reader's own, which no other account of the computer looks into. */
import { mkdirSync } from 'node:fs';

/** Makes the folder, and those it lies in, where they are not there yet. One that is there stays as open as it is. */
export function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
