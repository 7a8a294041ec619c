/**
 * A SQLite file that carries its own checksum, in the four bytes that SQLite leaves to the program (`user_version`), so
 * that one which is not as it was written, to the last bit, is never believed: SQLite itself would not see it.
 */
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Where `user_version` lies in a SQLite file; big-endian. */
const sealAt = 60;
const sealBytes = 4;
/** Read at once, in bytes. */
const portion = 2 ** 20;

/** Writes the checksum of everything else into the file, and sees that all of it is on disk. */
export function sealFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    const seal = Buffer.alloc(sealBytes);
    seal.writeUInt32BE(checksumOf(handle));
    writeSync(handle, seal, 0, sealBytes, sealAt);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** True when the file is exactly as it was sealed. Throws when it cannot be read. Reads all of it. */
export function isSealed(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const seal = Buffer.alloc(sealBytes);
    if (readSync(handle, seal, 0, sealBytes, sealAt) < sealBytes) return false;
    return seal.readUInt32BE() === checksumOf(handle);
  } finally {
    closeSync(handle);
  }
}

function checksumOf(handle: number): number {
  const { size } = fstatSync(handle);
  const bytes = Buffer.alloc(portion);
  let sum = 0;
  for (let at = 0; at < size;) {
    const read = readSync(handle, bytes, 0, portion, at);
    if (read === 0) break;
    if (at === 0) bytes.fill(0, sealAt, sealAt + sealBytes);
    sum = crc32(bytes.subarray(0, read), sum);
    at += read;
  }
  return sum;
}
