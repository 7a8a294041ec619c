/** An EPUB annotations archive: a ZIP with the set as `annotations.json`. Nothing else in it is ever unpacked. */
import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { say } from '../say';

const setName = 'annotations.json';

/** True when the bytes begin as a ZIP archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The set's bytes. Throws with a sentence when the archive is damaged, has no set, or its set would be larger than
 * `limit` bytes: it is then not unpacked, and what it claims to hold is not believed either.
 */
export function openArchive(bytes: Uint8Array, limit: number): Uint8Array {
  const tooLarge = say('import.fault.swollen', { name: setName, megabytes: `${limit / 2 ** 20}` });
  let isWord = false;
  let outside: string | null = null;
  let claimed: number | null = null;
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (isOutside(name)) outside ??= name;
        if (name.startsWith('word/')) isWord = true;
        if (name !== setName) return false;
        claimed = originalSize;
        return originalSize <= limit;
      },
    });
  } catch (error) {
    throw new Error(say('import.fault.zip'), { cause: error });
  }
  if (outside !== null) throw new Error(say('import.fault.outside', { entry: firstOf(outside) }));
  if (claimed === null) {
    throw new Error(isWord ? say('import.fault.word') : say('import.fault.archive', { name: setName }));
  }
  const set = files[setName];
  if (!set || set.byteLength > limit) throw new Error(tooLarge);
  if (!isSound(set, bytes)) throw new Error(say('import.fault.zip'));
  return set;
}

/** True where the set is what was packed: what was changed since, or stands nowhere, is damaged. */
function isSound(set: Uint8Array, archive: Uint8Array): boolean {
  try {
    return crc32(set) === checksumOf(setName, archive);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The CRC-32 that the archive's directory has for the last file of that name; null where it has none. fflate has found
 * the directory before, and does not compare it.
 */
function checksumOf(wanted: string, bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let checksum: number | null = null;
  let at = directoryOf(view);
  // A directory that runs over the archive's end is damaged.
  while (at + entryLength <= bytes.length && view.getUint32(at, true) === signs.entry) {
    const [nameLength, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true));
    const end = at + entryLength + (nameLength ?? 0);
    const name = new TextDecoder().decode(bytes.subarray(at + entryLength, end));
    if (name === wanted) checksum = view.getUint32(at + 16, true);
    at = end + (extra ?? 0) + (comment ?? 0);
  }
  return checksum;
}

/** Where the directory begins, from the record at the archive's end, or that of an archive of 64 bits before it. */
function directoryOf(view: DataView): number {
  let end = view.byteLength - 22;
  while (end > 0 && view.getUint32(end, true) !== signs.end) end -= 1;
  const at = view.getUint32(end + 16, true);
  if (at !== 0xffffffff || end < 20 || view.getUint32(end - 20, true) !== signs.end64Locator) return at;
  return Number(view.getBigUint64(Number(view.getBigUint64(end - 12, true)) + 48, true));
}

const signs = { entry: 0x02014b50, end: 0x06054b50, end64Locator: 0x07064b50 } as const;

/** How long an entry of the directory is before its name, in bytes. */
const entryLength = 46;

/** True for a name that would lie outside the folder that the archive is unpacked in. */
function isOutside(name: string): boolean {
  return /^(?:[\\/]|[a-z]:)/iu.test(name) || name.split(/[\\/]/u).includes('..');
}

function firstOf(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80).toWellFormed()}…` : name;
}
